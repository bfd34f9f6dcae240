// SPDX-License-Identifier: Apache-2.0
// The incident board as it changes, sent to every console that watches (server-sent events). A
// thread of its own; a console that reads too slowly is given up and nobody waits for it.
//
// Events: "board" and "alarm" (pieces of HTML, when they changed), "pulse" (the time, every few
// seconds: a console that misses it says so), "bye" (the session is over).
#pragma once

#include "headoffice/console/board_view.h"
#include "headoffice/console/sessions.h"
#include "sync/reply_stream.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace yizhan::headoffice {

struct Watcher {
    std::string sessionKey;
    std::string language;
    std::string csrf;
    UserRecord user;
};

class Live {
public:
    // All of them outlive this.
    struct Parts {
        Store& store;
        Board& board;
        Sessions& sessions;
        std::function<Overview()> overview;
        const Clock& clock;
    };
    explicit Live(Parts parts);
    ~Live() { stop(); }

    // Ends all streams, gives the network a moment, and takes nobody any more.
    void stop();

    // Any thread.
    void add(std::shared_ptr<ReplyStream> stream, Watcher watcher);
    void lookNow(); // something changed

    static constexpr Millis lookEvery = 200; // at the revision of the store
    static constexpr Millis drawEvery = 1000; // for what no table knows: silence
    static constexpr Millis pulseEvery = 5000;
    static constexpr std::size_t most = 200;

private:
    struct Open {
        std::shared_ptr<ReplyStream> stream;
        Watcher watcher;
        std::string board, alarm; // as last sent
        Millis pulseAt = 0; // boot time
    };
    void loop();
    void draw(std::vector<Open>& open);
    void finish(std::vector<Open>& open);

    Parts m;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Open> m_added;
    std::size_t m_watching = 0;
    bool m_look = false, m_ending = false;
    std::thread m_thread; // last: it uses all the others
};

// One event of the stream.
[[nodiscard]] std::string serverSentEvent(std::string_view name, std::string_view data);

} // namespace yizhan::headoffice
