// SPDX-License-Identifier: Apache-2.0
#include <utility> // Boost 1.74's coroutines need it before their own headers

#include "sync/https_server.h"

#include "base/log.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <openssl/ssl.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <fcntl.h>
#include <mutex>
#include <thread>

namespace yizhan {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;

namespace {

constexpr std::uint32_t mostHeaderBytes = 16U << 10;

using Stream = beast::ssl_stream<beast::tcp_stream>;
using Parser = http::request_parser<http::string_body>;

auto into(error_code& error)
{
    return asio::redirect_error(asio::use_awaitable, error);
}

// A program that starts another one must not hand its connections on.
void keepToOurselves(int descriptor)
{
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

std::optional<Certificate> peerOf(Stream& stream)
{
    SSL* ssl = stream.native_handle();
    if (SSL_get_verify_result(ssl) != X509_V_OK)
        return std::nullopt;
    auto peer = Certificate::fromHandle(SSL_get0_peer_certificate(ssl));
    return peer ? std::optional(*std::move(peer)) : std::nullopt;
}

ServerRequest requestFrom(Parser& parser, const std::optional<Certificate>& peer,
                          const std::string& remote)
{
    auto message = parser.release();
    ServerRequest request;
    request.method = std::string(message.method_string());
    const std::string target(message.target());
    const auto question = target.find('?');
    request.path = target.substr(0, question);
    request.query = question == std::string::npos ? std::string() : target.substr(question + 1);
    request.body = std::move(message.body());
    request.peer = peer;
    request.remoteAddress = remote;
    for (const auto& field : message.base()) {
        std::string name(field.name_string());
        std::ranges::transform(name, name.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        request.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    return request;
}

http::response<http::string_body> responseFrom(ServerReply reply, unsigned version, bool keepAlive)
{
    http::response<http::string_body> response(static_cast<http::status>(reply.status), version);
    response.set(http::field::content_type, reply.contentType);
    for (const auto& [name, value] : reply.headers)
        response.set(name, value);
    response.body() = std::move(reply.body);
    response.keep_alive(keepAlive);
    response.prepare_payload();
    return response;
}

} // namespace

class HttpsServer::Loop {
public:
    Loop(ServerOptions options, Handler handler)
        : m_options(std::move(options)), m_handler(std::move(handler)),
          m_tls(asio::ssl::context::tls_server), m_io(m_options.threads), m_acceptor(m_io)
    {
    }

    ~Loop()
    {
        m_io.stop();
        for (auto& thread : m_threads)
            thread.join();
    }

    Status<ServerError> open()
    {
        SSL_CTX* tls = m_tls.native_handle();
        SSL_CTX_set_min_proto_version(tls, TLS1_3_VERSION);
        SSL_CTX_set_session_cache_mode(tls, SSL_SESS_CACHE_OFF);
        SSL_CTX_set_num_tickets(tls, 0);
        if (SSL_CTX_use_certificate(tls, m_options.certificate.handle()) != 1
            || SSL_CTX_add1_chain_cert(tls, m_options.authority.handle()) != 1
            || SSL_CTX_use_PrivateKey(tls, m_options.key.handle()) != 1
            || X509_STORE_add_cert(SSL_CTX_get_cert_store(tls), m_options.authority.handle()) != 1
            || SSL_CTX_add_client_CA(tls, m_options.authority.handle()) != 1)
            return Failure {ServerError {"certificate and key do not fit together"}};
        const bool asked = m_options.clientCertificate != ClientCertificate::NotAsked;
        const bool required = m_options.clientCertificate == ClientCertificate::Required;
        SSL_CTX_set_verify(tls,
                           (asked ? SSL_VERIFY_PEER : SSL_VERIFY_NONE)
                               | (required ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0),
                           nullptr);

        error_code error;
        const auto address = asio::ip::make_address(m_options.address, error);
        const Tcp::endpoint endpoint(address, m_options.port);
        if (!error)
            m_acceptor.open(endpoint.protocol(), error);
        if (!error) {
            keepToOurselves(m_acceptor.native_handle());
            m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
        }
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error)
            return Failure {ServerError {m_options.address + ":" + std::to_string(m_options.port)
                                         + ": " + error.message()}};
        m_port = m_acceptor.local_endpoint().port();
        asio::co_spawn(m_io, accept(), asio::detached);
        for (int i = 0; i < m_options.threads; ++i)
            m_threads.emplace_back([this] { m_io.run(); });
        return Done {};
    }

    [[nodiscard]] std::uint16_t port() const { return m_port; }

    void setRevocationList(std::optional<RevocationList> list)
    {
        const std::lock_guard lock(m_listMutex);
        m_list = std::move(list);
    }

private:
    [[nodiscard]] bool isRevoked(const std::optional<Certificate>& peer)
    {
        const std::lock_guard lock(m_listMutex);
        return peer && m_list && m_list->names(*peer);
    }

    asio::awaitable<void> accept()
    {
        for (;;) {
            error_code error;
            Tcp::socket socket
                = co_await m_acceptor.async_accept(asio::make_strand(m_io), into(error));
            if (error) {
                // Out of descriptors: give the open connections a moment to end.
                log::warning("sync", "server.accept_failed", {{"reason", error.message()}});
                asio::steady_timer pause(m_io, milliseconds(100));
                co_await pause.async_wait(into(error));
                continue;
            }
            if (m_connections >= m_options.mostConnections)
                continue; // the socket closes
            keepToOurselves(socket.native_handle());
            const auto strand = socket.get_executor();
            asio::co_spawn(strand, serve(std::move(socket)), asio::detached);
        }
    }

    asio::awaitable<void> serve(Tcp::socket socket)
    {
        ++m_connections;
        const std::shared_ptr<void> leave(nullptr, [this](void*) { --m_connections; });
        error_code error;
        socket.set_option(Tcp::no_delay(true), error);
        const auto remote = socket.remote_endpoint(error).address().to_string();
        Stream stream(std::move(socket), m_tls);
        auto& transport = beast::get_lowest_layer(stream);
        if (m_options.verifyAt) {
            X509_VERIFY_PARAM_set_time(SSL_get0_param(stream.native_handle()),
                                       static_cast<time_t>(m_options.verifyAt() / 1000));
        }
        transport.expires_after(milliseconds(m_options.requestMillis));
        co_await stream.async_handshake(asio::ssl::stream_base::server, into(error));
        if (error)
            co_return;
        const auto peer = peerOf(stream);
        beast::flat_buffer buffer;
        while (co_await exchange(stream, buffer, peer, remote)) { }
        transport.expires_after(milliseconds(1000));
        co_await stream.async_shutdown(into(error));
    }

    // One request and its reply; false when the connection is to end.
    asio::awaitable<bool> exchange(Stream& stream, beast::flat_buffer& buffer,
                                   const std::optional<Certificate>& peer,
                                   const std::string& remote)
    {
        auto& transport = beast::get_lowest_layer(stream);
        error_code error;
        if (buffer.size() == 0) {
            transport.expires_after(milliseconds(m_options.idleMillis));
            const auto count = co_await stream.async_read_some(buffer.prepare(4096), into(error));
            if (error)
                co_return false;
            buffer.commit(count);
        }
        transport.expires_after(milliseconds(m_options.requestMillis));
        Parser parser;
        parser.header_limit(mostHeaderBytes);
        parser.body_limit(m_options.mostBodyBytes);
        co_await http::async_read(stream, buffer, parser, into(error));
        if (error && error != http::error::body_limit)
            co_return false;

        const unsigned version = parser.get().version();
        const bool tooLarge = error == http::error::body_limit;
        const bool keepAlive = !tooLarge && parser.get().keep_alive();
        ServerReply reply;
        if (tooLarge) {
            reply.status = 413;
        } else if (isRevoked(peer)) {
            co_return false;
        } else {
            transport.expires_never(); // the handler's own limits count now
            reply = co_await answer(requestFrom(parser, peer, remote));
        }
        if (reply.stream) {
            co_await sendStream(stream, std::move(reply), version);
            co_return false;
        }
        auto response = responseFrom(std::move(reply), version, keepAlive);
        transport.expires_after(milliseconds(m_options.requestMillis));
        co_await http::async_write(stream, response, into(error));
        co_return !error && keepAlive;
    }

    // Header, then chunks as they come. A reader that takes longer than a request may is given up.
    asio::awaitable<void> sendStream(Stream& stream, ServerReply reply, unsigned version)
    {
        auto& transport = beast::get_lowest_layer(stream);
        const auto source = reply.stream;
        const auto executor = co_await asio::this_coro::executor;
        const auto wake = std::make_shared<asio::steady_timer>(executor);
        source->watch([executor, wake] { asio::post(executor, [wake] { wake->cancel(); }); });
        // However this ends, also with the whole server: the writer learns it and calls no more.
        const std::shared_ptr<void> leave(nullptr, [source](void*) { source->end(); });

        http::response<http::empty_body> head(static_cast<http::status>(reply.status), version);
        head.set(http::field::content_type, reply.contentType);
        for (const auto& [name, value] : reply.headers)
            head.set(name, value);
        head.keep_alive(false);
        head.chunked(true);
        http::response_serializer<http::empty_body> serializer(head);
        error_code error;
        transport.expires_after(milliseconds(m_options.requestMillis));
        co_await http::async_write_header(stream, serializer, into(error));
        while (!error) {
            const auto next = source->take();
            transport.expires_after(milliseconds(m_options.requestMillis));
            if (next.last) {
                co_await asio::async_write(stream, http::make_chunk_last(), into(error));
                co_return;
            }
            if (!next.piece.empty()) {
                co_await asio::async_write(stream, http::make_chunk(asio::buffer(next.piece)),
                                           into(error));
                continue;
            }
            transport.expires_never();
            wake->expires_at(asio::steady_timer::time_point::max());
            error_code woken;
            co_await wake->async_wait(into(woken));
        }
    }

    asio::awaitable<ServerReply> answer(ServerRequest request)
    {
        const auto executor = co_await asio::this_coro::executor;
        const auto start = [this, &request, executor](auto completion) {
            auto shared = std::make_shared<decltype(completion)>(std::move(completion));
            m_handler(std::move(request), [shared, executor](ServerReply reply) {
                asio::post(executor, [shared, reply = std::move(reply)]() mutable {
                    (*shared)(std::move(reply));
                });
            });
        };
        co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(ServerReply)>(
            start, asio::use_awaitable);
    }

    ServerOptions m_options;
    Handler m_handler;
    asio::ssl::context m_tls;
    std::atomic<std::size_t> m_connections = 0;
    asio::io_context m_io;
    Tcp::acceptor m_acceptor;
    std::uint16_t m_port = 0;
    std::vector<std::thread> m_threads;
    std::mutex m_listMutex; // of the list
    std::optional<RevocationList> m_list;
};

HttpsServer::HttpsServer(std::unique_ptr<Loop> loop) : m_loop(std::move(loop)) { }
HttpsServer::~HttpsServer() = default;

Result<std::unique_ptr<HttpsServer>, ServerError> HttpsServer::start(ServerOptions options,
                                                                     Handler handler)
{
    auto loop = std::make_unique<Loop>(std::move(options), std::move(handler));
    if (auto opened = loop->open(); !opened)
        return opened.failure();
    return std::unique_ptr<HttpsServer>(new HttpsServer(std::move(loop)));
}

void HttpsServer::setRevocationList(std::optional<RevocationList> list)
{
    m_loop->setRevocationList(std::move(list));
}

std::uint16_t HttpsServer::port() const
{
    return m_loop->port();
}

} // namespace yizhan
