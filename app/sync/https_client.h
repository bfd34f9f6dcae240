// SPDX-License-Identifier: Apache-2.0
// HTTPS to one's own servers over libcurl: hardened limits, mutual TLS, certificates checked at the
// trusted time.
//
// One client = one thread and one set of warm connections; lanes that must not wait for each other
// have a client each. send() and fetch() may be called from any thread but the client's own. No
// redirects, proxies, cookies, decompression or other protocols. A status is passed on as it is: it
// proves nothing (see reply.h).
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace yizhan {

enum class HttpFault {
    Unreachable, // no connection: refused, no route, name unknown, reset, cut short
    TimedOut,
    NotTrusted, // TLS: certificate, host name, revoked, version
    TooLarge, // more than the caller's limit
    BadPeer, // not HTTP, endless headers …
    Cancelled, // the client is ending
};

struct HttpError {
    HttpFault fault;
    std::string detail;
};
[[nodiscard]] const char* nameOf(HttpFault fault);

struct HttpRequest {
    std::string method = "GET";
    std::string url; // https only
    std::string body;
    std::string contentType = "application/json";
    int connectMillis = 2000;
    int totalMillis = 5000;
    std::size_t mostBytes = 1U << 20; // of the answer's body
    // Where the name in the URL really is ("address:port"), for the fixed addresses of the branch
    // network.
    std::string connectTo;
};

struct HttpReply {
    int status = 0;
    std::string body;
    Millis askedAt = 0; // boot time when the request left
};

struct TlsIdentity {
    std::string caPem; // the only authority believed
    std::filesystem::path certificate; // empty: no client certificate
    std::filesystem::path key;
    std::string revocationList; // PEM, may be empty; its entries count even when it is over age
};

class HttpsClient {
public:
    using Callback = std::function<void(Result<HttpReply, HttpError>)>;

    // verifyAt: the trusted time now (called on the client's thread). clock must outlive the
    // client.
    HttpsClient(TlsIdentity identity, std::function<Millis()> verifyAt, const Clock& clock);
    ~HttpsClient(); // every request still open is answered with Cancelled

    // callback runs on the client's thread.
    void send(HttpRequest request, Callback callback);
    // A newer list (PEM, may be empty): connections made under the old one are closed, and what is
    // under way is sent again on new ones. Any thread but the client's own.
    void setRevocationList(std::string pem);
    // Waits for the answer.
    [[nodiscard]] Result<HttpReply, HttpError> fetch(HttpRequest request);

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace yizhan
