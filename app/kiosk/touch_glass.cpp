// SPDX-License-Identifier: Apache-2.0
#include "kiosk/touch_glass.h"

#include "kiosk/touch_guard.h"

#include <QMouseEvent>
#include <QQuickWindow>
#include <QScreen>
#include <QTouchEvent>

#include <algorithm>
#include <chrono>

namespace yizhan {

namespace {

constexpr int pointerId = -1;
constexpr double usualDpi = 82; // 27 inches, 1080 px wide: where the screen does not say
constexpr double leastDpi = 30;
constexpr double mostDpi = 400;
constexpr double millimetresPerInch = 25.4;

TouchPoint::Phase phaseOf(QEventPoint::State state)
{
    return state == QEventPoint::Pressed ? TouchPoint::Phase::Down
        : state == QEventPoint::Released ? TouchPoint::Phase::Up
                                         : TouchPoint::Phase::Held;
}

// The device's own clock where it tells one; else now.
Millis momentOf(ulong timestamp)
{
    if (timestamp != 0)
        return static_cast<Millis>(timestamp);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

TouchGlass::TouchGlass(QQuickWindow& window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
}

TouchGlass& TouchGlass::of(QQuickWindow& window)
{
    auto* glass = window.findChild<TouchGlass*>({}, Qt::FindDirectChildrenOnly);
    return glass ? *glass : *new TouchGlass(window);
}

void TouchGlass::add(TouchGuard& guard)
{
    m_members.push_back({++m_lastTile, &guard});
}

void TouchGlass::remove(const TouchGuard& guard)
{
    drop(guard);
    std::erase_if(m_members, [&](const Member& member) { return member.guard == &guard; });
}

int TouchGlass::tileOf(const TouchGuard& guard) const
{
    const auto found = std::ranges::find_if(
        m_members, [&](const Member& member) { return member.guard == &guard; });
    return found == m_members.end() ? 0 : found->tile;
}

bool TouchGlass::pressed(const TouchGuard& guard) const
{
    return m_judge.pressed(tileOf(guard));
}

void TouchGlass::drop(const TouchGuard& guard)
{
    m_judge.drop(tileOf(guard));
}

// Before any item: what happens beside a guard speaks against a touch of it.
bool TouchGlass::eventFilter(QObject* receiver, QEvent* event)
{
    if (receiver != &m_window)
        return false;
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        seeTouch(static_cast<const QTouchEvent&>(*event));
        break;
    case QEvent::TouchCancel:
        m_judge.cancel();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: {
        const auto& mouse = static_cast<const QMouseEvent&>(*event);
        const bool left = mouse.button() == Qt::LeftButton || mouse.buttons() == Qt::LeftButton;
        // One that was made of a touch is that touch, seen already.
        if (left && mouse.source() != Qt::MouseEventSynthesizedByQt)
            seePointer(mouse.type(), mouse.scenePosition(), mouse.timestamp());
        break;
    }
    default:
        break;
    }
    return false;
}

void TouchGlass::seeTouch(const QTouchEvent& event)
{
    TouchFrame frame;
    frame.at = momentOf(event.timestamp());
    for (const auto& point : event.points()) {
        const QPointF spot = point.scenePosition();
        const QSizeF size = point.ellipseDiameters();
        frame.points.push_back({point.id(), phaseOf(point.state()), spot.x(), spot.y(),
                                millimetres(std::max(size.width(), size.height())), false});
    }
    hear(std::move(frame));
}

void TouchGlass::seePointer(QEvent::Type type, QPointF scene, ulong timestamp)
{
    const auto phase = type == QEvent::MouseButtonPress ? TouchPoint::Phase::Down
        : type == QEvent::MouseButtonRelease            ? TouchPoint::Phase::Up
                                                        : TouchPoint::Phase::Held;
    hear({momentOf(timestamp), {{pointerId, phase, scene.x(), scene.y(), 0, true}}});
}

void TouchGlass::hear(TouchFrame frame)
{
    lookAtTiles();
    for (auto& point : frame.points) {
        point.x /= m_scale;
        point.y /= m_scale;
    }
    const auto said = m_judge.take(frame);
    for (const Member& member : std::vector(m_members))
        member.guard->hear(said.verdict == TouchVerdict::Touched && said.tile == member.tile);
}

// Pages come, go and are scaled to the glass.
void TouchGlass::lookAtTiles()
{
    std::vector<TouchTile> tiles;
    for (const auto& [tile, guard] : m_members) {
        if (!guard->isVisible() || !guard->isEnabled() || guard->width() <= 0)
            continue;
        const QRectF rect = guard->mapRectToScene(guard->boundingRect());
        m_scale = rect.width() / guard->width();
        tiles.push_back({tile, rect.x() / m_scale, rect.y() / m_scale, rect.width() / m_scale,
                         rect.height() / m_scale});
    }
    m_judge.setTiles(std::move(tiles));
}

double TouchGlass::millimetres(qreal pixels) const
{
    const QScreen* screen = m_window.screen();
    const double told = screen ? screen->physicalDotsPerInch() : 0;
    const double dpi = told >= leastDpi && told <= mostDpi ? told : usualDpi;
    return pixels * millimetresPerInch / dpi;
}

} // namespace yizhan
