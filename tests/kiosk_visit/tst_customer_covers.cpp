// SPDX-License-Identifier: Apache-2.0
// What may cover the customers' pages: the staff's panel behind the hidden corner or a badge, and
// the evacuation page; and that a person is one touch away from every page. With
// YIZHAN_SHOTS=<folder> the covers are kept as pictures.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk/customer_screen.h"
#include "kiosk_panel/alarm_peer.h"
#include "support/fleet.h"

#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <atomic>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize portrait(1080, 1920);
constexpr QPoint corner(40, 40);

// Goes on as the test says; read by every thread of the machine.
class StandingClock final : public Clock {
public:
    [[nodiscard]] Millis wallNow() const override { return 1'785'000'000'000 + m_boot; }
    [[nodiscard]] Millis bootNow() const override { return m_boot; }
    void pass(Millis time) { m_boot += time; }

private:
    std::atomic<Millis> m_boot = 1000;
};

Json leaveOrder(bool drill)
{
    return {{"incident", "01-a"},
            {"playbook", "fire"},
            {"place", "加钞间"},
            {"since", 1'784'271'600'000},
            {"drill", drill}};
}

} // namespace

class CustomerCoversTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fourTapsOpenThePanelFromEveryPage_data();
    void fourTapsOpenThePanelFromEveryPage();
    void lessThanFourTapsOpenNothing();
    void aBadgeOpensThePanel();
    void onlyABadgeDoes();
    void sendsFromBehindTheCustomersWindow();
    void theVisitWaits();
    void theVisitDoesNotWaitForEver();
    void closesByItselfButNotOverAnIncident();
    void saysLeaveUntilItIsOver();
    void saysLeaveWhenTheAlarmServiceDies();
    void marksADrill();
    void aPersonIsOneTouchAway_data();
    void aPersonIsOneTouchAway();

private:
    void tell(const Json& state);
    void goTo(const QString& page);
    void openDoor();
    void touch(QPoint at) { QTest::mouseClick(m_window, Qt::LeftButton, {}, at); }
    void scan(const QByteArray& code);
    [[nodiscard]] QQuickItem* seen(const QString& text) const;
    [[nodiscard]] QPoint middleOf(const QString& text) const;
    void shot(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StandingClock> m_clock;
    Fleet m_fleet;
    std::unique_ptr<AlarmPeer> m_peer;
    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<CustomerScreen> m_screen;
    QQuickWindow* m_window = nullptr;
    Session* m_session = nullptr;
    StaffDoor* m_door = nullptr;
    Panel* m_panel = nullptr;
};

void CustomerCoversTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<StandingClock>();
    const DataFolder data {m_folder->path().toStdString()};
    m_fleet.enrol(data.root, "k-0001", "kiosk", {"https://127.0.0.1:1"});
    m_peer = std::make_unique<AlarmPeer>(QString::fromStdString(data.alarmSocket().string()));
    m_peer->answerWith([](const Json& request) {
        return Json {{"ok", true},
                     {"subject", "01-" + stringAt(request, "do").value_or("")},
                     {"durable", true}};
    });
    QVERIFY(m_peer->listen());
    m_machine = std::make_unique<Machine>(data, *loadDevice(data), *m_clock);
    m_screen = std::make_unique<CustomerScreen>(*m_machine, *ContentStore::open(data.content()),
                                                nullptr);
    QVERIFY(m_screen->show({portrait}));
    m_machine->start();
    m_window = qobject_cast<QQuickWindow*>(QGuiApplication::topLevelWindows().constLast());
    QVERIFY(m_window);
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_session = m_window->property("session").value<Session*>();
    m_door = m_window->property("door").value<StaffDoor*>();
    m_panel = m_window->property("panel").value<Panel*>();
    QVERIFY(m_session && m_door && m_panel);
    QTRY_VERIFY(m_peer->connected());
    tell(quietState());
}

void CustomerCoversTest::cleanup()
{
    m_screen.reset();
    m_machine.reset();
    m_peer.reset();
}

// Told, and taken by the screen.
void CustomerCoversTest::tell(const Json& state)
{
    bool heard = false;
    const auto wait
        = connect(&m_machine->link(), &AlarmLink::stateHeard, this, [&] { heard = true; });
    m_peer->tell(state);
    QTRY_VERIFY(heard);
    disconnect(wait);
}

void CustomerCoversTest::goTo(const QString& page)
{
    if (page == u"idle warning") {
        m_session->open(u"home"_s);
        m_clock->pass(61'000);
        tell(quietState());
        m_session->tick();
        QVERIFY(m_session->warning());
    } else if (page == u"end dialog") {
        m_session->open(u"promotions"_s);
        QTRY_VERIFY(seen(u"结束"_s));
        touch(middleOf(u"结束"_s));
        QTRY_VERIFY(seen(u"结束并清除？"_s));
    } else if (page != u"attract") {
        m_session->open(page);
    }
}

void CustomerCoversTest::openDoor()
{
    for (int tap = 0; tap < 4; ++tap) {
        m_clock->pass(700);
        touch(corner);
    }
}

void CustomerCoversTest::scan(const QByteArray& code)
{
    for (const char c : code)
        QTest::keyClick(m_window, c);
    QTest::keyClick(m_window, Qt::Key_Return);
    m_clock->pass(500);
}

// A word that can be seen now.
QQuickItem* CustomerCoversTest::seen(const QString& text) const
{
    QList<QQuickItem*> items {m_window->contentItem()};
    for (qsizetype at = 0; at < items.size(); ++at) {
        auto* item = items[at];
        if (!item->isVisible())
            continue;
        if (item->property("text").toString() == text)
            return item;
        items += item->childItems();
    }
    return nullptr;
}

QPoint CustomerCoversTest::middleOf(const QString& text) const
{
    const auto* item = seen(text);
    return item ? item->mapToScene({item->width() / 2, item->height() / 2}).toPoint()
                : QPoint(-1, -1);
}

void CustomerCoversTest::shot(const QString& name) const
{
    const QString folder = qEnvironmentVariable("YIZHAN_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    for (const QSize size : {portrait, portrait.transposed()}) {
        m_window->resize(size);
        QTest::qWait(400);
        m_window->grabWindow().save(
            u"%1/%2-%3.png"_s.arg(folder, name, size == portrait ? u"portrait" : u"landscape"));
    }
    m_window->resize(portrait);
    QTest::qWait(100);
}

void CustomerCoversTest::fourTapsOpenThePanelFromEveryPage_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"attract", "home", "promotions", "seniorOffers", "redeem", "apply",
                             "helpCalled", "idle warning", "end dialog"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void CustomerCoversTest::fourTapsOpenThePanelFromEveryPage()
{
    QFETCH(const QString, page);
    goTo(page);
    const QString before = m_session->screen();
    QTRY_VERIFY(seen(u"大字版"_s));
    openDoor();
    QVERIFY(m_door->isOpen());
    QTRY_VERIFY(seen(u"抢劫"_s));
    QVERIFY(seen(u"火警"_s));
    QVERIFY(!seen(u"大字版"_s)); // nothing of the customers' page
    if (page == u"attract")
        shot(u"cover-panel"_s);
    QVERIFY(seen(u"回到客户屏幕"_s));
    touch(middleOf(u"回到客户屏幕"_s));
    QTRY_VERIFY(!m_door->isOpen());
    QVERIFY(!seen(u"抢劫"_s));
    QCOMPARE(m_session->screen(), before);
    QVERIFY(!m_session->warning());
    QCOMPARE(m_peer->count("login"), 0);
}

void CustomerCoversTest::lessThanFourTapsOpenNothing()
{
    m_session->open(u"home"_s);
    for (int tap = 0; tap < 8; ++tap) { // four of them never lie within three seconds
        m_clock->pass(1100);
        touch(corner);
    }
    QVERIFY(!m_door->isOpen());
    m_clock->pass(10'000);
    tell(quietState());
    for (int tap = 0; tap < 3; ++tap)
        touch(corner);
    touch({500, 1000});
    touch(corner);
    QVERIFY(!m_door->isOpen());
}

void CustomerCoversTest::aBadgeOpensThePanel()
{
    m_session->open(u"redeem"_s);
    scan("B1:s-0001");
    QTRY_VERIFY(m_door->isOpen());
    QVERIFY(!m_panel->login()->signedIn()); // it says who is here and nothing more
    m_door->leave();
    QCOMPARE(m_session->screen(), u"redeem"_s);
}

void CustomerCoversTest::onlyABadgeDoes()
{
    m_session->open(u"home"_s);
    for (const char* code : {"B1:", "B1:S-0001", "B1:s-0001/../x", "C1:s-00001", "12345678"}) {
        scan(code);
        QTest::qWait(60);
        QVERIFY2(!m_door->isOpen(), code);
    }
}

void CustomerCoversTest::sendsFromBehindTheCustomersWindow()
{
    openDoor();
    QTRY_VERIFY(seen(u"火警"_s));
    touch(middleOf(u"火警"_s));
    QTRY_COMPARE(m_peer->count("raise"), 1);
    QCOMPARE(stringAt(m_peer->last("raise"), "playbook").value_or(""), "fire");
    QCOMPARE(m_panel->page(), Panel::Live);
    QVERIFY(m_door->isOpen());
    // A scanner's Enter sends nothing.
    QTest::keyClick(m_window, Qt::Key_Return);
    QTest::qWait(60);
    QCOMPARE(m_peer->count("raise"), 1);
}

void CustomerCoversTest::theVisitWaits()
{
    m_session->chooseLanguage(u"en"_s);
    m_session->open(u"apply"_s);
    openDoor();
    QVERIFY(m_door->isOpen());
    for (int turn = 0; turn < 10; ++turn) {
        m_clock->pass(20'000);
        tell(quietState());
        m_door->touched(); // somebody works at the panel
        Q_EMIT m_machine->ticked();
    }
    m_door->leave();
    QCOMPARE(m_session->screen(), u"apply"_s);
    QCOMPARE(m_session->language(), u"en"_s);
    QVERIFY(!m_session->warning());
}

void CustomerCoversTest::theVisitDoesNotWaitForEver()
{
    m_session->open(u"apply"_s);
    openDoor();
    for (int turn = 0; turn < 31; ++turn) {
        m_clock->pass(10'000);
        tell(quietState());
        m_door->touched();
        Q_EMIT m_machine->ticked();
    }
    QVERIFY(m_door->isOpen());
    m_door->leave();
    QCOMPARE(m_session->screen(), u"attract"_s);
}

void CustomerCoversTest::closesByItselfButNotOverAnIncident()
{
    m_session->open(u"home"_s);
    openDoor();
    m_clock->pass(29'000);
    tell(quietState());
    Q_EMIT m_machine->ticked();
    QVERIFY(m_door->isOpen());
    m_clock->pass(1'000);
    Q_EMIT m_machine->ticked();
    QVERIFY(!m_door->isOpen());

    openDoor();
    Json state = quietState();
    state["incidents"] = {savedIncident("01-a", "fire")};
    tell(state);
    QTRY_COMPARE(m_panel->page(), Panel::Live);
    for (int turn = 0; turn < 6; ++turn) {
        m_clock->pass(20'000);
        tell(state);
        Q_EMIT m_machine->ticked();
    }
    QVERIFY(m_door->isOpen());
}

void CustomerCoversTest::saysLeaveUntilItIsOver()
{
    m_session->open(u"apply"_s);
    Json state = quietState();
    state["evacuate"] = leaveOrder(false);
    tell(state);
    QTRY_VERIFY(seen(u"请马上离开"_s));
    QVERIFY(seen(u"Please leave now"_s));
    QVERIFY(seen(u"起火了：加钞间"_s));
    QVERIFY(seen(u"不要坐电梯"_s));
    QVERIFY(!seen(u"EN"_s)); // nothing of the customers' page
    QVERIFY(!seen(u"演练・Drill・演练・Drill"_s));
    shot(u"cover-evacuation"_s);
    // A touch of it is none of the page below, and the panel goes over it.
    touch({540, 960});
    openDoor();
    QTRY_VERIFY(seen(u"抢劫"_s));
    QVERIFY(!seen(u"请马上离开"_s));
    m_door->leave();
    QTRY_VERIFY(seen(u"请马上离开"_s));

    tell(quietState());
    QTRY_VERIFY(!seen(u"请马上离开"_s));
    QCOMPARE(m_session->screen(), u"attract"_s); // the visit is over, what was typed is gone
}

void CustomerCoversTest::saysLeaveWhenTheAlarmServiceDies()
{
    Json state = quietState();
    state["evacuate"] = leaveOrder(false);
    tell(state);
    QTRY_VERIFY(seen(u"请马上离开"_s));
    m_peer->die();
    QTRY_VERIFY(!m_machine->link().connected());
    QVERIFY(seen(u"请马上离开"_s));
}

void CustomerCoversTest::marksADrill()
{
    Json state = quietState();
    state["evacuate"] = leaveOrder(true);
    tell(state);
    QTRY_VERIFY(seen(u"演练：请离开"_s));
    QVERIFY(seen(u"演练・Drill・演练・Drill"_s));
    QVERIFY(seen(u"这是演练，没有危险"_s));
    QVERIFY(!seen(u"请马上离开"_s));
    shot(u"cover-evacuation-drill"_s);
    m_session->chooseLanguage(u"en"_s);
    QTRY_VERIFY(seen(u"Drill: please leave"_s));
    shot(u"cover-evacuation-drill-en"_s);
}

void CustomerCoversTest::aPersonIsOneTouchAway_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page :
         {"home", "promotions", "seniorOffers", "redeem", "apply", "evacuation"}) {
        QTest::newRow(page) << QString::fromLatin1(page);
    }
}

void CustomerCoversTest::aPersonIsOneTouchAway()
{
    QFETCH(const QString, page);
    // The attract picture has no button: wherever it is touched it leads to the page with one.
    QCOMPARE(m_session->screen(), u"attract"_s);
    touch({540, 960});
    QTRY_COMPARE(m_session->screen(), u"home"_s);
    for (const bool senior : {false, true}) {
        Json state = quietState();
        if (page == u"evacuation")
            state["evacuate"] = leaveOrder(false);
        else
            m_session->open(page);
        tell(state);
        if (senior != m_session->senior())
            m_session->toggleSenior();
        const QString word = page == u"evacuation" ? u"我走不了，请来帮我"_s : u"请工作人员帮忙"_s;
        QTRY_VERIFY(seen(word));
        const int before = m_peer->count("help");
        touch(middleOf(word));
        QTRY_COMPARE(m_peer->count("help"), before + 1);
        QCOMPARE(m_peer->count("login"), 0);
        auto* help = m_window->property("helpCall").value<CustomerHelp*>();
        QTRY_VERIFY(help->called());
        help->withdraw();
        tell(quietState());
    }
}

} // namespace yizhan

QTEST_MAIN(yizhan::CustomerCoversTest)
#include "tst_customer_covers.moc"
