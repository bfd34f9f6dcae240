// SPDX-License-Identifier: Apache-2.0
// What head office says of a branch's incidents reaches its machines, once, and only when head
// office said it.
#include "alarmd/alarm_world.h"
#include "crypto/random.h"
#include "emergency/incident.h"

#include <QTest>

using namespace yizhan;

namespace {

Event officeEvent(std::int64_t seq, std::string_view kind, Json body, Lane lane = Lane::Alarm)
{
    Event event;
    event.id = lane == Lane::Drill ? makeDrillId(SystemClock().wallNow())
                                   : makeRealId(SystemClock().wallNow());
    event.device = officeDeviceOf("b-0001");
    event.branch = "b-0001";
    event.lane = lane;
    event.epoch = 1;
    event.seq = seq;
    event.prev = std::string(64, '0');
    event.at = {SystemClock().wallNow(), "signed", 0};
    event.kind = std::string(kind);
    event.subject = event.id;
    event.body = std::move(body);
    return event;
}

Event fireFromOffice(std::int64_t seq)
{
    return officeEvent(seq, kind::incidentRaised,
                       {{"playbook", "fire"},
                        {"level", 1},
                        {"silent", false},
                        {"place", "金库"},
                        {"cause", "office"}});
}

} // namespace

class AlarmOfficeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIncidentOfHeadOfficeIsShownAndKept()
    {
        AlarmWorld world;
        const auto fire = fireFromOffice(1);
        world.office.handOut(fire, world.fleet.ackKey);
        QVERIFY(world.open() && world.panel.start());
        QVERIFY(world.panel.waitFor(
            [&](const Json& s) { return incidentIn(s, fire.id.text()).is_object(); }));
        QVERIFY(!incidentIn(world.panel.state(), fire.id.text())["mine"].get<bool>());
        // It is asked for no more, also after a restart without head office.
        QVERIFY(world.panel.waitFor([&](const Json&) {
            return world.office.officeAsked("/v1/supervision")
                == Json {{"alarm", 1}, {"patrol", 0}};
        }));
        world.panel.kill();
        world.office.stop();
        QVERIFY(world.panel.start());
        QVERIFY(incidentIn(world.panel.state(), fire.id.text()).is_object());
        QVERIFY(world.open());
        QVERIFY(world.panel.waitFor([&](const Json&) {
            return world.office.officeAsked("/v1/supervision")
                == Json {{"alarm", 1}, {"patrol", 0}};
        }));
    }

    void answersToADrillComeWithDrillsOnly()
    {
        AlarmWorld world;
        QVERIFY(world.open() && world.panel.start() && world.staffKnown(world.panel));
        const auto session = stringAt(
            world.panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", AlarmWorld::pin}}),
            "session");
        const auto drill = stringAt(world.panel.order({{"do", "drill"},
                                                       {"playbook", "fire"},
                                                       {"level", 2},
                                                       {"session", session.value()}}),
                                    "subject")
                               .value();
        auto ended = officeEvent(1, kind::incidentClosed,
                                 {{"by", {{"id", "u-1"}, {"name", "陈立"}}},
                                  {"reason", "演练结束"},
                                  {"outcome", "drill_done"}},
                                 Lane::Drill);
        ended.subject = *Uuid::parse(drill);
        world.office.handOut(ended, world.fleet.drillAckKey);
        QVERIFY(world.panel.waitFor(
            [&](const Json& s) { return incidentIn(s, drill).contains("closed"); }));
        QVERIFY(world.office.officeAsked("/v1/drills").contains("drill"));
        QVERIFY(!world.office.officeAsked("/v1/supervision").contains("drill"));
    }

    void whatHeadOfficeDidNotSayIsNotBelieved_data()
    {
        QTest::addColumn<int>("forgery");
        QTest::newRow("signed by a stranger") << 0;
        QTest::newRow("signed by the drill key") << 1;
        QTest::newRow("another branch's") << 2;
        QTest::newRow("a machine's, not head office's") << 3;
        QTest::newRow("the security department's") << 4;
        QTest::newRow("of another lane") << 5;
    }
    void whatHeadOfficeDidNotSayIsNotBelieved()
    {
        QFETCH(int, forgery);
        AlarmWorld world;
        auto forged = fireFromOffice(1);
        const auto stranger = PrivateKey::generate(KeyScheme::Ed25519);
        if (forgery == 2)
            forged.device = officeDeviceOf(forged.branch = "b-0002");
        if (forgery == 3)
            forged.device = "k-0001";
        if (forgery == 4)
            forged.device = std::string(securityPrefix) + "b-0001";
        if (forgery == 5)
            forged.lane = Lane::Help;
        world.office.handOut(forged,
                             forgery == 0       ? stranger
                                 : forgery == 1 ? world.fleet.drillAckKey
                                                : world.fleet.ackKey);
        auto honest = fireFromOffice(2);
        honest.lane = Lane::Alarm;
        world.office.handOut(honest, world.fleet.ackKey);
        QVERIFY(world.open() && world.panel.start());
        QVERIFY(world.panel.waitFor(
            [&](const Json& s) { return incidentIn(s, honest.id.text()).is_object(); }));
        QVERIFY(incidentIn(world.panel.state(), forged.id.text()).is_null());
    }
};

QTEST_GUILESS_MAIN(AlarmOfficeTest)
#include "tst_alarm_office.moc"
