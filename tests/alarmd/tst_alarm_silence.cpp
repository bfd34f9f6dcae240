// SPDX-License-Identifier: Apache-2.0
// What must never be seen at the branch: silent alarms, and who was forced to log in.
#include "alarmd/desk_worlds.h"

#include "base/file.h"

#include <QTest>

#include <unistd.h>

using namespace yizhan;

namespace {

// What the program writes to its log while something is done, without the times.
template <typename Act> QByteArrayList logOf(Act act)
{
    QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("log")).toStdString();
    std::fflush(stderr);
    const int kept = ::dup(2);
    const auto* opened = std::freopen(file.c_str(), "w", stderr);
    act();
    std::fflush(stderr);
    ::dup2(kept, 2);
    ::close(kept);
    if (!opened)
        return {"the log could not be caught"};
    auto lines = QByteArray::fromStdString(*readFile(file)).split('\n');
    for (auto& line : lines)
        line = line.mid(line.indexOf(' ') + 1);
    return lines;
}

} // namespace

class AlarmSilenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSilentAlarmLeavesTheDrillOnTheScreen()
    {
        TwoPanels world;
        const auto session = world.panel.login();
        const auto drill = world.panel.drill(session);
        const auto theirs = world.other.drill(world.other.login());
        world.exchange();
        const auto before = comparable(world.panel.state());
        QVERIFY(!world.panel.raise("robbery", true).empty());
        world.exchange();
        COMPARE_JSON(comparable(world.panel.state()), before);
        QVERIFY(find(world.other.state()["incidents"], theirs)["cancelled"] == false);
        QVERIFY(!world.panel.drill(session).empty()); // nor does a refusal tell
        QVERIFY(!drill.empty());
    }

    void aSilentIncidentIsNowhere()
    {
        TwoPanels world;
        auto& panel = world.panel;
        const auto session = panel.login();
        const auto before = panel.state();
        const auto theirs = world.other.state();
        const int changes = panel.changes;
        std::string id;
        const auto lines = logOf([&] { id = panel.raise("robbery", true); });
        QCOMPARE(lines, (QByteArrayList {""}));
        QCOMPARE(panel.changes, changes);
        const int told = world.other.changes;
        world.exchange();
        QCOMPARE(world.other.changes, told);
        // Somebody who knows its id gets no further than somebody who does not.
        for (const auto& order :
             {Json {{"do", "cancel"}}, Json {{"do", "cancel"}, {"session", session}},
              Json {{"do", "step"}, {"step", "x"}, {"done", true}},
              Json {{"do", "evacuation"}, {"on", true}}, Json {{"do", "level"}, {"level", 1}},
              Json {{"do", "note"}, {"text", "x"}},
              Json {{"do", "type"}, {"playbook", "fire"}, {"level", 1}, {"silent", false}},
              Json {{"do", "close"},
                    {"session", session},
                    {"reason", "x"},
                    {"outcome", "resolved"}}}) {
            auto request = order;
            request["subject"] = id;
            QCOMPARE(errorOf(panel.order(request)), std::string("unknown_subject"));
        }
        QVERIFY(isDone(panel.order({{"do", "followup"},
                                    {"about", id},
                                    {"kind", "report"},
                                    {"text", "x"},
                                    {"owner", "s-0001"},
                                    {"due", world.clock.wallNow()},
                                    {"session", session}})));
        world.exchange();
        for (const bool again : {false, true}) {
            for (auto* machine : {&panel, &world.other}) {
                if (again)
                    machine->restart();
                const auto& was = machine == &panel ? before : theirs;
                auto now = machine->state();
                for (const auto* part : {"incidents", "followups", "staff"})
                    COMPARE_JSON(now[part], was[part]);
                QVERIFY(!now.contains("evacuate"));
                COMPARE_JSON(now["pending"]["alarm"], was["pending"]["alarm"]);
                QVERIFY(now.dump().find(id) == std::string::npos);
            }
        }
    }
    void correctedToASilentTypeItLeavesEveryScreen()
    {
        TwoPanels world;
        const auto id = world.panel.raise("suspicious");
        QVERIFY(isDone(world.panel.order({{"do", "evacuation"}, {"subject", id}, {"on", true}})));
        world.exchange();
        QVERIFY(world.other.state().contains("evacuate"));
        QVERIFY(isDone(world.other.order({{"do", "type"},
                                          {"subject", id},
                                          {"playbook", "robbery"},
                                          {"level", 1},
                                          {"silent", true}})));
        world.exchange();
        for (auto* machine : {&world.panel, &world.other}) {
            const auto state = machine->state();
            QCOMPARE(state["incidents"].size(), size_t(0));
            QVERIFY(!state.contains("evacuate"));
            COMPARE_JSON(state["pending"]["alarm"], Json(0));
            QVERIFY(machine->desk().incident(*Uuid::parse(id))->open()); // it goes on
        }
    }

    void aDuressLoginCannotBeToldFromAnother()
    {
        struct Transcript {
            Json answer;
            Json state;
            int changes;
            QByteArrayList log;
        };
        std::vector<Transcript> transcripts;
        const Millis start = SystemClock().wallNow();
        for (const auto* pin : {DeskBranch::pin, DeskBranch::duressPin}) {
            FakeClock clock(start);
            DeskBranch branch;
            DeskMachine panel(branch, "p-0001", clock);
            const int before = panel.changes;
            Transcript heard;
            heard.log = logOf([&] {
                heard.answer = panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", pin}});
                panel.pass(200);
            });
            heard.changes = panel.changes - before;
            heard.state = panel.state();
            const auto session = heard.answer["session"].get<std::string>();
            QCOMPARE(session.size(), size_t(32));
            heard.answer.erase("session");
            transcripts.push_back(heard);
            QCOMPARE(panel.desk().own().size(), size_t(pin == DeskBranch::pin ? 0 : 1));
        }
        COMPARE_JSON(transcripts[1].answer, transcripts[0].answer);
        COMPARE_JSON(transcripts[1].state, transcripts[0].state);
        QCOMPARE(transcripts[1].changes, transcripts[0].changes);
        QCOMPARE(transcripts[1].log, transcripts[0].log);
    }
    void aDuressLoginRaisesASilentAlarmOnce()
    {
        OnePanel world;
        auto& panel = world.panel;
        const auto session = panel.login(DeskBranch::duressPin);
        QVERIFY(!session.empty());
        const auto event = *readEvent(panel.events().front());
        QCOMPARE(event.kind, std::string(kind::incidentRaised));
        COMPARE_JSON(event.body["playbook"], Json("robbery"));
        COMPARE_JSON(event.body["silent"], Json(true));
        COMPARE_JSON(event.body["cause"], Json("duress"));
        COMPARE_JSON(event.body["by"]["name"], Json("王敏"));
        COMPARE_JSON(event.body["place"], Json("大堂"));
        panel.login(DeskBranch::duressPin);
        QCOMPARE(panel.desk().own().size(), size_t(1));
        panel.restart();
        panel.login(DeskBranch::duressPin);
        QCOMPARE(panel.desk().own().size(), size_t(1));
    }
    void whatIsEndedUnderDuressIsOverInTheBranchAndOpenAtHeadOffice()
    {
        OnePanel world;
        auto& panel = world.panel;
        const auto id = panel.raise("fire");
        const auto free = panel.login();
        const auto forced = panel.login(DeskBranch::duressPin);
        QVERIFY(isDone(panel.order({{"do", "close"},
                                    {"subject", id},
                                    {"session", forced},
                                    {"reason", "误报"},
                                    {"outcome", "false_alarm"}})));
        const auto shown = find(panel.state()["incidents"], id);
        COMPARE_JSON(shown["closed"]["by"]["name"], Json("王敏"));
        QVERIFY(shown.dump().find("duress") == std::string::npos);
        const auto known = *panel.desk().incident(*Uuid::parse(id));
        QVERIFY(!known.open() && known.openAtOffice());

        const auto second = panel.raise("fire");
        QVERIFY(isDone(panel.order({{"do", "cancel"}, {"subject", second}, {"session", forced}})));
        QVERIFY(panel.desk().incident(*Uuid::parse(second))->cancelledUnderDuress);
        const auto third = panel.raise("fire");
        QVERIFY(isDone(panel.order({{"do", "cancel"}, {"subject", third}, {"session", free}})));
        QVERIFY(!panel.desk().incident(*Uuid::parse(third))->cancelledUnderDuress);
    }
    void aLockedPersonIsStillHeard()
    {
        OnePanel world;
        auto& panel = world.panel;
        for (int i = 0; i < StaffLogin::triesBeforeLock; ++i)
            QVERIFY(panel.login("000001").empty());
        const auto answerTo = [&](const char* pin) {
            return panel.order({{"do", "login"}, {"staff", "s-0001"}, {"pin", pin}});
        };
        auto forced = answerTo(DeskBranch::duressPin);
        panel.waitFor([&] { return !panel.desk().own().empty(); });
        auto free = answerTo(DeskBranch::pin);
        for (auto* answer : {&forced, &free})
            QCOMPARE(errorOf(*answer), std::string("locked"));
        COMPARE_JSON(forced["seconds"], free["seconds"]);
        QCOMPARE(panel.state()["incidents"].size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(AlarmSilenceTest)
#include "tst_alarm_silence.moc"
