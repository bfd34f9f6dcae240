// SPDX-License-Identifier: Apache-2.0
// A disk that does not answer holds up no alarm: after 100 ms it goes out from memory, nothing says
// it is saved, and it is written as soon as it can be.
#include "alarmd/alarm_world.h"

#include <QTest>

#include <fstream>

using namespace yizhan;

class AlarmDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOutFromMemoryWhileTheDiskIsHeld()
    {
        AlarmWorld world;
        const auto held = world.folder.filePath(QStringLiteral("held")).toStdString();
        world.panel.environment.insert(QStringLiteral("LD_PRELOAD"),
                                       QStringLiteral(YIZHAN_HELD_DISK_LIBRARY));
        world.panel.environment.insert(QStringLiteral("YIZHAN_HELD_DISK"),
                                       QString::fromStdString(held));
        QVERIFY(world.open() && world.panel.start());
        const auto before = world.panel.order({{"do", "raise"}, {"playbook", "gas"}, {"level", 2}});
        QCOMPARE(boolAt(before, "durable").value(), true);
        QVERIFY(world.reaches(stringAt(before, "subject").value(), "received"));

        std::ofstream(held) << "held";
        const auto answer
            = world.panel.order({{"do", "raise"}, {"playbook", "fire"}, {"level", 1}});
        QCOMPARE(boolAt(answer, "ok").value(), true);
        QCOMPARE(boolAt(answer, "durable").value(), false);
        const auto id = stringAt(answer, "subject").value();
        QVERIFY(world.reaches(id, "received"));
        const auto there = world.office.received("/v1/events");
        QVERIFY(std::ranges::any_of(there, [&](const Event& e) { return e.id.text() == id; }));
        QVERIFY(!incidentIn(world.panel.state(), id)["ladder"].contains("saved"));
        // The next one is not held up by the first.
        const auto second
            = world.panel.order({{"do", "raise"}, {"playbook", "theft"}, {"level", 3}});
        QCOMPARE(boolAt(second, "durable").value(), false);
        QVERIFY(world.reaches(stringAt(second, "subject").value(), "received"));

        std::filesystem::remove(held);
        QVERIFY(world.reaches(id, "saved"));
        QVERIFY(world.reaches(stringAt(second, "subject").value(), "saved"));
        world.panel.kill();
        QVERIFY(world.panel.start());
        QVERIFY(world.reaches(id, "received"));
        const auto after = world.office.received("/v1/events");
        QCOMPARE(std::ranges::count_if(after, [&](const Event& e) { return e.id.text() == id; }),
                 std::ptrdiff_t(1));
    }
};

QTEST_GUILESS_MAIN(AlarmDiskTest)
#include "tst_alarm_disk.moc"
