// SPDX-License-Identifier: Apache-2.0
// Which touches of the emergency panel are meant: each rule by itself, then 10,000 accidents and
// 10,000 hands that mean it (ordinary: 2,000 of each). The rates are printed. YIZHAN_SEED: others.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "input/touch_judge.h"
#include "support/touch_traces.h"

#include <map>

namespace yizhan {

namespace {

const std::vector<TouchTile> tile {{1, 0, 0, 480, 310}};

using Phase = TouchPoint::Phase;

std::size_t traces()
{
    const int told = qEnvironmentVariableIntValue("YIZHAN_TRACES");
    return told > 0 ? static_cast<std::size_t>(told) : 2'000;
}

TraceRandom seeded(std::uint64_t usual)
{
    return TraceRandom(usual
                       + static_cast<std::uint64_t>(qEnvironmentVariableIntValue("YIZHAN_SEED")));
}

TouchJudge judgeOf(std::vector<TouchTile> tiles)
{
    TouchJudge judge;
    judge.setTiles(std::move(tiles));
    return judge;
}

// One finger that moves evenly from one spot to another; a frame every 10 ms.
TouchVerdict finger(TouchJudge& judge, Millis start, Millis lasts, TraceSpot from, TraceSpot to,
                    double contact = 9, int id = 1)
{
    TouchVerdict said = TouchVerdict::Nothing;
    const auto hear = [&](TouchVerdict verdict) {
        if (said == TouchVerdict::Nothing)
            said = verdict;
    };
    for (Millis since = 0; since < lasts; since += 10) {
        const double share = static_cast<double>(since) / static_cast<double>(lasts);
        const auto phase = since == 0 ? Phase::Down : Phase::Held;
        const TouchPoint point {id, phase, from.x + (to.x - from.x) * share,
                                from.y + (to.y - from.y) * share, contact};
        hear(judge.take({start + since, {point}}).verdict);
    }
    hear(judge.take({start + lasts, {{id, Phase::Up, to.x, to.y, contact}}}).verdict);
    return said;
}

// The tiles of the page that a trace touches, in order.
std::vector<std::size_t> touchedBy(const TouchTrace& trace)
{
    std::vector<TouchTile> page;
    for (const TraceTile& each : traceTiles())
        page.push_back({static_cast<int>(page.size()), each.x, each.y, each.width, each.height});
    TouchJudge judge = judgeOf(std::move(page));
    std::vector<std::size_t> tiles;
    for (const TouchFrame& frame : trace.frames) {
        const auto said = judge.take(frame);
        if (said.verdict == TouchVerdict::Touched && frame.at >= trace.from)
            tiles.push_back(static_cast<std::size_t>(said.tile));
    }
    return tiles;
}

void print(const char* what, const std::map<std::string_view, std::pair<int, int>>& rates)
{
    int hits = 0;
    int all = 0;
    for (const auto& [kind, rate] : rates) {
        qInfo("  %-16s %5d of %5d %s", std::string(kind).c_str(), rate.first, rate.second, what);
        hits += rate.first;
        all += rate.second;
    }
    qInfo("touch guard: %d of %d %s", hits, all, what);
}

} // namespace

class TouchJudgeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesATouchOnRelease();
    void refuses_data();
    void refuses();
    void refusesASecondFinger();
    void refusesWhatLandsWhileAHandRests();
    void isNotSilencedByDirt();
    void takesOneTouchOfTwo();
    void takesAPointersClick();
    void forgetsATouchThatWasTakenAway();
    void isNotHeldUpByAClockThatWasSetBack();
    void noAccidentAlarms();
    void nearlyEveryMeantTouchAlarms();
};

void TouchJudgeTest::takesATouchOnRelease()
{
    TouchJudge judge = judgeOf(tile);
    QCOMPARE(judge.take({0, {{1, Phase::Down, 100, 100, 9}}}).verdict, TouchVerdict::Nothing);
    QVERIFY(judge.pressed(1));
    QCOMPARE(judge.take({90, {{1, Phase::Held, 104, 98, 9}}}).verdict, TouchVerdict::Nothing);
    QCOMPARE(judge.take({100, {{1, Phase::Up, 104, 98, 9}}}).verdict, TouchVerdict::Touched);
    QVERIFY(!judge.pressed(1));
}

void TouchJudgeTest::refuses_data()
{
    QTest::addColumn<Millis>("lasts");
    QTest::addColumn<double>("toX");
    QTest::addColumn<double>("contact");
    QTest::addColumn<TouchVerdict>("why");
    QTest::newRow("a knock") << Millis {30} << 200.0 << 9.0 << TouchVerdict::Short;
    QTest::newRow("a palm") << Millis {300} << 200.0 << 45.0 << TouchVerdict::Large;
    QTest::newRow("wiping") << Millis {200} << 290.0 << 9.0 << TouchVerdict::Wandered;
    QTest::newRow("a quick brush") << Millis {60} << 230.0 << 9.0 << TouchVerdict::Wandered;
    QTest::newRow("sliding off") << Millis {900} << -30.0 << 0.0 << TouchVerdict::Wandered;
    QTest::newRow("resting") << Millis {6000} << 200.0 << 9.0 << TouchVerdict::Long;
}

void TouchJudgeTest::refuses()
{
    QFETCH(const Millis, lasts);
    QFETCH(const double, toX);
    QFETCH(const double, contact);
    QFETCH(const TouchVerdict, why);
    TouchJudge judge = judgeOf(tile);
    QCOMPARE(finger(judge, 0, lasts, {200, 100}, {toX, 100}, contact), why);
    QVERIFY(!judge.pressed(1));
    TouchJudge atTheEdge = judgeOf(tile);
    QCOMPARE(finger(atTheEdge, 0, 200, {10, 100}, {-20, 100}), TouchVerdict::Left);
}

void TouchJudgeTest::refusesASecondFinger()
{
    TouchJudge judge = judgeOf(tile);
    QCOMPARE(judge.take({0, {{1, Phase::Down, 100, 100}}}).verdict, TouchVerdict::Nothing);
    // Far away from this tile: the glass counts, not the tile.
    QCOMPARE(judge.take({50, {{1, Phase::Held, 100, 100}, {2, Phase::Down, 2000, 900}}}).verdict,
             TouchVerdict::Company);
    QCOMPARE(judge.take({90, {{2, Phase::Up, 2000, 900}}}).verdict, TouchVerdict::Nothing);
    QCOMPARE(judge.take({120, {{1, Phase::Up, 100, 100}}}).verdict, TouchVerdict::Nothing);
}

void TouchJudgeTest::refusesWhatLandsWhileAHandRests()
{
    TouchJudge judge = judgeOf(tile);
    (void)judge.take({0, {{7, Phase::Down, 900, 900}}});
    QCOMPARE(finger(judge, 3000, 100, {100, 100}, {100, 100}), TouchVerdict::Company);
}

void TouchJudgeTest::isNotSilencedByDirt()
{
    TouchJudge judge = judgeOf(tile);
    (void)judge.take({0, {{7, Phase::Down, 900, 900}}});
    QCOMPARE(finger(judge, 10'000, 100, {100, 100}, {100, 100}), TouchVerdict::Touched);
    // It moves: no dirt after all.
    (void)judge.take({12'000, {{7, Phase::Held, 920, 900}}});
    QCOMPARE(finger(judge, 12'100, 100, {100, 100}, {100, 100}), TouchVerdict::Company);
}

void TouchJudgeTest::takesOneTouchOfTwo()
{
    TouchJudge judge = judgeOf(tile);
    QCOMPARE(finger(judge, 0, 100, {100, 100}, {100, 100}), TouchVerdict::Touched);
    QCOMPARE(finger(judge, 300, 100, {100, 100}, {100, 100}), TouchVerdict::Settling);
    QCOMPARE(finger(judge, 1300, 100, {100, 100}, {100, 100}), TouchVerdict::Touched);
}

void TouchJudgeTest::takesAPointersClick()
{
    TouchJudge judge = judgeOf(tile);
    TouchPoint button {1, Phase::Down, 100, 100, 0, true};
    (void)judge.take({0, {button}});
    button.phase = Phase::Up;
    QCOMPARE(judge.take({1, {button}}).verdict, TouchVerdict::Touched);
    button = {1, Phase::Down, 100, 100, 0, true};
    (void)judge.take({2000, {button}});
    button = {1, Phase::Up, 500, 100, 0, true};
    QCOMPARE(judge.take({2100, {button}}).verdict, TouchVerdict::Left);
}

void TouchJudgeTest::forgetsATouchThatWasTakenAway()
{
    TouchJudge judge = judgeOf(tile);
    (void)judge.take({0, {{1, Phase::Down, 100, 100}}});
    judge.cancel();
    QVERIFY(!judge.pressed(1));
    QCOMPARE(judge.take({100, {{1, Phase::Up, 100, 100}}}).verdict, TouchVerdict::Nothing);
}

void TouchJudgeTest::isNotHeldUpByAClockThatWasSetBack()
{
    TouchJudge judge = judgeOf(tile);
    QCOMPARE(finger(judge, 9'000'000, 100, {100, 100}, {100, 100}), TouchVerdict::Touched);
    for (int i = 1; i <= 4; ++i) // elsewhere on the glass
        (void)finger(judge, 9'000'200 + 200 * i, 60, {300.0 * i, 900}, {300.0 * i, 900});
    QCOMPARE(finger(judge, 5000, 100, {100, 100}, {100, 100}), TouchVerdict::Touched);
}

void TouchJudgeTest::noAccidentAlarms()
{
    TraceRandom random = seeded(20'260'801);
    std::map<std::string_view, std::pair<int, int>> rates;
    int alarms = 0;
    for (std::size_t number = 0; number < traces(); ++number) {
        const TouchTrace trace = accidentalTrace(number, random);
        auto& rate = rates[trace.kind];
        ++rate.second;
        if (!touchedBy(trace).empty()) {
            ++rate.first;
            ++alarms;
            qWarning("trace %zu (%s) raised an alarm", number, std::string(trace.kind).c_str());
        }
    }
    print("accidents raised an alarm", rates);
    QCOMPARE(alarms, 0);
}

void TouchJudgeTest::nearlyEveryMeantTouchAlarms()
{
    TraceRandom random = seeded(20'260'802);
    std::map<std::string_view, std::pair<int, int>> rates;
    std::size_t taken = 0;
    for (std::size_t number = 0; number < traces(); ++number) {
        const TouchTrace trace = deliberateTrace(number, random);
        auto& rate = rates[trace.kind];
        ++rate.second;
        const auto tiles = touchedBy(trace);
        const bool meant = !tiles.empty()
            && std::ranges::all_of(tiles, [&](std::size_t at) { return at == trace.meant; });
        rate.first += meant ? 1 : 0;
        taken += meant ? 1U : 0U;
    }
    print("meant touches were taken", rates);
    QVERIFY2(taken * 1000 >= traces() * 999, "at least 99.9 % of the touches that are meant");
}

} // namespace yizhan

QTEST_APPLESS_MAIN(yizhan::TouchJudgeTest)
#include "tst_touch_judge.moc"
