// SPDX-License-Identifier: Apache-2.0
// The local alarm socket: JSON lines between yizhan-alarmd and the screens of this machine
// (app/README.md). Carries lines only; what they mean is the orders' business. Main thread only.
#pragma once

#include "base/result.h"
#include "crypto/json.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>

namespace yizhan {

class ScreenSocket {
public:
    // Answers a request of one screen; may be called later, once.
    using Answer = std::function<void(Json)>;
    using Handler = std::function<void(const Json& request, Answer)>;

    ScreenSocket(boost::asio::io_context& io, Handler handler)
        : m_io(io), m_handler(std::move(handler)), m_acceptor(io)
    {
    }

    // Replaces a socket file left by an earlier run; the caller holds the lock that says no other
    // run is alive.
    [[nodiscard]] Status<std::string> listen(const std::filesystem::path& path);
    void broadcast(const Json& line);
    [[nodiscard]] bool anyone() const { return !m_screens.empty(); }

    static constexpr std::size_t mostLineBytes = 64U << 10;
    static constexpr std::size_t mostScreens = 16;
    static constexpr std::size_t mostUnsentBytes = 8U
        << 20; // a screen that no longer reads is let go

private:
    class Screen;
    void accept();

    boost::asio::io_context& m_io;
    Handler m_handler;
    boost::asio::local::stream_protocol::acceptor m_acceptor;
    std::set<std::shared_ptr<Screen>> m_screens;
};

} // namespace yizhan
