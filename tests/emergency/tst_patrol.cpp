// SPDX-License-Identifier: Apache-2.0
// Patrols, faults and follow-ups as the sum of their events, and what head office tells a branch.
#include "crypto/random.h"
#include "emergency/notice.h"
#include "emergency/patrol.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace yizhan;

namespace {

struct Machine {
    std::string device;
    Lane lane = Lane::Patrol;
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
const Json hydrant {
    {"what", "hydrant"}, {"place", "二楼"}, {"text", "压力低"}, {"source", "patrol"}, {"by", wang}};
const Json training {{"about", ""},        {"kind", "training"}, {"text", ""},
                     {"playbook", "fire"}, {"owner", wang},      {"due", 9000}};

} // namespace

class PatrolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameInAnyOrderAndRepetition()
    {
        Machine panel {"p-0001"};
        Machine kiosk {"k-0001"};
        const auto fault = panel.event(1000, kind::faultFound, hydrant);
        const auto task = panel.event(1500, kind::followUpOpened, training);
        std::vector<Event> events {
            fault,
            task,
            panel.event(
                2000, kind::patrolDone,
                {{"list", "daily"},
                 {"version", "1"},
                 {"by", wang},
                 {"items", {{{"item", "door"}, {"ok", true}}, {{"item", "lamp"}, {"ok", false}}}}}),
            kiosk.event(3000, kind::faultMended, {{"text", "已修"}, {"by", wang}}, fault.id),
            panel.event(3500, kind::faultMended, {{"text", "again"}}, fault.id),
            kiosk.event(4000, kind::followUpDone, {{"text", "done"}, {"by", wang}}, task.id),
        };
        std::mt19937 random(7);
        for (int round = 0; round < 50; ++round) {
            std::ranges::shuffle(events, random);
            auto copies = events;
            copies.push_back(events.front());
            const auto book = patrolBookIn(copies);
            QCOMPARE(book.patrols.size(), size_t(1));
            QCOMPARE(book.patrols.front().faults(), size_t(1));
            QCOMPARE(book.faults.size(), size_t(1));
            QCOMPARE(book.faults.front().mended->text, std::string("已修")); // the first counts
            QCOMPARE(book.followUps.front().done->at, Millis(4000));
            QCOMPARE(book.followUps.front().playbook, std::string("fire"));
        }
    }
    void knowsTheSameTroubleAgainUntilItIsMended()
    {
        Machine panel {"p-0001"};
        Machine other {"p-0002"};
        auto camera = hydrant;
        camera["what"] = "camera";
        camera["source"] = "device";
        std::vector<Event> events {panel.event(1000, kind::faultFound, hydrant),
                                   panel.event(1100, kind::faultFound, camera)};
        const auto book = patrolBookIn(events);
        const auto again = patrolBookIn(std::vector {other.event(2000, kind::faultFound, hydrant),
                                                     other.event(2100, kind::faultFound, camera)});
        QVERIFY(book.openFaultLike(again.faults[0])); // whoever walks the list
        QVERIFY(!book.openFaultLike(again.faults[1])); // another machine's camera
        events.push_back(panel.event(3000, kind::faultMended, {{"text", ""}}, events[0].id));
        QVERIFY(!patrolBookIn(events).openFaultLike(again.faults[0]));
    }
    void passesOverWhatIsBrokenOrOfAnotherLane()
    {
        Machine panel {"p-0001"};
        Machine alarms {"p-0001", Lane::Alarm};
        const auto fault = panel.event(1000, kind::faultFound, hydrant);
        const std::vector<Event> events {
            fault,
            panel.event(1100, kind::faultFound, {{"place", "x"}}),
            panel.event(1200, kind::faultFound, hydrant, fault.id), // begins nothing of its own
            panel.event(1300, kind::followUpOpened, {{"kind", "repair"}}),
            panel.event(1400, kind::patrolDone, {{"list", "daily"}, {"items", Json::array()}}),
            alarms.event(1500, kind::faultFound, hydrant),
            alarms.event(1600, kind::faultMended, {{"text", "x"}}, fault.id),
        };
        const auto book = patrolBookIn(events);
        QCOMPARE(book.faults.size(), size_t(1));
        QVERIFY(!book.faults.front().mended);
        QVERIFY(book.followUps.empty() && book.patrols.empty());
    }
    void onlyHeadOfficeAnnouncesAndPlans()
    {
        Machine office {officeDeviceOf("b-0001"), Lane::Alarm};
        Machine officeDrills {officeDeviceOf("b-0001"), Lane::Drill};
        Machine panel {"p-0001", Lane::Alarm};
        Machine panelDrills {"p-0001", Lane::Drill};
        const Json words {{"text", {{"zh-Hans", "系统维护"}}}, {"until", 9000}, {"by", wang}};
        const Json plan {
            {"playbook", "fire"}, {"from", 5000}, {"until", 6000}, {"note", "下午"}, {"by", wang}};
        const auto first = officeDrills.event(1000, kind::drillPlanned, plan);
        auto backwards = plan;
        backwards["until"] = 4000;
        const std::vector<Event> events {
            office.event(1000, kind::branchNotice, words),
            panel.event(1100, kind::branchNotice, words),
            office.event(1200, kind::branchNotice, {{"text", Json::object()}, {"until", 9000}}),
            first,
            officeDrills.event(1100, kind::drillPlanned, plan),
            officeDrills.event(1200, kind::drillPlanned, backwards),
            panelDrills.event(1300, kind::drillPlanned, plan),
            officeDrills.event(1400, kind::drillUnplanned, {{"by", wang}}, first.id),
        };
        QCOMPARE(noticesIn(events).size(), size_t(1));
        QCOMPARE(noticesIn(events).front().text.at("zh-Hans"), std::string("系统维护"));
        const auto plans = plansIn(events);
        QCOMPARE(plans.size(), size_t(1));
        QVERIFY(plans.front().id != first.id);
        auto byThePanel = events;
        byThePanel.push_back(
            panelDrills.event(1500, kind::drillUnplanned, {{"by", wang}}, plans.front().id));
        QCOMPARE(plansIn(byThePanel).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(PatrolTest)
#include "tst_patrol.moc"
