// SPDX-License-Identifier: Apache-2.0
// What the incident desk may do, what the branch hears of it, and who is called when nobody
// answers.
#include "base/file.h"
#include "crypto/random.h"
#include "emergency/notice.h"
#include "headoffice/branch_choice.h"
#include "headoffice/exports.h"
#include "headoffice/ledger.h"
#include "headoffice/office_fixture.h"
#include "headoffice/office_playbooks.h"
#include "headoffice/sealed_notes.h"

#include <QTest>

namespace yizhan::headoffice {

namespace {

const UserRecord desk {"chen.li", "陈立", {"incident_desk"}, "v", 1, 0};
const UserRecord guard {"zhao.an", "赵安", {"security"}, "v", 1, 0};
const UserRecord auditor {"li.guo", "李国", {"auditor"}, "v", 1, 0};
const Act act {"os:test", "", 1};

Playbook aPlaybook(const std::string& id)
{
    Playbook playbook;
    playbook.id = id;
    playbook.level = 2;
    return playbook;
}

} // namespace

class IncidentDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatTheDeskDoes();
    void refusesWhoMayNotAndWhatIsOver();
    void evacuatesOnlyLoudly();
    void keepsWhatWasEndedUnderThreat();
    void escalatesOnceAStage();
    void escalatesDrillsInTheirOwnLane();
    void stopsWhenSomebodyAnswers();
    void broadcasts();
    void plansDrills();
    void keepsCasesToTheSecurityDepartment();
    void opensSealedNotes();
    void followsFaults();
    void countsNoDrills();
    void readsBranchesAndTimes();

private:
    IncidentDesk deskOf()
    {
        return IncidentDesk({*m_office->store, penOf(m_office->keys, m_office->clock)});
    }
    Event raised(Lane lane = Lane::Alarm, const Json& more = Json::object());
    void send(const Event& event);
    void about(const Event& incident, std::string_view kind, Json body);
    [[nodiscard]] Incident incident(const Uuid& id) const;
    [[nodiscard]] DeskFault faultOf(const UserRecord& user, const DeskOrder& order);
    [[nodiscard]] std::vector<std::string> escalatedTo(const Uuid& id) const;

    std::unique_ptr<Office> m_office;
    std::unique_ptr<TestDevice> m_panel;
};

void IncidentDeskTest::init()
{
    m_office = std::make_unique<Office>();
    m_panel = m_office->enrolled("p-0001");
    for (const auto& user : {desk, guard, auditor})
        QVERIFY(m_office->store->addUser(user, act).ok());
}

void IncidentDeskTest::cleanup()
{
    m_panel.reset();
    m_office.reset();
}

void IncidentDeskTest::send(const Event& event)
{
    const auto reply = m_office->deliver(*m_panel, event.isDrill() ? "/v1/drills" : "/v1/events",
                                         Json::array({m_panel->sign(event).json()}));
    QVERIFY(reply && reply->verdicts.at(0).accepted);
}

Event IncidentDeskTest::raised(Lane lane, const Json& more)
{
    auto event = m_panel->next("incident.raised", lane);
    event.body.update(more);
    // Its chain goes on from what is really sent.
    send(event);
    return event;
}

void IncidentDeskTest::about(const Event& of, std::string_view kind, Json body)
{
    auto event = m_panel->next(std::string(kind), of.lane);
    event.subject = of.id;
    event.body = std::move(body);
    send(event);
}

Incident IncidentDeskTest::incident(const Uuid& id) const
{
    const auto entry = readEntry(*m_office->store, id);
    return entry && *entry ? (*entry)->incident : Incident {};
}

DeskFault IncidentDeskTest::faultOf(const UserRecord& user, const DeskOrder& order)
{
    const auto done = deskOf().act(user, order);
    return done ? DeskFault::Storage : done.error().fault;
}

std::vector<std::string> IncidentDeskTest::escalatedTo(const Uuid& id) const
{
    std::vector<std::string> to;
    for (const auto& one : incident(id).office) {
        if (one.kind == kind::incidentEscalated)
            to.push_back(one.to);
    }
    return to;
}

void IncidentDeskTest::saysWhatTheDeskDoes()
{
    const auto fire = raised();
    auto office = deskOf();
    for (const auto& order :
         std::vector<DeskOrder> {{"seen", fire.id},
                                 {"assign", fire.id, "chen.li"},
                                 {"level", fire.id, "1", "", "smoke on two floors"},
                                 {"note", fire.id, "消防车已到路口"},
                                 {"step", fire.id, "call"},
                                 {"evacuate", fire.id},
                                 {"escalate", fire.id, "分行值班行长"},
                                 {"help_on_way", fire.id}})
        QVERIFY2(office.act(desk, order).ok(), order.act.c_str());
    auto now = incident(fire.id);
    QCOMPARE(now.level, 1);
    QCOMPARE(now.notes.front().text, std::string("消防车已到路口"));
    QCOMPARE(now.notes.front().by->name, std::string("陈立"));
    QVERIFY(now.steps.front().done && now.evacuation);
    QCOMPARE(now.office.size(), std::size_t {4}); // seen, assigned, escalated, help
    QCOMPARE(now.office[1].to, std::string("陈立"));
    QVERIFY(office.act(desk, {"close", fire.id, "扑灭", "resolved"}).ok());
    now = incident(fire.id);
    QVERIFY(!now.openAtOffice());
    QCOMPARE(now.closed->by.name, std::string("陈立"));
    // All of it stands in head office's chain and in the audit, with the reason.
    QCOMPARE(m_office->store->officeHeads()->front().seq, std::int64_t {9});
    const auto trail = *m_office->store->auditTrail();
    QVERIFY(std::ranges::any_of(trail, [&](const AuditEntry& entry) {
        return entry.action == kind::incidentLevel && entry.about == fire.id.text()
            && entry.who == "chen.li" && entry.why == "smoke on two floors";
    }));
}

void IncidentDeskTest::refusesWhoMayNotAndWhatIsOver()
{
    const auto fire = raised();
    QCOMPARE(faultOf(auditor, {"note", fire.id, "x"}), DeskFault::NotAllowed);
    QCOMPARE(faultOf(guard, {"seen", fire.id}), DeskFault::NotAllowed);
    auto gone = desk;
    gone.disabledAt = 5;
    QCOMPARE(faultOf(gone, {"seen", fire.id}), DeskFault::NotAllowed);
    QCOMPARE(faultOf(desk, {"note", makeRealId(1), "x"}), DeskFault::Unknown);
    for (const auto& order : std::vector<DeskOrder> {{"note", fire.id, "  "},
                                                     {"note", fire.id, std::string(3000, 'x')},
                                                     {"level", fire.id, "4"},
                                                     {"level", fire.id, "12"},
                                                     {"dance", fire.id, "x"},
                                                     {"close", fire.id, "", "resolved"},
                                                     {"close", fire.id, "x", "drill_done"}})
        QCOMPARE(faultOf(desk, order), DeskFault::Malformed);
    QCOMPARE(faultOf(desk, {"assign", fire.id, "li.guo"}), DeskFault::Unknown);
    QVERIFY(m_office->store->officeHeads()->empty());
    QVERIFY(deskOf().act(desk, {"close", fire.id, "over", "false_alarm"}).ok());
    for (const std::string order : {"note", "step", "escalate"})
        QCOMPARE(faultOf(desk, {order, fire.id, "x"}), DeskFault::Ended);
    QCOMPARE(faultOf(desk, {"close", fire.id, "again", "resolved"}), DeskFault::Ended);
    QCOMPARE(incident(fire.id).closed->outcome, std::string("false_alarm"));
}

void IncidentDeskTest::evacuatesOnlyLoudly()
{
    const auto robbery = raised(Lane::Alarm, {{"playbook", "robbery"}, {"silent", true}});
    QCOMPARE(faultOf(desk, {"evacuate", robbery.id}), DeskFault::Silent);
    QVERIFY(!incident(robbery.id).evacuation);
    QVERIFY(deskOf().act(desk, {"evacuation_over", robbery.id}).ok());
}

void IncidentDeskTest::keepsWhatWasEndedUnderThreat()
{
    const auto one = raised();
    about(one, kind::incidentClosed,
          {{"by", {{"id", "s-0001"}, {"name", "王敏"}}}, {"reason", "over"}, {"duress", true}});
    const auto two = raised();
    about(two, kind::incidentCancelled, {{"duress", true}});
    Board board(*m_office->store);
    QCOMPARE(board.look(m_office->clock.wallNow(), endedStays)->size(), std::size_t {2});
    for (const auto& event : {one, two}) {
        QVERIFY(incident(event.id).openAtOffice());
        QVERIFY(deskOf().act(desk, {"close", event.id, "police was there", "resolved"}).ok());
        QVERIFY(!incident(event.id).openAtOffice());
    }
    QCOMPARE(board.look(m_office->clock.wallNow() + 2 * endedStays, endedStays)->size(),
             std::size_t {0});
}

void IncidentDeskTest::escalatesOnceAStage()
{
    const auto fire = raised();
    auto& server = *m_office->server;
    server.tick();
    QVERIFY(escalatedTo(fire.id).empty());
    m_office->clock.ahead = 59'000;
    server.tick();
    QVERIFY(escalatedTo(fire.id).empty());
    m_office->clock.ahead = 61'000;
    for (int i = 0; i < 3; ++i)
        server.tick();
    QCOMPARE(escalatedTo(fire.id), (std::vector<std::string> {"保卫部值班"}));
    m_office->restart(); // a new process calls nobody twice, and goes on
    for (int i = 0; i < 3; ++i)
        m_office->server->tick();
    QCOMPARE(escalatedTo(fire.id).size(), std::size_t {1});
    m_office->clock.ahead = 130'000;
    for (int i = 0; i < 3; ++i)
        m_office->server->tick();
    QCOMPARE(escalatedTo(fire.id), (std::vector<std::string> {"保卫部值班", "分行值班行长"}));
    m_office->clock.ahead = 900'000; // the list is at its end
    m_office->server->tick();
    QCOMPARE(escalatedTo(fire.id).size(), std::size_t {2});
    // The branch hears of it.
    const auto reply
        = m_office->deliver(*m_panel, "/v1/supervision", {}, Json::array(), {{"alarm", 0}});
    QCOMPARE(reply->office.size(), std::size_t {2});
    QCOMPARE(readEvent(reply->office[0])->kind, std::string(kind::incidentEscalated));
    QVERIFY(!personAt(readEvent(reply->office[0])->body, "by"));
}

void IncidentDeskTest::escalatesDrillsInTheirOwnLane()
{
    const auto drill = raised(Lane::Drill);
    m_office->clock.ahead = 61'000;
    m_office->server->tick();
    QCOMPARE(escalatedTo(drill.id).size(), std::size_t {1});
    const auto heads = *m_office->store->officeHeads();
    QCOMPARE(heads.size(), std::size_t {1});
    QVERIFY(heads[0].lane == Lane::Drill);
}

void IncidentDeskTest::stopsWhenSomebodyAnswers()
{
    const auto answered = raised();
    const auto ended = raised();
    QVERIFY(deskOf().act(desk, {"seen", answered.id}).ok());
    about(ended, kind::incidentClosed,
          {{"by", {{"id", "s-0001"}, {"name", "王敏"}}}, {"reason", "over"}});
    m_office->clock.ahead = 500'000;
    m_office->server->tick();
    QVERIFY(escalatedTo(answered.id).empty() && escalatedTo(ended.id).empty());
    // Somebody answers between the rule's look and its word.
    const auto late = raised();
    QVERIFY(deskOf().act(desk, {"seen", late.id}).ok());
    const auto said = deskOf().escalateByRule({late.id, 0, "保卫部值班", 60});
    QVERIFY(said && !*said);
    QVERIFY(escalatedTo(late.id).empty());
}

void IncidentDeskTest::broadcasts()
{
    const auto other = m_office->enrolled("p-0009", "b-0009");
    const auto until = m_office->clock.wallNow() + 60'000;
    const std::vector<std::string> both {"b-0001", "b-0009"};
    QVERIFY(deskOf().broadcast(desk, both, {{"zh-Hans", "今晚暴雨"}}, until, "").ok());
    QCOMPARE(deskOf().broadcast(auditor, both, {{"zh-Hans", "x"}}, until, "").error().fault,
             DeskFault::NotAllowed);
    QCOMPARE(deskOf().broadcast(desk, both, {{"zh-Hans", "x"}}, 5, "").error().fault,
             DeskFault::Malformed);
    m_office->server->tick();
    for (const auto* device : {m_panel.get(), other.get()}) {
        const auto reply
            = m_office->deliver(*device, "/v1/supervision", {}, Json::array(), {{"alarm", 0}});
        QCOMPARE(reply->office.size(), std::size_t {1});
        const std::vector<Event> events {*readEvent(reply->office[0])};
        const auto notices = noticesIn(events);
        QCOMPARE(notices.size(), std::size_t {1});
        QCOMPARE(notices[0].text.at("en"), std::string("今晚暴雨")); // better than nothing
        QCOMPARE(notices[0].until, until);
    }
}

void IncidentDeskTest::plansDrills()
{
    const auto now = m_office->clock.wallNow();
    const auto id
        = deskOf().planDrill(desk, {"b-0001", "fire", now + 1000, now + 9000, "back door", ""});
    QVERIFY(id.ok());
    QVERIFY(id->version() == drillIdVersion);
    Ledger ledger(*m_office->store, 0);
    QCOMPARE(ledger.look(now)->plans.size(), std::size_t {1});
    QCOMPARE(ledger.look(now)->plans[0].branch, std::string("b-0001"));
    QVERIFY(deskOf().unplanDrill(desk, *id, "").ok());
    QVERIFY(ledger.look(now)->plans.empty());
    QCOMPARE(deskOf().unplanDrill(desk, *id, "").error().fault, DeskFault::Ended);
    QVERIFY(!deskOf().planDrill(desk, {"b-0001", "fire", now + 9000, now + 1000, "", ""}));
    QVERIFY(!deskOf().planDrill(desk, {"b-0404", "fire", now + 1000, now + 9000, "", ""}));
    QVERIFY(!deskOf().planDrill(auditor, {"b-0001", "fire", now + 1000, now + 9000, "", ""}));
}

void IncidentDeskTest::keepsCasesToTheSecurityDepartment()
{
    const auto raise = [&](const UserRecord& user) {
        return deskOf().raise(user, aPlaybook("insider"), {"b-0001", "金库", 0, true, "tip"});
    };
    QCOMPARE(raise(desk).error().fault, DeskFault::NotAllowed);
    QCOMPARE(raise(auditor).error().fault, DeskFault::NotAllowed);
    const auto id = raise(guard);
    QVERIFY(id.ok());
    // To others it does not even exist.
    QCOMPARE(faultOf(desk, {"seen", *id}), DeskFault::Unknown);
    QVERIFY(deskOf().act(guard, {"note", *id, "a name"}).ok());
    m_office->clock.ahead = 500'000;
    m_office->server->tick();
    QVERIFY(escalatedTo(*id).empty());
    const auto reply = m_office->deliver(*m_panel, "/v1/supervision", {}, Json::array({id->text()}),
                                         {{"alarm", 0}});
    QVERIFY(reply->office.empty() && reply->seen.empty());
    QVERIFY(exportIncidents(*m_office->store, Truth::Real)->empty());
    QVERIFY(exportStatistics(*m_office->store)->empty());
    QCOMPARE(exportIncidents(*m_office->store, Truth::Real, Cases::Only)->size(), std::size_t {1});
    // A branch that phoned hears of what was raised for it.
    const auto phoned = deskOf().raise(desk, aPlaybook("fire"), {"b-0001", "大堂", 1, false, ""});
    QVERIFY(phoned.ok());
    QCOMPARE(incident(*phoned).cause, std::string("office"));
    QCOMPARE(incident(*phoned).raisedBy->name, std::string("陈立"));
    QCOMPARE(m_office->store->officeHeads()->front().seq, std::int64_t {1});

    const auto file = m_office->data / "insider.json";
    QVERIFY(writeFile(file, "{}").ok());
    QVERIFY(!importOfficePlaybook(m_office->data, file));
    QVERIFY(officePlaybooks(m_office->data).empty());
}

void IncidentDeskTest::opensSealedNotes()
{
    const auto key = OpeningKey::generate();
    const auto patient = raised();
    const auto sealed = [&](const Uuid& subject, const std::string& what) {
        const auto text
            = Json {{"subject", subject.text()}, {"what", what}, {"text", "青霉素过敏"}}.dump();
        return toBase64(key.sealingKey().seal(
            {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
    };
    about(patient, kind::incidentSealed,
          {{"what", "medical"},
           {"key", key.sealingKey().id()},
           {"sealed", sealed(patient.id, "medical")}});
    about(patient, kind::incidentSealed,
          {{"what", "family"},
           {"key", key.sealingKey().id()},
           {"sealed", sealed(makeRealId(1), "family")}});
    const auto notes = incident(patient.id).sealed;
    QCOMPARE(notes.size(), std::size_t {2});
    QCOMPARE(stringAt(openSealedNote(notes[0], patient.id, key), "text"),
             std::optional<std::string>("青霉素过敏"));
    QCOMPARE(stringAt(openSealedNote(notes[1], patient.id, key), "error"),
             std::optional<std::string>("moved"));
    QCOMPARE(stringAt(openSealedNote(notes[0], patient.id, OpeningKey::generate()), "error"),
             std::optional<std::string>("other_key"));
    // Nothing that leaves head office by itself has what is in the box.
    QVERIFY(exportIncidents(*m_office->store, Truth::Real)->dump().find("青霉素")
            == std::string::npos);
}

void IncidentDeskTest::followsFaults()
{
    auto fault = m_panel->next("fault.found", Lane::Patrol);
    fault.body = {{"what", "camera"}, {"place", "大堂"}, {"text", "黑屏"}, {"source", "device"}};
    send(fault);
    auto follow = m_panel->next("followup.opened", Lane::Patrol);
    const auto now = m_office->clock.wallNow();
    follow.body = {{"about", ""},
                   {"kind", "repair"},
                   {"text", "换摄像头"},
                   {"owner", {{"id", "s-0001"}, {"name", "王敏"}}},
                   {"due", now - 1000}};
    send(follow);
    QCOMPARE((*exportFaults(*m_office->store, now))[0]["what"].get<std::string>(),
             std::string("camera"));
    QVERIFY((*exportFollowUps(*m_office->store, now))[0]["overdue"].get<bool>());
    about(follow, "followup.done",
          {{"text", "换好"}, {"by", {{"id", "s-0001"}, {"name", "王敏"}}}});
    about(fault, "fault.mended", {{"text", "ok"}});
    Ledger ledger(*m_office->store, 60'000);
    QVERIFY(!(*exportFollowUps(*m_office->store, now))[0]["overdue"].get<bool>());
    QVERIFY(ledger.look(now)->faults.at(0).what.mended.has_value());
    QVERIFY(ledger.look(now + 120'000)->faults.empty());
    QVERIFY(ledger.look(now + 120'000)->followUps.empty());
    QVERIFY(ledger.look(now)->faults.empty()); // forgotten, and not read again
}

void IncidentDeskTest::countsNoDrills()
{
    const auto fire = raised();
    const auto drill = raised(Lane::Drill);
    QVERIFY(deskOf().act(desk, {"seen", fire.id}).ok());
    QVERIFY(deskOf().act(desk, {"seen", drill.id}).ok());
    QVERIFY(deskOf().act(desk, {"close", drill.id, "done", "drill_done"}).ok());
    const auto statistics = *exportStatistics(*m_office->store);
    QCOMPARE(statistics.size(), std::size_t {1});
    const auto& numbers = statistics[0];
    QCOMPARE(numbers["real"]["count"].get<int>(), 1);
    QCOMPARE(numbers["real"]["open"].get<int>(), 1);
    QCOMPARE(numbers["real"]["seen_ms"]["count"].get<int>(), 1);
    QCOMPARE(numbers["real"]["closed_ms"]["count"].get<int>(), 0);
    QCOMPARE(numbers["drills"]["count"].get<int>(), 1);
    QCOMPARE(numbers["drills"]["done"].get<int>(), 1);
}

void IncidentDeskTest::readsBranchesAndTimes()
{
    const std::vector<BranchRecord> branches {{"b-0001", {{"region", "henan"}}, 1},
                                              {"b-0002", {{"region", "hebei"}}, 1}};
    using Ids = std::vector<std::string>;
    QCOMPARE(*chooseBranches(branches, "all"), (Ids {"b-0001", "b-0002"}));
    QCOMPARE(*chooseBranches(branches, "region:hebei"), (Ids {"b-0002"}));
    QCOMPARE(*chooseBranches(branches, "b-0002, b-0001,b-0002"), (Ids {"b-0002", "b-0001"}));
    for (const std::string target : {"", " , ", "region:", "b-0003", "b-0001,b-0003"})
        QVERIFY(!chooseBranches(branches, target));
    QVERIFY(localTime("2026-08-01T09:30") == localTime("2026-08-01 09:30"));
    QCOMPARE(*localTime("2026-08-01 09:31") - *localTime("2026-08-01 09:30"), Millis {60'000});
    for (const auto* text : {"", "tomorrow", "2026-08-01", "2026-08-01 09:30 x"})
        QVERIFY(!localTime(text));
}

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::IncidentDeskTest)
#include "tst_incident_desk.moc"
