// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/fault_proxy.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <future>

namespace yizhan {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

struct FaultProxy::Link {
    explicit Link(Tcp::socket accepted) : client(std::move(accepted)), target(client.get_executor())
    {
    }
    Tcp::socket client;
    Tcp::socket target;
    std::array<char, 16384> up {};
    std::array<char, 16384> down {};
    bool swallow = false; // takes and passes nothing on

    void close()
    {
        boost::system::error_code ignored;
        client.close(ignored);
        target.close(ignored);
    }
    void reset()
    {
        boost::system::error_code ignored;
        client.set_option(asio::socket_base::linger(true, 0), ignored);
        close();
    }
};

FaultProxy::FaultProxy(std::uint16_t target) : m_target(target)
{
    bind();
    listen();
    m_thread = std::thread([this] {
        const auto stay = asio::make_work_guard(m_io);
        m_io.run();
    });
}

FaultProxy::~FaultProxy()
{
    m_io.stop();
    m_thread.join();
}

// Holds the port without answering on it: nobody else gets it for a connection of his own.
void FaultProxy::bind()
{
    const Tcp::endpoint here(asio::ip::address_v4::loopback(), m_port);
    m_acceptor.open(here.protocol());
    m_acceptor.set_option(asio::socket_base::reuse_address(true));
    m_acceptor.bind(here);
    m_port = m_acceptor.local_endpoint().port();
}

void FaultProxy::listen()
{
    m_acceptor.listen();
    accept();
}

void FaultProxy::accept()
{
    m_acceptor.async_accept([this](const boost::system::error_code& error, Tcp::socket socket) {
        if (error)
            return;
        ++m_accepted;
        const auto link = std::make_shared<Link>(std::move(socket));
        if (m_treatment == Treatment::Reset) {
            link->reset();
        } else {
            link->swallow = m_treatment == Treatment::BlackHole;
            m_links.insert(link);
            boost::system::error_code failed;
            link->target.connect({asio::ip::address_v4::loopback(), m_target}, failed);
            if (failed) {
                link->reset();
                m_links.erase(link);
            } else {
                pump(link, true);
                pump(link, false);
            }
        }
        accept();
    });
}

void FaultProxy::pump(const std::shared_ptr<Link>& link, bool toTarget)
{
    auto& from = toTarget ? link->client : link->target;
    auto& buffer = toTarget ? link->up : link->down;
    from.async_read_some(
        asio::buffer(buffer),
        [this, link, toTarget](const boost::system::error_code& error, std::size_t count) {
            if (error) {
                if (!link->swallow) { // a half-open connection does not say that it ended
                    link->close();
                    m_links.erase(link);
                }
                return;
            }
            const bool drop = link->swallow || (!toTarget && m_treatment == Treatment::DropReplies);
            if (!drop) {
                auto& to = toTarget ? link->target : link->client;
                boost::system::error_code ignored;
                asio::write(to, asio::buffer(toTarget ? link->up : link->down, count), ignored);
                if (toTarget)
                    m_bytes += count;
            }
            pump(link, toTarget);
        });
}

void FaultProxy::treat(Treatment treatment)
{
    std::promise<void> done;
    asio::post(m_io, [&] {
        apply(treatment);
        done.set_value();
    });
    done.get_future().wait();
}

void FaultProxy::apply(Treatment treatment)
{
    const auto before = std::exchange(m_treatment, treatment);
    boost::system::error_code ignored;
    if (treatment == Treatment::Refuse && before != Treatment::Refuse) {
        m_acceptor.close(ignored);
        bind();
    } else if (treatment != Treatment::Refuse && before == Treatment::Refuse) {
        listen();
    }
    for (const auto& link : std::set(m_links)) {
        switch (treatment) {
        case Treatment::Refuse:
        case Treatment::Reset:
            link->reset();
            m_links.erase(link);
            break;
        case Treatment::BlackHole:
        case Treatment::HalfOpen:
            link->swallow = true;
            break;
        case Treatment::Pass:
            if (link->swallow) { // what was swallowed cannot be passed on any more
                link->reset();
                m_links.erase(link);
            }
            break;
        case Treatment::DropReplies:
            break;
        }
    }
}

} // namespace yizhan
