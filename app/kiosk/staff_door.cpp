// SPDX-License-Identifier: Apache-2.0
#include "kiosk/staff_door.h"

#include "kiosk/panel.h"

#include "base/log.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr qsizetype longestId = 32;

bool isBadge(const QByteArray& text)
{
    if (!text.startsWith("B1:"))
        return false;
    const QByteArray id = text.sliced(3);
    return !id.isEmpty() && id.size() <= longestId && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

StaffDoor::StaffDoor(const Clock& clock, Panel& panel, QObject* parent)
    : QObject(parent), m_clock(clock), m_panel(panel)
{
}

void StaffDoor::tapped(QPointF page)
{
    const bool inCorner = page.x() >= 0 && page.y() >= 0 && page.x() < corner && page.y() < corner;
    if (!m_open && m_taps.tap(inCorner, m_clock.bootNow()))
        enter();
}

bool StaffDoor::scanned(const QByteArray& text)
{
    if (!isBadge(text))
        return false;
    if (!m_open)
        enter();
    return true;
}

void StaffDoor::touched()
{
    m_touchedAt = m_clock.bootNow();
    if (m_open)
        m_panel.touched();
}

void StaffDoor::tick()
{
    const auto* current = m_panel.current();
    const bool busy = m_panel.drillMode()
        || (current && current->open()
            && (m_panel.page() == Panel::Live || m_panel.page() >= Panel::Actions));
    if (m_open && !busy && m_clock.bootNow() - m_touchedAt >= idleMs)
        leave();
}

void StaffDoor::enter()
{
    log::info("kiosk", "panel.opened");
    m_open = true;
    touched();
    Q_EMIT changed();
}

void StaffDoor::leave()
{
    if (!m_open)
        return;
    log::info("kiosk", "panel.left");
    m_open = false;
    m_panel.putAway();
    Q_EMIT changed();
}

} // namespace yizhan
