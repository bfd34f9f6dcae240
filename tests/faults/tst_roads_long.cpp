// SPDX-License-Identifier: Apache-2.0
// What takes its time: losses that are noticed and remembered, a thousand alarms that wait,
// machines that are believed no more.
#include "alarmd/alarm_world.h"
#include "alarmd/path_in.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace yizhan;
using Addresses = AlarmWorld::Addresses;

class RoadsLongTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLossIsShownAndRememberedUntilTheWayIsBack()
    {
        AlarmWorld world(Addresses::Two);
        QVERIFY(world.open() && world.spare.start(world.options));
        QVERIFY(world.panel.start());
        QVERIFY(world.panel.waitFor(up("primary")) && world.panel.waitFor(up("spare")));
        world.spare.stop();
        const auto lost = [](const Json& s) {
            return s["losses"].size() == 1 && s["losses"][0]["path"] == "spare"
                && !s["losses"][0].contains("until");
        };
        QVERIFY(world.panel.waitFor(lost, 25'000));
        QVERIFY(up("primary")(world.panel.state()) && up("spare", false)(world.panel.state()));
        world.panel.kill();
        QVERIFY(world.panel.start());
        QVERIFY(lost(world.panel.state()));
        QVERIFY(world.spare.start(world.options));
        QVERIFY(world.panel.waitFor([](const Json& s) {
            return s["losses"].size() == 1 && s["losses"][0].contains("until")
                && s["losses"][0]["until"].get<Millis>() > s["losses"][0]["from"].get<Millis>();
        }));
        world.panel.kill();
        QVERIFY(world.panel.start());
        QCOMPARE(world.panel.state()["losses"].size(), size_t(1));
    }

    void aThousandAlarmsWaitAndTheNewestIsNotTheLastToGo()
    {
        AlarmWorld world;
        QVERIFY(world.panel.start());
        std::set<std::string> ids;
        for (int i = 0; i < 1000; ++i)
            ids.insert(world.raise("fire"));
        QCOMPARE(ids.size(), size_t(1000));
        QVERIFY(world.panel.waitFor([](const Json& s) { return s["storage"] == "ok"; }));
        world.panel.kill();
        QVERIFY(world.panel.start());
        QVERIFY(world.panel.waitFor([](const Json& s) { return s["pending"]["alarm"] == 1000; }));
        const auto newest = world.raise("medical");
        QVERIFY(world.open());
        QTRY_VERIFY_WITH_TIMEOUT(!world.office.received("/v1/events").empty(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(world.office.received("/v1/events").size(), size_t(1001), 30'000);
        const auto received = world.office.received("/v1/events");
        const auto place
            = std::ranges::find(received, newest, [](const Event& e) { return e.id.text(); })
            - received.begin();
        QVERIFY2(place < 64, "the newest alarm was not in the first request");
        for (const auto& event : received)
            ids.erase(event.id.text());
        QVERIFY(ids.empty());
        QVERIFY(world.panel.waitFor([](const Json& s) { return s["pending"]["alarm"] == 0; }));
    }

    void aRevokedMachineIsNoPeerAnyMore()
    {
        AlarmWorld world;
        QVERIFY(world.open() && world.panel.start() && world.kiosk.start());
        const auto peerUp
            = [](const Json& s) { return !s["peers"].empty() && s["peers"][0]["up"] == true; };
        QVERIFY(world.panel.waitFor(peerUp) && world.kiosk.waitFor(peerUp));
        world.fleet.revoked = {loadDevice({world.kioskData})->certificate.serial()};
        world.believe({world.office.url()}, world.panelData);
        // The kiosk itself knows nothing of it, and asks in vain.
        QVERIFY(world.kiosk.waitFor(
            [&](const Json& s) { return !s["peers"].empty() && s["peers"][0]["up"] == false; },
            25'000));
        QVERIFY(world.panel.waitFor([&](const Json& s) { return s["peers"][0]["up"] == false; },
                                    25'000));
    }
};

QTEST_GUILESS_MAIN(RoadsLongTest)
#include "tst_roads_long.moc"
