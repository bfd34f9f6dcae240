// SPDX-License-Identifier: Apache-2.0
#include "base/trusted_clock.h"
#include "support/fake_clock.h"

#include <QTest>

#include <set>

using namespace yizhan;

namespace {
constexpr Millis floorTime = 1'780'000'000'000;
constexpr Millis signedTime = 1'790'000'000'000;
constexpr Millis year = Millis {365} * 24 * 3600 * 1000;
}

class TrustedTimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutASignedTimeTheWallClockCounts()
    {
        const FakeClock clock(floorTime + 5000);
        const TrustedTime time(floorTime);
        QCOMPARE(time.read(clock).now, floorTime + 5000);
        QCOMPARE(time.read(clock).source, TimeSource::Wall);
    }
    void aDeadClockNeverGoesBelowTheFloor()
    {
        const FakeClock clock(0); // 1970
        const TrustedTime time(floorTime);
        QCOMPARE(time.read(clock).now, floorTime);
        QCOMPARE(time.read(clock).source, TimeSource::Floor);
    }
    void aSignedTimeRunsOnWithTheBootClock()
    {
        FakeClock clock(0);
        TrustedTime time(floorTime);
        time.observe(signedTime, clock.bootNow());
        clock.pass(2500);
        QCOMPARE(time.read(clock).now, signedTime + 2500);
        QCOMPARE(time.read(clock).source, TimeSource::Signed);
    }
    void jumpsOfTheWallClockChangeNothingOnceTimeIsSigned()
    {
        FakeClock clock;
        TrustedTime time(floorTime);
        time.observe(signedTime, clock.bootNow());
        clock.wall += 10 * year;
        QCOMPARE(time.read(clock).now, signedTime);
        clock.wall = 0;
        QCOMPARE(time.read(clock).now, signedTime);
    }
    void certificatesAreJudgedByWallAndFloorInTurnsUntilTimeIsSigned()
    {
        const FakeClock ahead(floorTime + 10 * year);
        TrustedClock time(ahead, floorTime);
        const std::set both {time.certificateTime(), time.certificateTime()};
        QCOMPARE(both, (std::set {floorTime, ahead.wallNow()}));
        time.observe(signedTime, ahead.bootNow());
        QCOMPARE(time.certificateTime(), signedTime);
        QCOMPARE(time.certificateTime(), signedTime);
        const FakeClock dead(0);
        const TrustedClock floored(dead, floorTime);
        QCOMPARE(floored.certificateTime(), floorTime);
        QCOMPARE(floored.certificateTime(), floorTime);
    }
    void onlySignedTimesRaiseTheFloor()
    {
        FakeClock clock(signedTime + 10 * year);
        TrustedTime time(floorTime);
        (void)time.read(clock);
        QCOMPARE(time.floor(), floorTime);
        time.observe(signedTime, clock.bootNow());
        QCOMPARE(time.floor(), signedTime);
    }
    void anEarlierSignedTimeDoesNotTurnTimeBack()
    {
        FakeClock clock;
        TrustedTime time(floorTime);
        time.observe(signedTime, clock.bootNow());
        time.observe(signedTime - year, clock.bootNow());
        QCOMPARE(time.read(clock).now, signedTime);
    }
    void aKeptFloorHoldsAfterARestart()
    {
        const FakeClock clock(0);
        TrustedClock time(clock, floorTime);
        time.restoreFloor(signedTime);
        QCOMPARE(time.now(), signedTime);
        time.restoreFloor(floorTime);
        QCOMPARE(time.now(), signedTime);
    }
    void theProgramKnowsWhenItWasBuilt() { QVERIFY(buildTime() > 1'700'000'000'000); }
};

QTEST_APPLESS_MAIN(TrustedTimeTest)
#include "tst_trusted_time.moc"
