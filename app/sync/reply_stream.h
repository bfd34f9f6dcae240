// SPDX-License-Identifier: Apache-2.0
// The rest of a reply that is sent as it comes (server-sent events). Whoever writes never waits for
// whoever reads: pieces queue up to a limit, beyond it the stream ends. Any thread.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace yizhan {

class ReplyStream {
public:
    explicit ReplyStream(std::size_t mostBytes = 1U << 20) : m_mostBytes(mostBytes) { }

    // False when the stream has ended: closed, the reader gone or too slow.
    bool send(std::string piece);
    // What was queued is still sent.
    void close();
    [[nodiscard]] bool ended() const;
    // Everything was handed to the network, or never will be.
    [[nodiscard]] bool drained() const;

    // For the server's side.
    void watch(std::function<void()> changed); // called from send and close; empty: no longer
    void end(); // the reader is gone
    struct Next {
        std::string piece; // empty: nothing at the moment
        bool last = false; // closed, and nothing will come
    };
    [[nodiscard]] Next take();

private:
    const std::size_t m_mostBytes;
    mutable std::mutex m_mutex;
    std::deque<std::string> m_pieces;
    std::size_t m_bytes = 0;
    bool m_closed = false;
    bool m_ended = false;
    std::function<void()> m_changed;
};

} // namespace yizhan
