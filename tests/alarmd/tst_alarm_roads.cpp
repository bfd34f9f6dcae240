// SPDX-License-Identifier: Apache-2.0
// Several roads to head office: whatever becomes of one of them, the alarm arrives by another,
// once, and the loss is shown and remembered.
#include "alarmd/alarm_world.h"
#include "alarmd/fault_proxy.h"
#include "alarmd/path_in.h"

#include <QTest>

using namespace yizhan;
using Addresses = AlarmWorld::Addresses;
using Treatment = FaultProxy::Treatment;

class AlarmRoadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondAddressTakesOver_data()
    {
        QTest::addColumn<int>("treatment");
        QTest::newRow("nobody listens") << int(Treatment::Refuse);
        QTest::newRow("a black hole") << int(Treatment::BlackHole);
        QTest::newRow("half-open") << int(Treatment::HalfOpen);
        QTest::newRow("reset") << int(Treatment::Reset);
    }
    void theSecondAddressTakesOver()
    {
        QFETCH(int, treatment);
        AlarmWorld world(Addresses::Two);
        QVERIFY(world.open() && world.spare.start(world.options));
        FaultProxy proxy(world.office.port());
        world.believe({"https://127.0.0.1:" + std::to_string(proxy.port()), world.spare.url()});
        QVERIFY(world.panel.start());
        QVERIFY(world.panel.waitFor(up("primary")) && world.panel.waitFor(up("spare")));
        proxy.treat(static_cast<Treatment>(treatment));
        const auto id = world.raise();
        QVERIFY(world.reaches(id, "received"));
        QCOMPARE(world.spare.received("/v1/events").size(), size_t(1));
        QCOMPARE(incidentIn(world.panel.state(), id)["ladder"]["sent"]["path"].get<std::string>(),
                 std::string("spare"));
    }

    void aPeerIsTheThirdRoad()
    {
        AlarmWorld world(Addresses::Two);
        QVERIFY(world.open() && world.panel.start() && world.kiosk.start());
        QVERIFY(world.staffKnown(world.panel) && world.staffKnown(world.kiosk));
        // The panel's own addresses lead nowhere from now on; the kiosk's do.
        world.believe({"https://127.0.0.1:" + std::to_string(freePort()),
                       "https://127.0.0.1:" + std::to_string(freePort())},
                      world.panelData);
        QVERIFY(world.panel.waitFor([](const Json& s) {
            return pathIn(s, "k-0001").is_object() && pathIn(s, "k-0001")["kind"] == "peer"
                && s["peers"][0]["up"] == true;
        }));
        const auto id = world.raise();
        QVERIFY(world.reaches(id, "received"));
        QCOMPARE(world.office.received("/v1/events").size(), size_t(1));
        QCOMPARE(world.office.received("/v1/events").front().device, std::string("p-0001"));
        QVERIFY(world.office.relayedBy("k-0001") > 0);
        QVERIFY(world.panel.waitFor(up("k-0001")));
    }

    void aRevokedHeadOfficeIsLeftAtOnceAlsoByOpenConnections()
    {
        AlarmWorld world(Addresses::Two);
        QVERIFY(world.open() && world.panel.start());
        QVERIFY(world.panel.waitFor(up("primary")));
        // Its certificate was stolen: the list, long over its date, comes with a new bundle.
        world.fleet.revoked = {world.options.certificate.serial()};
        world.believe({world.office.url(), world.spare.url()});
        auto other = world.fleet.serverOptions();
        QVERIFY(world.spare.start(other));
        QVERIFY(world.panel.waitFor(up("spare")));
        const auto id = world.raise();
        QVERIFY(world.reaches(id, "received"));
        QCOMPARE(world.office.received("/v1/events").size(), size_t(0));
        QCOMPARE(world.spare.received("/v1/events").size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(AlarmRoadsTest)
#include "tst_alarm_roads.moc"
