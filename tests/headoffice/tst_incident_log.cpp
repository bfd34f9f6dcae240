// SPDX-License-Identifier: Apache-2.0
// What head office hands out of one incident: its documents with the keys and playbooks of that
// time, as every reader of report logs takes them.
#include "base/file.h"
#include "crypto/digest.h"
#include "crypto/random.h"
#include "emergency/patrol.h"
#include "emergency/report.h"
#include "headoffice/enrolment_api.h"
#include "headoffice/incident_desk.h"
#include "headoffice/incident_log.h"
#include "headoffice/office_fixture.h"
#include "headoffice/office_playbooks.h"
#include "headoffice/playbook_archive.h"

#include <QTest>

namespace yizhan::headoffice {

namespace {

const UserRecord desk {"chen.li", "陈立", {"incident_desk"}, "v", 1, 0};
const UserRecord guard {"zhao.an", "赵安", {"security"}, "v", 1, 0};
const Act act {"os:test", "", 1};
const Json wang {{"id", "s-0001"}, {"name", "王敏"}};

// One lane of one device, numbered and chained as the machine itself does it.
struct Chain {
    const TestDevice& device;
    Lane lane;
    ChainHead head {};

    SignedDocument next(std::string_view kind, Json body, std::optional<Uuid> subject = {})
    {
        const auto now = SystemClock().wallNow();
        const auto id = lane == Lane::Drill ? makeDrillId(now) : makeRealId(now);
        const Event event {id,
                           device.id,
                           "b-0001",
                           lane,
                           1,
                           head.seq + 1,
                           head.hash,
                           {now, "signed", now},
                           std::string(kind),
                           subject.value_or(id),
                           std::move(body)};
        auto document = device.sign(event);
        head = {1, event.seq, document.hash()};
        return document;
    }
};

Uuid idOf(const SignedDocument& document)
{
    return *Uuid::parse(*stringAt(document.content(), "id"));
}

// A release as yizhan-publish lays it out, as far as head office reads it.
void publishRelease(const std::filesystem::path& folder, int version, Millis at, Json playbook)
{
    Json targets = Json::object();
    const auto add = [&](const std::string& name, const std::string& text) {
        const auto hash = sha256Hex(text);
        const std::filesystem::path path(name);
        const auto file
            = folder / "targets" / path.parent_path() / (hash + "." + path.filename().string());
        std::filesystem::create_directories(file.parent_path());
        QVERIFY(writeFile(file, text).ok());
        targets[name] = {{"hashes", {{"sha256", hash}}}, {"length", text.size()}};
    };
    add("channels/all.json", Json {{"_type", "release"}, {"v", 1}, {"published", at}}.dump());
    add("playbooks/fire.json", playbook.dump());
    std::filesystem::create_directories(folder / "metadata");
    QVERIFY(writeFile(folder / "metadata" / (std::to_string(version) + ".targets.json"),
                      Json {{"signed", {{"_type", "targets"}, {"targets", targets}}}}.dump())
                .ok());
}

Json firePlaybook(const std::string& name)
{
    auto playbook = *parseJson(*readFile(YIZHAN_TEST_DATA "/report/playbooks/fire.json"));
    playbook["name"]["en"] = name;
    return playbook;
}

} // namespace

class IncidentLogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    std::unique_ptr<TestDevice> m_panel;

    void send(const TestDevice& device, const SignedDocument& document)
    {
        const bool drill = document.type() == drillType;
        const auto reply = m_office->deliver(device, drill ? "/v1/drills" : "/v1/events",
                                             Json::array({document.json()}));
        QVERIFY(reply && reply->verdicts.at(0).accepted);
    }
    Stored<IncidentLog> logOf(const Uuid& subject)
    {
        return incidentLog(*m_office->store, m_office->keys, m_office->data / "repository",
                           m_office->data, subject);
    }
    void see(const Uuid& subject)
    {
        IncidentDesk office({*m_office->store, penOf(m_office->keys, m_office->clock)});
        QVERIFY(office.act(desk, {"seen", subject}).ok());
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<Office>();
        m_panel = m_office->enrolled("p-0001");
        QVERIFY(m_office->store->addUser(desk, act).ok());
        QVERIFY(m_office->store->addUser(guard, act).ok());
    }
    void cleanup()
    {
        m_panel.reset();
        m_office.reset();
    }

    void handsOutARealIncidentWithItsFollowUpsAndNothingElse()
    {
        publishRelease(m_office->data / "repository", 1, 1, firePlaybook("Fire then"));
        publishRelease(m_office->data / "repository", 2, INT64_MAX, firePlaybook("Fire later"));
        Chain alarm {*m_panel, Lane::Alarm};
        Chain patrol {*m_panel, Lane::Patrol};
        const Json fire {{"playbook", "fire"}, {"level", 2}, {"silent", false}, {"place", "大堂"}};
        const auto raised = alarm.next(kind::incidentRaised, fire);
        const auto subject = idOf(raised);
        const auto other = alarm.next(kind::incidentRaised, fire); // between two of ours
        const auto step = alarm.next(kind::incidentStep,
                                     {{"step", "call"}, {"done", true}, {"by", wang}}, subject);
        const auto lost = alarm.next(kind::incidentRaised, fire); // never arrives
        const auto closed
            = alarm.next(kind::incidentClosed,
                         {{"by", wang}, {"reason", "灭了"}, {"outcome", "resolved"}}, subject);
        const Json repair {
            {"kind", "repair"}, {"text", "灭火器"}, {"owner", wang}, {"due", 1}, {"by", wang}};
        auto ours = repair;
        ours["about"] = subject.text();
        auto theirs = repair;
        theirs["about"] = idOf(other).text();
        const auto opened = patrol.next(kind::followUpOpened, ours);
        const auto stranger = patrol.next(kind::followUpOpened, theirs);
        const auto done
            = patrol.next(kind::followUpDone, {{"text", "换好了"}, {"by", wang}}, idOf(opened));
        for (const auto* document : {&raised, &other, &step, &closed, &opened, &stranger, &done})
            send(*m_panel, *document);
        see(subject);

        const auto gathered = logOf(subject);
        QVERIFY2(gathered.ok(), gathered ? "" : gathered.error().detail.c_str());
        QVERIFY(!gathered->confidential());
        const std::array ack {m_office->keys.ack.publicKey()};
        const auto log = readReportLog(gathered->text(m_office->keys), ack);
        QVERIFY2(log.ok(), log ? "" : log.error().text().c_str());
        QCOMPARE(log->events.size(), size_t(6)); // five of the panel and head office's own
        QCOMPARE(log->playbooks.at("fire").name.at("en"), std::string("Fire then"));
        const auto report = reportOn(*log);
        QCOMPARE(report["ladder"]["seen"]["by"]["name"].get<std::string>(), std::string("陈立"));
        QVERIFY(!report["ladder"]["received"].is_null());
        QCOMPARE(report["follow_ups"].size(), size_t(1));
        QVERIFY(!report["follow_ups"][0]["done"].is_null());
        QCOMPARE(report["gaps"].size(), size_t(1)); // only the lost one; the other one is linked
        QCOMPARE(report["gaps"][0]["from"].get<std::int64_t>(), std::int64_t(4));
        Q_UNUSED(lost);
    }
    void handsOutADrillWithTheRealFollowUpsAboutIt()
    {
        Chain drills {*m_panel, Lane::Drill};
        Chain patrol {*m_panel, Lane::Patrol};
        const auto raised
            = drills.next(kind::incidentRaised,
                          {{"playbook", "fire"}, {"level", 2}, {"silent", false}, {"by", wang}});
        const auto subject = idOf(raised);
        send(*m_panel, raised);
        send(*m_panel,
             drills.next(kind::incidentClosed,
                         {{"by", wang}, {"reason", "x"}, {"outcome", "drill_done"}}, subject));
        send(*m_panel,
             patrol.next(kind::followUpOpened,
                         {{"about", subject.text()},
                          {"kind", "training"},
                          {"text", ""},
                          {"owner", wang},
                          {"due", 1}}));
        see(subject);
        const auto gathered = logOf(subject);
        QVERIFY(gathered.ok());
        const std::array drillAck {m_office->keys.drillAck.publicKey()};
        const auto log = readReportLog(gathered->text(m_office->keys), drillAck);
        QVERIFY2(log.ok(), log ? "" : log.error().text().c_str());
        const auto report = reportOn(*log);
        QVERIFY(report["incident"]["drill"].get<bool>());
        QCOMPARE(report["follow_ups"].size(), size_t(1));
        QCOMPARE(report["questions"][0]["what"].get<std::string>(),
                 std::string("no_roll")); // and no playbook was published
    }
    void aMachineThatGotAnotherCertificateKeepsItsPast()
    {
        Chain alarm {*m_panel, Lane::Alarm};
        const auto raised = alarm.next(kind::incidentRaised,
                                       {{"playbook", "fire"}, {"level", 2}, {"silent", false}});
        send(*m_panel, raised);
        const auto token = makeToken();
        QVERIFY(m_office->store->addToken({tokenHash(token), "p-0001", INT64_MAX, 0, "", ""}, act)
                    .ok());
        const TestDevice again("p-0001", m_office->keys.authority.certificate().pem(),
                               m_office->data / "devices" / "again");
        const auto answer = m_office->post(again, "/v1/enrol", again.enrolRequest(token));
        QCOMPARE(answer.status, 200);
        const auto gathered = logOf(idOf(raised));
        QVERIFY(gathered.ok());
        QCOMPARE(gathered->frame.devices.at("p-0001").keys.size(), size_t(2));
        const auto log = readReportLog(gathered->text(m_office->keys));
        QVERIFY2(log.ok(), log ? "" : log.error().text().c_str());
    }
    void aCaseOfTheSecurityDepartmentHasItsOwnPlaybook()
    {
        auto playbook = firePlaybook("Insider");
        playbook["id"] = "insider";
        playbook["office_only"] = true;
        const auto file = m_office->data / "insider.json";
        QVERIFY(writeFile(file, playbook.dump()).ok());
        const auto imported = importOfficePlaybook(m_office->data, file);
        QVERIFY2(imported.ok(), imported ? "" : imported.error().detail.c_str());
        IncidentDesk office({*m_office->store, penOf(m_office->keys, m_office->clock)});
        const auto raised = office.raise(guard, *imported, {"b-0001", "", 0, true, "x"});
        QVERIFY(raised.ok());
        const auto gathered = logOf(*raised);
        QVERIFY(gathered.ok());
        QVERIFY(gathered->confidential());
        const auto log = readReportLog(gathered->text(m_office->keys));
        QVERIFY2(log.ok(), log ? "" : log.error().text().c_str());
        QVERIFY(log->playbooks.contains("insider"));
    }
    void whatNeverArrivedIsUnknown()
    {
        const auto log = logOf(makeRealId(1));
        QVERIFY(!log.ok());
        QCOMPARE(log.error().fault, StoreFault::Unknown);
    }
    void playbooksAreThoseOfTheMoment()
    {
        const auto folder = m_office->data / "archive";
        publishRelease(folder, 1, 100, firePlaybook("one"));
        publishRelease(folder, 2, 200, firePlaybook("two"));
        const auto nameAt = [&](Millis at) {
            return playbooksAt(folder, at)["fire"]["name"]["en"].get<std::string>();
        };
        QCOMPARE(nameAt(50), std::string("one")); // the oldest there is
        QCOMPARE(nameAt(100), std::string("one"));
        QCOMPARE(nameAt(199), std::string("one"));
        QCOMPARE(nameAt(200), std::string("two"));
        QVERIFY(playbooksAt(m_office->data / "nowhere", 1).empty());
    }
};

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::IncidentLogTest)
#include "tst_incident_log.moc"
