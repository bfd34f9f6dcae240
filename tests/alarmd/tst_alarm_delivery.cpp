// SPDX-License-Identifier: Apache-2.0
// The real yizhan-alarmd between a screen and head offices good and bad: it never says more than is
// proved, and nothing is lost.
#include "alarmd/alarm_world.h"
#include "emergency/incident.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yizhan;
using Manner = HeadOfficeDouble::Manner;

namespace {

// A state but for what changes by itself, and the cue.
std::string withoutMoments(Json state)
{
    for (const char* key : {"time", "paths", "peers", "quiet"})
        state.erase(key);
    return state.dump();
}

} // namespace

class AlarmDeliveryTest : public QObject {
    Q_OBJECT

    using World = AlarmWorld;

private Q_SLOTS:
    void climbsTheLadderByProof()
    {
        World world;
        QVERIFY(world.open() && world.panel.start());
        const auto answer
            = world.panel.order({{"do", "raise"}, {"playbook", "medical"}, {"level", 2}});
        QVERIFY(boolAt(answer, "ok").value());
        QVERIFY(boolAt(answer, "durable").value());
        const auto id = stringAt(answer, "subject").value();
        QVERIFY(world.reaches(id, "received"));
        const auto shown = incidentIn(world.panel.state(), id);
        QVERIFY(shown["ladder"].contains("saved"));
        QVERIFY(shown["ladder"].contains("sent"));
        QVERIFY(!shown["ladder"].contains("seen"));
        world.office.seeAs("陈立");
        QVERIFY(world.reaches(id, "seen"));
        QCOMPARE(incidentIn(world.panel.state(), id)["ladder"]["seen"]["person"].get<std::string>(),
                 std::string("陈立"));
        const auto events = world.office.received("/v1/events");
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(events.front().id.text(), id);
    }

    void neverTakesForDelivered_data()
    {
        QTest::addColumn<int>("manner");
        QTest::newRow("a portal's page") << int(Manner::PortalPage);
        QTest::newRow("broken JSON") << int(Manner::BrokenJson);
        QTest::newRow("a replayed reply") << int(Manner::ReplaysItsFirstReply);
        QTest::newRow("the drill key") << int(Manner::SignsWithTheDrillKey);
        QTest::newRow("another device's reply") << int(Manner::AnswersForAnotherDevice);
        QTest::newRow("a verdict on other bytes") << int(Manner::AcceptsOtherBytes);
    }
    void neverTakesForDelivered()
    {
        QFETCH(int, manner);
        World world;
        QVERIFY(world.open() && world.panel.start());
        const auto first = world.raise(); // an honest reply that can be replayed
        QVERIFY(world.reaches(first, "received"));
        world.office.manner = static_cast<Manner>(manner);
        const auto id = world.raise("fire");
        QVERIFY(world.reaches(id, "sent"));
        const int asked = world.office.requests();
        QVERIFY(
            world.panel.waitFor([&](const Json&) { return world.office.requests() > asked + 3; }));
        QVERIFY(!incidentIn(world.panel.state(), id)["ladder"].contains("received"));
        world.office.manner = Manner::Honest;
        QVERIFY(world.reaches(id, "received"));
    }

    void aServerOfAnotherAuthorityGetsNothing()
    {
        World world;
        const Fleet strangers;
        auto options = strangers.serverOptions();
        options.authority = world.fleet.authority.certificate(); // it would believe our client
        QVERIFY(world.office.start(options) && world.panel.start());
        const auto id = world.raise();
        QVERIFY(world.panel.waitFor(
            [&](const Json& s) { return incidentIn(s, id)["elapsed_ms"].get<int>() > 2500; }));
        QCOMPARE(world.office.requests(), 0);
        QVERIFY(!incidentIn(world.panel.state(), id)["ladder"].contains("sent"));
        QVERIFY(incidentIn(world.panel.state(), id)["ladder"].contains("saved"));
        world.office.stop();
        QVERIFY(world.open());
        QVERIFY(world.reaches(id, "received"));
    }

    void anAlarmSurvivesKillAndAClosedHeadOffice()
    {
        World world;
        QVERIFY(world.panel.start());
        const auto id = world.raise();
        world.panel.kill();
        QVERIFY(world.panel.start());
        QVERIFY(world.reaches(id, "saved"));
        QVERIFY(!incidentIn(world.panel.state(), id)["ladder"].contains("received"));
        QVERIFY(world.open());
        QVERIFY(world.reaches(id, "received"));
        world.panel.kill();
        QVERIFY(world.panel.start());
        QVERIFY(world.reaches(id, "received")); // kept, not asked again
        QCOMPARE(world.office.received("/v1/events").size(), size_t(1));
    }

    void anAlarmGoesOutWithoutADisk()
    {
        World world;
        std::filesystem::create_directory(world.panelData
                                          / "alarms.db"); // no database can be opened here
        QVERIFY(world.open() && world.panel.start());
        const auto answer
            = world.panel.order({{"do", "raise"}, {"playbook", "fire"}, {"level", 1}});
        QVERIFY(boolAt(answer, "ok").value());
        QVERIFY(!boolAt(answer, "durable").value());
        const auto id = stringAt(answer, "subject").value();
        QVERIFY(world.reaches(id, "received"));
        QVERIFY(!incidentIn(world.panel.state(), id)["ladder"].contains("saved"));
        QCOMPARE(world.panel.state()["storage"].get<std::string>(), std::string("failing"));
        std::filesystem::remove(world.panelData / "alarms.db"); // the disk is back
        QVERIFY(world.reaches(id, "saved"));
    }

    void aDamagedDatabaseIsKeptAsideAndANewEpochBegins()
    {
        World world;
        QVERIFY(world.open() && world.panel.start());
        QVERIFY(world.reaches(world.raise(), "received"));
        world.panel.stop();
        std::filesystem::resize_file(world.panelData / "alarms.db", 100);
        for (const auto* part : {"alarms.db-wal", "alarms.db-shm"})
            std::filesystem::remove(world.panelData / part);
        QTest::qWait(1100); // an epoch counts seconds
        QVERIFY(world.panel.start());
        const auto id = world.raise();
        QVERIFY(world.reaches(id, "received"));
        const auto events = world.office.received("/v1/events");
        QCOMPARE(events.size(), size_t(2));
        QVERIFY(events.back().epoch > events.front().epoch);
        int kept = 0;
        for (const auto& file : std::filesystem::directory_iterator(world.panelData))
            kept += file.path().filename().string().starts_with("alarms.db.damaged-");
        QVERIFY(kept >= 1);
    }

    void aSilentAlarmReachesHeadOfficeAndNoScreen()
    {
        World world;
        QVERIFY(world.panel.start() && world.kiosk.start());
        const auto before = world.panel.state();
        const auto id = world.raise("robbery", true);
        QVERIFY(!id.empty());
        for (int i = 0; i < 4; ++i) { // while it waits for head office, too
            const auto state = world.panel.state();
            QCOMPARE(state["incidents"].size(), size_t(0));
            QVERIFY(state["pending"] == before["pending"]);
            QCOMPARE(withoutMoments(state), withoutMoments(before)); // nothing at all but the cue
            QCOMPARE(stringAt(state, "quiet").value_or(""), std::string("saved"));
        }
        QVERIFY(world.open());
        QTRY_COMPARE_WITH_TIMEOUT(world.office.received("/v1/events").size(), size_t(1), 10'000);
        QCOMPARE(world.office.received("/v1/events").front().body["silent"].get<bool>(), true);
        QTRY_COMPARE_WITH_TIMEOUT(stringAt(world.panel.state(), "quiet").value_or(""),
                                  std::string("received"), 10'000);
        QCOMPARE(world.panel.state()["incidents"].size(), size_t(0));
        QCOMPARE(world.kiosk.state()["incidents"].size(), size_t(0));
        QCOMPARE(stringAt(world.panel.order({{"do", "cancel"}, {"subject", id}}), "error").value(),
                 std::string("unknown_subject"));
    }

    void aDrillGoesItsOwnWay()
    {
        World world;
        QVERIFY(world.open() && world.panel.start() && world.staffKnown(world.panel));
        QCOMPARE(stringAt(world.panel.order({{"do", "drill"}, {"playbook", "fire"}, {"level", 2}}),
                          "error")
                     .value(),
                 std::string("needs_login"));
        const auto login
            = world.panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", World::pin}});
        const auto session = stringAt(login, "session").value();
        const auto drill = world.panel.order(
            {{"do", "drill"}, {"playbook", "fire"}, {"level", 2}, {"session", session}});
        const auto id = stringAt(drill, "subject").value();
        QCOMPARE(Uuid::parse(id)->version(), drillIdVersion);
        QVERIFY(world.reaches(id, "received"));
        QCOMPARE(world.office.received("/v1/drills").size(), size_t(1));
        QCOMPARE(world.office.received("/v1/events").size(), size_t(0));
        world.office.seeAs("陈立");
        QVERIFY(world.reaches(id, "seen"));
    }

    void closingNeedsANamedPersonAndAReason()
    {
        World world;
        QVERIFY(world.open() && world.panel.start() && world.staffKnown(world.panel));
        const auto id = world.raise();
        const Json close {
            {"do", "close"}, {"subject", id}, {"reason", "客人已送医"}, {"outcome", "resolved"}};
        QCOMPARE(stringAt(world.panel.order(close), "error").value(), std::string("needs_login"));
        QCOMPARE(
            stringAt(world.panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", "000001"}}),
                     "error")
                .value(),
            std::string("wrong_pin"));
        const auto session = stringAt(
            world.panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", World::pin}}),
            "session");
        auto signedClose = close;
        signedClose["session"] = session.value();
        auto silentClose = signedClose;
        silentClose["reason"] = "";
        QCOMPARE(stringAt(world.panel.order(silentClose), "error").value(),
                 std::string("malformed"));
        QVERIFY(boolAt(world.panel.order(signedClose), "ok").value());
        QCOMPARE(stringAt(world.panel.order(signedClose), "error").value(),
                 std::string("already_ended"));
        QVERIFY(world.panel.waitFor([&](const Json& s) { return s["pending"]["alarm"] == 0; }));
        const auto incidents = incidentsIn(world.office.received("/v1/events"));
        QCOMPARE(incidents.front().closed->by.name, std::string("王敏"));
    }

    void fiveWrongPinsLockThatPersonAndNoAlarm()
    {
        World world;
        QVERIFY(world.open() && world.panel.start() && world.staffKnown(world.panel));
        for (int i = 0; i < 4; ++i)
            world.panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", "000001"}});
        QCOMPARE(
            stringAt(world.panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", "000001"}}),
                     "error")
                .value(),
            std::string("locked"));
        const auto locked
            = world.panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", World::pin}});
        QCOMPARE(stringAt(locked, "error").value(), std::string("locked"));
        QVERIFY(integerAt(locked, "seconds").value() > 20);
        QVERIFY(world.reaches(world.raise(), "received"));
    }

    void undoWorksForFiveSecondsAndStaysInHistory()
    {
        World world;
        QVERIFY(world.open() && world.panel.start());
        const auto id = world.raise();
        QVERIFY(incidentIn(world.panel.state(), id)["undo_ms"].get<int>() > 3000);
        QVERIFY(boolAt(world.panel.order({{"do", "cancel"}, {"subject", id}}), "ok").value());
        const auto late = world.raise("fire");
        QVERIFY(world.panel.waitFor(
            [&](const Json& s) { return incidentIn(s, late)["undo_ms"] == 0; }));
        QCOMPARE(
            stringAt(world.panel.order({{"do", "cancel"}, {"subject", late}}), "error").value(),
            std::string("too_late"));
        QTRY_COMPARE_WITH_TIMEOUT(world.office.received("/v1/events").size(), size_t(3), 5000);
        for (const auto& incident : incidentsIn(world.office.received("/v1/events")))
            QCOMPARE(incident.cancelledAt.has_value(), incident.id.text() == id);
    }

    void aHelpCallReachesThePanelWithoutHeadOffice()
    {
        World world;
        QVERIFY(world.open() && world.panel.start() && world.kiosk.start());
        QVERIFY(world.staffKnown(world.panel)
                && world.staffKnown(world.kiosk)); // the branch file has come
        world.office.stop();
        const auto called
            = world.kiosk.order({{"do", "help"}, {"screen", "home"}, {"language", "zh-Hans"}});
        QVERIFY(boolAt(called, "durable").value());
        const auto id = stringAt(called, "subject").value();
        QVERIFY(world.panel.waitFor(
            [&](const Json& s) { return !s["help"].empty() && s["help"][0]["id"] == id; }));
        QVERIFY(boolAt(world.panel.order({{"do", "coming"}, {"subject", id}, {"staff", "s-0001"}}),
                       "ok")
                    .value());
        QVERIFY(
            world.kiosk.waitFor([&](const Json& s) { return s["help"][0].contains("coming"); }));
        QCOMPARE(world.kiosk.state()["help"][0]["coming"]["name"].get<std::string>(),
                 std::string("王敏"));
        QVERIFY(world.open());
        QTRY_COMPARE_WITH_TIMEOUT(world.office.received("/v1/events").size(), size_t(2), 10'000);
    }

    void aRefusedEventIsParkedAndHoldsNothingUp()
    {
        World world;
        world.office.manner = Manner::RefusesAll;
        QVERIFY(world.open() && world.panel.start());
        const auto refused = world.raise();
        QVERIFY(world.panel.waitFor([&](const Json& s) { return s["pending"]["parked"] == 1; }));
        QVERIFY(!incidentIn(world.panel.state(), refused)["ladder"].contains("received"));
        world.office.manner = Manner::Honest;
        QVERIFY(world.reaches(world.raise("fire"), "received"));
        QCOMPARE(world.panel.state()["pending"]["parked"].get<int>(), 1);
    }

    void aDeadWayIsShown()
    {
        World world;
        QVERIFY(world.open() && world.panel.start());
        QVERIFY(world.panel.waitFor([](const Json& s) { return s["paths"][0]["up"] == true; }));
        world.office.stop();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(world.panel.waitFor([](const Json& s) { return s["paths"][0]["up"] == false; },
                                    25'000));
        QVERIFY2(timer.elapsed() < 20'000, "a dead way must be shown within 20 s");
        QVERIFY(world.open());
        QVERIFY(world.panel.waitFor([](const Json& s) { return s["paths"][0]["up"] == true; }));
    }

    void hostileLinesFromAScreenChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("raise fire\n");
        QTest::newRow("no request") << QByteArray("{\"do\":\"raise\",\"playbook\":\"fire\"}\n");
        QTest::newRow("no playbook") << QByteArray("{\"request\":\"x\",\"do\":\"raise\"}\n");
        QTest::newRow("unknown order") << QByteArray("{\"request\":\"x\",\"do\":\"erase\"}\n");
        QTest::newRow("a key twice")
            << QByteArray("{\"request\":\"x\",\"do\":\"hello\",\"do\":\"raise\"}\n");
        QTest::newRow("a foreign subject") << QByteArray(
            "{\"request\":\"x\",\"do\":\"cancel\",\"subject\":\"../../etc/passwd\"}\n");
        QTest::newRow("a list") << QByteArray("[]\n");
    }
    void hostileLinesFromAScreenChangeNothing()
    {
        QFETCH(QByteArray, line);
        World world;
        QVERIFY(world.panel.start());
        world.panel.send(line);
        Json answer = world.panel.line();
        while (answer.is_object() && answer.contains("state"))
            answer = world.panel.line();
        QCOMPARE(boolAt(answer, "ok").value(), false);
        QVERIFY(!stringAt(answer, "error")->empty());
        QCOMPARE(world.panel.state()["incidents"].size(), size_t(0));
    }
    void anEndlessLineEndsThatScreenOnly()
    {
        World world;
        QVERIFY(world.panel.start());
        world.panel.send(QByteArray(200'000, 'x'));
        QVERIFY(world.panel.reconnect());
        QVERIFY(!world.raise().empty());
    }
    void onlyOneRunsInAFolder()
    {
        World world;
        QVERIFY(world.panel.start());
        AlarmProcess second(world.panelData);
        QCOMPARE(second.exitCode(), 4);
        QVERIFY(!world.raise().empty());
    }
};

QTEST_GUILESS_MAIN(AlarmDeliveryTest)
#include "tst_alarm_delivery.moc"
