// SPDX-License-Identifier: Apache-2.0
// Staff log in by PIN to drill, to cancel late and to close. Sending an alarm needs no login.
// Main thread; the slow check runs on its own worker. Five wrong PINs lock that person for 30 s,
// then twice as long each time; a lock never touches the alarm.
//
// The PIN for duress opens the same session with the same answer in the same time: both verifiers
// are always asked. Whoever listens hears of it after the answer has gone, and hears of it while
// that person is locked out, too.
#pragma once

#include "base/clock.h"
#include "emergency/incident.h"
#include "sync/branch_file.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace yizhan {

class StaffLogin {
public:
    struct Session {
        Person person;
        std::vector<std::string> roles;
        bool underDuress = false;
    };
    struct Outcome {
        std::string session; // empty: refused
        std::string error; // wrong_pin, locked
        Millis lockedFor = 0;
        Session who;
    };

    StaffLogin(boost::asio::io_context& io, const Clock& clock) : m_io(io), m_clock(clock) { }
    ~StaffLogin() { m_worker.join(); }

    void whenUnderDuress(std::function<void(const Person&)> heard) { m_heard = std::move(heard); }
    // done runs on the main thread.
    void login(const StaffMember& member, std::string pin, std::function<void(Outcome)> done);
    void logout(const std::string& session) { m_sessions.erase(session); }
    // Whose session it is; using it keeps it alive for another 60 s.
    [[nodiscard]] std::optional<Session> use(const std::string& session);

    static constexpr Millis sessionTime = 60'000;
    static constexpr int triesBeforeLock = 5;
    static constexpr Millis firstLock = 30'000;

private:
    struct Open {
        Session who;
        Millis until;
    };
    struct Tries {
        int wrong = 0;
        Millis lockedUntil = 0;
        Millis lockTime = firstLock;
    };
    struct Match {
        bool pin = false;
        bool duress = false;
    };
    [[nodiscard]] static Match match(const StaffMember& member, std::string& pin);
    void finish(const StaffMember& member, Match match, const std::function<void(Outcome)>& done);
    void listenWhileLocked(const StaffMember& member, std::string pin);
    [[nodiscard]] std::string openSession(const Session& who);

    boost::asio::io_context& m_io;
    const Clock& m_clock;
    std::map<std::string, Open> m_sessions;
    std::map<std::string, Tries> m_tries; // by staff id
    std::function<void(const Person&)> m_heard;
    bool m_listening = false; // a check for a person who is locked out is running
    boost::asio::thread_pool m_worker {1};
};

} // namespace yizhan
