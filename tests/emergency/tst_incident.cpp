// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "emergency/help_call.h"
#include "emergency/incident.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace yizhan;

namespace {

// A device that makes events; only what a test is about is spelled out.
struct Machine {
    std::string device;
    Lane lane = Lane::Alarm;
    std::int64_t seq = 0;

    Event event(Millis at, std::string_view kind, Json body, std::optional<Uuid> subject = {})
    {
        const auto id = lane == Lane::Drill ? makeDrillId(at) : makeRealId(at);
        return {id,
                device,
                "b-0001",
                lane,
                1,
                ++seq,
                std::string(64, '0'),
                {at, "signed", at},
                std::string(kind),
                subject.value_or(id),
                std::move(body)};
    }
};

const Json wang {{"id", "s-0001"}, {"name", "王敏"}};
const Json fire {{"playbook", "fire"}, {"level", 2}, {"silent", false}, {"place", "大堂"}};

} // namespace

class IncidentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSumOfItsEventsInAnyOrderAndRepetition()
    {
        Machine panel {"p-0001"};
        Machine kiosk {"k-0001"};
        const auto raised = panel.event(1000, kind::incidentRaised, fire);
        std::vector<Event> events {
            raised,
            kiosk.event(2000, kind::incidentStep, {{"step", "alarm"}, {"done", true}, {"by", wang}},
                        raised.id),
            panel.event(3000, kind::incidentStep, {{"step", "alarm"}, {"done", false}}, raised.id),
            panel.event(4000, kind::incidentLevel, {{"level", 1}}, raised.id),
            kiosk.event(5000, kind::incidentNote, {{"text", "二楼有烟"}}, raised.id),
            panel.event(6000, kind::incidentClosed,
                        {{"by", wang}, {"reason", "火灭了"}, {"outcome", "resolved"}}, raised.id),
        };
        std::mt19937 random(7);
        for (int round = 0; round < 50; ++round) {
            std::ranges::shuffle(events, random);
            auto copies = events;
            copies.push_back(events.front());
            const auto incidents = incidentsIn(copies);
            QCOMPARE(incidents.size(), size_t(1));
            const auto& incident = incidents.front();
            QCOMPARE(incident.level, 1);
            QCOMPARE(incident.steps.size(), size_t(1));
            QVERIFY(!incident.steps.front().done);
            QCOMPARE(incident.notes.size(), size_t(1));
            QCOMPARE(incident.closed->by.name, std::string("王敏"));
            QVERIFY(!incident.open());
        }
    }
    void anIdCountsOnceWhateverLiesBetween()
    {
        Machine alarms {"p-0001", Lane::Help};
        Machine drills {"p-0001", Lane::Drill};
        Machine others {"p-0001", Lane::Patrol};
        const auto raised = alarms.event(2000, kind::incidentRaised, fire);
        auto again = others.event(1000, kind::incidentRaised,
                                  {{"playbook", "medical"}, {"level", 3}, {"silent", false}});
        again.id = raised.id;
        again.subject = raised.id;
        const auto drill = drills.event(1500, kind::incidentRaised, fire);
        const auto alone = incidentsIn(std::vector {raised, again});
        const auto beside = incidentsIn(std::vector {raised, again, drill});
        QCOMPARE(alone.size(), size_t(1));
        QCOMPARE(beside.size(), size_t(2)); // a drill changes nothing about it
        const auto real = std::ranges::find(beside, false, &Incident::drill);
        QCOMPARE(real->playbook, alone.front().playbook);
    }
    void isNotClosedByNobodyOrWithoutAReason()
    {
        Machine panel {"p-0001"};
        const auto raised = panel.event(1000, kind::incidentRaised, fire);
        const std::vector<Event> events {
            raised,
            panel.event(2000, kind::incidentClosed, {{"reason", "x"}, {"outcome", "resolved"}},
                        raised.id),
            panel.event(3000, kind::incidentClosed, {{"by", wang}, {"outcome", "resolved"}},
                        raised.id),
        };
        QVERIFY(incidentsIn(events).front().open());
    }
    void keepsADevicesOwnOrderWhenItsClockWasSetBack()
    {
        Machine panel {"p-0001"};
        const auto raised = panel.event(9'000'000, kind::incidentRaised, fire);
        const std::vector<Event> events {
            raised,
            panel.event(9'000'100, kind::incidentStep, {{"step", "alarm"}, {"done", true}},
                        raised.id),
            panel.event(1000, kind::incidentStep, {{"step", "alarm"}, {"done", false}},
                        raised.id), // after a clock step
        };
        QVERIFY(!incidentsIn(events).front().steps.front().done);
    }
    void anUnreadableLevelCountsAsTheHighest()
    {
        Machine panel {"p-0001"};
        auto body = fire;
        body["level"] = 9;
        const std::vector<Event> events {panel.event(1000, kind::incidentRaised, body)};
        QCOMPARE(incidentsIn(events).front().level, majorLevel);
    }
    void aDrillStaysADrillAndTouchesNothingReal()
    {
        Machine panel {"p-0001"};
        Machine drills {"p-0001", Lane::Drill};
        const auto real = panel.event(1000, kind::incidentRaised, fire);
        const auto drill = drills.event(1000, kind::incidentRaised, fire);
        const std::vector<Event> events {
            real, drill,
            drills.event(2000, kind::incidentClosed,
                         {{"by", wang}, {"reason", "x"}, {"outcome", "drill_done"}}, drill.id)};
        const auto incidents = incidentsIn(events);
        QCOMPARE(incidents.size(), size_t(2));
        for (const auto& incident : incidents)
            QCOMPARE(incident.open(), !incident.drill);
    }
    void aCancellationStaysInHistory()
    {
        Machine panel {"p-0001"};
        const auto raised = panel.event(1000, kind::incidentRaised, fire);
        const std::vector<Event> events {
            raised, panel.event(3000, kind::incidentCancelled, Json::object(), raised.id)};
        QCOMPARE(incidentsIn(events).front().cancelledAt, std::optional<Millis>(3000));
    }
    void aCorrectedTypeKeepsTheFirstTimeAndName()
    {
        Machine panel {"p-0001"};
        const auto raised = panel.event(1000, kind::incidentRaised, fire);
        const std::vector<Event> events {
            raised,
            panel.event(5000, kind::incidentType,
                        {{"playbook", "explosive"}, {"level", 1}, {"silent", false}}, raised.id),
            panel.event(6000, kind::incidentPlace, {{"place", "后门"}, {"people", "两人受伤"}},
                        raised.id)};
        const auto incident = incidentsIn(events).front();
        QCOMPARE(incident.playbook, std::string("explosive"));
        QCOMPARE(incident.firstPlaybook, std::string("fire"));
        QCOMPARE(incident.raisedAt, Millis {1000});
        QCOMPARE(incident.level, 1);
        QCOMPARE(incident.people, std::string("两人受伤"));
    }
    void whatWasEndedUnderThreatStaysOpenAtHeadOffice()
    {
        Machine panel {"p-0001"};
        const auto raised = panel.event(1000, kind::incidentRaised, fire);
        std::vector<Event> events {
            raised,
            panel.event(2000, kind::incidentClosed,
                        {{"by", wang}, {"reason", "x"}, {"outcome", "resolved"}, {"duress", true}},
                        raised.id)};
        QVERIFY(!incidentsIn(events).front().open());
        QVERIFY(incidentsIn(events).front().openAtOffice());
        Machine office {officeDeviceOf("b-0001")};
        events.push_back(office.event(
            9000, kind::incidentClosed,
            {{"by", wang}, {"reason", "警察已到"}, {"outcome", "resolved"}}, raised.id));
        QVERIFY(!incidentsIn(events).front().openAtOffice());
    }
    void onlyHeadOfficesOwnChainSaysWhatHeadOfficeDid()
    {
        Machine panel {"p-0001"};
        Machine office {officeDeviceOf("b-0001")};
        const Json seen {{"meaning", "seen"}, {"by", wang}, {"role", "incident_desk"}};
        const auto raised = panel.event(1000, kind::incidentRaised, fire);
        const std::vector<Event> events {
            raised, panel.event(2000, kind::incidentAcknowledged, seen, raised.id),
            office.event(3000, kind::incidentAcknowledged, seen, raised.id)};
        const auto incident = incidentsIn(events).front();
        QCOMPARE(incident.office.size(), size_t(1));
        QCOMPARE(incident.office.front().at, Millis {3000});
    }
    void theLastRollAndTheLastHandoverHold()
    {
        Machine panel {"p-0001"};
        const Json li {{"id", "s-0002"}, {"name", "李建国"}};
        const auto raised = panel.event(1000, kind::incidentRaised, fire);
        const std::vector<Event> events {
            raised,
            panel.event(2000, kind::incidentRoll, {{"present", {wang}}, {"absent", {li}}},
                        raised.id),
            panel.event(3000, kind::incidentRoll,
                        {{"present", {wang, li}}, {"absent", Json::array()}}, raised.id),
            panel.event(4000, kind::incidentHandover, {{"role", "guard"}, {"to", wang}}, raised.id),
            panel.event(5000, kind::incidentHandover, {{"role", "guard"}, {"to", li}}, raised.id)};
        const auto incident = incidentsIn(events).front();
        QCOMPARE(incident.roll->present.size(), size_t(2));
        QVERIFY(incident.roll->absent.empty());
        QCOMPARE(incident.roles.at("guard").name, std::string("李建国"));
    }
    void strangeEventsChangeNothing()
    {
        Machine panel {"p-0001"};
        const auto raised = panel.event(1000, kind::incidentRaised, fire);
        const std::vector<Event> events {
            raised,
            panel.event(1001, "incident.exploded", Json::object(), raised.id),
            panel.event(1002, kind::incidentStep, {{"step", 7}}, raised.id),
            panel.event(1003, kind::incidentStep, {{"step", "x"}, {"done", true}}, makeRealId(5)),
            panel.event(1004, kind::incidentRaised, Json::object()),
            panel.event(1005, kind::incidentRaised, fire, raised.id), // another's subject
        };
        const auto incidents = incidentsIn(events);
        QCOMPARE(incidents.size(), size_t(1));
        QVERIFY(incidents.front().steps.empty());
    }
    void aHelpCallNamesTheFirstWhoSaidSo()
    {
        Machine kiosk {"k-0001", Lane::Help};
        Machine panel {"p-0001", Lane::Help};
        const auto called
            = kiosk.event(1000, kind::helpCalled,
                          {{"screen", "home"}, {"language", "zh-Hans"}, {"senior", true}});
        std::vector<Event> events {
            panel.event(2000, kind::helpComing, {{"by", wang}}, called.id),
            called,
            panel.event(2500, kind::helpComing, {{"by", {{"id", "s-0002"}, {"name", "李建国"}}}},
                        called.id),
        };
        const auto calls = helpCallsIn(events);
        QCOMPARE(calls.size(), size_t(1));
        QCOMPARE(calls.front().coming->name, std::string("王敏"));
        QVERIFY(calls.front().senior);
        QVERIFY(!calls.front().endedAt);
        events.push_back(kiosk.event(9000, kind::helpEnded, {{"reason", "helped"}}, called.id));
        QCOMPARE(helpCallsIn(events).front().endReason, std::string("helped"));
    }
};

QTEST_APPLESS_MAIN(IncidentTest)
#include "tst_incident.moc"
