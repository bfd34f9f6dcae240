// SPDX-License-Identifier: Apache-2.0
// What the panel says of an incident after it was sent, and of the branch's upkeep: the bodies that
// go to yizhan-alarmd, and what the screen may then still know.
#include "alarm_peer.h"
#include "kiosk/panel.h"

#include <QMetaProperty>
#include <QTest>

#include <memory>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis now = 1'784'271'600'000;
constexpr Millis day = 24 * 3'600'000LL;

PanelPlaybook playbook(const QString& id, int level, bool silent = false)
{
    PanelPlaybook words;
    words.id = id;
    words.name = u"名字 "_s + id;
    words.level = level;
    words.silent = silent;
    words.page = 1;
    return words;
}

class TwoLanguages final : public PlaybookSource, public ChecklistSource {
public:
    [[nodiscard]] std::vector<PanelPlaybook> playbooks(const QString& language) const override
    {
        PanelPlaybook fire = playbook(u"fire"_s, 2);
        fire.name = language == u"en"_s ? u"Fire"_s : u"火警"_s;
        fire.dial = {u"fire"_s};
        fire.evacuate = true;
        fire.witness = true;
        fire.steps = {{u"call"_s, u"lobby_manager"_s, u"打 119"_s, {}, 60},
                      {u"power"_s, u"guard"_s, u"断电"_s, u"屏幕会黑"_s, 90}};
        fire.levels = {{1, u"火大"_s}, {3, u"只有烟"_s}};
        PanelPlaybook card = playbook(u"card-risk"_s, 2);
        card.contact = u"risk"_s;
        card.report = {{u"市分行"_s, u"电话"_s, 1800}, {u"省分行"_s, u"书面"_s, 7200}};
        return {fire, card, playbook(u"suspicious"_s, 3), playbook(u"robbery"_s, 1, true)};
    }

    [[nodiscard]] std::vector<PanelChecklist> checklists(const QString& language) const override
    {
        const bool english = language == u"en"_s;
        return {{u"daily"_s,
                 u"3"_s,
                 english ? u"Daily"_s : u"每日"_s,
                 true,
                 {{u"door"_s, english ? u"Door locks"_s : u"门锁"_s, u"门口"_s},
                  {u"light"_s, u"灯"_s, u"大堂"_s}}}};
    }
};

Json fireOf(const std::string& kind)
{
    Json incident = savedIncident("01-a", kind);
    incident["elapsed_ms"] = 100'000;
    return incident;
}

} // namespace

class KioskPanelOrdersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysLevelAndPlace();
    void namesWhoSaysIt();
    void correctsTheKindAndKeepsTheFirstTouch();
    void leavesNothingOfAnIncidentThatBecameSilent_data();
    void leavesNothingOfAnIncidentThatBecameSilent();
    void sendsOnlyTheMarksThatWereSeen();
    void keepsNothingOfSealedWords();
    void saysThatNothingCouldBeSealed();
    void callsTheRoll();
    void handsOverAllRolesAtOnce();
    void ordersTheEvacuation();
    void asksBeforeAStepThatMakesTheScreenDark();
    void marksLateSteps();
    void showsWhatHeadOfficeDidOnce();
    void namesTheRiskContactAndTheChain();
    void keepsWhenEachLevelWasTold();
    void drillsWithWhoIsThere();
    void owesATrainingToWhoWasMissing();
    void goesThroughAList();
    void keepsARoundOverALanguageAndABreak();
    void putsRightWhatIsBroken();
    void showsOverdueFirst();
    void readsANoticeOnce();
    void showsPlansFromTheirDayOn();
    void listsEveryNumberOnce();
    void saysTheStateOfTheHardwareKeys();
    void refusesABrokenState_data();
    void refusesABrokenState();
    void typesAWord();

private:
    void tell(const Json& state);
    void tellIncident(const Json& incident);
    void signIn();

    SystemClock m_clock;
    TwoLanguages m_content;
    std::unique_ptr<AlarmPeer> m_peer;
    std::unique_ptr<AlarmLink> m_link;
    std::unique_ptr<Panel> m_panel;
    int m_told = 0;
};

void KioskPanelOrdersTest::init()
{
    m_peer = std::make_unique<AlarmPeer>();
    QVERIFY(m_peer->listen());
    m_peer->answerWith([](const Json& request) {
        const std::string what = stringAt(request, "do").value_or("");
        return what == "login" ? Json {{"ok", true}, {"session", "x-1"}}
                               : Json {{"ok", true}, {"subject", "01-" + what}};
    });
    m_link = std::make_unique<AlarmLink>(m_peer->path(), m_clock);
    m_panel = std::make_unique<Panel>(*m_link, m_content, &m_content);
    connect(m_link.get(), &AlarmLink::stateHeard, this, [this] { ++m_told; });
    m_link->start();
    QTRY_COMPARE(m_peer->count("hello"), 1);
    tell(quietState());
}

void KioskPanelOrdersTest::cleanup()
{
    m_panel.reset();
    m_link.reset();
    m_peer.reset();
}

void KioskPanelOrdersTest::tell(const Json& state)
{
    const int before = m_told;
    m_peer->tell(state);
    QTRY_VERIFY(m_told > before);
}

void KioskPanelOrdersTest::tellIncident(const Json& incident)
{
    Json state = quietState();
    state["incidents"] = {incident};
    tell(state);
    QTRY_VERIFY(m_panel->current());
    QTRY_VERIFY(!m_panel->settling());
}

void KioskPanelOrdersTest::signIn()
{
    m_panel->login()->choose(u"s-0001"_s);
    for (const int figure : {2, 4, 6, 8})
        m_panel->login()->digit(figure);
    m_panel->login()->submit();
    QTRY_VERIFY(m_panel->login()->signedIn());
}

void KioskPanelOrdersTest::saysLevelAndPlace()
{
    tellIncident(fireOf("fire"));
    m_panel->open(Panel::Level);
    m_panel->setLevel(1);
    QTRY_COMPARE(m_peer->count("level"), 1);
    const Json level = m_peer->last("level");
    QCOMPARE(stringAt(level, "subject").value_or(""), "01-a");
    QCOMPARE(integerAt(level, "level").value_or(0), 1);
    QVERIFY(!level.contains("by"));
    QCOMPARE(m_panel->page(), Panel::Live);
    m_panel->open(Panel::Place);
    m_panel->setPlace(u"加钞间"_s, u"有人被困"_s);
    QTRY_COMPARE(m_peer->count("place"), 1);
    QCOMPARE(stringAt(m_peer->last("place"), "place").value_or(""), "加钞间");
    QCOMPARE(stringAt(m_peer->last("place"), "people").value_or(""), "有人被困");
    QCOMPARE(m_peer->count("login"), 0);
}

void KioskPanelOrdersTest::namesWhoSaysIt()
{
    tellIncident(fireOf("fire"));
    m_panel->unlock();
    signIn();
    m_panel->note(u"  119 到了 "_s);
    QTRY_COMPARE(m_peer->count("note"), 1);
    const Json note = m_peer->last("note");
    QCOMPARE(stringAt(note, "text").value_or(""), "119 到了");
    QCOMPARE(stringAt(note["by"], "id").value_or(""), "s-0001");
    QCOMPARE(stringAt(note["by"], "name").value_or(""), "王敏");
}

void KioskPanelOrdersTest::correctsTheKindAndKeepsTheFirstTouch()
{
    Json incident = fireOf("suspicious");
    incident["level"] = 1;
    tellIncident(incident);
    m_panel->open(Panel::Retype);
    m_panel->retype(u"fire"_s);
    QTRY_COMPARE(m_peer->count("type"), 1);
    const Json type = m_peer->last("type");
    QCOMPARE(stringAt(type, "playbook").value_or(""), "fire");
    QCOMPARE(integerAt(type, "level").value_or(0), 1); // the higher of the two
    QCOMPARE(boolAt(type, "silent").value_or(true), false);

    const QString raised = m_panel->current()->raisedAt();
    incident["first_playbook"] = "suspicious";
    incident["playbook"] = "fire";
    tellIncident(incident);
    QCOMPARE(m_panel->current()->name(), u"火警"_s);
    QCOMPARE(m_panel->current()->firstName(), u"名字 suspicious"_s);
    QCOMPARE(m_panel->current()->raisedAt(), raised);
    QCOMPARE(m_panel->current()->stepList().size(),
             qsizetype {2}); // the steps of what it really is
}

void KioskPanelOrdersTest::leavesNothingOfAnIncidentThatBecameSilent_data()
{
    QTest::addColumn<bool>("here");
    QTest::newRow("corrected on this screen") << true;
    QTest::newRow("corrected on another machine") << false;
}

void KioskPanelOrdersTest::leavesNothingOfAnIncidentThatBecameSilent()
{
    QFETCH(const bool, here);
    tellIncident(fireOf("suspicious"));
    m_panel->unlock();
    signIn();
    m_panel->open(Panel::Retype);
    if (here) {
        m_panel->retype(u"robbery"_s);
        QTRY_COMPARE(m_peer->count("type"), 1);
        QCOMPARE(boolAt(m_peer->last("type"), "silent").value_or(false), true);
        QVERIFY(!m_panel->login()->signedIn());
    }
    tell(quietState());
    QCOMPARE(m_panel->page(), Panel::Tiles);
    QVERIFY(!m_panel->current());
    QVERIFY(m_panel->incidents()->open().isEmpty());
    QVERIFY(m_panel->incidents()->ended().isEmpty());
    QCOMPARE(m_panel->trouble(), Panel::NoTrouble);
}

void KioskPanelOrdersTest::sendsOnlyTheMarksThatWereSeen()
{
    tellIncident(fireOf("fire"));
    m_panel->witness(u"高个子"_s, {}, u" "_s, {}, u"豫A 12345"_s);
    QTRY_COMPARE(m_peer->count("note"), 1);
    const Json marks = m_peer->last("note")["marks"];
    QCOMPARE(marks.size(), std::size_t {2});
    QCOMPARE(stringAt(marks, "looks").value_or(""), "高个子");
    QCOMPARE(stringAt(marks, "plate").value_or(""), "豫A 12345");
    m_panel->witness({}, {}, {}, {}, {});
    QTest::qWait(20);
    QCOMPARE(m_peer->count("note"), 1);
}

void KioskPanelOrdersTest::keepsNothingOfSealedWords()
{
    tellIncident(fireOf("fire"));
    m_panel->open(Panel::Sealed);
    TextEntry* words = m_panel->words();
    words->begin();
    words->toggleKeyboard();
    for (const QChar letter : u"Li 139"_s)
        words->key(QString(letter));
    m_panel->orders()->seal(u"family"_s, words->take());
    QCOMPARE(m_panel->orders()->sealing(), IncidentOrders::SealingNow);
    QVERIFY(words->text().isEmpty());
    QTRY_COMPARE(m_panel->orders()->sealing(), IncidentOrders::Sealed);
    const Json sealed = m_peer->last("sealed_note");
    QCOMPARE(stringAt(sealed, "what").value_or(""), "family");
    QCOMPARE(stringAt(sealed, "text").value_or(""), "Li 139");

    Json incident = fireOf("fire");
    incident["sealed"] = {{{"what", "family"}, {"at", now}, {"by", nullptr}}};
    tellIncident(incident);
    QCOMPARE(m_panel->current()->recordLines().size(), qsizetype {1});
    QCOMPARE(m_panel->current()->recordLines().first()->kind(), u"family"_s);
    for (const QObject* object :
         {static_cast<const QObject*>(m_panel.get()), static_cast<const QObject*>(words),
          static_cast<const QObject*>(m_panel->orders()),
          static_cast<const QObject*>(m_panel->current()->recordLines().first())})
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i)
            QVERIFY(!object->metaObject()->property(i).read(object).toString().contains(u"139"_s));
}

void KioskPanelOrdersTest::saysThatNothingCouldBeSealed()
{
    m_peer->answerWith([](const Json&) { return Json {{"ok", false}, {"error", "no_key"}}; });
    tellIncident(fireOf("fire"));
    m_panel->orders()->seal(u"medical"_s, u"心脏病"_s);
    QTRY_COMPARE(m_panel->trouble(), Panel::NoSealingKey);
    QCOMPARE(m_panel->orders()->sealing(), IncidentOrders::NothingSealed);
}

void KioskPanelOrdersTest::callsTheRoll()
{
    tellIncident(fireOf("fire"));
    m_panel->open(Panel::Headcount);
    QCOMPARE(m_panel->roll()->absentCount(), 3); // nobody is here until somebody says so
    m_panel->roll()->toggle(u"s-0002"_s);
    m_panel->sendRoll();
    QTRY_COMPARE(m_peer->count("roll"), 1);
    QCOMPARE(m_peer->last("roll")["present"].dump(), R"(["s-0002"])");

    Json incident = fireOf("fire");
    incident["roll"] = {{"present", {{{"id", "s-0002"}, {"name", "李建国"}}}},
                        {"absent", {{{"id", "s-0003"}, {"name", "赵强"}}}},
                        {"at", now}};
    tellIncident(incident);
    QCOMPARE(m_panel->current()->absentNames(), QStringList {u"赵强"_s});
    m_panel->open(Panel::Headcount); // the next count begins with the last one
    QCOMPARE(m_panel->roll()->presentCount(), 1);
    m_panel->roll()->everybody();
    QCOMPARE(m_panel->roll()->absentCount(), 0);
}

void KioskPanelOrdersTest::handsOverAllRolesAtOnce()
{
    Json incident = fireOf("fire");
    // Took the guard's role over before, beside two of their own.
    incident["roles"] = {{"guard", {{"id", "s-0001"}, {"name", "王敏"}}}};
    tellIncident(incident);
    QCOMPARE(m_panel->current()->stepList().at(1)->person(), u"王敏"_s);
    QVERIFY(m_panel->current()->rolesOf(u"s-0003"_s).isEmpty());
    m_panel->handOver(u"s-0001"_s, u"s-0002"_s);
    QTRY_COMPARE(m_peer->count("handover"), 3);
    QCOMPARE(stringAt(m_peer->last("handover"), "to").value_or(""), "s-0002");
}

void KioskPanelOrdersTest::ordersTheEvacuation()
{
    Json incident = fireOf("fire");
    tellIncident(incident);
    QVERIFY(m_panel->current()->offersEvacuation());
    m_panel->evacuate(true);
    QTRY_COMPARE(m_peer->count("evacuation"), 1);
    QCOMPARE(boolAt(m_peer->last("evacuation"), "on").value_or(false), true);
    incident["evacuation"] = true;
    tellIncident(incident);
    QVERIFY(m_panel->current()->evacuation());
}

void KioskPanelOrdersTest::asksBeforeAStepThatMakesTheScreenDark()
{
    tellIncident(fireOf("fire"));
    m_panel->toggleStep(u"call"_s);
    QTRY_COMPARE(m_peer->count("step"), 1);
    m_panel->toggleStep(u"power"_s);
    QCOMPARE(m_panel->page(), Panel::Warned);
    QCOMPARE(m_panel->warnedStep()->warn(), u"屏幕会黑"_s);
    QTest::qWait(20);
    QCOMPARE(m_peer->count("step"), 1);
    m_panel->back();
    QCOMPARE(m_panel->page(), Panel::Live);
    m_panel->toggleStep(u"power"_s);
    m_panel->confirmStep();
    QTRY_COMPARE(m_peer->count("step"), 2);
    QCOMPARE(stringAt(m_peer->last("step"), "step").value_or(""), "power");
    QCOMPARE(m_panel->page(), Panel::Live);
}

void KioskPanelOrdersTest::marksLateSteps()
{
    Json incident = fireOf("fire");
    incident["elapsed_ms"] = 80'000;
    incident["steps"]
        = {{{"step", "call"}, {"done", true}, {"at", now + 75'000}, {"by", {{"name", "王敏"}}}}};
    tellIncident(incident);
    const QList<StepView*>& steps = m_panel->current()->stepList();
    QCOMPARE(steps.at(0)->late(), u"00:15"_s);
    QVERIFY(steps.at(1)->late().isEmpty());
    incident["elapsed_ms"] = 120'000;
    tellIncident(incident);
    QCOMPARE(steps.at(1)->late(), u"00:30"_s);
}

void KioskPanelOrdersTest::showsWhatHeadOfficeDidOnce()
{
    Json incident = fireOf("fire");
    incident["ladder"]["seen"] = {{"at", now + 5000}, {"person", "陈立"}, {"role", "duty"}};
    incident["office"] = {{{"kind", "incident.escalated"}, {"to", "行长"}, {"at", now + 3000}},
                          {{"kind", "incident.acknowledged"},
                           {"meaning", "seen"},
                           {"at", now + 5000},
                           {"by", {{"name", "陈立"}}}},
                          {{"kind", "incident.assigned"},
                           {"to", "张伟"},
                           {"at", now + 9000},
                           {"by", {{"name", "陈立"}}}},
                          {{"kind", "incident.assigned"}, {"to", "无时刻"}, {"at", 1}}};
    tellIncident(incident);
    const QList<RecordLine*>& office = m_panel->current()->officeLines();
    QCOMPARE(office.size(), qsizetype {3}); // "seen" is a rung already
    QCOMPARE(office.at(0)->kind(), u"escalated"_s);
    QVERIFY(office.at(0)->by().isEmpty());
    QCOMPARE(office.at(1)->words(), u"张伟"_s);
    QCOMPARE(office.at(1)->by(), u"陈立"_s);
    incident["office"][0]["at"] = 0; // without a moment nothing is proved
    m_peer->tell({{"incidents", {incident}}});
    QTRY_COMPARE(m_link->refusedLines(), 1);
}

void KioskPanelOrdersTest::namesTheRiskContactAndTheChain()
{
    Json state = quietState();
    state["group"] = {{{"post", "head"}, {"name", "甲"}, {"phone", "1"}},
                      {{"post", "risk"}, {"name", "周建平"}, {"phone", "0000-1003"}}};
    Json incident = fireOf("card-risk");
    incident["elapsed_ms"] = 1'900'000;
    state["incidents"] = {incident};
    tell(state);
    QTRY_VERIFY(m_panel->current());
    QCOMPARE(m_panel->current()->contactName(), u"周建平"_s);
    QCOMPARE(m_panel->current()->contactPhone(), u"0000-1003"_s);
    auto reports = m_panel->current()->reports();
    QCOMPARE(reports.count(&reports), qsizetype {2});
    QVERIFY(reports.at(&reports, 0)->late());
    QVERIFY(!reports.at(&reports, 1)->late());
}

// Each level that was told is kept with its time, and is late no more; of another kind it says
// nothing.
void KioskPanelOrdersTest::keepsWhenEachLevelWasTold()
{
    Json incident = fireOf("card-risk");
    incident["elapsed_ms"] = 1'900'000;
    tellIncident(incident);
    QTRY_VERIFY(m_panel->current());
    const UpwardReportView* first = m_panel->current()->reportList().first();
    QVERIFY(first->late());
    m_panel->toggleReport(first->stepId());
    QTRY_COMPARE(m_peer->count("step"), 1);
    QVERIFY(m_peer->last("step")["step"] == "report-card-risk-1");
    QVERIFY(m_peer->last("step")["done"] == true);
    QVERIFY(first->toldAt().isEmpty()); // only what was recorded counts

    incident["steps"] = {{{"step", "report-card-risk-1"},
                          {"done", true},
                          {"at", 1'784'271'660'000},
                          {"by", {{"name", "王敏"}}}},
                         {{"step", "report-fire-2"}, {"done", true}, {"at", 1'784'271'660'000}}};
    tellIncident(incident);
    QTRY_VERIFY(!first->toldAt().isEmpty());
    QCOMPARE(first->toldBy(), u"王敏"_s);
    QVERIFY(!first->late());
    QVERIFY(m_panel->current()->reportList().at(1)->toldAt().isEmpty());
    m_panel->toggleReport(first->stepId());
    QTRY_COMPARE(m_peer->count("step"), 2);
    QVERIFY(m_peer->last("step")["done"] == false);
    m_panel->toggleReport(u"report-fire-1"_s);
    m_panel->setLevel(1);
    QTRY_COMPARE(m_peer->count("level"), 1);
    QCOMPARE(m_peer->count("step"), 2); // not of this chain
}

void KioskPanelOrdersTest::drillsWithWhoIsThere()
{
    m_panel->openBriefing();
    m_panel->roll()->toggle(u"s-0001"_s);
    m_panel->roll()->toggle(u"s-0003"_s);
    m_panel->startDrill();
    signIn();
    QTRY_VERIFY(m_panel->drillMode());
    QTRY_VERIFY(!m_panel->settling());
    m_panel->press(u"fire"_s);
    QTRY_COMPARE(m_peer->count("drill"), 1);
    QCOMPARE(m_peer->last("drill")["present"].dump(), R"(["s-0001","s-0003"])");
}

void KioskPanelOrdersTest::owesATrainingToWhoWasMissing()
{
    Json state = quietState();
    Json drill = fireOf("fire");
    drill["drill"] = true;
    drill["closed"] = {{"at", now}, {"by", {{"name", "王敏"}}}, {"reason", ""}};
    state["incidents"] = {drill};
    state["followups"] = {{{"id", "t-1"},
                           {"about", "01-a"},
                           {"kind", "training"},
                           {"text", ""},
                           {"playbook", "fire"},
                           {"owner", {{"id", "s-0003"}, {"name", "赵强"}}},
                           {"due", now + 7 * day},
                           {"opened", now}}};
    tell(state);
    const IncidentView* incident = m_panel->incidents()->find(u"01-a"_s);
    QVERIFY(incident);
    QCOMPARE(incident->followUpLines().size(), qsizetype {1});
    QCOMPARE(incident->followUpLines().first()->by(), u"赵强"_s);
    QCOMPARE(m_panel->upkeep()->followUpList().first()->text(), u"火警"_s);
}

void KioskPanelOrdersTest::goesThroughAList()
{
    m_panel->openTool(Panel::Patrol);
    QCOMPARE(m_panel->page(), Panel::Login);
    signIn();
    QCOMPARE(m_panel->page(), Panel::Patrol);
    PatrolBoard* patrol = m_panel->patrol();
    QCOMPARE(patrol->due(), 1);
    m_panel->beginRound(u"daily"_s);
    patrol->good(u"door"_s);
    patrol->send(); // not everything was looked at
    patrol->notGood(u"light"_s, u" 闪 "_s);
    QCOMPARE(patrol->unseen(), 0);
    patrol->send();
    QTRY_COMPARE(m_peer->count("patrol"), 1);
    const Json sent = m_peer->last("patrol");
    QCOMPARE(stringAt(sent, "list").value_or(""), "daily");
    QCOMPARE(stringAt(sent, "version").value_or(""), "3");
    QCOMPARE(stringAt(sent, "session").value_or(""), "x-1");
    const Json items
        = Json::array({{{"item", "door"}, {"ok", true}, {"note", ""}, {"place", "门口"}},
                       {{"item", "light"}, {"ok", false}, {"note", "闪"}, {"place", "大堂"}}});
    QCOMPARE(sent["items"].dump(), items.dump());
    QTRY_COMPARE(m_panel->page(), Panel::Patrol);
    QVERIFY(patrol->itemList().isEmpty());
    Json state = quietState();
    state["patrols"] = {{{"list", "daily"},
                         {"version", "3"},
                         {"at", now},
                         {"by", {{"name", "王敏"}}},
                         {"faults", 1}}};
    tell(state);
    QCOMPARE(patrol->due(), 0);
    QCOMPARE(patrol->listList().first()->doneBy(), u"王敏"_s);
}

void KioskPanelOrdersTest::keepsARoundOverALanguageAndABreak()
{
    m_panel->unlock();
    signIn();
    m_panel->beginRound(u"daily"_s);
    m_panel->patrol()->notGood(u"door"_s, u"松"_s);
    m_panel->reload(u"en"_s);
    QCOMPARE(m_panel->patrol()->itemList().first()->text(), u"Door locks"_s);
    QCOMPARE(m_panel->patrol()->itemList().first()->note(), u"松"_s);
    m_panel->toTiles(); // somebody had to go
    m_panel->beginRound(u"daily"_s);
    QCOMPARE(m_panel->patrol()->bad(), 1);
}

void KioskPanelOrdersTest::putsRightWhatIsBroken()
{
    m_panel->unlock();
    signIn();
    m_panel->upkeep()->report(u"加钞间"_s, u"灯不亮"_s);
    QTRY_COMPARE(m_peer->count("fault"), 1);
    const Json fault = m_peer->last("fault");
    QCOMPARE(stringAt(fault, "source").value_or(""), "report");
    QCOMPARE(stringAt(fault, "place").value_or(""), "加钞间");
    QCOMPARE(stringAt(fault, "text").value_or(""), "灯不亮");
    m_panel->upkeep()->mended(u"f-1"_s, u"换了灯管"_s);
    QTRY_COMPARE(m_peer->count("mended"), 1);
    QCOMPARE(stringAt(m_peer->last("mended"), "subject").value_or(""), "f-1");
    QCOMPARE(stringAt(m_peer->last("mended"), "session").value_or(""), "x-1");
    m_panel->upkeep()->done(u"t-1"_s, u"补过了"_s);
    QTRY_COMPARE(m_peer->count("followup_done"), 1);
    m_panel->upkeep()->owe(u"repair"_s, u"换锁"_s, u"s-0002"_s, 7);
    QTRY_COMPARE(m_peer->count("followup"), 1);
    QCOMPARE(stringAt(m_peer->last("followup"), "owner").value_or(""), "s-0002");
    QVERIFY(integerAt(m_peer->last("followup"), "due").value_or(0) >= now + 7 * day);
    m_peer->answerWith([](const Json&) { return Json {{"ok", false}, {"error", "storage"}}; });
    m_panel->upkeep()->mended(u"f-1"_s, u"换了灯管"_s);
    QTRY_COMPARE(m_panel->trouble(), Panel::NotRecorded);
}

void KioskPanelOrdersTest::showsOverdueFirst()
{
    const auto task = [](const char* id, Millis due, bool done) {
        Json json {{"id", id},
                   {"kind", "repair"},
                   {"text", id},
                   {"owner", {{"name", "甲"}}},
                   {"due", due}};
        if (done)
            json["done"] = {{"at", now}, {"by", {{"name", "甲"}}}};
        return json;
    };
    Json state = quietState();
    state["followups"] = {task("done", now - 9 * day, true), task("later", now + 9 * day, false),
                          task("overdue", now - day, false)};
    tell(state);
    const QList<FollowUpView*>& shown = m_panel->upkeep()->followUpList();
    QCOMPARE(shown.at(0)->text(), u"overdue"_s);
    QVERIFY(shown.at(0)->overdue());
    QCOMPARE(shown.at(1)->text(), u"later"_s);
    QVERIFY(!shown.at(1)->overdue());
    QVERIFY(!shown.at(2)->overdue()); // done is done
    QCOMPARE(m_panel->upkeep()->overdue(), 1);
    QCOMPARE(m_panel->upkeep()->openFollowUps(), 2);
}

void KioskPanelOrdersTest::readsANoticeOnce()
{
    Json state = quietState();
    state["notices"] = {{{"id", "n-1"},
                         {"text", {{"zh-Hans", "停电"}, {"en", "Power cut"}}},
                         {"until", now + day},
                         {"by", {{"name", "陈立"}}}},
                        {{"id", "n-0"}, {"text", {{"zh-Hans", "旧的"}}}, {"until", now - 1}}};
    tell(state);
    QCOMPARE(m_panel->office()->unread(), 1);
    QCOMPARE(m_panel->office()->firstUnread()->text(), u"停电"_s);
    m_panel->reload(u"en"_s);
    QCOMPARE(m_panel->office()->firstUnread()->text(), u"Power cut"_s);
    m_panel->office()->putAway(u"n-1"_s);
    tell(state);
    QVERIFY(!m_panel->office()->firstUnread());
    QCOMPARE(m_panel->office()->noticeList().size(), qsizetype {1}); // to be read again
}

void KioskPanelOrdersTest::showsPlansFromTheirDayOn()
{
    const auto plan = [](const char* id, Millis from, Millis until) {
        return Json {{"id", id}, {"playbook", "fire"}, {"from", from}, {"until", until}};
    };
    Json state = quietState();
    state["plans"]
        = {plan("today", now, now + 1000), plan("next week", now + 7 * day, now + 8 * day),
           plan("missed", now - 2 * day, now - day)};
    tell(state);
    const QList<DrillPlanView*>& plans = m_panel->office()->planList();
    QCOMPARE(plans.size(), qsizetype {2});
    QVERIFY(plans.at(0)->overdue());
    QCOMPARE(plans.at(0)->name(), u"火警"_s);
    QVERIFY(!plans.at(1)->overdue());
}

void KioskPanelOrdersTest::listsEveryNumberOnce()
{
    Json state = quietState();
    state["group"] = {{{"post", "head"}, {"name", "甲"}, {"phone", "1001"}}};
    tell(state);
    QStringList numbers;
    for (const PhoneLine* line : m_panel->phones()->lineList())
        numbers += line->number();
    QCOMPARE(numbers, (QStringList {u"110"_s, u"119"_s, u"120"_s, u"0000-1234"_s, u"1001"_s}));
    QVERIFY(m_panel->phones()->lineList().last()->group());
}

void KioskPanelOrdersTest::saysTheStateOfTheHardwareKeys()
{
    QVERIFY(!m_panel->paths()->keyConfigured());
    Json state = quietState();
    state["keys"] = {{{"name", "counter 1"}, {"ok", true}}, {{"name", "counter 2"}, {"ok", true}}};
    state["losses"] = {{{"path", "primary"}, {"from", now - 1000}, {"until", now}},
                       {{"path", "spare"}, {"from", now - 500}}};
    tell(state);
    QVERIFY(m_panel->paths()->keyUp());
    QVERIFY(m_panel->paths()->sound());
    QCOMPARE(m_panel->paths()->lossList().size(), qsizetype {2});
    QVERIFY(m_panel->paths()->lossList().first()->until().isEmpty()); // lasts
    state["keys"][1]["ok"] = false;
    tell(state);
    QVERIFY(!m_panel->paths()->keyUp());
    QVERIFY(!m_panel->paths()->sound());
}

void KioskPanelOrdersTest::refusesABrokenState_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("fault without id") << QByteArray("faults") << QByteArray(R"([{"what":"x"}])");
    QTest::newRow("follow-up without id") << QByteArray("followups") << QByteArray("[{}]");
    QTest::newRow("notice without words")
        << QByteArray("notices") << QByteArray(R"([{"id":"n","text":{}}])");
    QTest::newRow("plans no list") << QByteArray("plans") << QByteArray("{}");
    QTest::newRow("key without name") << QByteArray("keys") << QByteArray(R"([{"ok":true}])");
}

void KioskPanelOrdersTest::refusesABrokenState()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QByteArray, value);
    Json state = quietState();
    state[field.toStdString()] = *parseJson(value.toStdString());
    m_peer->tell(state);
    QTRY_COMPARE(m_link->refusedLines(), 1);
    QCOMPARE(m_link->state().staff.size(), std::size_t {3}); // the last whole one stays
}

void KioskPanelOrdersTest::typesAWord()
{
    TextEntry words(nullptr); // no dictionary: letters only
    words.begin();
    QVERIFY(words.latin());
    for (const QChar letter : u"A1 b"_s)
        words.key(QString(letter));
    words.backspace();
    QCOMPARE(words.text(), u"A1 "_s);
    QCOMPARE(words.take(), u"A1"_s);
    QVERIFY(words.empty());
    for (std::size_t i = 0; i < TextEntry::mostCharacters + 5; ++i)
        words.key(u"x"_s);
    QCOMPARE(words.text().size(), qsizetype {TextEntry::mostCharacters});

    auto reader = PinyinReader::open();
    QVERIFY(reader);
    words.setPinyin(reader->get());
    words.begin();
    for (const QChar letter : u"chepai"_s)
        words.key(QString(letter));
    QVERIFY(words.text().isEmpty());
    const qsizetype at = words.candidates().indexOf(u"车牌"_s);
    QVERIFY(at >= 0);
    words.pick(static_cast<int>(at));
    QCOMPARE(words.take(), u"车牌"_s);
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskPanelOrdersTest)
#include "tst_kiosk_panel_orders.moc"
