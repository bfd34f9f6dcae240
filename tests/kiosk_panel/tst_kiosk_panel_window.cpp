// SPDX-License-Identifier: Apache-2.0
// The staff panel's real pages, touched by real input events: one touch sends once, sliding off
// sends nothing. With YIZHAN_SHOTS=<folder> each page is also kept as a picture.
#include "alarm_peer.h"
#include "kiosk/help_call.h"
#include "kiosk/icon_provider.h"
#include "kiosk/panel.h"

#include <QAccessible>
#include <QDir>
#include <QPointingDevice>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <memory>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

class FirePlaybook final : public PlaybookSource {
public:
    [[nodiscard]] std::vector<PanelPlaybook> playbooks(const QString&) const override
    {
        PanelPlaybook fire;
        fire.id = u"fire"_s;
        fire.name = u"火警"_s;
        fire.note = u"119"_s;
        fire.icon = u"fire"_s;
        fire.level = 2;
        fire.life = true;
        fire.dial = {u"fire"_s};
        fire.done = u"火灭了"_s;
        fire.briefing = u"演练加钞间起火：报警、断电、疏散、灭火、总结。"_s;
        fire.steps
            = {{u"alarm"_s, u"safety_officer"_s, u"拉响警报"_s, {}, 30},
               {u"dial"_s, u"lobby_manager"_s, u"打 119"_s, {}, 60},
               {u"power"_s, u"safety_officer"_s, u"切断电源"_s, u"屏幕会黑，消息已先发出"_s, 90},
               {u"leave"_s, u"guard"_s, u"带大家低身撤离"_s, {}, 180},
               {u"cash"_s, u"teller"_s, u"收好现金和空白凭证"_s, {}, 240},
               {u"fight"_s, u"safety_officer"_s, u"用灭火器灭火"_s, {}, 300}};
        return {fire};
    }
};

} // namespace

class KioskPanelWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendsOnceWhenReleasedInsideTheTile();
    void sendsNothingWhenTheFingerSlidesOff();
    void sendsOnceForADoubleTouch();
    void sendsByTheAccessiblePress();
    void moreSendsNothing();
    void leavesTheDrillInOneTouch();
    void putsNoTileUnderTheIdleLock();
    void tellsTheCustomerOnlyWhatIsSo();
    void showsEveryPage_data();
    void showsEveryPage();

private:
    [[nodiscard]] QQuickItem* control(const QString& text) const;
    [[nodiscard]] QPoint middle(const QString& text) const;
    void signIn();
    void shot(const QString& name) const;

    SystemClock m_clock;
    FirePlaybook m_content;
    std::unique_ptr<AlarmPeer> m_peer;
    std::unique_ptr<AlarmLink> m_link;
    std::unique_ptr<Panel> m_panel;
    std::unique_ptr<QQuickView> m_view;
    QPointingDevice* m_finger = QTest::createTouchDevice();
};

void KioskPanelWindowTest::init()
{
    m_peer = std::make_unique<AlarmPeer>();
    QVERIFY(m_peer->listen());
    m_peer->answerWith([](const Json& request) {
        const std::string what = stringAt(request, "do").value_or("");
        return what == "login" ? Json {{"ok", true}, {"session", "x-1"}}
                               : Json {{"ok", true}, {"subject", "01-" + what}, {"durable", true}};
    });
    m_link = std::make_unique<AlarmLink>(m_peer->path(), m_clock);
    m_panel = std::make_unique<Panel>(*m_link, m_content);
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view->engine()->addImageProvider(u"icon"_s, new IconProvider);
    m_view->setInitialProperties({{u"panel"_s, QVariant::fromValue(m_panel.get())}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(1080, 1920);
    m_view->setSource(QUrl(u"qrc:/qt/qml/Yizhan/Staff/StaffPanel.qml"_s));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_link->start();
    QTRY_VERIFY(m_peer->connected());
    QTRY_COMPARE(m_peer->count("hello"), 1);
    m_peer->tell(quietState());
    QTRY_VERIFY(m_link->connected());
}

void KioskPanelWindowTest::cleanup()
{
    m_view.reset();
    m_panel.reset();
    m_link.reset();
    m_peer.reset();
}

// The visible control with that word on it.
QQuickItem* KioskPanelWindowTest::control(const QString& text) const
{
    QList<QQuickItem*> open {m_view->rootObject()};
    while (!open.isEmpty()) {
        QQuickItem* item = open.takeFirst();
        if (!item->isVisible())
            continue;
        if (item->inherits("QQuickAbstractButton") && item->property("text").toString() == text)
            return item;
        open += item->childItems();
    }
    return nullptr;
}

QPoint KioskPanelWindowTest::middle(const QString& text) const
{
    const QQuickItem* item = control(text);
    return item ? item->mapToScene({item->width() / 2, item->height() / 2}).toPoint() : QPoint();
}

void KioskPanelWindowTest::signIn()
{
    m_panel->login()->choose(u"s-0001"_s);
    for (int i = 0; i < 6; ++i)
        m_panel->login()->digit(i);
    m_panel->login()->submit();
    QTRY_VERIFY(m_panel->login()->signedIn());
}

void KioskPanelWindowTest::shot(const QString& name) const
{
    const QString folder = qEnvironmentVariable("YIZHAN_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(400);
    m_view->grabWindow().save(folder + u'/' + name + u".png"_s);
}

void KioskPanelWindowTest::sendsOnceWhenReleasedInsideTheTile()
{
    const QPoint at = middle(u"火警"_s);
    QVERIFY(!at.isNull());
    QTest::touchEvent(m_view.get(), m_finger).press(0, at);
    QTest::qWait(60);
    QCOMPARE(m_peer->count("raise"), 0); // acts on release
    QTest::touchEvent(m_view.get(), m_finger).move(0, at + QPoint(12, -12)); // a trembling hand
    QTest::touchEvent(m_view.get(), m_finger).release(0, at + QPoint(12, -12));
    QTRY_COMPARE(m_peer->count("raise"), 1);
    QCOMPARE(stringAt(m_peer->last("raise"), "playbook").value_or(""), "fire");
    QCOMPARE(m_panel->page(), Panel::Live);
}

void KioskPanelWindowTest::sendsNothingWhenTheFingerSlidesOff()
{
    const QPoint at = middle(u"火警"_s);
    const QPoint off = at + QPoint(0, 1200);
    QTest::touchEvent(m_view.get(), m_finger).press(0, at);
    QTest::touchEvent(m_view.get(), m_finger).move(0, off);
    QTest::touchEvent(m_view.get(), m_finger).release(0, off);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at);
    QTest::mouseMove(m_view.get(), off);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, off);
    QTest::qWait(100);
    QCOMPARE(m_peer->count("raise"), 0);
    QCOMPARE(m_panel->page(), Panel::Tiles);
}

void KioskPanelWindowTest::sendsOnceForADoubleTouch()
{
    const QPoint at
        = middle(u"抢劫"_s); // silent: the page stays, so the second touch meets the same tile
    for (int touch = 0; touch < 2; ++touch) {
        QTest::touchEvent(m_view.get(), m_finger).press(0, at);
        QTest::qWait(60); // shorter is no touch
        QTest::touchEvent(m_view.get(), m_finger).release(0, at);
    }
    QTRY_COMPARE(m_peer->count("raise"), 1);
    QTest::qWait(100);
    QCOMPARE(m_peer->count("raise"), 1);
}

void KioskPanelWindowTest::sendsByTheAccessiblePress()
{
    QAccessible::setActive(true);
    QQuickItem* tile = control(u"急病"_s);
    QVERIFY(tile);
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(tile);
    QVERIFY(spoken);
    QCOMPARE(spoken->text(QAccessible::Name), u"急病"_s);
    spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(m_peer->count("raise"), 1);
}

void KioskPanelWindowTest::moreSendsNothing()
{
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(u"更多"_s));
    QTRY_COMPARE(m_panel->page(), Panel::MoreTiles);
    QTRY_VERIFY(control(u"劫持"_s));
    QCOMPARE(m_peer->count("raise"), 0);
}

void KioskPanelWindowTest::leavesTheDrillInOneTouch()
{
    m_panel->startDrill();
    signIn();
    QTRY_VERIFY(m_panel->drillMode());
    QTRY_VERIFY(!m_panel->settling());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(u"真的出事"_s));
    QTRY_VERIFY(!m_panel->drillMode());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(u"火警"_s));
    QTRY_COMPARE(m_peer->count("raise"), 1);
    QCOMPARE(m_peer->count("drill"), 0);
}

void KioskPanelWindowTest::putsNoTileUnderTheIdleLock()
{
    QVERIFY(!m_panel->login()->signedIn());
    for (const QString& name : {u"抢劫"_s, u"火警"_s, u"急病"_s, u"爆炸"_s, u"可疑"_s}) {
        QQuickItem* tile = control(name);
        QVERIFY(tile);
        QVERIFY(tile->isEnabled());
        QVERIFY(tile->width() >= 96 && tile->height() >= 96);
    }
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(u"记录 0"_s));
    QTRY_COMPARE(m_panel->page(), Panel::Login); // the tools ask who it is
}

void KioskPanelWindowTest::tellsTheCustomerOnlyWhatIsSo()
{
    CustomerHelp help(*m_link, [] { return HelpOrigin {u"home"_s, u"zh-Hans"_s, false}; });
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view->engine()->addImageProvider(u"icon"_s, new IconProvider);
    m_view->setInitialProperties(
        {{u"helpCall"_s, QVariant::fromValue(&help)}, {u"landscape"_s, false}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setColor(QColor(0xFA, 0xF7, 0xF1));
    m_view->resize(952, 1440);
    m_view->setSource(QUrl(u"qrc:/qt/qml/Yizhan/Help/HelpCalled.qml"_s));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    const QQuickItem* page = m_view->rootObject();
    help.call();
    QCOMPARE(page->property("title").toString(), u"正在叫人"_s);
    QTRY_VERIFY(help.called());
    shot(u"help-called"_s);
    Json state = quietState();
    state["help"] = {{{"id", "01-help"},
                      {"mine", true},
                      {"called", 1'784'271'600'000},
                      {"ended", false},
                      {"coming", {{"name", "王敏"}, {"at", 1'784'271'660'000}}}}};
    m_peer->tell(state);
    QTRY_COMPARE(page->property("title").toString(), u"王敏正过来"_s);
    QVERIFY(control(u"不用了，取消"_s));
    shot(u"help-coming"_s);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(u"不用了，取消"_s));
    QTRY_COMPARE(m_peer->count("help_end"), 1);
    m_peer->die();
    QTRY_VERIFY(!m_link->connected());
    help.call();
    QTRY_COMPARE(page->property("title").toString(), u"没有叫到人"_s);
    QVERIFY(control(u"再叫一次"_s));
    shot(u"help-failed"_s);
    m_view.reset();
}

void KioskPanelWindowTest::showsEveryPage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("portrait") << QSize(1080, 1920);
    QTest::newRow("landscape") << QSize(1920, 1080);
}

void KioskPanelWindowTest::showsEveryPage()
{
    QFETCH(const QSize, size);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    m_view->resize(size);
    QTRY_COMPARE(m_view->rootObject()->width(), size.width());
    Json state = quietState();
    const auto tell = [&] {
        m_peer->tell(state);
        QTest::qWait(50);
    };
    shot(u"panel-"_s + tag);
    m_panel->openMore();
    QTRY_VERIFY(control(u"劫持"_s));
    shot(u"more-"_s + tag);
    m_panel->toTiles();

    state["help"]
        = {{{"id", "01-h"}, {"place", "1 号机"}, {"called", 1'784'271'580'000}, {"ended", false}}};
    tell();
    QVERIFY(control(u"我来了・王敏"_s));
    shot(u"help-"_s + tag);
    state["help"] = Json::array();

    m_panel->openBriefing();
    shot(u"briefing-"_s + tag);
    m_panel->startDrill();
    QVERIFY(control(u"王敏"_s));
    shot(u"names-"_s + tag);
    m_panel->login()->choose(u"s-0001"_s);
    m_panel->login()->digit(1);
    m_panel->login()->digit(2);
    shot(u"pin-"_s + tag);
    signIn();
    tell();
    shot(u"drill-"_s + tag);
    QVERIFY(control(u"真的出事"_s));
    Json drill = savedIncident("02-d", "fire");
    drill["drill"] = true;
    drill["ladder"]["sent"] = {{"at", 1'784'271'600'000}, {"path", "primary"}};
    state["incidents"] = {drill};
    tell();
    m_panel->show(m_panel->incidents()->first());
    shot(u"drill-live-"_s + tag);

    Json fire = savedIncident("01-a", "fire");
    fire["undo_ms"] = 4000;
    state["incidents"] = {fire, drill};
    tell();
    QTRY_COMPARE(m_panel->page(), Panel::Live);
    QVERIFY(control(u"按错了？点这里撤回"_s));
    shot(u"undo-"_s + tag);
    fire["undo_ms"] = 0;
    fire["elapsed_ms"] = 167'000;
    fire["ladder"]
        = {{"saved", {{"at", 1'784'271'600'000}}},
           {"sent", {{"at", 1'784'271'600'000}, {"path", "primary"}}},
           {"received", {{"at", 1'784'271'608'000}, {"after_ms", 8000}}},
           {"seen", {{"at", 1'784'271'660'000}, {"person", "陈立"}, {"role", "incident_desk"}}}};
    fire["steps"] = {
        {{"step", "alarm"},
         {"done", true},
         {"at", 1'784'271'610'000},
         {"by", {{"name", "李建国"}}}},
        {{"step", "dial"}, {"done", true}, {"at", 1'784'271'660'000}, {"by", {{"name", "王敏"}}}}};
    state["incidents"] = {fire};
    tell();
    shot(u"live-"_s + tag);
    fire["ladder"] = {{"saved", {{"at", 1'784'271'600'000}}}};
    fire["elapsed_ms"] = 25'000;
    state["incidents"] = {fire};
    tell();
    QVERIFY(m_panel->current()->urgeCall());
    shot(u"urge-"_s + tag);
    m_panel->open(Panel::Close);
    shot(u"close-"_s + tag);
    m_panel->back();
    m_panel->open(Panel::Note);
    shot(u"note-"_s + tag);
    m_panel->back();
    m_panel->open(Panel::Headcount);
    shot(u"headcount-"_s + tag);
    m_panel->back();
    fire["closed"] = {{"at", 1'784'271'900'000},
                      {"by", {{"name", "王敏"}}},
                      {"reason", "火灭了，现场安全"},
                      {"outcome", "resolved"}};
    state["incidents"] = {fire};
    tell();
    shot(u"closed-"_s + tag);
    m_panel->openTool(Panel::History);
    if (!m_panel->login()->signedIn())
        signIn();
    QTRY_COMPARE(m_panel->page(), Panel::History);
    shot(u"history-"_s + tag);
    m_panel->toTiles();
    m_peer->die();
    QTRY_VERIFY(!m_link->connected());
    shot(u"away-"_s + tag);
    QTRY_VERIFY(!m_panel->settling());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle(u"急病"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->current() && m_panel->current()->urgeCall(), 4000);
    shot(u"away-live-"_s + tag);
}

} // namespace yizhan

QTEST_MAIN(yizhan::KioskPanelWindowTest)
#include "tst_kiosk_panel_window.moc"
