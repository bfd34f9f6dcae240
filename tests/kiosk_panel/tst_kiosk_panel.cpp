// SPDX-License-Identifier: Apache-2.0
// The panel and the help call against a real local socket: what they may claim, and what must
// always go out.
#include "alarm_peer.h"
#include "kiosk/help_call.h"
#include "kiosk/panel.h"

#include <QMetaProperty>
#include <QTest>

#include <memory>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

class NoContent final : public PlaybookSource {
public:
    [[nodiscard]] std::vector<PanelPlaybook> playbooks(const QString&) const override
    {
        return published;
    }

    std::vector<PanelPlaybook> published;
};

Json taken(const Json& request, bool durable = true)
{
    const std::string what = stringAt(request, "do").value_or("");
    if (what == "login")
        return stringAt(request, "pin") == "246810"
            ? Json {{"ok", true}, {"session", "x-1"}, {"name", "王敏"}, {"roles", Json::array()}}
            : Json {{"ok", false}, {"error", "wrong_pin"}};
    if (what == "raise" || what == "help" || what == "drill")
        return {{"ok", true}, {"subject", "01-" + what}, {"durable", durable}};
    return {{"ok", true}};
}

} // namespace

class KioskPanelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void callsTheServiceAwayUntilItIsHeard();
    void comesBackAfterTheServiceWasKilled();
    void refusesMalformedLines_data();
    void refusesMalformedLines();
    void dropsALineWithoutEnd();
    void answersARequestThatNobodyAnswers();

    void saysCalledOnlyWhenTheCallIsDurable();
    void staysCallingWhenTheDiskDidNotAnswer();
    void failsHonestlyWithoutTheService();
    void namesWhoComesAndLooksUpTheRole();
    void doesNotTakeAWithdrawnCallForANewOne();
    void takesUpAnOpenCallAfterARestart();

    void keepsTheFirstPageWithoutContent();
    void showsNothingOfAnUnprovedRung();
    void needsANameForSeen();
    void showsTheStepsAsSoonAsTheirPlaybookIsThere();
    void asksToTelephoneWhenHeadOfficeIsLate_data();
    void asksToTelephoneWhenHeadOfficeIsLate();
    void undoDisappears();
    void showsTheAlarmBeforeTheServiceTookIt();
    void offersTheAlarmUntilItIsTaken();
    void looksForAnAlarmWhoseAnswerWasLost();
    void takesBackAnAlarmThatNeverLeft();
    void changesNothingForASilentAlarm();
    void sendsOnceForTwoTouches();
    void putsTheRealAboveTheDrill();
    void endsTheDrillViewWhenSomethingRealAppears();
    void sendsDrillsAsDrillsAfterALogin();
    void keepsThePinToItself();
    void waitsKindlyWhenLocked();
    void closesOnlyAfterALogin();
    void answersAHelpCallInOneName();

private:
    // The state is told again until the panel has taken it.
    void tellAndWait(const Json& state, const std::function<bool()>& until);

    SystemClock m_clock;
    NoContent m_content;
    std::unique_ptr<AlarmPeer> m_peer;
    std::unique_ptr<AlarmLink> m_link;
    std::unique_ptr<CustomerHelp> m_help;
    std::unique_ptr<Panel> m_panel;
};

void KioskPanelTest::init()
{
    m_content.published.clear();
    m_peer = std::make_unique<AlarmPeer>();
    QVERIFY(m_peer->listen());
    m_peer->answerWith([](const Json& request) { return taken(request); });
    m_link = std::make_unique<AlarmLink>(m_peer->path(), m_clock);
    m_help = std::make_unique<CustomerHelp>(*m_link, [] {
        return HelpOrigin {u"offer"_s, u"zh-Hans"_s, false};
    });
    m_panel = std::make_unique<Panel>(*m_link, m_content);
    m_link->start();
    QTRY_VERIFY(m_peer->connected());
    QTRY_COMPARE(m_peer->count("hello"), 1);
    m_peer->tell(quietState());
    QTRY_VERIFY(m_link->connected());
}

void KioskPanelTest::cleanup()
{
    m_panel.reset();
    m_help.reset();
    m_link.reset();
    m_peer.reset();
}

void KioskPanelTest::tellAndWait(const Json& state, const std::function<bool()>& until)
{
    m_peer->tell(state);
    QTRY_VERIFY(until());
}

void KioskPanelTest::callsTheServiceAwayUntilItIsHeard()
{
    QVERIFY(m_panel->paths()->serviceUp());
    QVERIFY(m_panel->paths()->headOfficeUp());
    // The socket stays open, but nothing is said any more.
    QTRY_VERIFY_WITH_TIMEOUT(!m_link->connected(), 6000);
    QVERIFY(!m_panel->paths()->headOfficeUp());
    QVERIFY(!m_panel->paths()->sound());
}

void KioskPanelTest::comesBackAfterTheServiceWasKilled()
{
    m_peer->die();
    QTRY_VERIFY(!m_link->connected());
    QVERIFY(m_peer->listen());
    QTRY_VERIFY(m_peer->connected());
    m_peer->tell(quietState());
    QTRY_VERIFY(m_link->connected());
}

void KioskPanelTest::refusesMalformedLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << QByteArray("<html>ok</html>");
    QTest::newRow("duplicate key") << QByteArray(R"({"state":{},"state":{}})");
    QTest::newRow("float") << QByteArray(R"({"state":{"time":{"ms":1.5}}})");
    QTest::newRow("trailing bytes") << QByteArray(R"({"state":{}} {})");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("incident without id")
        << QByteArray(R"({"state":{"incidents":[{"playbook":"fire"}]}})");
    QTest::newRow("incidents no list") << QByteArray(R"({"state":{"incidents":{}}})");
    QTest::newRow("neither state nor reply") << QByteArray(R"({"hello":1})");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"state\":{\"device\":\"\xff\"}}");
}

void KioskPanelTest::refusesMalformedLines()
{
    QFETCH(const QByteArray, line);
    const int before = m_link->refusedLines();
    m_peer->writeRaw(line + '\n');
    QTRY_COMPARE(m_link->refusedLines(), before + 1);
    QCOMPARE(m_link->state().staff.size(), std::size_t {3});
    QVERIFY(m_panel->incidents()->open().isEmpty());
}

void KioskPanelTest::dropsALineWithoutEnd()
{
    m_peer->writeRaw(QByteArray(3 * 1024 * 1024, 'a'));
    QTRY_VERIFY(m_link->refusedLines() > 0);
    QTRY_VERIFY(!m_link->connected());
}

void KioskPanelTest::answersARequestThatNobodyAnswers()
{
    m_peer->answerWith([](const Json&) { return Json(); });
    AlarmError error = AlarmError::None;
    m_link->request(
        {{"do", "note"}}, this, [&](const AlarmAnswer& answer) { error = answer.error; }, 300);
    QTRY_COMPARE(error, AlarmError::Unanswered);
    m_peer->die();
    QTRY_VERIFY(!m_link->connected());
    m_link->request({{"do", "note"}}, this,
                    [&](const AlarmAnswer& answer) { error = answer.error; });
    QTRY_COMPARE(error, AlarmError::Unreachable);
}

void KioskPanelTest::saysCalledOnlyWhenTheCallIsDurable()
{
    m_help->call();
    QCOMPARE(m_help->state(), CustomerHelp::Calling);
    QVERIFY(!m_help->called());
    QVERIFY(m_help->since().isEmpty());
    QTRY_COMPARE(m_help->state(), CustomerHelp::Called);
    QVERIFY(!m_help->since().isEmpty());
    QCOMPARE(stringAt(m_peer->last("help"), "screen").value_or(""), "offer");
}

void KioskPanelTest::staysCallingWhenTheDiskDidNotAnswer()
{
    m_peer->answerWith([](const Json& request) { return taken(request, false); });
    m_help->call();
    QTRY_COMPARE(m_peer->count("help"), 1);
    Json state = quietState();
    state["help"] = {
        {{"id", "01-help"}, {"device", "k-0001"}, {"mine", true}, {"called", 5}, {"ended", false}}};
    tellAndWait(state, [&] { return m_link->state().help.size() == 1; });
    QCOMPARE(m_help->state(), CustomerHelp::Calling);
    QVERIFY(!m_help->called());
}

void KioskPanelTest::failsHonestlyWithoutTheService()
{
    m_peer->die();
    QTRY_VERIFY(!m_link->connected());
    m_help->call();
    QTRY_COMPARE(m_help->state(), CustomerHelp::Failed);
    QVERIFY(!m_help->called());
    QVERIFY(!m_help->active());
}

void KioskPanelTest::namesWhoComesAndLooksUpTheRole()
{
    m_help->call();
    QTRY_COMPARE(m_help->state(), CustomerHelp::Called);
    QVERIFY(m_help->comingName().isEmpty());
    Json state = quietState();
    state["help"] = {{{"id", "01-help"},
                      {"device", "k-0001"},
                      {"mine", true},
                      {"called", 1'784'271'600'000},
                      {"ended", false},
                      {"coming", {{"name", "王敏"}, {"at", 1'784'271'660'000}}}}};
    tellAndWait(state, [&] { return m_help->coming(); });
    QCOMPARE(m_help->comingName(), u"王敏"_s);
    QCOMPARE(m_help->comingRole(), u"lobby_manager"_s);
    state["help"][0]["ended"] = true;
    tellAndWait(state, [&] { return m_help->state() == CustomerHelp::Ended; });
}

void KioskPanelTest::doesNotTakeAWithdrawnCallForANewOne()
{
    m_help->call();
    QTRY_COMPARE(m_help->state(), CustomerHelp::Called);
    m_help->withdraw();
    QCOMPARE(m_help->state(), CustomerHelp::None);
    QTRY_COMPARE(m_peer->count("help_end"), 1);
    Json state = quietState(); // told before the daemon had taken the withdrawal
    state["help"] = {
        {{"id", "01-help"}, {"device", "k-0001"}, {"mine", true}, {"called", 5}, {"ended", false}}};
    tellAndWait(state, [&] { return m_link->state().help.size() == 1; });
    QCOMPARE(m_help->state(), CustomerHelp::None);
}

void KioskPanelTest::takesUpAnOpenCallAfterARestart()
{
    Json state = quietState();
    state["help"] = {
        {{"id", "01-old"}, {"device", "k-0001"}, {"mine", true}, {"called", 5}, {"ended", false}}};
    tellAndWait(state, [&] { return m_help->state() == CustomerHelp::Called; });
}

void KioskPanelTest::keepsTheFirstPageWithoutContent()
{
    QCOMPARE(m_panel->firstPage().size(), qsizetype {5});
    QCOMPARE(m_panel->firstPage().at(1)->playbook(), u"fire"_s);
    PanelPlaybook fire;
    fire.id = u"fire"_s;
    fire.name = u"火情"_s;
    m_content.published = {fire};
    m_panel->reload(u"zh-Hans"_s);
    QCOMPARE(m_panel->firstPage().size(), qsizetype {5});
    QCOMPARE(m_panel->firstPage().at(1)->name(), u"火情"_s);
    QCOMPARE(m_panel->firstPage().at(2)->playbook(), u"medical"_s);
}

void KioskPanelTest::showsNothingOfAnUnprovedRung()
{
    Json state = quietState();
    Json incident = savedIncident("01-a", "fire");
    // A rung without a moment proves nothing, whatever else it says.
    incident["ladder"]["received"] = {{"after_ms", 900}};
    state["incidents"] = {incident};
    tellAndWait(state, [&] { return m_panel->incidents()->first() != nullptr; });
    const QList<Rung*>& rungs = m_panel->incidents()->first()->rungs();
    QVERIFY(rungs[0]->proved());
    for (int later = 1; later < rungs.size(); ++later) {
        QVERIFY(!rungs[later]->proved());
        QVERIFY(rungs[later]->at().isEmpty());
        QVERIFY(rungs[later]->person().isEmpty());
        QCOMPARE(rungs[later]->afterSeconds(), 0);
    }
    QVERIFY(rungs[1]->waiting());
    QVERIFY(!rungs[2]->waiting());
    // Each is a fact of its own: received does not prove sent.
    incident["ladder"]["received"] = {{"at", 1'784'271'608'000}, {"after_ms", 7400}};
    state["incidents"] = {incident};
    tellAndWait(state, [&] { return rungs[2]->proved(); });
    QVERIFY(!rungs[1]->proved());
    QCOMPARE(rungs[2]->afterSeconds(), 8);
}

void KioskPanelTest::needsANameForSeen()
{
    Json state = quietState();
    Json incident = savedIncident("01-a", "fire");
    incident["ladder"]["seen"] = {{"at", 1'784'271'700'000}, {"person", ""}, {"role", "duty"}};
    state["incidents"] = {incident};
    tellAndWait(state, [&] { return m_panel->incidents()->first() != nullptr; });
    const QList<Rung*>& rungs = m_panel->incidents()->first()->rungs();
    QVERIFY(!rungs[3]->proved());
    incident["ladder"]["seen"]["person"] = "陈立";
    state["incidents"] = {incident};
    tellAndWait(state, [&] { return rungs[3]->proved(); });
    QCOMPARE(rungs[3]->person(), u"陈立"_s);
}

void KioskPanelTest::showsTheStepsAsSoonAsTheirPlaybookIsThere()
{
    Json state = quietState();
    state["incidents"] = {savedIncident("01-a", "fire")};
    tellAndWait(state, [&] { return m_panel->incidents()->first() != nullptr; });
    const IncidentView* incident = m_panel->incidents()->first();
    QVERIFY(incident->stepList().isEmpty()); // told of before any content was read

    PanelPlaybook fire;
    fire.id = u"fire"_s;
    fire.name = u"火警"_s;
    fire.steps = {{u"alarm"_s, u"safety_officer"_s, u"拉响警报"_s, {}, 30}};
    m_content.published = {fire};
    m_panel->reload(u"zh-Hans"_s);
    tellAndWait(state, [&] { return incident->stepList().size() == 1; });

    m_content.published.clear(); // withdrawn in the middle: what people are doing stays
    m_panel->reload(u"zh-Hans"_s);
    int heard = 0;
    connect(m_link.get(), &AlarmLink::stateHeard, m_panel.get(), [&] { ++heard; });
    tellAndWait(state, [&] { return heard > 0; });
    QCOMPARE(incident->stepList().size(), 1);
}

void KioskPanelTest::asksToTelephoneWhenHeadOfficeIsLate_data()
{
    QTest::addColumn<int>("elapsedMs");
    QTest::addColumn<bool>("received");
    QTest::addColumn<bool>("drill");
    QTest::addColumn<bool>("urged");
    QTest::newRow("fresh") << 1000 << false << false << false;
    QTest::newRow("late") << 20'000 << false << false << true;
    QTest::newRow("late but received") << 20'000 << true << false << false;
    QTest::newRow("a drill never asks for a real call") << 20'000 << false << true << false;
}

void KioskPanelTest::asksToTelephoneWhenHeadOfficeIsLate()
{
    QFETCH(const int, elapsedMs);
    QFETCH(const bool, received);
    QFETCH(const bool, drill);
    QFETCH(const bool, urged);
    Json state = quietState();
    Json incident = savedIncident("01-a", "fire");
    incident["elapsed_ms"] = elapsedMs;
    incident["drill"] = drill;
    if (received)
        incident["ladder"]["received"] = {{"at", 1'784'271'608'000}, {"after_ms", 8000}};
    state["incidents"] = {incident};
    tellAndWait(state, [&] { return m_panel->incidents()->first() != nullptr; });
    QCOMPARE(m_panel->incidents()->first()->urgeCall(), urged);
    QCOMPARE(m_panel->incidents()->first()->dialNumber(), u"119"_s);
}

void KioskPanelTest::undoDisappears()
{
    Json state = quietState();
    Json incident = savedIncident("01-a", "fire");
    incident["undo_ms"] = 900;
    state["incidents"] = {incident};
    tellAndWait(state, [&] { return m_panel->current() != nullptr; });
    QCOMPARE(m_panel->current()->undoSeconds(), 1);
    QTRY_COMPARE(m_panel->current()->undoSeconds(), 0);
    m_panel->undo();
    QTest::qWait(0);
    QCOMPARE(m_peer->count("cancel"), 0);
}

void KioskPanelTest::showsTheAlarmBeforeTheServiceTookIt()
{
    m_peer->answerWith([](const Json&) { return Json(); });
    m_panel->press(u"fire"_s);
    QCOMPARE(m_panel->page(), Panel::Live);
    QVERIFY(m_panel->current());
    QVERIFY(m_panel->current()->unsent());
    QCOMPARE(m_panel->current()->dialNumber(), u"119"_s);
    for (const Rung* rung : m_panel->current()->rungs())
        QVERIFY(!rung->proved());
    // Nobody took it: the telephone comes first, soon.
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->current()->urgeCall(), 4000);
}

void KioskPanelTest::offersTheAlarmUntilItIsTaken()
{
    m_peer->die();
    QTRY_VERIFY(!m_link->connected());
    m_panel->press(u"fire"_s);
    QVERIFY(m_panel->current()->unsent());
    QTest::qWait(50);
    QVERIFY(m_peer->listen());
    QTRY_VERIFY(m_peer->connected());
    m_peer->tell(quietState());
    QTRY_COMPARE(m_peer->count("raise"), 1);
    Json state = quietState();
    state["incidents"] = {savedIncident("01-raise", "fire")};
    tellAndWait(state, [&] { return m_panel->current() && !m_panel->current()->unsent(); });
    QCOMPARE(m_panel->current()->subject(), u"01-raise"_s);
    QCOMPARE(m_panel->incidents()->open().size(), qsizetype {1});
    QCOMPARE(m_peer->count("raise"), 1);
}

void KioskPanelTest::looksForAnAlarmWhoseAnswerWasLost()
{
    m_peer->answerWith([](const Json&) { return Json(); });
    m_panel->press(u"fire"_s);
    QTRY_COMPARE(m_peer->count("raise"), 1);
    m_peer->die();
    QVERIFY(m_peer->listen());
    QTRY_VERIFY(m_peer->connected());
    Json state = quietState();
    state["incidents"] = {savedIncident("01-raise", "fire")};
    tellAndWait(state, [&] { return m_panel->current() && !m_panel->current()->unsent(); });
    QCOMPARE(m_peer->count("raise"), 1);
    QCOMPARE(m_panel->incidents()->open().size(), qsizetype {1});
}

void KioskPanelTest::takesBackAnAlarmThatNeverLeft()
{
    m_peer->die();
    QTRY_VERIFY(!m_link->connected());
    m_panel->press(u"fire"_s);
    QTest::qWait(20);
    m_panel->undo();
    QCOMPARE(m_panel->page(), Panel::Tiles);
    QVERIFY(m_peer->listen());
    QTRY_VERIFY(m_peer->connected());
    tellAndWait(quietState(), [&] { return m_link->connected(); });
    QCOMPARE(m_peer->count("raise"), 0);
}

void KioskPanelTest::changesNothingForASilentAlarm()
{
    int changes = 0;
    const auto count = [&] { ++changes; };
    connect(m_panel.get(), &Panel::pageChanged, this, count);
    connect(m_panel.get(), &Panel::currentChanged, this, count);
    connect(m_panel.get(), &Panel::settlingChanged, this, count);
    connect(m_panel.get(), &Panel::troubleChanged, this, count);
    connect(m_panel->incidents(), &IncidentList::changed, this, count);
    m_panel->press(u"robbery"_s);
    QTRY_COMPARE(m_peer->count("raise"), 1);
    QVERIFY(boolAt(m_peer->last("raise"), "silent").value_or(false));
    tellAndWait(quietState(), [&] { return m_link->connected(); });
    QCOMPARE(changes, 0);
    QCOMPARE(m_panel->page(), Panel::Tiles);
}

void KioskPanelTest::sendsOnceForTwoTouches()
{
    m_panel->press(u"robbery"_s);
    m_panel->press(u"robbery"_s);
    QTRY_COMPARE(m_peer->count("raise"), 1);
    m_panel->press(u"fire"_s);
    m_panel->press(u"fire"_s);
    m_panel->press(u"medical"_s); // the page has just changed under the finger
    QTRY_COMPARE(m_peer->count("raise"), 2);
    QTest::qWait(50);
    QCOMPARE(m_peer->count("raise"), 2);
}

void KioskPanelTest::putsTheRealAboveTheDrill()
{
    Json state = quietState();
    Json drill = savedIncident("01-d", "fire");
    drill["drill"] = true;
    drill["level"] = 1;
    drill["raised"] = 1'784'271'900'000;
    Json real = savedIncident("01-r", "suspicious");
    real["level"] = 3;
    state["incidents"] = {drill, real};
    tellAndWait(state, [&] { return m_panel->incidents()->open().size() == 2; });
    QVERIFY(!m_panel->incidents()->first()->drill());
    QCOMPARE(m_panel->incidents()->realCount(), 1);
    QCOMPARE(m_panel->incidents()->drillCount(), 1);
}

void KioskPanelTest::endsTheDrillViewWhenSomethingRealAppears()
{
    m_panel->startDrill();
    m_panel->login()->choose(u"s-0001"_s);
    for (const int figure : {2, 4, 6, 8, 1, 0})
        m_panel->login()->digit(figure);
    m_panel->login()->submit();
    QTRY_VERIFY(m_panel->drillMode());
    Json state = quietState();
    Json real = savedIncident("01-r", "medical");
    real["mine"] = false;
    state["incidents"] = {real};
    tellAndWait(state, [&] { return !m_panel->drillMode(); });
    QCOMPARE(m_panel->page(), Panel::Live);
    QCOMPARE(m_panel->current()->subject(), u"01-r"_s);
}

void KioskPanelTest::sendsDrillsAsDrillsAfterALogin()
{
    m_panel->openBriefing();
    QCOMPARE(m_panel->page(), Panel::Briefing);
    m_panel->startDrill();
    QCOMPARE(m_panel->page(), Panel::Login);
    QVERIFY(!m_panel->drillMode());
    m_panel->login()->choose(u"s-0001"_s);
    for (const int figure : {2, 4, 6, 8, 1, 0})
        m_panel->login()->digit(figure);
    m_panel->login()->submit();
    QTRY_VERIFY(m_panel->drillMode());
    QTRY_VERIFY(!m_panel->settling());
    m_panel->press(u"fire"_s);
    QTRY_COMPARE(m_peer->count("drill"), 1);
    QCOMPARE(stringAt(m_peer->last("drill"), "session").value_or(""), "x-1");
    QCOMPARE(m_peer->count("raise"), 0);
    // "It is real": one touch, and the same tile is real.
    m_panel->leaveDrill();
    QVERIFY(!m_panel->drillMode());
    m_panel->press(u"fire"_s);
    QTRY_COMPARE(m_peer->count("raise"), 1);
}

void KioskPanelTest::keepsThePinToItself()
{
    m_panel->unlock();
    StaffLogin* login = m_panel->login();
    login->choose(u"s-0001"_s);
    const auto secretShown = [&](const QString& secret) {
        const QMetaObject* meta = login->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i)
            if (meta->property(i).read(login).toString().contains(secret))
                return true;
        return false;
    };
    for (const int figure : {2, 4, 6, 8, 1, 1})
        login->digit(figure);
    QCOMPARE(login->typed(), 6);
    QVERIFY(!secretShown(u"246811"_s));
    login->submit();
    QCOMPARE(login->typed(), 0);
    QTRY_COMPARE(login->trouble(), StaffLogin::WrongPin);
    QVERIFY(!secretShown(u"246811"_s));
    QVERIFY(!login->signedIn());
    for (const int figure : {2, 4, 6, 8, 1, 0})
        login->digit(figure);
    login->submit();
    QTRY_VERIFY(login->signedIn());
    QVERIFY(!secretShown(u"246810"_s));
    QVERIFY(!secretShown(u"x-1"_s));
    QCOMPARE(login->signedInName(), u"王敏"_s);
}

void KioskPanelTest::waitsKindlyWhenLocked()
{
    m_peer->answerWith([](const Json& request) {
        return stringAt(request, "do") == "login"
            ? Json {{"ok", false}, {"error", "locked"}, {"seconds", 2}}
            : taken(request);
    });
    m_panel->unlock();
    StaffLogin* login = m_panel->login();
    login->choose(u"s-0001"_s);
    for (int i = 0; i < 6; ++i)
        login->digit(1);
    login->submit();
    QTRY_COMPARE(login->trouble(), StaffLogin::Locked);
    QVERIFY(login->lockedSeconds() > 0);
    for (int i = 0; i < 6; ++i)
        login->digit(1);
    QVERIFY(!login->canSubmit());
    QTRY_COMPARE(login->trouble(), StaffLogin::NoTrouble);
    QVERIFY(login->canSubmit());
}

void KioskPanelTest::closesOnlyAfterALogin()
{
    Json state = quietState();
    state["incidents"] = {savedIncident("01-a", "fire")};
    tellAndWait(state, [&] { return m_panel->current() != nullptr; });
    m_panel->open(Panel::Close);
    QCOMPARE(m_panel->page(), Panel::Close);
    m_panel->close(u"resolved"_s, u"火灭了，现场安全"_s);
    QCOMPARE(m_panel->page(), Panel::Login);
    QCOMPARE(m_peer->count("close"), 0);
    m_panel->login()->choose(u"s-0001"_s);
    for (const int figure : {2, 4, 6, 8, 1, 0})
        m_panel->login()->digit(figure);
    m_panel->login()->submit();
    QTRY_COMPARE(m_peer->count("close"), 1);
    QCOMPARE(stringAt(m_peer->last("close"), "outcome").value_or(""), "resolved");
    QCOMPARE(stringAt(m_peer->last("close"), "session").value_or(""), "x-1");
    state["incidents"][0]["closed"] = {{"at", 1'784'271'700'000},
                                       {"by", {{"id", "s-0001"}, {"name", "王敏"}}},
                                       {"reason", "火灭了，现场安全"},
                                       {"outcome", "resolved"}};
    tellAndWait(state, [&] { return m_panel->incidents()->ended().size() == 1; });
    QVERIFY(m_panel->incidents()->open().isEmpty());
    QCOMPARE(m_panel->incidents()->ended().first()->closedBy(), u"王敏"_s);
}

void KioskPanelTest::answersAHelpCallInOneName()
{
    Json state = quietState();
    state["help"] = {{{"id", "01-h"},
                      {"device", "k-0001"},
                      {"place", "1 号机"},
                      {"mine", false},
                      {"called", 1'784'271'600'000},
                      {"ended", false}}};
    tellAndWait(state, [&] { return m_panel->help()->waiting() == 1; });
    QCOMPARE(m_panel->help()->helperList().first()->name(), u"王敏"_s);
    m_panel->help()->come(u"s-0001"_s);
    m_panel->help()->come(u"s-0001"_s);
    QTRY_COMPARE(m_peer->count("coming"), 1);
    state["help"][0]["coming"] = {{"name", "王敏"}, {"at", 1'784'271'660'000}};
    tellAndWait(state, [&] { return m_panel->help()->waiting() == 0; });
    QCOMPARE(m_panel->help()->comingName(), u"王敏"_s);
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskPanelTest)
#include "tst_kiosk_panel.moc"
