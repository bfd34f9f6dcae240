// SPDX-License-Identifier: Apache-2.0
// What yizhan-alarmd knows and takes: orders that follow an alarm, drills, patrols, help.
#include "alarmd/desk_worlds.h"

#include "base/file.h"
#include "crypto/random.h"

#include <QTest>

#include <random>

using namespace yizhan;

class AlarmDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatFollowsAnAlarmStandsInTheStateAndSurvivesARestart()
    {
        OnePanel world;
        auto& panel = world.panel;
        const auto id = panel.raise("medical");
        const auto raised = find(panel.state()["incidents"], id)["raised"];
        world.clock.pass(1000);
        const Json by {{"id", "s-0001"}, {"name", "somebody else"}};
        const auto follows = [&](Json order) {
            order["subject"] = id;
            order["by"] = by;
            return isDone(panel.order(std::move(order)));
        };
        QVERIFY(follows({{"do", "level"}, {"level", 1}}));
        QVERIFY(follows({{"do", "place"}, {"place", "二楼"}, {"people", "两位客人"}}));
        QVERIFY(follows({{"do", "type"}, {"playbook", "fire"}, {"level", 2}, {"silent", false}}));
        QVERIFY(follows({{"do", "step"}, {"step", "call"}, {"done", true}}));
        QVERIFY(follows({{"do", "note"},
                         {"text", ""},
                         {"marks", {{"plate", "豫A12345"}, {"clothing", "黑色外套"}}}}));
        QVERIFY(follows({{"do", "roll"}, {"present", {"s-0002", "s-0001"}}}));
        QVERIFY(follows({{"do", "handover"}, {"role", "guard"}, {"to", "s-0003"}}));
        QVERIFY(follows({{"do", "evacuation"}, {"on", true}}));

        const auto state = panel.state();
        const auto& shown = find(state["incidents"], id);
        COMPARE_JSON(shown["playbook"], Json("fire"));
        COMPARE_JSON(shown["first_playbook"], Json("medical"));
        COMPARE_JSON(shown["raised"], raised);
        COMPARE_JSON(shown["level"], Json(2));
        COMPARE_JSON(shown["people"], Json("两位客人"));
        COMPARE_JSON(shown["steps"][0]["by"]["name"], Json("王敏")); // the roster's word
        COMPARE_JSON(shown["notes"][0]["marks"]["plate"], Json("豫A12345"));
        COMPARE_JSON(shown["roll"]["absent"][0]["id"], Json("s-0003"));
        COMPARE_JSON(shown["roles"]["guard"]["name"], Json("周敏"));
        COMPARE_JSON(state["evacuate"]["incident"], Json(id));
        COMPARE_JSON(state["evacuate"]["place"], Json("二楼"));
        COMPARE_JSON(state["group"][0]["phone"], Json("13800000000"));
        panel.restart();
        COMPARE_JSON(comparable(panel.state()), comparable(state));
    }

    void anOrderIsHostileUntilChecked_data()
    {
        QTest::addColumn<QByteArray>("order");
        const auto row
            = [](const char* name, const char* order) { QTest::newRow(name) << QByteArray(order); };
        row("level 0", R"({"do":"level","level":0})");
        row("level as text", R"({"do":"level","level":"1"})");
        row("no place at all", R"({"do":"place"})");
        row("place is a list", R"({"do":"place","place":["x"]})");
        row("type without silent", R"({"do":"type","playbook":"fire","level":2})");
        row("type without playbook", R"({"do":"type","playbook":"","level":2,"silent":false})");
        row("empty note", R"({"do":"note","text":""})");
        row("marks of another kind", R"({"do":"note","text":"x","marks":{"age":"40"}})");
        row("a mark that is a number", R"({"do":"note","text":"x","marks":{"plate":7}})");
        row("a stranger signs", R"({"do":"note","text":"x","by":{"id":"s-9999","name":"y"}})");
        row("by is a name", R"({"do":"note","text":"x","by":"王敏"})");
        row("a stranger on the roll", R"({"do":"roll","present":["s-0001","s-9999"]})");
        row("roll of numbers", R"({"do":"roll","present":[1]})");
        row("hand-over to a stranger", R"({"do":"handover","role":"guard","to":"s-9999"})");
        row("hand-over of no role", R"({"do":"handover","role":"king","to":"s-0001"})");
        row("evacuation of no word", R"({"do":"evacuation","on":"yes"})");
        row("sealed of another kind", R"({"do":"sealed_note","what":"salary","text":"x"})");
        row("sealed nothing", R"({"do":"sealed_note","what":"family","text":""})");
        row("the machine has no such part", R"({"do":"fault","what":"roof","source":"device"})");
        row("fault of another source", R"({"do":"fault","what":"disk","source":"patrol"})");
        row("patrol without items", R"({"do":"patrol","list":"p","version":"1","items":[]})");
        row("patrol with half an item",
            R"({"do":"patrol","list":"p","version":"1","items":[{"item":"door"}]})");
        row("follow-up by tomorrow",
            R"({"do":"followup","about":"","kind":"repair","text":"x","owner":"s-0001","due":"x"})");
        row("follow-up of a stranger",
            R"({"do":"followup","about":"","kind":"repair","text":"x","owner":"s-9","due":9})");
        row("follow-up about a path",
            R"({"do":"followup","about":"../x","kind":"repair","text":"x","owner":"s-0001","due":9})");
        row("mended without words", R"({"do":"mended"})");
    }
    void anOrderIsHostileUntilChecked()
    {
        QFETCH(QByteArray, order);
        OnePanel world;
        auto request = *parseJson(order.toStdString());
        request["subject"] = world.panel.raise("fire");
        const auto made = world.panel.desk().own().size();
        QCOMPARE(errorOf(world.panel.order(request)), std::string("malformed"));
        QCOMPARE(world.panel.desk().own().size(), made);
    }
    void textsThatAreTooLongAreRefusedAndUnknownSubjectsToo()
    {
        OnePanel world;
        const auto id = world.panel.raise("fire");
        QCOMPARE(errorOf(world.panel.order(
                     {{"do", "note"}, {"subject", id}, {"text", std::string(2001, 'x')}})),
                 std::string("malformed"));
        const auto stranger = makeRealId(world.clock.wallNow()).text();
        for (const auto& order :
             {Json {{"do", "level"}, {"level", 1}}, Json {{"do", "evacuation"}, {"on", true}},
              Json {{"do", "mended"}, {"text", "x"}}}) {
            auto request = order;
            request["subject"] = stranger;
            QCOMPARE(errorOf(world.panel.order(request)), std::string("unknown_subject"));
        }
    }

    void aSealedNoteIsForTheIncidentDeskAlone()
    {
        OnePanel world;
        auto& panel = world.panel;
        const std::string secret = "妻子 13912345678";
        const auto id = panel.raise("medical");
        const Json order {{"do", "sealed_note"},
                          {"subject", id},
                          {"what", "family"},
                          {"text", secret},
                          {"by", {{"id", "s-0001"}}}};
        QVERIFY(isDone(panel.order(order)));
        COMPARE_JSON(find(panel.state()["incidents"], id)["sealed"][0]["what"], Json("family"));
        const auto event = *readEvent(panel.events().back());
        QCOMPARE(event.kind, std::string(kind::incidentSealed));
        COMPARE_JSON(event.body["key"], Json(world.branch.incidentDesk.sealingKey().id()));
        const auto box = fromBase64(event.body["sealed"].get<std::string>());
        const auto inside = *parseJson(textOf(*world.branch.incidentDesk.open(*box)));
        COMPARE_JSON(inside["text"], Json(secret));
        COMPARE_JSON(inside["subject"], Json(id));
        QVERIFY(panel.state().dump().find("13912345678") == std::string::npos);
        for (const auto* part : {"alarms.db", "alarms.db-wal"}) {
            const auto file = panel.data() / part;
            if (std::filesystem::exists(file))
                QVERIFY(readFile(file)->find("13912345678") == std::string::npos);
        }
        auto ofADrill = order;
        ofADrill["subject"] = panel.drill(panel.login());
        QVERIFY(errorOf(panel.order(ofADrill)) != "");
    }
    void withoutTheDesksKeyNothingIsSealed()
    {
        FakeClock clock(SystemClock().wallNow());
        DeskBranch branch;
        branch.hasIncidentKey = false;
        DeskMachine panel(branch, "p-0001", clock);
        const auto id = panel.raise("medical");
        QCOMPARE(
            errorOf(panel.order(
                {{"do", "sealed_note"}, {"subject", id}, {"what", "medical"}, {"text", "胰岛素"}})),
            std::string("no_key"));
        QCOMPARE(panel.desk().own().size(), size_t(1));
    }

    void closingADrillGivesEveryAbsenteeATaskForSevenDays()
    {
        OnePanel world;
        auto& panel = world.panel;
        const auto session = panel.login();
        const auto id = panel.drill(session, {"s-0001"});
        QCOMPARE(find(panel.state()["incidents"], id)["roll"]["absent"].size(), size_t(2));
        QVERIFY(isDone(panel.order({{"do", "roll"},
                                    {"subject", id},
                                    {"present", {"s-0001", "s-0002"}}}))); // the last roll holds
        QVERIFY(isDone(panel.order({{"do", "close"},
                                    {"subject", id},
                                    {"session", session},
                                    {"reason", "演练完成"},
                                    {"outcome", "drill_done"}})));
        const auto tasks = panel.state()["followups"];
        QCOMPARE(tasks.size(), size_t(1));
        COMPARE_JSON(tasks[0]["owner"]["id"], Json("s-0003"));
        COMPARE_JSON(tasks[0]["kind"], Json("training"));
        COMPARE_JSON(tasks[0]["about"], Json(id));
        QCOMPARE(tasks[0]["due"].get<Millis>() - tasks[0]["opened"].get<Millis>(),
                 Millis {7} * 24 * 3600 * 1000);
        const Json done {{"do", "followup_done"},
                         {"subject", tasks[0]["id"]},
                         {"text", "已补训"},
                         {"session", session}};
        QVERIFY(isDone(panel.order(done)));
        QCOMPARE(errorOf(panel.order(done)), std::string("already_ended"));
        COMPARE_JSON(panel.state()["followups"][0]["done"]["by"]["name"], Json("王敏"));
    }

    void aRealAlarmGoesOutFirstAndEndsTheDrill()
    {
        OnePanel world;
        auto& panel = world.panel;
        const auto session = panel.login();
        const auto drill = panel.drill(session);
        const auto real = panel.raise("medical");
        QCOMPARE(panel.released.size(), size_t(3));
        QCOMPARE(panel.released[1].text(), real);
        const auto shown = find(panel.state()["incidents"], drill);
        COMPARE_JSON(shown["cancelled"], Json(true));
        COMPARE_JSON(shown["cancel_reason"], Json("real_alarm"));
        QCOMPARE(errorOf(panel.order(
                     {{"do", "drill"}, {"playbook", "fire"}, {"level", 2}, {"session", session}})),
                 std::string("real_alarm"));
    }
    void peersEndTheirOwnDrillsWhenTheyHearOfIt()
    {
        TwoPanels world;
        const auto drill = world.other.drill(world.other.login());
        world.exchange();
        QVERIFY(find(world.panel.state()["incidents"], drill)["cancelled"] == false);
        world.panel.raise("fire");
        world.exchange();
        for (auto* machine : {&world.panel, &world.other})
            COMPARE_JSON(find(machine->state()["incidents"], drill)["cancel_reason"],
                         Json("real_alarm"));
        QCOMPARE(world.panel.desk().own().size(), size_t(1)); // each its own
    }
    void aFaultOfTheMachineIsToldOnceUntilMended()
    {
        OnePanel world;
        auto& panel = world.panel;
        const Json camera {
            {"do", "fault"}, {"what", "camera"}, {"source", "device"}, {"text", "no frames"}};
        const auto first = panel.order(camera);
        QVERIFY(isDone(first));
        COMPARE_JSON(panel.order(camera)["subject"], first["subject"]);
        QCOMPARE(panel.state()["faults"].size(), size_t(1));
        const Json mended {{"do", "mended"}, {"subject", first["subject"]}, {"text", ""}};
        QVERIFY(isDone(panel.order(mended)));
        QCOMPARE(errorOf(panel.order(mended)), std::string("already_ended"));
        QVERIFY(panel.order(camera)["subject"] != first["subject"]);
    }
    void aPatrolNeedsAPersonAndItsFaultsAreFollowed()
    {
        TwoPanels world;
        auto& panel = world.panel;
        Json patrol {
            {"do", "patrol"},
            {"list", "daily"},
            {"version", "1"},
            {"items",
             {{{"item", "door"}, {"ok", true}, {"note", ""}, {"place", "大门"}},
              {{"item", "hydrant"}, {"ok", false}, {"note", "压力低"}, {"place", "二楼"}}}}};
        QCOMPARE(errorOf(panel.order(patrol)), std::string("needs_login"));
        const auto session = panel.login();
        patrol["session"] = session;
        QVERIFY(isDone(panel.order(patrol)));
        QVERIFY(isDone(panel.order(patrol))); // the same trouble the next time
        world.exchange();
        for (auto* machine : {&panel, &world.other}) {
            const auto state = machine->state();
            QCOMPARE(state["patrols"].size(), size_t(2));
            COMPARE_JSON(state["patrols"][0]["faults"], Json(1));
            QCOMPARE(state["faults"].size(), size_t(1));
            COMPARE_JSON(state["faults"][0]["text"], Json("压力低"));
        }
        const auto fault = panel.state()["faults"][0]["id"];
        QCOMPARE(errorOf(world.other.order({{"do", "mended"}, {"subject", fault}, {"text", ""}})),
                 std::string("needs_login"));
        const auto theirs = world.other.login();
        QVERIFY(isDone(world.other.order(
            {{"do", "mended"}, {"subject", fault}, {"text", "已修"}, {"session", theirs}})));
        world.exchange();
        COMPARE_JSON(panel.state()["faults"][0]["mended"]["by"]["name"], Json("王敏"));
    }

    void theFirstWhoComesToHelpCountsOnAllMachines()
    {
        TwoPanels world;
        DeskMachine kiosk(world.branch, "k-0001", world.clock);
        const auto id
            = stringAt(kiosk.order({{"do", "help"}, {"screen", "home"}, {"language", "en"}}),
                       "subject")
                  .value();
        for (auto* machine : {&world.panel, &world.other})
            machine->hear(kiosk.events().front());
        // Both press before either has heard of the other.
        QVERIFY(
            isDone(world.other.order({{"do", "coming"}, {"subject", id}, {"staff", "s-0002"}})));
        world.clock.pass(1);
        QVERIFY(
            isDone(world.panel.order({{"do", "coming"}, {"subject", id}, {"staff", "s-0001"}})));
        kiosk.hear(world.panel.events().back()); // the later one arrives first
        kiosk.hear(world.other.events().back());
        world.exchange();
        for (auto* machine : {&world.panel, &world.other, &kiosk})
            COMPARE_JSON(machine->state()["help"][0]["coming"]["name"], Json("李建国"));
        QCOMPARE(
            errorOf(world.panel.order({{"do", "coming"}, {"subject", id}, {"staff", "s-0003"}})),
            std::string("already_ended"));
    }

    void whatIsOpenStaysHoweverOldAndWhatEndedGoesAfterADay()
    {
        OnePanel world;
        auto& panel = world.panel;
        const auto open = panel.raise("fire");
        const auto over = panel.raise("medical");
        QVERIFY(isDone(panel.order({{"do", "cancel"}, {"subject", over}})));
        for (const auto& document : panel.events())
            panel.desk().accepted(readEvent(document)->id, world.clock.wallNow(), "{}");
        panel.settle();
        world.clock.pass(Millis {3} * 24 * 3600 * 1000);
        panel.desk().forgetEnded();
        QVERIFY(panel.desk().incident(*Uuid::parse(open)));
        QVERIFY(!panel.desk().incident(*Uuid::parse(over)));
        panel.restart();
        QVERIFY(find(panel.state()["incidents"], open).is_object());
        QVERIFY(!panel.desk().incident(*Uuid::parse(over)));
    }

    void openIncidentsAllStandInTheStateAndOfEndedOnesTheLastTwelve()
    {
        OnePanel world;
        auto& panel = world.panel;
        std::vector<std::string> ended;
        const auto first = panel.raise("fire");
        for (int i = 0; i < 20; ++i) {
            world.clock.pass(10);
            ended.push_back(panel.raise("medical"));
            QVERIFY(isDone(panel.order({{"do", "cancel"}, {"subject", ended.back()}})));
        }
        world.clock.pass(10);
        const auto last = panel.raise("fire");
        const auto shown = panel.state()["incidents"];
        QCOMPARE(shown.size(), size_t(14));
        COMPARE_JSON(shown.front()["id"], Json(first));
        COMPARE_JSON(shown[1]["id"], Json(ended[8]));
        COMPARE_JSON(shown.back()["id"], Json(last));
    }

    void twoMachinesAgreeOnWhateverWasDone_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void twoMachinesAgreeOnWhateverWasDone()
    {
        QFETCH(unsigned, seed);
        TwoPanels world;
        std::mt19937 random(seed);
        const auto draw = [&](std::size_t below) { return random() % below; };
        std::vector<std::string> subjects;
        for (int step = 0; step < 60; ++step) {
            auto& machine = draw(2) == 0 ? world.panel : world.other;
            const auto subject = subjects.empty() ? std::string() : subjects[draw(subjects.size())];
            const auto about = [&](Json order) {
                order["subject"] = subject;
                return order;
            };
            Json answer;
            switch (draw(12)) {
            case 0:
                answer = machine.order({{"do", "raise"},
                                        {"playbook", "fire"},
                                        {"level", 1 + draw(3)},
                                        {"silent", draw(3) == 0}});
                break;
            case 1:
                answer = machine.order({{"do", "help"}, {"screen", "home"}});
                break;
            case 2:
                answer
                    = machine.order({{"do", "fault"},
                                     {"what", std::string(machineParts[draw(machineParts.size())])},
                                     {"source", "device"}});
                break;
            case 3:
                machine.order(about({{"do", "cancel"}}));
                break;
            case 4:
                machine.order(about({{"do", "level"}, {"level", 1 + draw(3)}}));
                break;
            case 5:
                machine.order(about({{"do", "type"},
                                     {"playbook", draw(2) == 0 ? "robbery" : "gas"},
                                     {"level", 2},
                                     {"silent", draw(2) == 0}}));
                break;
            case 6:
                machine.order(about(
                    {{"do", "step"}, {"step", draw(2) == 0 ? "a" : "b"}, {"done", draw(2) == 0}}));
                break;
            case 7:
                machine.order(about({{"do", "coming"}, {"staff", "s-0001"}}));
                break;
            case 8:
                machine.order(about({{"do", "mended"}, {"text", "x"}}));
                break;
            case 9:
                machine.order(about({{"do", "evacuation"}, {"on", draw(2) == 0}}));
                break;
            case 10: { // one of them hears something, in any order and repetition
                auto& hearing = &machine == &world.panel ? world.other : world.panel;
                const auto said = machine.events();
                if (!said.empty())
                    hearing.hear(said[draw(said.size())]);
                break;
            }
            default:
                if (draw(6) == 0)
                    machine.restart();
                else
                    world.clock.pass(static_cast<Millis>(draw(3000)));
            }
            if (const auto made = stringAt(answer, "subject"))
                subjects.push_back(*made);
        }
        world.exchange();
        const auto agreed = comparable(world.panel.state());
        COMPARE_JSON(comparable(world.other.state()), agreed);
        world.other.restart();
        COMPARE_JSON(comparable(world.other.state()), agreed);
    }
};

QTEST_GUILESS_MAIN(AlarmDeskTest)
#include "tst_alarm_desk.moc"
