// SPDX-License-Identifier: Apache-2.0
#include "kiosk/alarm_paths.h"

namespace yizhan {

AlarmPaths::AlarmPaths(AlarmLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    connect(&m_link, &AlarmLink::stateHeard, this, &AlarmPaths::hear);
    connect(&m_link, &AlarmLink::connectedChanged, this, &AlarmPaths::changed);
}

int AlarmPaths::headOfficeSilent() const
{
    return static_cast<int>(m_headOffice.silentMs / 1000);
}

int AlarmPaths::spareSilent() const
{
    return static_cast<int>(m_spare.silentMs / 1000);
}

bool AlarmPaths::sound() const
{
    return headOfficeUp() && (!spareConfigured() || spareUp()) && (!keyConfigured() || keyUp());
}

int AlarmPaths::pending() const
{
    const AlarmState& state = m_link.state();
    return state.pendingAlarm + state.pendingHelp + state.pendingDrill;
}

void AlarmPaths::hear()
{
    m_headOffice = {};
    m_spare = {};
    m_key = {};
    for (const PathFacts& path : m_link.state().paths) {
        if (path.name == QStringLiteral("primary"))
            m_headOffice = path;
        else if (path.name == QStringLiteral("key"))
            m_key = path;
        else if (m_spare.name.isEmpty() || (path.up && !m_spare.up))
            m_spare = path;
    }
    Q_EMIT changed();
}

} // namespace yizhan
