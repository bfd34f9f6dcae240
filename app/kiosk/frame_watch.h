// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/service_notice.h"

#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace yizhan {

// Tells the service manager that this screen lives: by frames that were really presented, so that a
// program whose picture is frozen is killed and begun anew even when its event loop still runs.
// GUI thread; the window must outlive it.
class FrameWatch final : public QObject {
    Q_OBJECT

public:
    FrameWatch(QQuickWindow& window, ServiceNotice notice, QObject* parent = nullptr);

private:
    QQuickWindow& m_window;
    const ServiceNotice m_notice;
    QTimer m_ask;
    bool m_ready = false;
};

} // namespace yizhan
