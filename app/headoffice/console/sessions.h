// SPDX-License-Identifier: Apache-2.0
// Who is logged in at the console, and how often a log-in may be tried. In memory: after a restart
// everybody logs in again. Any thread. Times are boot times.
#pragma once

#include "base/clock.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace yizhan::headoffice {

struct Session {
    std::string user;
    std::string csrf; // repeated by every form
    std::string key; // names the session without opening it: SHA-256 of the cookie
};

class Sessions {
public:
    Sessions(const Clock& clock, Millis idle) : m_clock(clock), m_idle(idle) { }

    static constexpr Millis longest = 10 * 3'600'000; // however busy: a shift and its handover
    static constexpr std::size_t most = 1000;

    // The value of the cookie.
    [[nodiscard]] std::string begin(const std::string& user);
    // used: a person did something; what the page does by itself is no use.
    [[nodiscard]] std::optional<Session> find(const std::string& cookie, bool used);
    [[nodiscard]] bool alive(const std::string& key);
    void end(const std::string& key);

private:
    struct Open {
        std::string user, csrf;
        Millis begunAt, usedAt;
    };
    [[nodiscard]] bool isOver(const Open& open) const;

    const Clock& m_clock;
    const Millis m_idle;
    std::mutex m_mutex;
    std::map<std::string, Open> m_open; // by key
};

// After a few failures in a row the next try has to wait, longer every time.
class LoginThrottle {
public:
    LoginThrottle(const Clock& clock, int free) : m_clock(clock), m_free(free) { }

    static constexpr Millis firstPause = 15'000;
    static constexpr Millis longestPause = 15 * 60'000;

    // How long this name still has to wait; 0: it may try.
    [[nodiscard]] Millis waitOf(const std::string& name);
    void failed(const std::string& name);
    void succeeded(const std::string& name);

private:
    struct Failures {
        int count = 0;
        Millis until = 0, last = 0;
    };
    const Clock& m_clock;
    const int m_free; // failures without a pause
    std::mutex m_mutex;
    std::map<std::string, Failures> m_failures;
};

} // namespace yizhan::headoffice
