// SPDX-License-Identifier: Apache-2.0
#include "kiosk/connection.h"

#include "kiosk/sentences.h"

namespace yizhan {

QString Connection::sinceText() const
{
    //: Strip: since what time the network has been down; short
    return m_offline ? tr("%1 起").arg(clockText(m_since)) : QString();
}

void Connection::setOnline(bool online, Millis now)
{
    if (online == !m_offline)
        return;
    m_offline = !online;
    m_since = now;
    Q_EMIT changed();
}

} // namespace yizhan
