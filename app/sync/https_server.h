// SPDX-License-Identifier: Apache-2.0
// An HTTPS server with bounded bodies, headers and waiting times (Boost.Beast, TLS 1.3, HTTP/1.1
// keep-alive). Head office and the branch network use the same one.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/certificate.h"
#include "crypto/key.h"
#include "crypto/revocation_list.h"
#include "sync/reply_stream.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yizhan {

struct ServerRequest {
    std::string method;
    std::string path; // without the query
    std::string query;
    std::string body;
    std::optional<Certificate> peer; // verified against the authority; nothing when none was shown
    std::string remoteAddress;
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case
};

struct ServerReply {
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    // When there is one, it is sent in place of the body until it ends; then the connection closes.
    std::shared_ptr<ReplyStream> stream {};
};

enum class ClientCertificate { NotAsked, Optional, Required };

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; // 0: any free one
    Certificate certificate;
    PrivateKey key;
    Certificate authority; // of client certificates; sent as the chain
    ClientCertificate clientCertificate = ClientCertificate::Optional;
    std::function<Millis()> verifyAt; // the time client certificates are checked at
    int threads = 1;
    std::size_t mostBodyBytes = 1U << 20;
    int requestMillis = 10'000; // from the first byte of a request to its last
    int idleMillis = 75'000; // between requests
    std::size_t mostConnections = 20'000;
};

struct ServerError {
    std::string detail;
};

class HttpsServer {
public:
    // Call once, from any thread, before the server ends: whatever answers later must end before
    // the server does.
    using Respond = std::function<void(ServerReply)>;
    // Called on a server thread.
    using Handler = std::function<void(ServerRequest, Respond)>;

    [[nodiscard]] static Result<std::unique_ptr<HttpsServer>, ServerError>
    start(ServerOptions options, Handler handler);
    ~HttpsServer(); // closes all connections and joins the threads

    [[nodiscard]] std::uint16_t port() const;
    // Whose certificate it names is answered no more, on open connections neither. Nothing: nobody.
    void setRevocationList(std::optional<RevocationList> list);

private:
    class Loop;
    explicit HttpsServer(std::unique_ptr<Loop> loop);
    std::unique_ptr<Loop> m_loop;
};

} // namespace yizhan
