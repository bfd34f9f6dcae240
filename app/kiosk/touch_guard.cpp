// SPDX-License-Identifier: Apache-2.0
#include "kiosk/touch_guard.h"

#include "kiosk/touch_glass.h"

#include <QMouseEvent>
#include <QQuickWindow>
#include <QTouchEvent>

#include <utility>

namespace yizhan {

TouchGuard::TouchGuard(QQuickItem* parent) : QQuickItem(parent)
{
    setAcceptTouchEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
}

TouchGuard::~TouchGuard()
{
    if (m_glass)
        m_glass->remove(*this);
}

void TouchGuard::itemChange(ItemChange change, const ItemChangeData& data)
{
    if (change == ItemSceneChange) {
        if (m_glass)
            m_glass->remove(*this);
        m_glass = data.window ? &TouchGlass::of(*data.window) : nullptr;
        if (m_glass)
            m_glass->add(*this);
    }
    QQuickItem::itemChange(change, data);
}

void TouchGuard::hear(bool meant)
{
    m_meant = meant;
    show();
}

void TouchGuard::touchEvent(QTouchEvent* event)
{
    event->accept();
    if (event->touchPointStates().testFlag(QEventPoint::Pressed))
        m_reached = true;
    if (event->touchPointStates().testFlag(QEventPoint::Released))
        settle();
    else
        show();
}

void TouchGuard::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    m_reached = true;
    show();
}

void TouchGuard::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
    settle();
}

void TouchGuard::touchUngrabEvent()
{
    if (m_glass)
        m_glass->drop(*this);
    m_reached = false;
    show();
}

void TouchGuard::mouseUngrabEvent()
{
    touchUngrabEvent();
}

// The release has arrived at this item: what was judged is told.
void TouchGuard::settle()
{
    const bool meant = std::exchange(m_meant, false) && std::exchange(m_reached, false);
    show();
    if (meant)
        Q_EMIT touched();
}

void TouchGuard::show()
{
    const bool pressed = m_reached && m_glass && m_glass->pressed(*this);
    if (pressed == m_pressed)
        return;
    m_pressed = pressed;
    Q_EMIT pressedChanged();
}

} // namespace yizhan
