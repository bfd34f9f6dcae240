// SPDX-License-Identifier: Apache-2.0
#include "headoffice/findings.h"
#include "headoffice/presence.h"
#include "headoffice/sqlite_store.h"
#include "support/fake_clock.h"

#include <QTemporaryDir>
#include <QTest>

namespace yizhan::headoffice {

class PresenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noticesSilenceAndReturnOnce()
    {
        FakeClock clock;
        Presence presence(clock, 20'000);
        const std::vector<std::string> devices {"p-0001"};
        presence.heard("p-0001", "primary");
        clock.pass(20'000);
        QVERIFY(presence.changes(devices).empty());
        clock.pass(1);
        const auto silent = presence.changes(devices);
        QCOMPARE(silent.size(), std::size_t {1});
        QVERIFY(silent[0].silent);
        QVERIFY(presence.of("p-0001").silent);
        QVERIFY(presence.changes(devices).empty());
        presence.heard("p-0001", "spare");
        const auto back = presence.changes(devices);
        QCOMPARE(back.size(), std::size_t {2}); // the device; the way it took before stays silent
        QVERIFY(!back[0].silent && back[0].path.empty());
        QVERIFY(back[1].silent && back[1].path == "primary");
        QCOMPARE(presence.of("p-0001").path, std::string("spare"));
    }

    void countsFromTheStartForWhoNeverCame()
    {
        FakeClock clock;
        Presence presence(clock, 20'000);
        presence.remember("p-0002", true); // silent before the restart: nothing new
        clock.pass(20'001);
        const auto changes = presence.changes({"p-0001", "p-0002"});
        QCOMPARE(changes.size(), std::size_t {1});
        QCOMPARE(changes[0].device, std::string("p-0001"));
        QCOMPARE(changes[0].lastContact, Millis {0});
    }

    void missesOneWayWhileAnotherIsHeard()
    {
        FakeClock clock;
        Presence presence(clock, 18'000);
        const std::vector<std::string> devices {"p-0001"};
        presence.heard("p-0001", "primary");
        presence.heard("p-0001", "spare");
        clock.pass(18'001);
        presence.heard("p-0001", "primary");
        const auto lost = presence.changes(devices);
        QCOMPARE(lost.size(), std::size_t {1});
        QCOMPARE(lost[0].path, std::string("spare"));
        QVERIFY(lost[0].silent && lost[0].lastContact > 0);
        QCOMPARE(presence.of("p-0001").lostPaths, std::vector<std::string> {"spare"});
        QVERIFY(!presence.of("p-0001").silent);
        QVERIFY(presence.changes(devices).empty());
        presence.heard("p-0001", "spare");
        const auto back = presence.changes(devices);
        QCOMPARE(back.size(), std::size_t {1});
        QVERIFY(!back[0].silent && back[0].path == "spare");
    }

    void aSilentDeviceIsOneLossAndNotOneForEachWay()
    {
        FakeClock clock;
        Presence presence(clock, 18'000);
        presence.heard("p-0001", "primary");
        presence.heard("p-0001", "spare");
        clock.pass(18'001);
        const auto lost = presence.changes({"p-0001"});
        QCOMPARE(lost.size(), std::size_t {1});
        QCOMPARE(lost[0].path, std::string());
        // Its neighbour passes its beats on: it lives, and its own ways are missed.
        presence.heardThrough("p-0001", "k-0001");
        const auto back = presence.changes({"p-0001"});
        QCOMPARE(back.size(), std::size_t {3});
        QVERIFY(!back[0].silent && back[0].path.empty());
        QVERIFY(back[1].silent && back[2].silent);
    }

    void aRestartForgetsNoLostWay()
    {
        FakeClock clock;
        Presence presence(clock, 18'000);
        presence.rememberLost("p-0001", "spare");
        presence.heard("p-0001", "primary");
        QVERIFY(presence.changes({"p-0001"}).empty());
        QCOMPARE(presence.of("p-0001").lostPaths, std::vector<std::string> {"spare"});
    }

    void aJumpOfTheWallClockSilencesNobody()
    {
        FakeClock clock;
        Presence presence(clock, 20'000);
        presence.heard("p-0001", "primary");
        clock.wall += 1'000'000'000;
        QVERIFY(presence.changes({"p-0001"}).empty());
    }

    void knockingIsWrittenOnceAMinute()
    {
        const QTemporaryDir folder;
        auto store = SqliteStore::open(std::filesystem::path(folder.path().toStdString()) / "x.db");
        QVERIFY(store.ok());
        FakeClock clock;
        Findings findings(**store, clock);
        for (int i = 0; i < 100; ++i)
            findings.record("certificate_missing", "", "10.0.0.1");
        findings.flush();
        QTRY_COMPARE((*store)->securityEvents()->size(), std::size_t {1});
        QCOMPARE((*store)->securityEvents()->front().count, std::int64_t {1});
        clock.pass(60'000);
        findings.flush();
        QTRY_COMPARE((*store)->securityEvents()->front().count, std::int64_t {100});
        QCOMPARE((*store)->securityEvents()->size(), std::size_t {1});
    }
};

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::PresenceTest)
#include "tst_presence.moc"
