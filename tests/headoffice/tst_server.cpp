// SPDX-License-Identifier: Apache-2.0
// The real server over real TLS: who is let in, what is accepted, what is refused, and that a reply
// proves it.
#include "base/file.h"
#include "crypto/random.h"
#include "headoffice/exports.h"
#include "headoffice/office_fixture.h"
#include "sync/branch_file.h"

#include <QTest>

#include <random>

namespace yizhan::headoffice {

class ServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(); }
    void cleanup() { m_office.reset(); }

    void enrolsADeviceOnce();
    void refusesAnOldToken();
    void refusesCallersItDoesNotKnow();
    void refusesARevokedDevice();
    void signsWhatItAccepted();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void neverBlocksTheNextEvent();
    void tellsWhoHasSeenIt();
    void keepsRepliesOfDrillsApart();
    void givesABranchWhatHeadOfficeSaid();
    void takesPatrolsAndNoOneElsesWord();
    void givesABranchItsFileOnly();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void refusesOversizeBodies();
    void survivesMutatedRequests();
    void servesContentAndNothingElse();
    void keepsStatesAndCountsNoBeats();

private:
    std::unique_ptr<Office> m_office;
};

void ServerTest::enrolsADeviceOnce()
{
    std::string token;
    const auto device = m_office->added("p-0001", token);
    const auto request = device->enrolRequest(token);
    const auto first = m_office->post(*device, "/v1/enrol", request);
    QCOMPARE(first.status, 200);
    QCOMPARE(stringAt(first.body, "branch"), std::optional<std::string>("b-0001"));
    const auto certificate = Certificate::fromPem(*stringAt(first.body, "certificate"));
    QCOMPARE(certificate->commonName(), std::string("p-0001"));
    // The answer was lost: the same machine asks again. Another machine with the same token gets
    // nothing.
    QCOMPARE(m_office->post(*device, "/v1/enrol", request).body["certificate"].dump(),
             first.body["certificate"].dump());
    const TestDevice other("p-0001", m_office->keys.authority.certificate().pem(),
                           m_office->data / "other");
    QCOMPARE(m_office->post(other, "/v1/enrol", other.enrolRequest(token)).status, 403);
    QTRY_COMPARE(m_office->findings("token_reused"), std::int64_t {1});
}

void ServerTest::refusesAnOldToken()
{
    std::string token;
    const auto device = m_office->added("p-0001", token, "b-0001", m_office->clock.wallNow() - 1);
    QCOMPARE(m_office->post(*device, "/v1/enrol", device->enrolRequest(token)).status, 403);
    QCOMPARE(m_office->post(*device, "/v1/enrol", device->enrolRequest(makeToken())).status, 403);
    auto oneKey = device->enrolRequest(token);
    oneKey["drill_key"] = device->key.publicKey().json();
    QCOMPARE(m_office->post(*device, "/v1/enrol", oneKey).status, 400);
    QVERIFY(!(*m_office->store->device("p-0001"))->certificate);
}

void ServerTest::refusesCallersItDoesNotKnow()
{
    const Json request {{"nonce", makeNonce()}, {"events", Json::array()}};
    std::string token;
    const auto device = m_office->added("p-0001", token);
    QCOMPARE(m_office->post(*device, "/v1/events", request).status, 401);
    QCOMPARE(device->send("GET", m_office->url("/v1/branch-file"), "").status, 401);
    QTRY_COMPARE(m_office->findings("certificate_missing"), std::int64_t {1});

    // Of our authority, but never recorded.
    const auto now = m_office->clock.wallNow();
    device->use(
        m_office->keys.authority.issueDevice(makeSigningRequest(device->key), "p-0001", now)
            ->pem());
    QCOMPARE(m_office->post(*device, "/v1/events", request).status, 403);
    QTRY_COMPARE(m_office->findings("certificate_unknown"), std::int64_t {1});

    // Of another authority with the same name.
    const auto foreign = CertificateAuthority::create("Yizhan fleet", now);
    device->use(foreign.issueDevice(makeSigningRequest(device->key), "p-0001", now)->pem());
    const auto status = m_office->post(*device, "/v1/events", request).status;
    QVERIFY2(status == 0 || status == 401, std::to_string(status).c_str());
}

void ServerTest::refusesARevokedDevice()
{
    const auto device = m_office->enrolled("p-0001");
    QVERIFY(m_office->deliver(*device, "/v1/events", Json::array()));
    QVERIFY(m_office->store->revokeDevice("p-0001", {"os:test", "stolen", 1}).ok());
    const Json request {{"nonce", makeNonce()}, {"events", Json::array()}};
    QTRY_COMPARE_WITH_TIMEOUT(m_office->post(*device, "/v1/events", request).status, 403, 6000);
    QTRY_COMPARE(m_office->findings("certificate_revoked"), std::int64_t {1});
}

void ServerTest::signsWhatItAccepted()
{
    const auto device = m_office->enrolled("p-0001");
    const auto document = device->sign(device->next("incident.raised"));
    const auto id = *stringAt(document.content(), "id");
    const auto first = m_office->deliver(*device, "/v1/events", Json::array({document.json()}));
    QVERIFY(first);
    const auto* verdict = verdictOn(*first, id, document.hash());
    QVERIFY(verdict && verdict->accepted && verdict->at > 0);
    QCOMPARE(first->content, std::string("7"));
    const auto again = m_office->deliver(*device, "/v1/events", Json::array({document.json()}));
    QCOMPARE(verdictOn(*again, id, document.hash())->at, verdict->at);
    const auto incidents = exportIncidents(*m_office->store, Truth::Real);
    QCOMPARE(incidents->size(), std::size_t {1});
    QCOMPARE((*incidents)[0]["id"].get<std::string>(), id);
}

void ServerTest::refusesWithAReason_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("signed by another device") << "/v1/events"
                                              << "bad_signature";
    QTest::newRow("a drill signed by the device key") << "/v1/drills"
                                                      << "bad_signature";
    QTest::newRow("of another device") << "/v1/events"
                                       << "wrong_device";
    QTest::newRow("of another branch") << "/v1/events"
                                       << "wrong_device";
    QTest::newRow("a drill where real events go") << "/v1/events"
                                                  << "wrong_endpoint";
    QTest::newRow("a real event where drills go") << "/v1/drills"
                                                  << "wrong_endpoint";
    QTest::newRow("without a lane") << "/v1/events"
                                    << "malformed";
    QTest::newRow("a real lane in a drill") << "/v1/drills"
                                            << "malformed";
    QTest::newRow("too large") << "/v1/events"
                               << "malformed";
    QTest::newRow("beginning under another id") << "/v1/events"
                                                << "malformed";
}

void ServerTest::refusesWithAReason()
{
    QFETCH(QString, path);
    QFETCH(QString, reason);
    const auto device = m_office->enrolled("p-0001");
    const auto other = m_office->enrolled("p-0002");
    const std::string row = QTest::currentDataTag();
    const bool drill = row.starts_with("a drill") || row == "a real lane in a drill";
    auto event = device->next("incident.raised", drill ? Lane::Drill : Lane::Alarm);
    const auto* key = drill ? &device->drillKey : &device->key;
    if (row == "signed by another device")
        key = &other->key;
    if (row == "a drill signed by the device key")
        key = &device->key;
    if (row == "of another device")
        event.device = "p-0002";
    if (row == "of another branch")
        event.branch = "b-0002";
    if (row == "beginning under another id")
        event.subject = makeRealId(1);
    if (row == "too large")
        event.body["text"] = std::string(70'000, 'x');
    auto content = signEvent(event, *key).content();
    if (row == "without a lane")
        content.erase("lane");
    if (row == "a real lane in a drill")
        content["lane"] = "alarm";
    const auto document = SignedDocument::sign(content, *key);
    const auto reply
        = m_office->deliver(*device, path.toStdString(), Json::array({document.json()}));
    QVERIFY(reply);
    const auto* verdict = verdictOn(*reply, event.id.text(), document.hash());
    QVERIFY(verdict);
    QVERIFY(!verdict->accepted);
    QCOMPARE(verdict->reason, reason.toStdString());
    QCOMPARE(m_office->findings(reason.toStdString()), std::int64_t {1});
    QVERIFY(m_office->store->events(Truth::Real, 0, 10)->empty());
    QVERIFY(m_office->store->events(Truth::Drill, 0, 10)->empty());
}

void ServerTest::neverBlocksTheNextEvent()
{
    const auto device = m_office->enrolled("p-0001");
    const auto one = device->next("incident.raised");
    auto broken = device->sign(device->next("incident.note")).json();
    broken["signed"]["kind"] = "incident.closed";
    const auto three = device->next("incident.raised");
    const auto reply = m_office->deliver(
        *device, "/v1/events",
        Json::array({device->sign(one).json(), broken, device->sign(three).json()}));
    QVERIFY(reply);
    QCOMPARE(reply->verdicts.size(), std::size_t {3});
    QVERIFY(reply->verdicts[0].accepted && !reply->verdicts[1].accepted
            && reply->verdicts[2].accepted);
}

void ServerTest::tellsWhoHasSeenIt()
{
    const auto device = m_office->enrolled("p-0001");
    const auto other = m_office->enrolled("p-0009", "b-0009");
    const auto event = device->next("incident.raised");
    QVERIFY(m_office->deliver(*device, "/v1/events", Json::array({device->sign(event).json()})));
    const auto open = Json::array({event.id.text()});
    QVERIFY(m_office->deliver(*device, "/v1/supervision", {}, open)->seen.empty());
    QVERIFY(m_office->store
                ->acknowledge({event.id, "seen", "chen.li", "陈立", "incident_desk", 5},
                              penOf(m_office->keys, m_office->clock), {"chen.li", "", 5})
                .ok());
    const auto reply = m_office->deliver(*device, "/v1/supervision", {}, open);
    QVERIFY(reply);
    QCOMPARE(reply->seen.size(), std::size_t {1});
    QCOMPARE(reply->seen[0].person, std::string("陈立"));
    QCOMPARE(reply->seen[0].subject, event.id.text());
    QVERIFY(m_office->deliver(*other, "/v1/supervision", {}, open)->seen.empty());
}

void ServerTest::keepsRepliesOfDrillsApart()
{
    const auto device = m_office->enrolled("p-0001");
    const auto drill = device->next("incident.raised", Lane::Drill);
    const auto reply
        = m_office->deliver(*device, "/v1/drills", Json::array({device->sign(drill).json()}));
    QVERIFY(reply && reply->verdicts.at(0).accepted);
    QVERIFY(exportIncidents(*m_office->store, Truth::Real)->empty());
    QCOMPARE(exportIncidents(*m_office->store, Truth::Drill)->size(), std::size_t {1});
    QVERIFY(m_office->store
                ->acknowledge({drill.id, "seen", "chen.li", "陈立", "incident_desk", 5},
                              penOf(m_office->keys, m_office->clock), {"chen.li", "", 5})
                .ok());
    const auto open = Json::array({drill.id.text()});
    QCOMPARE(m_office->deliver(*device, "/v1/drills", Json::array(), open)->seen.size(),
             std::size_t {1});
    // Asked at a real endpoint, a drill is no subject at all.
    QVERIFY(!m_office->deliver(*device, "/v1/supervision", {}, open));
    QVERIFY(!m_office->deliver(*device, "/v1/events", Json::array(), open));
}

void ServerTest::givesABranchWhatHeadOfficeSaid()
{
    const auto device = m_office->enrolled("p-0001");
    const auto other = m_office->enrolled("p-0009", "b-0009");
    const auto event = device->next("incident.raised");
    const auto drill = device->next("incident.raised", Lane::Drill);
    QVERIFY(m_office->deliver(*device, "/v1/events", Json::array({device->sign(event).json()})));
    QVERIFY(m_office->deliver(*device, "/v1/drills", Json::array({device->sign(drill).json()})));
    const auto now = m_office->clock.wallNow();
    for (const auto& subject : {event.id, drill.id})
        QVERIFY(m_office->store
                    ->acknowledge({subject, "seen", "chen.li", "陈立", "incident_desk", now},
                                  penOf(m_office->keys, m_office->clock), {"chen.li", "", now})
                    .ok());
    m_office->server->tick();
    const auto ask = [&](const TestDevice& asking, const char* path, const Json& has) {
        const auto reply = m_office->deliver(asking, path, Json::array(), Json::array(), has);
        return reply ? reply->office : std::vector<SignedDocument>();
    };
    const auto said = ask(*device, "/v1/supervision", {{"alarm", 0}, {"patrol", 0}});
    QCOMPARE(said.size(), std::size_t {1});
    const auto key = m_office->keys.ack.publicKey();
    QVERIFY(said[0].verify(eventType, {&key, 1}).ok());
    QCOMPARE(readEvent(said[0])->subject, event.id);
    QCOMPARE(ask(*device, "/v1/events", {{"alarm", 0}}).size(), std::size_t {1});
    QVERIFY(ask(*device, "/v1/supervision", {{"alarm", 1}}).empty()); // it has that one
    QVERIFY(ask(*device, "/v1/supervision", nullptr).empty()); // it does not ask
    QVERIFY(ask(*other, "/v1/supervision", {{"alarm", 0}}).empty()); // another branch
    // What is said of a drill comes with a drill's reply only, by a drill's key.
    QVERIFY(ask(*device, "/v1/supervision", {{"drill", 0}}).empty());
    const auto practised = ask(*device, "/v1/drills", {{"drill", 0}, {"alarm", 0}});
    QCOMPARE(practised.size(), std::size_t {1});
    const auto drillKey = m_office->keys.drillAck.publicKey();
    QVERIFY(practised[0].verify(drillType, {&drillKey, 1}).ok());
    // After a week it is history; after a restart it is not forgotten.
    m_office->restart();
    m_office->server->tick();
    QCOMPARE(ask(*device, "/v1/supervision", {{"alarm", 0}}).size(), std::size_t {1});
    m_office->clock.ahead = OfficeFeed::longest + 60'000;
    QVERIFY(ask(*device, "/v1/supervision", {{"alarm", 0}}).empty());
    m_office->clock.ahead = 0;
    for (const Json& broken : {Json(5), Json {{"alarm", -1}}, Json {{"alarm", "1"}}})
        QVERIFY(!m_office->deliver(*device, "/v1/supervision", {}, Json::array(), broken));
}

void ServerTest::takesPatrolsAndNoOneElsesWord()
{
    const auto device = m_office->enrolled("p-0001");
    auto patrol = device->next("patrol.done", Lane::Patrol);
    patrol.body = {{"list", "evening"}, {"version", "1"}, {"items", Json::array()}};
    const auto reply
        = m_office->deliver(*device, "/v1/events", Json::array({device->sign(patrol).json()}));
    QVERIFY(reply && reply->verdicts.at(0).accepted);
    // Nobody speaks in head office's name, and a new thing is about itself.
    auto office = device->next("incident.acknowledged");
    office.device = "office-b-0001";
    auto fault = device->next("fault.found", Lane::Patrol);
    fault.subject = makeRealId(1);
    const auto refused
        = m_office->deliver(*device, "/v1/events",
                            Json::array({device->sign(office).json(), device->sign(fault).json()}));
    QCOMPARE(refused->verdicts.at(0).reason, std::string("wrong_device"));
    QCOMPARE(refused->verdicts.at(1).reason, std::string("malformed"));
}

void ServerTest::givesABranchItsFileOnly()
{
    const auto device = m_office->enrolled("p-0001");
    const auto other = m_office->enrolled("p-0009", "b-0009");
    const auto key = m_office->keys.ack.publicKey();
    const auto answer = device->send("GET", m_office->url("/v1/branch-file"), "");
    const auto file = openBranchFile(answer.text, {&key, 1}, "b-0001");
    QVERIFY(file.ok());
    QCOMPARE(file->peers.size(), std::size_t {1});
    QVERIFY(file->peer("p-0001"));
    QCOMPARE(file->staff.size(), std::size_t {1});
    const auto theirs = other->send("GET", m_office->url("/v1/branch-file"), "");
    QVERIFY(!openBranchFile(theirs.text, {&key, 1}, "b-0001"));
    QVERIFY(openBranchFile(theirs.text, {&key, 1}, "b-0009").ok());
}

void ServerTest::refusesMalformedRequests_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    const QByteArray nonce = "\"nonce\":\"00000000000000000000000000000000\"";
    for (const auto* path :
         {"/v1/events", "/v1/drills", "/v1/supervision", "/v1/state", "/v1/enrol"}) {
        const auto row = [&](const char* name, const QByteArray& body) {
            QTest::addRow("%s %s", path, name) << QString::fromLatin1(path) << body;
        };
        row("empty", "");
        row("html", "<html><body>ok</body></html>");
        row("a list", "[]");
        row("nothing in it", "{}");
        row("duplicate keys", "{" + nonce + "," + nonce + ",\"events\":[]}");
        row("a float", "{" + nonce + ",\"events\":[],\"x\":1.5}");
        row("trailing bytes", "{" + nonce + ",\"events\":[]} x");
        row("too deep",
            "{" + nonce + ",\"events\":[],\"x\":" + QByteArray(40, '[') + QByteArray(40, ']')
                + "}");
        row("not UTF-8", "{" + nonce + ",\"events\":[],\"x\":\"\xff\xfe\"}");
        row("a short nonce", "{\"nonce\":\"00\",\"events\":[],\"path\":\"primary\"}");
        row("events of another kind", "{" + nonce + ",\"events\":{},\"path\":1}");
        row("subjects that are none",
            "{" + nonce + ",\"events\":[],\"path\":\"p\",\"open\":[\"x\"]}");
        row("an event that is a number", "{" + nonce + ",\"events\":[1]}");
    }
}

void ServerTest::refusesMalformedRequests()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    const auto device = m_office->enrolled("p-0001");
    const auto answer = device->send("POST", m_office->url(path.toStdString()), body.toStdString());
    QCOMPARE(answer.status, 400);
    QCOMPARE(stringAt(answer.body, "error"), std::optional<std::string>("malformed"));
}

void ServerTest::refusesOversizeBodies()
{
    const auto device = m_office->enrolled("p-0001");
    Json tooMany {{"nonce", makeNonce()}, {"events", Json::array()}};
    for (int i = 0; i < 65; ++i)
        tooMany["events"].push_back(device->sign(device->next("incident.raised")).json());
    QCOMPARE(m_office->post(*device, "/v1/events", tooMany).status, 400);
    QCOMPARE(
        device->send("POST", m_office->url("/v1/supervision"), std::string(20'000, ' ')).status,
        413);
    const auto huge
        = device->send("POST", m_office->url("/v1/events"), std::string(8U << 20, ' ')).status;
    QVERIFY2(huge == 413 || huge == 0, std::to_string(huge).c_str());
    QCOMPARE(device->send("GET", m_office->url("/v1/health"), "").status, 200);
    QCOMPARE(device->send("GET", m_office->url("/v1/events"), "").status, 405);
    QCOMPARE(device->send("GET", m_office->url("/v1/nothing"), "").status, 404);
}

void ServerTest::survivesMutatedRequests()
{
    const auto device = m_office->enrolled("p-0001");
    const auto event = device->next("incident.raised");
    const auto document = device->sign(event);
    const auto whole
        = Json {{"nonce", makeNonce()}, {"events", {document.json()}}, {"open", Json::array()}}
              .dump();
    std::mt19937 random(20260801);
    for (int i = 0; i < 400; ++i) {
        auto body = whole;
        for (auto changes = 1 + random() % 3; changes > 0; --changes) {
            const auto place = random() % body.size();
            switch (random() % 3) {
            case 0:
                body[place] = static_cast<char>(random());
                break;
            case 1:
                body.erase(place, 1 + random() % 8);
                break;
            default:
                body.insert(place, body.substr(random() % body.size(), random() % 16));
            }
        }
        const auto answer = device->send("POST", m_office->url("/v1/events"), body);
        QVERIFY2(answer.status == 200 || answer.status == 400, body.c_str());
    }
    // Whatever was accepted is what the device had signed: a change outside the signed part, at
    // most.
    const auto events = m_office->store->events(Truth::Real, 0, 10);
    QVERIFY(events->size() <= 1);
    if (!events->empty())
        QCOMPARE(events->front().hash, document.hash());
    QCOMPARE(device->send("GET", m_office->url("/v1/health"), "").status, 200);
}

void ServerTest::servesContentAndNothingElse()
{
    std::string token;
    const auto anyone = m_office->added("p-0001", token);
    QCOMPARE(anyone->send("GET", m_office->url("/content/metadata/3.targets.json"), "").text,
             std::string("{}"));
    QCOMPARE(anyone->send("GET", m_office->url("/content/metadata/4.targets.json"), "").status,
             404);
    QVERIFY(isImmutableName("3.targets.json"));
    QVERIFY(isImmutableName(std::string(64, 'a') + ".catalogue.json"));
    QVERIFY(!isImmutableName("timestamp.json"));
    for (const auto* path :
         {"../headoffice.db", "..", "/etc/passwd", "metadata//3.targets.json", "metadata/",
          "metadata/%2e%2e/x", "metadata/..\\x", ".hidden", "metadata/./3.targets.json", ""})
        QVERIFY2(!isContentPath(path), path);
    // A link that leads out of the folder.
    const auto repository = m_office->data / "repository";
    std::filesystem::create_symlink(m_office->data / "headoffice.db", repository / "stolen.json");
    QCOMPARE(anyone->send("GET", m_office->url("/content/stolen.json"), "").status, 404);
    QCOMPARE(anyone->send("POST", m_office->url("/content/metadata/3.targets.json"), "").status,
             405);
}

void ServerTest::keepsStatesAndCountsNoBeats()
{
    const auto device = m_office->enrolled("p-0001");
    const Json state {{"nonce", makeNonce()},    {"screen", "home"}, {"release", "r-1"},
                      {"language", "zh-Hans"},   {"shown", {"o-1"}}, {"queues", Json::object()},
                      {"health", Json::object()}};
    QCOMPARE(m_office->post(*device, "/v1/state", state).status, 200);
    for (int i = 0; i < 10; ++i)
        QVERIFY(m_office->deliver(*device, "/v1/supervision", {}));
    m_office->server->tick();
    const auto status = readStatus(m_office->data, m_office->clock.wallNow());
    QVERIFY(status.has_value());
    const auto kiosks = exportKiosks(*m_office->store, status);
    const auto& kiosk = (*kiosks)[0];
    QCOMPARE(kiosk["state"]["screen"].get<std::string>(), std::string("home"));
    QCOMPARE(kiosk["contact"]["path"].get<std::string>(), std::string("primary"));
    QCOMPARE(kiosk["contact"]["silent"].get<bool>(), false);
    QVERIFY(kiosk["history"].empty());
}

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::ServerTest)
#include "tst_server.moc"
