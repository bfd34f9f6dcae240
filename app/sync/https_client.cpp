// SPDX-License-Identifier: Apache-2.0
#include "sync/https_client.h"

#include "sync/revocation_check.h"

#include <curl/curl.h>

#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace yizhan {

namespace {

constexpr std::size_t mostHeaderBytes = 64U << 10;

HttpFault faultOf(CURLcode code)
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return HttpFault::TimedOut;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return HttpFault::NotTrusted;
    case CURLE_WRITE_ERROR: // our own limits stop a transfer this way
    case CURLE_FILESIZE_EXCEEDED:
        return HttpFault::TooLarge;
    case CURLE_OUT_OF_MEMORY: // how libcurl answers one endless header line
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
        return HttpFault::BadPeer;
    default:
        return HttpFault::Unreachable;
    }
}

struct Lists {
    curl_slist* headers = nullptr;
    curl_slist* connectTo = nullptr;
    curl_slist* resolve = nullptr;
    Lists() = default;
    ~Lists()
    {
        curl_slist_free_all(headers);
        curl_slist_free_all(connectTo);
        curl_slist_free_all(resolve);
    }
    Lists(const Lists&) = delete;
    Lists& operator=(const Lists&) = delete;
};

struct Transfer {
    HttpRequest request;
    HttpsClient::Callback callback;
    HttpReply reply;
    std::size_t headerBytes = 0;
    Lists lists;
    std::string place; // "host:port" of a name that must be looked up, else empty
    bool lookedUp = false; // the name service was asked, although a place was known
};

// Where a name was found last, so that a dead name service does not silence an alarm.
struct KnownPlace {
    std::string address;
    bool lookUp = false; // it did not answer there: ask the name service once more
};

// "host:port" of the URL when the host is a name; empty for an address.
std::string placeToLookUp(const std::string& url)
{
    constexpr std::string_view scheme = "https://";
    if (!url.starts_with(scheme))
        return {};
    auto place = url.substr(scheme.size(), url.find('/', scheme.size()) - scheme.size());
    if (place.find_first_not_of("0123456789.:") == std::string::npos || place.starts_with('['))
        return {};
    return place.find(':') == std::string::npos ? place + ":443" : place;
}

std::size_t takeBody(char* data, std::size_t, std::size_t count, void* user)
{
    auto& transfer = *static_cast<Transfer*>(user);
    if (transfer.reply.body.size() + count > transfer.request.mostBytes)
        return 0;
    transfer.reply.body.append(data, count);
    return count;
}

std::size_t takeHeader(char*, std::size_t, std::size_t count, void* user)
{
    auto& transfer = *static_cast<Transfer*>(user);
    transfer.headerBytes += count;
    return transfer.headerBytes > mostHeaderBytes ? 0 : count;
}

} // namespace

const char* nameOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::Unreachable:
        return "unreachable";
    case HttpFault::TimedOut:
        return "timed_out";
    case HttpFault::NotTrusted:
        return "not_trusted";
    case HttpFault::TooLarge:
        return "too_large";
    case HttpFault::BadPeer:
        return "bad_peer";
    case HttpFault::Cancelled:
        return "cancelled";
    }
    return "unreachable";
}

class HttpsClient::Loop {
public:
    Loop(TlsIdentity identity, std::function<Millis()> verifyAt, const Clock& clock)
        : m_identity(std::move(identity)), m_verifyAt(std::move(verifyAt)), m_clock(clock),
          m_multi(curl_multi_init()), m_thread([this] { run(); })
    {
    }

    ~Loop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
            curl_multi_wakeup(m_multi);
        }
        m_thread.join();
        curl_multi_cleanup(m_multi);
    }

    void send(HttpRequest request, Callback callback)
    {
        auto transfer = std::make_unique<Transfer>();
        transfer->request = std::move(request);
        transfer->callback = std::move(callback);
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(transfer));
            curl_multi_wakeup(m_multi);
        }
    }

    void setRevocationList(std::string pem)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_newList = std::move(pem);
            curl_multi_wakeup(m_multi);
        }
    }

private:
    void run()
    {
        while (!startWaiting()) {
            takeNewList();
            int running = 0;
            curl_multi_perform(m_multi, &running);
            finishDone();
            curl_multi_poll(m_multi, nullptr, 0, 1000, nullptr);
        }
        for (auto& [easy, transfer] : m_running) {
            curl_multi_remove_handle(m_multi, easy);
            curl_easy_cleanup(easy);
            transfer->callback(Failure {HttpError {HttpFault::Cancelled, "ending"}});
        }
        m_running.clear();
    }

    // Nothing of the old connections is left: what they carry begins anew.
    void takeNewList()
    {
        std::optional<std::string> list;
        {
            const std::lock_guard lock(m_mutex);
            list.swap(m_newList);
        }
        if (!list || *list == m_identity.revocationList)
            return;
        m_identity.revocationList = *std::move(list);
        std::vector<std::unique_ptr<Transfer>> again;
        for (auto& [easy, transfer] : m_running) {
            curl_multi_remove_handle(m_multi, easy);
            curl_easy_cleanup(easy);
            auto fresh = std::make_unique<Transfer>();
            fresh->request = std::move(transfer->request);
            fresh->callback = std::move(transfer->callback);
            again.push_back(std::move(fresh));
        }
        m_running.clear();
        CURLM* emptied = curl_multi_init();
        {
            const std::lock_guard lock(m_mutex); // others wake it
            std::swap(emptied, m_multi);
        }
        curl_multi_cleanup(emptied);
        for (auto& transfer : again)
            begin(std::move(transfer));
    }

    // True when the client is ending; what waits is then cancelled.
    bool startWaiting()
    {
        std::deque<std::unique_ptr<Transfer>> waiting;
        bool ending = false;
        {
            const std::lock_guard lock(m_mutex);
            waiting.swap(m_waiting);
            ending = m_ending;
        }
        for (auto& transfer : waiting) {
            if (ending)
                transfer->callback(Failure {HttpError {HttpFault::Cancelled, "ending"}});
            else
                begin(std::move(transfer));
        }
        return ending;
    }

    void begin(std::unique_ptr<Transfer> transfer)
    {
        CURL* easy = curl_easy_init();
        auto& t = *transfer;
        const auto& request = t.request;
        curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "https");
        curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
        curl_easy_setopt(easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
        curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
        curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
        curl_blob authority {m_identity.caPem.data(), m_identity.caPem.size(), CURL_BLOB_NOCOPY};
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &authority);
        if (!m_identity.certificate.empty()) {
            curl_easy_setopt(easy, CURLOPT_SSLCERT, m_identity.certificate.c_str());
            curl_easy_setopt(easy, CURLOPT_SSLKEY, m_identity.key.c_str());
        }
        curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, &Loop::prepareTls);
        curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, this);
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connectMillis));
        curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(request.totalMillis));
        curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &takeBody);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, &t);
        curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &takeHeader);
        curl_easy_setopt(easy, CURLOPT_HEADERDATA, &t);
        if (request.method == "POST") {
            curl_easy_setopt(easy, CURLOPT_POST, 1L);
            curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.data());
            curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                             static_cast<curl_off_t>(request.body.size()));
            t.lists.headers = curl_slist_append(t.lists.headers,
                                                ("Content-Type: " + request.contentType).c_str());
            t.lists.headers = curl_slist_append(t.lists.headers, "Expect:");
            curl_easy_setopt(easy, CURLOPT_HTTPHEADER, t.lists.headers);
        }
        if (!request.connectTo.empty()) {
            t.lists.connectTo = curl_slist_append(nullptr, ("::" + request.connectTo).c_str());
            curl_easy_setopt(easy, CURLOPT_CONNECT_TO, t.lists.connectTo);
        }
        useKnownPlace(easy, t);
        t.reply.askedAt = m_clock.bootNow();
        m_running.emplace(easy, std::move(transfer));
        curl_multi_add_handle(m_multi, easy);
    }

    // Without the name service when the name was found before and answered there last.
    void useKnownPlace(CURL* easy, Transfer& transfer)
    {
        if (!transfer.request.connectTo.empty())
            return;
        transfer.place = placeToLookUp(transfer.request.url);
        const auto known = m_places.find(transfer.place);
        if (known == m_places.end())
            return;
        transfer.lookedUp = known->second.lookUp;
        const auto entry = transfer.lookedUp ? "-" + transfer.place
                                             : transfer.place + ":" + known->second.address;
        transfer.lists.resolve = curl_slist_append(nullptr, entry.c_str());
        curl_easy_setopt(easy, CURLOPT_RESOLVE, transfer.lists.resolve);
    }

    void rememberPlace(CURL* easy, const Transfer& transfer, bool answered)
    {
        if (transfer.place.empty())
            return;
        if (!answered) {
            if (const auto known = m_places.find(transfer.place); known != m_places.end())
                known->second.lookUp = !transfer.lookedUp; // two that fail together agree
            return;
        }
        const char* address = nullptr;
        curl_easy_getinfo(easy, CURLINFO_PRIMARY_IP, &address);
        if (address && *address) {
            const std::string found(address);
            m_places[transfer.place]
                = {found.find(':') == std::string::npos ? found : "[" + found + "]", false};
        }
    }

    static CURLcode prepareTls(CURL*, void* tls, void* user)
    {
        auto& self = *static_cast<Loop*>(user);
        auto* context = static_cast<SSL_CTX*>(tls);
        X509_VERIFY_PARAM_set_time(SSL_CTX_get0_param(context),
                                   static_cast<time_t>(self.m_verifyAt() / 1000));
        if (!self.m_identity.revocationList.empty())
            checkRevocation(context, self.m_identity.revocationList, self.m_identity.caPem);
        return CURLE_OK;
    }

    void finishDone()
    {
        int left = 0;
        while (CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            CURL* easy = message->easy_handle;
            const CURLcode code = message->data.result;
            auto node = m_running.extract(easy);
            auto& transfer = *node.mapped();
            long status = 0;
            curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            rememberPlace(easy, transfer, code == CURLE_OK);
            curl_multi_remove_handle(m_multi, easy);
            curl_easy_cleanup(easy);
            transfer.reply.status = static_cast<int>(status);
            if (code == CURLE_OK)
                transfer.callback(std::move(transfer.reply));
            else
                transfer.callback(Failure {HttpError {faultOf(code), curl_easy_strerror(code)}});
        }
    }

    TlsIdentity m_identity;
    std::function<Millis()> m_verifyAt;
    const Clock& m_clock;
    CURLM* m_multi; // replaced by the thread, under the mutex
    std::mutex m_mutex; // of the three below
    std::deque<std::unique_ptr<Transfer>> m_waiting;
    std::optional<std::string> m_newList;
    bool m_ending = false;
    std::map<CURL*, std::unique_ptr<Transfer>> m_running; // of the thread, as the places are
    std::map<std::string, KnownPlace> m_places;
    std::thread m_thread;
};

HttpsClient::HttpsClient(TlsIdentity identity, std::function<Millis()> verifyAt, const Clock& clock)
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    (void)ready;
    m_loop = std::make_unique<Loop>(std::move(identity), std::move(verifyAt), clock);
}

HttpsClient::~HttpsClient() = default;

void HttpsClient::send(HttpRequest request, Callback callback)
{
    m_loop->send(std::move(request), std::move(callback));
}

void HttpsClient::setRevocationList(std::string pem)
{
    m_loop->setRevocationList(std::move(pem));
}

Result<HttpReply, HttpError> HttpsClient::fetch(HttpRequest request)
{
    std::promise<Result<HttpReply, HttpError>> answer;
    auto future = answer.get_future();
    send(std::move(request), [&answer](auto result) { answer.set_value(std::move(result)); });
    return future.get();
}

} // namespace yizhan
