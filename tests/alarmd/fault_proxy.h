// SPDX-License-Identifier: Apache-2.0
// Stands between a machine and a server on loopback and treats their TCP connections as badly as
// networks do. Own thread; any thread may change the treatment.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <set>
#include <thread>

namespace yizhan {

class FaultProxy {
public:
    enum class Treatment {
        Pass,
        Refuse, // nobody listens; connections that were open are closed
        BlackHole, // accepts, takes bytes, answers nothing, on open connections too
        HalfOpen, // as BlackHole for connections that are open now; new ones pass
        Reset, // accepts and resets, on open connections too
        DropReplies, // the request arrives, the reply does not
    };

    // Port 0: any free one; it stays the same for the proxy's life.
    explicit FaultProxy(std::uint16_t target);
    ~FaultProxy();

    void treat(Treatment treatment);
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] int connections() const { return m_accepted; } // since the start
    [[nodiscard]] std::size_t bytesToTarget() const { return m_bytes; }

private:
    struct Link;
    void bind();
    void listen();
    void accept();
    void apply(Treatment treatment);
    void pump(const std::shared_ptr<Link>& link, bool toTarget);

    boost::asio::io_context m_io {1};
    boost::asio::ip::tcp::acceptor m_acceptor {m_io};
    std::uint16_t m_target;
    std::uint16_t m_port = 0;
    Treatment m_treatment = Treatment::Pass; // of the thread, as the links are
    std::set<std::shared_ptr<Link>> m_links;
    std::atomic<int> m_accepted = 0;
    std::atomic<std::size_t> m_bytes = 0;
    std::thread m_thread;
};

} // namespace yizhan
