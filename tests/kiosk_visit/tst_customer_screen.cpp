// SPDX-License-Identifier: Apache-2.0
// The customers' window as a whole, touched.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk/customer_screen.h"
#include "support/fleet.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <atomic>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize glass(540, 960);

// Goes on as the test says; read by every thread of the machine.
class StandingClock final : public Clock {
public:
    [[nodiscard]] Millis wallNow() const override { return 1'785'000'000'000 + m_boot; }
    [[nodiscard]] Millis bootNow() const override { return m_boot; }
    void pass(Millis time) { m_boot += time; }

private:
    std::atomic<Millis> m_boot = 1000;
};

} // namespace

class CustomerScreenTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTouchOnTheWarningTouchesNothingBelowIt();
    void anOfferThatIsNotShownAnyMoreIsNoPage();

private:
    [[nodiscard]] QPoint middleOf(const QString& text) const;
    void touch(QPoint at) { QTest::mouseClick(m_window, Qt::LeftButton, {}, at); }

    QTemporaryDir m_folder;
    StandingClock m_clock;
    Fleet m_fleet;
    std::unique_ptr<Machine> m_machine;
    std::unique_ptr<CustomerScreen> m_screen;
    QQuickWindow* m_window = nullptr;
    Session* m_session = nullptr;
};

void CustomerScreenTest::init()
{
    const DataFolder data {m_folder.path().toStdString()};
    m_fleet.enrol(data.root, "k-0001", "kiosk", {"https://127.0.0.1:1"});
    m_machine = std::make_unique<Machine>(data, *loadDevice(data), m_clock);
    m_screen = std::make_unique<CustomerScreen>(*m_machine, *ContentStore::open(data.content()),
                                                nullptr);
    QVERIFY(m_screen->show({glass}));
    m_machine->start();
    m_window = qobject_cast<QQuickWindow*>(QGuiApplication::topLevelWindows().constFirst());
    QVERIFY(m_window);
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_session = m_window->property("session").value<Session*>();
    QVERIFY(m_session);
}

void CustomerScreenTest::cleanup()
{
    m_screen.reset();
    m_machine.reset();
}

QPoint CustomerScreenTest::middleOf(const QString& text) const
{
    QList<QQuickItem*> items {m_window->contentItem()};
    for (qsizetype at = 0; at < items.size(); ++at) {
        const auto* item = items[at];
        if (item->isVisible() && item->property("text").toString() == text)
            return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
        items += item->childItems();
    }
    return {-1, -1};
}

void CustomerScreenTest::aTouchOnTheWarningTouchesNothingBelowIt()
{
    touch({glass.width() / 2, glass.height() / 2});
    QCOMPARE(m_session->screen(), u"home"_s);
    m_clock.pass(61'000);
    m_session->tick();
    QVERIFY(m_session->warning());
    const auto below = middleOf(u"EN"_s);
    touch(below);
    QTRY_VERIFY(!m_session->warning());
    QCOMPARE(m_session->language(), u"zh-Hans"_s);
    touch(below);
    QTRY_COMPARE(m_session->language(), u"en"_s);
}

void CustomerScreenTest::anOfferThatIsNotShownAnyMoreIsNoPage()
{
    m_session->open(u"promotions"_s);
    m_session->openOffer(u"ended"_s);
    QCOMPARE(m_session->screen(), u"promotions"_s);
    m_session->back();
    QCOMPARE(m_session->screen(), u"home"_s);
}

} // namespace yizhan

QTEST_MAIN(yizhan::CustomerScreenTest)
#include "tst_customer_screen.moc"
