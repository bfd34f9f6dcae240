// SPDX-License-Identifier: Apache-2.0
// Every fault between a touch and head office: the alarm arrives, once, and nothing is said that is
// not proved. A table of the times is printed at the end. The controls show that the same checks
// see an alarm that is lost and a receipt that is none.
#include "faults/fault_table.h"
#include "faults/fault_world.h"

#include <QTest>

#include <fstream>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace yizhan;
using Addresses = AlarmWorld::Addresses;
using Manner = HeadOfficeDouble::Manner;
using Treatment = FaultProxy::Treatment;

class FaultsTest : public QObject {
    Q_OBJECT

    FaultTable m_table;

    void note(const std::string& from, long long ackMs)
    {
        m_table.add({std::string(QTest::currentTestFunction())
                         + (QTest::currentDataTag() ? std::string(": ") + QTest::currentDataTag()
                                                    : std::string()),
                     from, ackMs});
    }
    static void networkFaults()
    {
        QTest::addColumn<int>("treatment");
        QTest::newRow("path down") << int(Treatment::Refuse);
        QTest::newRow("black hole") << int(Treatment::BlackHole);
        QTest::newRow("half-open") << int(Treatment::HalfOpen);
        QTest::newRow("reset") << int(Treatment::Reset);
        QTest::newRow("replies are lost") << int(Treatment::DropReplies);
    }
    // A small disk of its own for the panel's data; false: this machine does not let us.
    bool mountSmallDisk(FaultWorld& world)
    {
        const auto copy = world.panelData.string() + ".copy";
        std::filesystem::copy(world.panelData, copy, std::filesystem::copy_options::recursive);
        if (::mount("tmpfs", world.panelData.c_str(), "tmpfs", 0, "size=8m") != 0)
            return false;
        std::filesystem::copy(copy, world.panelData,
                              std::filesystem::copy_options::recursive
                                  | std::filesystem::copy_options::overwrite_existing);
        std::filesystem::permissions(world.panelData / "device", std::filesystem::perms::owner_all);
        m_mounted = world.panelData;
        return true;
    }
    std::filesystem::path m_mounted;

private Q_SLOTS:
    void cleanup()
    {
        if (!m_mounted.empty())
            ::umount2(m_mounted.c_str(), MNT_DETACH);
        m_mounted.clear();
    }
    void cleanupTestCase() { m_table.print(); }

    void control()
    {
        FaultWorld world;
        QVERIFY(world.startAll());
        for (int i = 0; i < 5; ++i) {
            QVERIFY(world.arrives(world.press()));
            note("the press, no fault", world.ackMs());
        }
    }

    // The checks themselves: they must say no.
    void controlAReceiptWithoutASignatureIsNone()
    {
        FaultWorld world;
        QVERIFY(world.startAll());
        world.office.manner = Manner::SignsWithTheDrillKey;
        QVERIFY(!world.arrives(world.press(), 5000));
        note("must be none", world.ackMs());
    }
    void controlAnAlarmWithoutDiskAndNetworkDiesWithItsProcess()
    {
        FaultWorld world;
        QVERIFY(world.startAll());
        world.first.treat(Treatment::Refuse);
        world.fault("sync-hangs");
        const auto answer
            = world.panel.order({{"do", "raise"}, {"playbook", "fire"}, {"level", 1}});
        QCOMPARE(boolAt(answer, "durable").value(), false); // the screen was told so
        const auto id = stringAt(answer, "subject").value();
        QVERIFY(!world.says(id, "saved"));
        world.panel.kill();
        world.heal("sync-hangs");
        world.first.treat(Treatment::Pass);
        QVERIFY(world.panel.start());
        // A commit the kernel already had may survive the process; the power would have taken it.
        const bool there = world.arrives(id, 3000);
        QVERIFY(world.copies(id) == (there ? 1 : 0));
        note("none, or from the kernel's cache", there ? world.ackMs() : -1);
    }

    void theFirstOfTwoPaths_data() { networkFaults(); }
    void theFirstOfTwoPaths()
    {
        QFETCH(int, treatment);
        FaultWorld world(Addresses::Two);
        QVERIFY(world.startAll());
        world.first.treat(static_cast<Treatment>(treatment));
        const auto id = world.press();
        QVERIFY(world.reaches(id, "received"));
        const auto state = world.panel.state();
        const auto& ladder = incidentIn(state, id)["ladder"];
        const auto after = ladder["received"]["after_ms"].get<long long>();
        note("the press", after);
        QVERIFY2(after <= 3000, "acked on the second path within 3 s");
        // Whichever address head office answers by, it is one head office: each took it once.
        QCOMPARE(world.spare.copies(id), 1);
        QVERIFY(world.office.copies(id) <= 1);
    }

    void theOnlyPathComesBack_data() { networkFaults(); }
    void theOnlyPathComesBack()
    {
        QFETCH(int, treatment);
        FaultWorld world;
        QVERIFY(world.startAll());
        world.first.treat(static_cast<Treatment>(treatment));
        const auto id = world.press();
        if (treatment != int(Treatment::HalfOpen)) { // new connections pass: it is not lost at all
            QVERIFY(world.panel.waitFor(
                [&](const Json& s) { return incidentIn(s, id)["elapsed_ms"].get<int>() > 8000; }));
            QVERIFY(!world.says(id, "received"));
            world.first.treat(Treatment::Pass);
            world.restartClock();
        }
        QVERIFY(world.arrives(id));
        note(treatment == int(Treatment::HalfOpen) ? "the press" : "the path was back",
             world.ackMs());
        QVERIFY2(world.ackMs() <= 6000, "acked within 6 s");
    }

    void theNameService_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("dead") << QByteArray("name-dead");
        QTest::newRow("hangs") << QByteArray("name-hangs");
    }
    void theNameService()
    {
        QFETCH(QByteArray, fault);
        FaultWorld world;
        world.believe({"https://head-office.test:" + std::to_string(world.first.port())});
        QVERIFY(world.startAll());
        world.fault(fault.constData());
        world.first.treat(Treatment::Reset); // no connection survives
        world.first.treat(Treatment::Pass);
        QVERIFY(world.arrives(world.press()));
        note("the press, all connections cut", world.ackMs());
    }

    void aCaptivePortal_data()
    {
        QTest::addColumn<int>("manner");
        QTest::newRow("its page") << int(Manner::PortalPage);
        QTest::newRow("an old receipt replayed") << int(Manner::ReplaysItsFirstReply);
        QTest::newRow("a receipt for other bytes") << int(Manner::AcceptsOtherBytes);
        QTest::newRow("another machine's receipt") << int(Manner::AnswersForAnotherDevice);
    }
    void aCaptivePortal()
    {
        QFETCH(int, manner);
        FaultWorld world;
        QVERIFY(world.startAll());
        QVERIFY(world.arrives(world.press("medical"))); // leaves a receipt to replay
        world.office.manner = static_cast<Manner>(manner);
        const auto id = world.press();
        QVERIFY(world.panel.waitFor(
            [&](const Json& s) { return incidentIn(s, id)["elapsed_ms"].get<int>() > 4000; }));
        QVERIFY(!world.says(id, "received"));
        world.office.manner = Manner::Honest;
        world.restartClock();
        QVERIFY(world.arrives(id));
        note("head office was honest again", world.ackMs());
    }

    void aCertificate_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char* kind :
             {"another authority", "over its date", "before its date", "another host", "revoked"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void aCertificate()
    {
        QFETCH(QByteArray, kind);
        FaultWorld world(Addresses::Two);
        auto wrong = world.options;
        const auto now = world.fleet.clock.wallNow();
        const auto key = wrong.key.publicKey();
        constexpr Millis day = 86'400'000;
        if (kind == "another authority")
            wrong.certificate = Fleet().authority.issueServer(key, {"127.0.0.1"}, now);
        else if (kind == "over its date")
            wrong.certificate
                = world.fleet.authority.issueServer(key, {"127.0.0.1"}, now - 900 * day);
        else if (kind == "before its date")
            wrong.certificate
                = world.fleet.authority.issueServer(key, {"127.0.0.1"}, now + 30 * day);
        else if (kind == "another host")
            wrong.certificate = world.fleet.authority.issueServer(key, {"192.0.2.1"}, now);
        auto good = world.fleet.serverOptions();
        if (kind == "revoked") {
            world.fleet.revoked = {wrong.certificate.serial()};
            world.believe({"https://127.0.0.1:" + std::to_string(world.first.port()),
                           "https://127.0.0.1:" + std::to_string(world.second.port())});
        }
        QVERIFY(world.office.start(wrong) && world.spare.start(good) && world.panel.start());
        const auto id = world.press();
        QVERIFY(world.arrives(id));
        note("the press, right after the start", world.ackMs());
        QCOMPARE(world.office.requests(), 0);
    }

    void theWallClock_data()
    {
        QTest::addColumn<QByteArray>("seconds");
        QTest::newRow("1970") << QByteArray("86400");
        QTest::newRow("2039") << QByteArray("2180000000");
    }
    void theWallClock()
    {
        QFETCH(QByteArray, seconds);
        FaultWorld world;
        QVERIFY(world.startAll());
        QVERIFY(world.arrives(world.press("medical"))); // signed time was seen, and is the floor
        world.panel.stop();
        world.fault("wall", seconds.toStdString());
        QVERIFY(world.panel.start());
        QVERIFY(world.arrives(world.press()));
        note("the press, right after the start", world.ackMs());
    }

    void aDiskThatFails_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("fsync says error") << QByteArray("sync-fails");
        QTest::newRow("fsync hangs") << QByteArray("sync-hangs");
    }
    void aDiskThatFails()
    {
        QFETCH(QByteArray, fault);
        FaultWorld world;
        QVERIFY(world.startAll());
        world.fault(fault.constData());
        const auto id = world.press();
        QVERIFY(world.arrives(id));
        note("the press", world.ackMs());
        QVERIFY(!world.says(id, "saved"));
        world.heal(fault.constData());
        QVERIFY(world.reaches(id, "saved"));
        world.panel.kill();
        QVERIFY(world.panel.start());
        QVERIFY(world.says(id, "received") || world.arrives(id));
        QCOMPARE(world.copies(id), 1);
    }

    void aFullDisk()
    {
        FaultWorld world;
        if (!mountSmallDisk(world))
            QSKIP("NOT RUN: this machine does not let us mount a small disk");
        QVERIFY(world.startAll());
        const auto ballast = world.panelData / "ballast";
        {
            std::ofstream out(ballast, std::ios::binary);
            const std::string piece(4096, 'x');
            while (out.write(piece.data(), std::streamsize(piece.size())).flush()) { }
        }
        // The last bytes may be taken by alarms; then none is saved, and all are sent.
        std::string id;
        bool saved = true;
        for (int i = 0; i < 200 && saved; ++i) {
            id = world.press();
            QVERIFY(world.arrives(id));
            saved = world.says(id, "saved");
        }
        QVERIFY2(!saved, "the disk was never full");
        note("the press", world.ackMs());
        std::filesystem::remove(ballast);
        QVERIFY(world.reaches(id, "saved"));
        world.panel.kill();
        QVERIFY(world.panel.start());
        QVERIFY(world.says(id, "received") || world.arrives(id));
        QCOMPARE(world.copies(id), 1);
    }

    void aReadOnlyDisk()
    {
        FaultWorld world;
        if (!mountSmallDisk(world))
            QSKIP("NOT RUN: this machine does not let us mount a small disk");
        const auto pipe = world.folder.filePath(QStringLiteral("key")).toStdString();
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        const auto config = world.folder.filePath(QStringLiteral("alarmd.toml"));
        std::ofstream(config.toStdString()) << "[[key]]\nname = \"k\"\nsource = \"fifo\"\npath = \""
                                            << pipe << "\"\nplaybook = \"fire\"\nsilent = false\n";
        QCOMPARE(
            ::mount(nullptr, world.panelData.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
        QVERIFY(world.open());
        world.panel.arguments = {QStringLiteral("--config"), config};
        QVERIFY(world.panel.launch()); // no socket: nothing can be made on this disk
        QElapsedTimer clock;
        QVERIFY(QTest::qWaitFor([&] { return world.office.requests() > 0; }, 10'000));
        clock.start();
        std::ofstream(pipe) << "press\n" << std::flush;
        QVERIFY(QTest::qWaitFor([&] { return world.office.received("/v1/events").size() == 1; },
                                10'000));
        note("the hardware key", clock.elapsed());
    }

    void theScreenProgram_data()
    {
        QTest::addColumn<bool>("dead");
        QTest::newRow("stopped") << false;
        QTest::newRow("dead") << true;
    }
    void theScreenProgram()
    {
        QFETCH(bool, dead);
        FaultWorld world;
        const auto pipe = world.folder.filePath(QStringLiteral("key")).toStdString();
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        const auto config = world.folder.filePath(QStringLiteral("alarmd.toml"));
        std::ofstream(config.toStdString())
            << "[[key]]\nname = \"k\"\nsource = \"fifo\"\npath = \"" << pipe
            << "\"\nplaybook = \"fire\"\nsilent = false\ndebounce_ms = 20\n";
        world.panel.arguments = {QStringLiteral("--config"), config};
        QVERIFY(world.startAll());
        // From here on the screen's end of the socket is read by nobody.
        if (dead)
            world.panel.leave();
        QTest::qWait(dead ? 100 : 20'000); // its buffers fill
        QElapsedTimer clock;
        clock.start();
        std::ofstream(pipe) << "press\n" << std::flush;
        QVERIFY(QTest::qWaitFor([&] { return world.office.received("/v1/events").size() == 1; },
                                10'000));
        const auto took = clock.elapsed();
        note("the hardware key", took);
        QVERIFY2(took <= 3000, "hardware key to head office within 3 s");
        QVERIFY(world.panel.reconnect()); // the screen is back, and sees it
        const auto id = world.office.received("/v1/events").front().id.text();
        QVERIFY(world.says(id, "received") || world.reaches(id, "received"));
    }

    void killedAfterTheCommitBeforeTheSending()
    {
        FaultWorld world;
        QVERIFY(world.startAll());
        world.first.treat(Treatment::Refuse);
        const auto answer
            = world.panel.order({{"do", "raise"}, {"playbook", "fire"}, {"level", 1}});
        QCOMPARE(boolAt(answer, "durable").value(), true);
        world.panel.kill();
        world.first.treat(Treatment::Pass);
        world.restartClock();
        QVERIFY(world.panel.start());
        QVERIFY(world.arrives(stringAt(answer, "subject").value()));
        note("the start of the process", world.ackMs());
        QVERIFY2(world.ackMs() <= 3000, "sent again within 3 s of the start");
    }
    void killedAfterTheSendingBeforeTheReply()
    {
        FaultWorld world;
        QVERIFY(world.startAll());
        world.first.treat(Treatment::DropReplies);
        const auto id = world.press();
        QVERIFY(QTest::qWaitFor([&] { return world.copies(id) == 1; }, 10'000));
        QVERIFY(!world.says(id, "received"));
        world.panel.kill();
        world.first.treat(Treatment::Pass);
        world.restartClock();
        QVERIFY(world.panel.start());
        QVERIFY(world.arrives(id));
        note("the start of the process", world.ackMs());
    }
    void killedAfterTheReplyBeforeTheMark()
    {
        FaultWorld world;
        QVERIFY(world.startAll());
        world.first.treat(Treatment::Refuse);
        const auto id = world.press();
        QVERIFY(world.reaches(id, "saved"));
        world.fault("sync-hangs"); // the alarm is on the disk, the mark will not be
        world.first.treat(Treatment::Pass);
        QVERIFY(world.arrives(id));
        world.panel.kill();
        world.heal("sync-hangs");
        world.restartClock();
        QVERIFY(world.panel.start());
        QVERIFY(world.arrives(id));
        note("the start of the process", world.ackMs());
    }
    void killedAtAnyMoment()
    {
        FaultWorld world;
        QVERIFY(world.startAll());
        std::vector<std::string> promised; // the screen was told that it is saved
        for (int delay = 0; delay < 60; delay += 2) {
            world.panel.send(
                "{\"request\":\"k\",\"do\":\"raise\",\"playbook\":\"fire\",\"level\":1,"
                "\"silent\":false}\n");
            QTest::qWait(delay);
            while (true) {
                const auto answer = world.panel.line(1);
                if (!answer.is_object())
                    break;
                if (stringAt(answer, "reply") == "k" && boolAt(answer, "durable").value_or(false))
                    promised.push_back(stringAt(answer, "subject").value());
            }
            world.panel.kill();
            QVERIFY(world.panel.start());
        }
        QVERIFY(promised.size() > 5);
        QVERIFY(
            world.panel.waitFor([](const Json& s) { return s["pending"]["alarm"] == 0; }, 20'000));
        for (const auto& id : promised)
            QCOMPARE(world.copies(id), 1);
        note(std::to_string(promised.size()) + " of 30 were promised, all arrived once", -1);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
