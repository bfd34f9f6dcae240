// SPDX-License-Identifier: Apache-2.0
// The tiles of the panel in a real window, touched by real touch events that carry the device's own
// times. What is meant and what is not is tested by tst_touch_judge; here, that the window tells it
// all.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "kiosk/icon_provider.h"
#include "support/touch_traces.h"

#include <QPointingDevice>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTouchEvent>

#include <memory>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t accidents = 14;
constexpr std::size_t meantTouches = 9;
constexpr Millis apart = 30'000;

// Gives each touch the time of its trace, as a device does; in front of all other filters.
class DeviceTime final : public QObject {
public:
    Millis now = 1;

private:
    bool eventFilter(QObject*, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::TouchEnd:
            static_cast<QTouchEvent*>(event)->setTimestamp(static_cast<quint64>(now));
            break;
        default:
            break;
        }
        return false;
    }
};

} // namespace

class TouchGuardTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void showsThePressAtOnceAndTakesItBack();
    void takesAMouseClickAndNoKey();
    void leavesACoveredTileAlone();
    void takesNoAccident();
    void takesWhatIsMeant();

private:
    [[nodiscard]] QQuickItem* tile(int index) const;
    [[nodiscard]] QList<int> touched() const;
    // What is touched after the trace's lead is left in `touched`.
    void play(const TouchTrace& trace);
    void tap(QPoint at);

    std::unique_ptr<QQuickView> m_view;
    QPointingDevice* m_glass = QTest::createTouchDevice();
    DeviceTime m_time;
};

void TouchGuardTest::init()
{
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view->engine()->addImageProvider(u"icon"_s, new IconProvider);
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(1080, 1920);
    m_view->setSource(
        QUrl::fromLocalFile(QStringLiteral(YIZHAN_SOURCE_DIR "/tests/kiosk_panel/TouchStage.qml")));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->installEventFilter(&m_time);
}

QQuickItem* TouchGuardTest::tile(int index) const
{
    for (QQuickItem* item : m_view->rootObject()->childItems())
        if (item->inherits("QQuickAbstractButton") && item->property("index") == index)
            return item;
    return nullptr;
}

QList<int> TouchGuardTest::touched() const
{
    QList<int> indices;
    for (const QVariant& index : m_view->rootObject()->property("touched").toList())
        indices += index.toInt();
    return indices;
}

void TouchGuardTest::play(const TouchTrace& trace)
{
    const Millis begin = m_time.now += apart;
    std::map<int, QPoint> down;
    for (const TouchFrame& frame : trace.frames) {
        if (frame.at <= trace.from)
            m_view->rootObject()->setProperty("touched", QVariantList {});
        m_time.now = begin + frame.at;
        auto touch = QTest::touchEvent(m_view.get(), m_glass, false);
        std::map<int, QPoint> still = down;
        for (const TouchPoint& point : frame.points) {
            const QPoint at(qRound(point.x), qRound(point.y));
            still.erase(point.id);
            if (point.phase == TouchPoint::Phase::Down)
                touch.press(point.id, at);
            else if (point.phase == TouchPoint::Phase::Held)
                touch.move(point.id, at);
            else
                touch.release(point.id, at);
            if (point.phase == TouchPoint::Phase::Up)
                down.erase(point.id);
            else
                down[point.id] = at;
        }
        for (const auto& [id, at] : still)
            touch.stationary(id);
        touch.commit();
    }
}

void TouchGuardTest::tap(QPoint at)
{
    m_time.now += apart;
    QTest::touchEvent(m_view.get(), m_glass).press(1, at);
    m_time.now += 90;
    QTest::touchEvent(m_view.get(), m_glass).release(1, at);
}

void TouchGuardTest::showsThePressAtOnceAndTakesItBack()
{
    const QPoint at(200, 400);
    m_time.now += apart;
    QTest::touchEvent(m_view.get(), m_glass).press(1, at);
    QVERIFY(tile(0)->property("down").toBool());
    m_time.now += 60;
    QTest::touchEvent(m_view.get(), m_glass).move(1, at + QPoint(12, -12)); // a trembling hand
    QVERIFY(tile(0)->property("down").toBool());
    QTest::touchEvent(m_view.get(), m_glass).stationary(1).press(2, {900, 1800});
    QVERIFY(!tile(0)->property("down").toBool()); // a second finger, far from the tile
    QTest::touchEvent(m_view.get(), m_glass).release(1, at).release(2, {900, 1800});
    QCOMPARE(touched(), QList<int> {});
    tap(at);
    QCOMPARE(touched(), QList<int> {0});
    QVERIFY(!tile(0)->property("down").toBool());
}

void TouchGuardTest::takesAMouseClickAndNoKey()
{
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {700, 400});
    QCOMPARE(touched(), QList<int> {1});
    for (const int key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
    QVERIFY(!tile(1)->hasActiveFocus());
    QCOMPARE(touched(), QList<int> {1});
}

void TouchGuardTest::leavesACoveredTileAlone()
{
    auto* cover = m_view->rootObject()->findChild<QQuickItem*>(u"cover"_s);
    cover->setVisible(true);
    tap({700, 1100});
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {700, 1100});
    QVERIFY(!tile(5)->property("down").toBool());
    QCOMPARE(touched(), QList<int> {});
    cover->setVisible(false);
    tap({700, 1100});
    QCOMPARE(touched(), QList<int> {5});
}

void TouchGuardTest::takesNoAccident()
{
    TraceRandom random(20'260'803);
    for (std::size_t number = 0; number < accidents; ++number) {
        const TouchTrace trace = accidentalTrace(number, random);
        // A touch event of a test has no size, and one palm may be one contact only where it has.
        if (trace.sized)
            continue;
        play(trace);
        QVERIFY2(touched().isEmpty(), std::string(trace.kind).c_str());
    }
}

void TouchGuardTest::takesWhatIsMeant()
{
    TraceRandom random(20'260'804);
    int taken = 0;
    for (std::size_t number = 0; number < meantTouches; ++number) {
        const TouchTrace trace = deliberateTrace(number, random);
        play(trace);
        const auto tiles = touched();
        if (!tiles.isEmpty() && tiles.last() == static_cast<int>(trace.meant))
            ++taken;
        else
            qWarning("trace %zu (%s) was not taken", number, std::string(trace.kind).c_str());
    }
    QCOMPARE(taken, static_cast<int>(meantTouches));
}

} // namespace yizhan

QTEST_MAIN(yizhan::TouchGuardTest)
#include "tst_touch_guard.moc"
