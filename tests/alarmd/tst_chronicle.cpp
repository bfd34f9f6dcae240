// SPDX-License-Identifier: Apache-2.0
// Folding the subject that changed gives what folding everything gives, whatever came in whatever
// order, and whatever was forgotten.
#include "alarmd/chronicle.h"

#include "alarmd/state_json.h"
#include "crypto/random.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace yizhan;

namespace {

struct Kind {
    Lane lane;
    std::string_view begins;
    std::vector<std::pair<std::string_view, Json>> follows;
};

const Json wang {{"id", "s-0001"}, {"name", "王敏"}};

const std::vector<std::pair<Kind, Json>>& kinds()
{
    static const Json incident {{"playbook", "fire"}, {"level", 2}, {"silent", false}};
    static const std::vector<std::pair<std::string_view, Json>> later {
        {kind::incidentLevel, {{"level", 1}}},
        {kind::incidentType, {{"playbook", "robbery"}, {"level", 1}, {"silent", true}}},
        {kind::incidentNote, {{"text", "二楼有烟"}, {"by", wang}}},
        {kind::incidentCancelled, Json::object()},
        {kind::incidentClosed, {{"by", wang}, {"reason", "x"}, {"outcome", "resolved"}}},
        {kind::incidentAcknowledged, {{"meaning", "seen"}, {"by", wang}, {"role", "desk"}}}};
    static const std::vector<std::pair<Kind, Json>> all {
        {{Lane::Alarm, kind::incidentRaised, later}, incident},
        {{Lane::Drill, kind::incidentRaised, later}, incident},
        {{Lane::Help,
          kind::helpCalled,
          {{kind::helpComing, {{"by", wang}}}, {kind::helpEnded, {{"reason", "helped"}}}}},
         {{"screen", "home"}}},
        {{Lane::Patrol, kind::faultFound, {{kind::faultMended, {{"text", "x"}}}}},
         {{"what", "door"}, {"source", "patrol"}}},
        {{Lane::Patrol, kind::followUpOpened, {{kind::followUpDone, {{"text", "x"}}}}},
         {{"owner", wang}, {"due", 9}, {"kind", "repair"}}},
        {{Lane::Patrol, kind::patrolDone, {}},
         {{"list", "daily"}, {"by", wang}, {"items", Json::array()}}},
        {{Lane::Alarm, kind::branchNotice, {}},
         {{"text", {{"zh-Hans", "x"}}}, {"until", 9}, {"by", wang}}},
        {{Lane::Drill, kind::drillPlanned, {{kind::drillUnplanned, {{"by", wang}}}}},
         {{"playbook", "fire"}, {"from", 5}, {"until", 6}}}};
    return all;
}

// Events of three devices and head office; clocks jump back, events are told about subjects that
// nobody has begun.
std::vector<Event> someEvents(std::mt19937& random)
{
    std::map<std::pair<std::string, Lane>, std::int64_t> seqs;
    std::vector<std::pair<const Kind*, Uuid>> begun;
    std::vector<Event> events;
    Millis now = 1'000'000;
    for (int i = 0; i < 120; ++i) {
        now += static_cast<Millis>(random() % 50) - 10;
        const std::string device = std::array<std::string, 4> {
            "p-0001", "p-0002", "k-0001", officeDeviceOf("b-0001")}[random() % 4];
        const auto& [one, body] = kinds()[random() % kinds().size()];
        const bool begins = begun.empty() || random() % 3 == 0;
        const auto [about, subject]
            = begins ? std::pair<const Kind*, Uuid> {&one, {}} : begun[random() % begun.size()];
        if (!begins && about->follows.empty())
            continue;
        Event event;
        event.lane = about->lane;
        event.id = event.isDrill() ? makeDrillId(now) : makeRealId(now);
        event.device = device;
        event.branch = "b-0001";
        event.epoch = 1;
        event.seq = ++seqs[{device, event.lane}];
        event.at = {now, "signed", now};
        event.subject = begins ? event.id : subject;
        std::tie(event.kind, event.body)
            = begins ? std::pair(std::string(about->begins), body) : [&, about = about] {
                  const auto& [kind, what] = about->follows[random() % about->follows.size()];
                  return std::pair(std::string(kind), what);
              }();
        if (begins)
            begun.emplace_back(about, event.id);
        events.push_back(std::move(event));
    }
    return events;
}

// Everything of a picture, every list by id.
Json told(BranchPicture picture)
{
    Json json;
    const auto add = [&json](const char* name, auto& list, auto write) {
        std::ranges::sort(list, {}, [](const auto& entry) { return entry.id; });
        for (const auto& entry : list)
            json[name].push_back(write(entry));
    };
    add("incidents", picture.incidents, [](const Incident& i) {
        Json notes = Json::array();
        for (const auto& note : i.notes)
            notes.push_back({note.at, note.text});
        return Json {i.id.text(),
                     i.playbook,
                     i.level,
                     i.silent,
                     i.raisedAt,
                     i.cancelledAt.value_or(0),
                     i.closed ? i.closed->at : 0,
                     i.office.size(),
                     notes};
    });
    add("help", picture.helpCalls, [](const HelpCall& c) {
        return Json {c.id.text(), c.comingAt, c.endedAt.value_or(0)};
    });
    add("faults", picture.patrolBook.faults, faultJson);
    add("followups", picture.patrolBook.followUps, followUpJson);
    add("patrols", picture.patrolBook.patrols, patrolJson);
    add("notices", picture.notices, noticeJson);
    add("plans", picture.plans, planJson);
    return json;
}

BranchPicture foldOf(const std::vector<Event>& events)
{
    return {incidentsIn(events), helpCallsIn(events), patrolBookIn(events), noticesIn(events),
            plansIn(events)};
}

} // namespace

class ChronicleTest : public QObject {
    Q_OBJECT

    static void compare(const Chronicle& chronicle, const std::vector<Event>& events)
    {
        QCOMPARE(QString::fromStdString(told(chronicle.picture()).dump()),
                 QString::fromStdString(told(foldOf(events)).dump()));
        QVERIFY(std::ranges::is_sorted(chronicle.picture().incidents, {}, &Incident::raisedAt));
        std::set<Uuid> open;
        for (const auto& incident : chronicle.picture().incidents) {
            QCOMPARE(chronicle.incident(incident.id), &incident);
            if (incident.open())
                open.insert(incident.id);
        }
        QVERIFY(chronicle.openIncidents() == open);
    }

private Q_SLOTS:
    void isTheFoldOfAllEvents_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void isTheFoldOfAllEvents()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        auto events = someEvents(random);
        Chronicle whole;
        whole.addAll(events);
        compare(whole, events);

        std::ranges::shuffle(events, random);
        Chronicle chronicle;
        std::vector<Event> soFar;
        for (const auto& event : events) {
            chronicle.add(event);
            soFar.push_back(event);
            if (soFar.size() % 20 == 0)
                compare(chronicle, soFar);
        }
        compare(chronicle, events);

        std::set<Uuid> over;
        for (const auto& event : events) {
            if (random() % 3 == 0)
                over.insert(event.id);
        }
        const auto isOver = [&](const Event& event) { return over.contains(event.id); };
        chronicle.forget(isOver);
        std::erase_if(events, isOver);
        compare(chronicle, events);
    }
};

QTEST_GUILESS_MAIN(ChronicleTest)
#include "tst_chronicle.moc"
