// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"
#include "emergency/bank_time.h"
#include "emergency/readiness.h"

#include <QTest>

#include <algorithm>

using namespace yizhan;

namespace {

constexpr Millis newYear = 1'767'196'800'000; // 2026-01-01 00:00 in China
constexpr Millis hour = 3'600'000;
const Person wang {"s-0001", "王敏"};

Playbook playbookNamed(const std::string& id)
{
    const auto text = readFile(YIZHAN_TEST_DATA "/report/playbooks/" + id + ".json");
    return *parsePlaybook(*text);
}

// A drill without a fault, raised at this moment.
Incident goodDrill(Millis at, const Playbook& playbook, const std::string& branch = "b-0001")
{
    static std::uint8_t count = 0;
    Incident drill;
    drill.id = Uuid::make(drillIdVersion, at, {++count});
    drill.drill = true;
    drill.branch = branch;
    drill.playbook = playbook.id;
    drill.raisedAt = at;
    for (const auto& step : playbook.steps)
        drill.steps.push_back({step.id, true, at + 60'000, wang});
    drill.office.push_back({std::string(kind::incidentAcknowledged), "seen", "", at + 30'000,
                            Person {"u-zhou", "周宁"}, "应急台"});
    drill.closed = {at + 300'000, wang, "练完了", "drill_done", false};
    return drill;
}

} // namespace

class ReadinessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsADrillOnlyWhenItWasDoneFromEndToEnd()
    {
        const auto fire = playbookNamed("fire");
        const auto fault = [&](auto change) {
            auto drill = goodDrill(newYear, fire);
            change(drill);
            return drillFault(drill, &fire);
        };
        QCOMPARE(fault([](Incident&) {}), DrillFault::Complete);
        QCOMPARE(fault([](Incident& d) { d.closed.reset(); }), DrillFault::Open);
        QCOMPARE(fault([](Incident& d) { d.closed->outcome = "resolved"; }), DrillFault::NotDone);
        QCOMPARE(fault([](Incident& d) { d.closed->duress = true; }), DrillFault::NotDone);
        QCOMPARE(fault([](Incident& d) {
                     d.cancelledAt = d.raisedAt + 1000;
                     d.cancelReason = "real_alarm";
                 }),
                 DrillFault::CalledOff);
        QCOMPARE(fault([](Incident& d) { d.office.clear(); }), DrillFault::SeenByNobody);
        QCOMPARE(fault([](Incident& d) { d.office[0].by.reset(); }), DrillFault::SeenByNobody);
        QCOMPARE(fault([](Incident& d) { d.office[0].at = d.closed->at + 1; }),
                 DrillFault::SeenByNobody);
        QCOMPARE(fault([](Incident& d) { d.office[0].kind = std::string(kind::incidentAssigned); }),
                 DrillFault::SeenByNobody);
        QCOMPARE(fault([](Incident& d) { d.steps.pop_back(); }), DrillFault::StepsMissing);
        QCOMPARE(fault([](Incident& d) { d.steps[2].done = false; }), DrillFault::StepsMissing);
        QCOMPARE(drillFault(goodDrill(newYear, fire), nullptr), DrillFault::UnknownPlaybook);
    }
    void aStepThatCameLaterWasNeverPractised()
    {
        auto fire = playbookNamed("fire");
        const auto drill = goodDrill(newYear, fire);
        auto step = fire.steps.front();
        step.id = "new";
        fire.steps.push_back(step);
        QCOMPARE(drillFault(drill, &fire), DrillFault::StepsMissing);
    }
    void aRealIncidentIsNoDrill()
    {
        const std::vector playbooks {playbookNamed("fire")};
        auto real = goodDrill(newYear + 10 * hour, playbooks[0]);
        real.drill = false;
        const std::vector<ReadinessBranch> branches {{"b-0001", {540, 1050}, newYear}};
        for (const auto& entry :
             readinessOf(std::vector {real}, playbooks, branches, newYear + 20 * hour, 90))
            QVERIFY(!entry.last);
    }
    void theMiddleOfTheOpeningHoursPartsTheShifts()
    {
        const auto hours = openingHours("09:00-17:30");
        QVERIFY(hours.has_value());
        QCOMPARE(shiftAt(newYear + 13 * hour, *hours), Shift::Early); // 13:00 of 13:15
        QCOMPARE(shiftAt(newYear + 13 * hour + 15 * 60'000, *hours), Shift::Late);
        QCOMPARE(shiftAt(newYear + 7 * hour, *hours), Shift::Early); // before opening
        for (const auto* wrong : {"", "9:00-17:30", "17:30-09:00", "09:00-24:01", "09:60-17:00",
                                  "ab:cd-ef:gh", "09:00-09:00"})
            QVERIFY2(!openingHours(wrong), wrong);
    }

    // A whole year, day by day, with its own clock.
    void aSimulatedYearTurnsRedOnTheDayAfterTheLimit()
    {
        const std::vector playbooks {playbookNamed("fire"), playbookNamed("medical")};
        const std::vector<ReadinessBranch> branches {{"b-0001", {540, 1050}, newYear},
                                                     {"b-0002", {540, 1050}, newYear}};
        constexpr std::int64_t limit = 90;
        std::vector<Incident> drills;
        std::map<std::int64_t, Incident> planned; // by day of the year
        const auto early = [&](std::int64_t day) { return newYear + day * wholeDay + 10 * hour; };
        planned[10] = goodDrill(early(10), playbooks[0]);
        planned[100] = goodDrill(early(100), playbooks[0]);
        planned[100].closed->outcome = "false_alarm"; // does not count
        planned[130] = goodDrill(early(130), playbooks[0]);
        planned[200] = goodDrill(newYear + 200 * wholeDay + 15 * hour, playbooks[0]); // late shift
        planned[210] = goodDrill(early(210), playbooks[0], "b-0002");
        std::vector<std::int64_t> redDays;
        for (std::int64_t day = 0; day < 365; ++day) {
            if (const auto found = planned.find(day); found != planned.end())
                drills.push_back(found->second);
            const Millis evening = newYear + day * wholeDay + 20 * hour;
            const auto list = readinessOf(drills, playbooks, branches, evening, limit);
            QCOMPARE(list.size(), size_t(8)); // two branches, two playbooks, two shifts
            const auto& fireEarly = list.front();
            QCOMPARE(fireEarly.branch + fireEarly.playbook, std::string("b-0001fire"));
            const auto since = day < 10 ? day : day < 130 ? day - 10 : day - 130;
            QCOMPARE(fireEarly.days, since);
            QCOMPARE(fireEarly.overdue, since > limit);
            QCOMPARE(fireEarly.last.has_value(), day >= 10);
            if (fireEarly.overdue)
                redDays.push_back(day);
            const auto& fireLate = list[1];
            QCOMPARE(fireLate.days, day < 200 ? day : day - 200);
            for (const auto& entry : list) {
                if (entry.playbook == "medical") { // never drilled
                    QVERIFY(!entry.last && !entry.drill);
                    QCOMPARE(entry.overdue, day > limit);
                }
            }
        }
        QCOMPARE(redDays.front(), std::int64_t(101)); // the 91st day after day 10
        QCOMPARE(redDays[28], std::int64_t(129)); // green again on day 130
        QCOMPARE(redDays[29], std::int64_t(221));
        QCOMPARE(redDays.back(), std::int64_t(364));
    }
};

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
