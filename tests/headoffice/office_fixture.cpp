// SPDX-License-Identifier: Apache-2.0
#include "headoffice/office_fixture.h"

#include "base/file.h"
#include "crypto/digest.h"
#include "crypto/random.h"

#include <cstdlib>

namespace yizhan::headoffice {

namespace {

const Act act {"os:test", "a test", 1};

// A fixture that cannot be built proves nothing.
template <typename T> T need(T result)
{
    if (!result)
        std::abort();
    return result;
}

void must(bool done)
{
    if (!done)
        std::abort();
}

} // namespace

TestDevice::TestDevice(std::string deviceId, std::string caPem, std::filesystem::path folder)
    : id(std::move(deviceId)), m_caPem(std::move(caPem)), m_folder(std::move(folder))
{
    std::filesystem::create_directories(m_folder);
    must(key.save(m_folder / "device.key").ok());
}

Json TestDevice::enrolRequest(const std::string& token) const
{
    return {{"device", id},
            {"token", token},
            {"csr", makeSigningRequest(key)},
            {"drill_key", drillKey.publicKey().json()}};
}

void TestDevice::use(const std::string& certificatePem)
{
    m_certificate = m_folder / "device.crt";
    must(writeFile(m_certificate, certificatePem).ok());
    m_client.reset();
}

Answer TestDevice::send(const std::string& method, const std::string& url,
                        const std::string& body) const
{
    if (!m_client)
        m_client = std::make_unique<HttpsClient>(
            TlsIdentity {m_caPem, m_certificate,
                         m_certificate.empty() ? std::filesystem::path() : m_folder / "device.key",
                         ""},
            [this] { return m_clock.wallNow(); }, m_clock);
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.body = body;
    request.totalMillis = 20'000;
    const auto reply = m_client->fetch(std::move(request));
    if (!reply)
        return {};
    return {reply->status, parseJson(reply->body).valueOr(Json()), reply->body};
}

Event TestDevice::next(const std::string& kind, Lane lane)
{
    auto& head = m_heads[lane];
    Event event;
    event.id = lane == Lane::Drill ? makeDrillId(m_clock.wallNow()) : makeRealId(m_clock.wallNow());
    event.device = id;
    event.branch = branch;
    event.lane = lane;
    event.epoch = head.epoch;
    event.seq = ++head.seq;
    event.prev = head.hash;
    event.at = {m_clock.wallNow(), "wall", 1};
    event.kind = kind;
    event.subject = event.id;
    event.body = {{"playbook", "fire"}, {"level", 2}, {"place", "lobby"}, {"silent", false}};
    head.hash = sign(event).hash();
    return event;
}

SignedDocument TestDevice::sign(const Event& event) const
{
    return signEvent(event, event.isDrill() ? drillKey : key);
}

Office::Office()
    : data(std::filesystem::path(folder.path().toStdString()) / "office"),
      keys(*need(makeOfficeKeys(data, {"127.0.0.1"}, clock.wallNow())))
{
    const auto content = data / "repository";
    std::filesystem::create_directories(content / "metadata");
    must(writeFile(content / "metadata" / "timestamp.json",
                   R"({"signed":{"_type":"timestamp","version":7}})")
             .ok());
    must(writeFile(content / "metadata" / "3.targets.json", "{}").ok());
    restart();
}

void Office::restart()
{
    server.reset();
    store.reset();
    store = *need(SqliteStore::open(data / "headoffice.db"));
    ServeOptions options;
    options.mostConnections = 100;
    options.content = data / "repository";
    options.data = data;
    options.escalation = {60'000, {"保卫部值班", "分行值班行长"}};
    server = *need(Server::start(options, keys, *store, clock));
}

void Office::publish(const std::map<std::string, std::string>& targets) const
{
    const auto repository = data / "repository";
    const auto save = [&](const std::string& file, const std::string& text) {
        std::filesystem::create_directories((repository / file).parent_path());
        must(writeFile(repository / file, text).ok());
    };
    Json list = Json::object();
    for (const auto& [name, text] : targets) {
        const std::filesystem::path path(name);
        const auto hash = sha256Hex(text);
        list[name] = {{"length", text.size()}, {"hashes", {{"sha256", hash}}}};
        save("targets/" + (path.parent_path() / (hash + "." + path.filename().string())).string(),
             text);
    }
    save("metadata/9.targets.json", Json {{"signed", {{"targets", list}}}}.dump());
    save("metadata/8.snapshot.json", R"({"signed":{"meta":{"targets.json":{"version":9}}}})");
    save("metadata/timestamp.json",
         Json {{"signed",
                {{"_type", "timestamp"},
                 {"version", 10},
                 {"made", clock.wallNow()},
                 {"meta", {{"snapshot.json", {{"version", 8}}}}}}}}
             .dump());
}

Office::~Office()
{
    server.reset();
}

std::string Office::url(const std::string& path) const
{
    return "https://127.0.0.1:" + std::to_string(server->port()) + path;
}

std::unique_ptr<TestDevice> Office::added(const std::string& id, std::string& token,
                                          const std::string& branch, Millis tokenExpires)
{
    if (!*need(store->branch(branch))) {
        const Json roster {
            {"name", {{"zh-Hans", "人民路支行"}, {"zh-Hant", "人民路支行"}, {"en", "Renmin Road"}}},
            {"region", "henan"},
            {"hours", "09:00-17:30"},
            {"staff", {{{"id", "s-0001"}, {"name", "王敏"}, {"roles", {"lobby_manager"}}}}},
            {"numbers", {{{"for", "fire"}, {"number", "119"}}}}};
        must(store->saveBranch({branch, roster, 1}, act).ok());
    }
    must(store->addDevice({id, "panel", branch, "desk", "127.0.0.1", 9443, 1, 0, {}}, act).ok());
    token = makeToken();
    must(store->addToken({tokenHash(token), id, tokenExpires, 0, "", ""}, act).ok());
    auto device = std::make_unique<TestDevice>(id, keys.authority.certificate().pem(),
                                               data / "devices" / id);
    device->branch = branch;
    return device;
}

std::unique_ptr<TestDevice> Office::enrolled(const std::string& id, const std::string& branch)
{
    std::string token;
    auto device = added(id, token, branch);
    const auto answer = post(*device, "/v1/enrol", device->enrolRequest(token));
    device->use(*need(stringAt(answer.body, "certificate")));
    return device;
}

Answer Office::post(const TestDevice& device, const std::string& path, const Json& body) const
{
    return device.send("POST", url(path), body.dump());
}

std::optional<Reply> Office::deliver(const TestDevice& device, const std::string& path,
                                     const Json& events, const Json& open, const Json& office) const
{
    const auto nonce = makeNonce();
    Json request {{"nonce", nonce}, {"open", open}};
    request[path == "/v1/supervision" ? "path" : "events"]
        = path == "/v1/supervision" ? Json("primary") : events;
    if (!office.is_null())
        request["office"] = office;
    const auto answer = post(device, path, request);
    const bool drill = path == "/v1/drills";
    const auto key = drill ? keys.drillAck.publicKey() : keys.ack.publicKey();
    auto reply
        = openReply(answer.text, drill ? drillReplyType : replyType, {&key, 1}, nonce, device.id);
    return answer.status == 200 && reply ? std::optional(*std::move(reply)) : std::nullopt;
}

std::int64_t Office::findings(const std::string& kind) const
{
    std::int64_t count = 0;
    const auto events = store->securityEvents().valueOr({});
    for (const auto& event : events)
        count += event.kind == kind ? event.count : 0;
    return count;
}

} // namespace yizhan::headoffice
