// SPDX-License-Identifier: Apache-2.0
// Every page of the staff panel in both orientations and three languages: no word is cut, no target
// too small, nothing lies over anything else.
#include "panel_stage.h"

#include <QTest>

namespace yizhan {

using namespace Qt::StringLiterals;

class KioskPanelPagesTest final : public QObject, PanelStage {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { close(); }

    void showsTheTools_data() { everyLook(); }
    void showsTheTools();
    void showsAnIncident_data() { everyLook(); }
    void showsAnIncident();
    void showsADrill_data() { everyLook(); }
    void showsADrill();
    void showsEveryPlaybook_data() { everyLook({u"zh-Hans"_s, u"en"_s}); }
    void showsEveryPlaybook();
    void turnsTheLanguageWithoutLosingAnything();

private:
    static void everyLook(const QStringList& languages = {u"zh-Hans"_s, u"zh-Hant"_s, u"en"_s});
};

void KioskPanelPagesTest::everyLook(const QStringList& languages)
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QString& language : languages) {
        QTest::newRow(qPrintable(language + u" portrait"_s)) << QSize(1080, 1920) << language;
        if (language != u"zh-Hant") // its words are as wide as those of zh-Hans
            QTest::newRow(qPrintable(language + u" landscape"_s)) << QSize(1920, 1080) << language;
    }
}

void KioskPanelPagesTest::init()
{
    if (!QTest::currentDataTag()) {
        open({1080, 1920}, u"zh-Hans"_s);
        return;
    }
    QFETCH(const QSize, size);
    QFETCH(const QString, language);
    open(size, language);
}

void KioskPanelPagesTest::showsTheTools()
{
    shot(u"tiles"_s);
    m_panel->openMore();
    shot(u"tiles-2"_s);
    m_panel->openMore();
    shot(u"tiles-3"_s);
    m_panel->toTiles();
    m_panel->openBriefing();
    shot(u"briefing-empty"_s);
    m_panel->toTiles();
    m_panel->unlock();
    signIn();
    for (const auto& [page, name] :
         {std::pair(Panel::Patrol, u"patrol"_s), std::pair(Panel::History, u"history"_s),
          std::pair(Panel::Upkeep, u"upkeep"_s)}) {
        m_panel->openTool(page);
        shot(name + u"-empty"_s);
    }

    tell(busyState());
    m_panel->toTiles();
    shot(u"tiles-busy"_s);
    m_panel->openNotices();
    shot(u"notices"_s);
    m_panel->office()->putAway(u"n-1"_s);
    m_panel->toTiles();
    shot(u"tiles-read"_s);
    m_panel->openTool(Panel::Upkeep);
    shot(u"followups"_s);
    tell(quietState());
    Json faults = busyState();
    faults["followups"] = Json::array();
    tell(faults);
    m_panel->toTiles();
    m_panel->openTool(Panel::Upkeep);
    shot(u"faults"_s);
    m_panel->openTool(Panel::History);
    shot(u"history-losses"_s);
    m_panel->openTool(Panel::Patrol);
    shot(u"patrol"_s);
    if (m_panel->patrol()->listList().isEmpty())
        QSKIP("no checklist is published in the sample content");
    m_panel->beginRound(m_panel->patrol()->listList().first()->listId());
    QTRY_COMPARE(m_panel->page(), Panel::PatrolRound);
    m_panel->patrol()->good(m_panel->patrol()->itemList().at(0)->itemId());
    m_panel->patrol()->notGood(m_panel->patrol()->itemList().at(1)->itemId(), u"坏了"_s);
    shot(u"round"_s);
}

void KioskPanelPagesTest::showsAnIncident()
{
    Json state = busyState();
    Json incident = longIncident("medical");
    incident["first_playbook"] = "suspicious";
    state["incidents"] = {incident};
    tell(state);
    QTRY_COMPARE(m_panel->page(), Panel::Live);
    shot(u"live"_s);
    const std::pair<Panel::Page, QString> pages[] {
        {Panel::Actions, u"actions"_s}, {Panel::Level, u"level"_s},
        {Panel::Place, u"place"_s},     {Panel::Note, u"note"_s},
        {Panel::Retype, u"retype"_s},   {Panel::Witness, u"witness"_s},
        {Panel::Sealed, u"sealed"_s},   {Panel::HandOver, u"handover"_s},
        {Panel::Reports, u"reports"_s}, {Panel::Numbers, u"numbers"_s},
        {Panel::Headcount, u"roll"_s},  {Panel::Close, u"close"_s}};
    for (const auto& [page, name] : pages) {
        m_panel->open(page);
        QCOMPARE(m_panel->page(), page);
        shot(name);
    }
    m_panel->open(Panel::Retype);
    QVERIFY(!button(m_panel->current()->name())->isEnabled()); // it is that already
    QVERIFY(button(m_panel->firstPage().first()->name())->isEnabled());
    m_panel->open(Panel::Witness);
    askForWords(u"plate"_s);
    m_panel->words()->toggleKeyboard();
    for (const QChar letter : u"12"_s)
        m_panel->words()->key(QString(letter));
    shot(u"keyboard-1"_s);
    m_panel->words()->toggleKeyboard();
    for (const QChar letter : u"chepai"_s)
        m_panel->words()->key(QString(letter));
    shot(u"keyboard-2"_s);
    m_panel->open(Panel::Sealed);
    QVERIFY(m_panel->words()->empty()); // left behind nowhere
    m_panel->orders()->seal(u"family"_s, u"李女士 女儿"_s);
    QTRY_COMPARE(m_panel->orders()->sealing(), IncidentOrders::Sealed);
    shot(u"sealed-sent"_s);
    incident["undo_ms"] = 4000;
    Json other = savedIncident("01-b", "fire");
    other["level"] = 1;
    state["incidents"] = {incident, other};
    tell(state);
    m_panel->show(m_panel->incidents()->find(u"01-a"_s));
    shot(u"live-two"_s);
    incident["undo_ms"] = 0;
    incident["ladder"] = {{"saved", {{"at", 1'784'271'600'000}}}};
    incident["office"] = Json::array();
    state["incidents"] = {incident};
    tell(state);
    QVERIFY(m_panel->current()->urgeCall());
    shot(u"live-urge"_s);
    incident["closed"] = {{"at", 1'784'271'900'000},
                          {"by", {{"name", "王敏"}}},
                          {"reason", "交给到场的人员处理"},
                          {"outcome", "resolved"}};
    state["incidents"] = {incident};
    tell(state);
    shot(u"closed"_s);
    m_panel->openTool(Panel::History);
    shot(u"names"_s);
    m_panel->login()->choose(u"s-0001"_s);
    m_panel->login()->digit(1);
    shot(u"pin"_s);
    signIn();
    shot(u"history"_s);
}

void KioskPanelPagesTest::showsADrill()
{
    tell(busyState());
    m_panel->openBriefing();
    shot(u"briefing"_s);
    touch(u"今天练：%1"_s, "BriefingKind");
    shot(u"briefing-kinds"_s);
    touch(m_panel->secondPage().first()->name(), "");
    QVERIFY(reads(m_panel->secondPage().first()->briefing()));
    shot(u"briefing-chosen"_s);
    touch(u"都知道了，选参加的人"_s, "BriefingPage");
    m_panel->roll()->toggle(u"s-0001"_s);
    shot(u"briefing-people"_s);
    m_panel->startDrill();
    signIn();
    QTRY_VERIFY(m_panel->drillMode());
    m_panel->office()->putAway(u"n-1"_s);
    shot(u"drill-tiles"_s);
    Json state = busyState();
    Json drill = longIncident("fire");
    drill["id"] = "02-d";
    drill["drill"] = true;
    drill["sealed"] = Json::array();
    drill["evacuation"] = true;
    state["incidents"] = {drill};
    tell(state);
    m_panel->showDrill();
    shot(u"drill-live"_s);
    for (const auto& [page, name] :
         {std::pair(Panel::Actions, u"drill-actions"_s),
          std::pair(Panel::Headcount, u"drill-roll"_s), std::pair(Panel::Place, u"drill-place"_s),
          std::pair(Panel::Close, u"drill-close"_s)}) {
        m_panel->open(page);
        shot(name);
    }
    m_panel->toTiles();
    shot(u"drill-tiles-open"_s);
    drill["cancelled"] = true;
    drill["cancel_reason"] = "real_alarm";
    state["incidents"] = {drill};
    tell(state);
    m_panel->show(m_panel->incidents()->find(u"02-d"_s));
    shot(u"drill-ended-by-real"_s);
}

// The words of every published playbook fit on the pages beside the live one.
void KioskPanelPagesTest::showsEveryPlaybook()
{
    for (const PanelPlaybook& playbook : m_content.playbooks(m_panel->language())) {
        if (playbook.silent)
            continue;
        Json state = busyState();
        Json incident = savedIncident("01-" + playbook.id.toStdString(), playbook.id.toStdString());
        incident["elapsed_ms"] = 400'000;
        incident["ladder"]["received"] = {{"at", 1'784'271'608'000}, {"after_ms", 8000}};
        state["incidents"] = {incident};
        tell(state);
        m_panel->show(m_panel->incidents()->first());
        m_panel->open(Panel::Level);
        shot(u"playbook-level-"_s + playbook.id);
        if (!playbook.report.empty()) {
            m_panel->open(Panel::Reports);
            shot(u"playbook-report-"_s + playbook.id);
        }
        for (const PanelStep& step : playbook.steps) {
            if (step.id != u"power")
                continue;
            QTRY_VERIFY(!m_panel->settling());
            m_panel->toggleStep(step.id);
            QTRY_COMPARE(m_panel->page(), Panel::Warned);
            shot(u"playbook-warned-"_s + playbook.id);
            m_panel->back();
        }
    }
}

void KioskPanelPagesTest::turnsTheLanguageWithoutLosingAnything()
{
    Json state = busyState();
    state["incidents"] = {longIncident("fire")};
    tell(state);
    QTRY_COMPARE(m_panel->page(), Panel::Live);
    shot(u"live-fire"_s);
    m_panel->open(Panel::Headcount);
    m_panel->roll()->everybody();
    const QString before = m_panel->current()->name();
    connect(m_panel.get(), &Panel::languageWanted, this,
            [this](const QString& wanted) { speak(wanted); });
    m_panel->turnLanguage();
    QCOMPARE(m_panel->language(), u"zh-Hant"_s);
    m_panel->turnLanguage();
    QCOMPARE(m_panel->language(), u"en"_s);
    QCOMPARE(m_panel->page(), Panel::Headcount);
    QCOMPARE(m_panel->roll()->absentCount(), 0);
    QVERIFY(m_panel->current()->name() != before);
    QVERIFY(reads(u"Roll call"_s));
    m_panel->back();
    QVERIFY(reads(m_content.playbooks(u"en"_s).front().name) || reads(m_panel->current()->name()));
    m_panel->turnLanguage();
    QCOMPARE(m_panel->current()->name(), before);
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskPanelPagesTest)
#include "tst_kiosk_panel_pages.moc"
