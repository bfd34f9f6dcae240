// SPDX-License-Identifier: Apache-2.0
#include "kiosk/frame_watch.h"

#include <QQuickWindow>

#include <algorithm>

namespace yizhan {

FrameWatch::FrameWatch(QQuickWindow& window, ServiceNotice notice, QObject* parent)
    : QObject(parent), m_window(window), m_notice(std::move(notice))
{
    connect(&m_window, &QQuickWindow::frameSwapped, this, [this] {
        if (!std::exchange(m_ready, true))
            m_notice.ready();
        m_notice.alive();
    });
    // A picture that does not change presents no frame: one is asked for.
    connect(&m_ask, &QTimer::timeout, this, [this] {
        if (m_window.isExposed())
            m_window.update();
        else
            m_notice.alive(); // nobody can see it, nothing can be presented
    });
    if (m_notice.watched())
        m_ask.start(static_cast<int>(std::max<Millis>(1, m_notice.every())));
}

} // namespace yizhan
