// SPDX-License-Identifier: Apache-2.0
#include "kiosk/alarm_paths.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr Millis justNowMs = 7000;

// A path is asked every 5 s, but every second while an incident is open, and an alarm that goes out
// makes it answer: a silent one must not be seen by that.
int secondsOf(Millis silent)
{
    return silent < justNowMs ? 0 : static_cast<int>(silent / 1000);
}

} // namespace

AlarmPaths::AlarmPaths(AlarmLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    connect(&m_link, &AlarmLink::stateHeard, this, &AlarmPaths::hear);
    connect(&m_link, &AlarmLink::connectedChanged, this, &AlarmPaths::changed);
}

int AlarmPaths::headOfficeSilent() const
{
    return secondsOf(m_headOffice.silentMs);
}

int AlarmPaths::spareSilent() const
{
    return secondsOf(m_spare.silentMs);
}

bool AlarmPaths::keyUp() const
{
    const std::vector<KeyFacts>& keys = m_link.state().keys;
    return keyConfigured()
        && std::all_of(keys.begin(), keys.end(), [](const KeyFacts& key) { return key.ok; });
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
    for (const PathFacts& path : m_link.state().paths) {
        if (path.name == QStringLiteral("primary"))
            m_headOffice = path;
        else if (m_spare.name.isEmpty() || (path.up && !m_spare.up))
            m_spare = path;
    }
    hearLosses();
    Q_EMIT changed();
}

void AlarmPaths::hearLosses()
{
    std::vector<LossFacts> losses = m_link.state().losses;
    std::stable_sort(losses.begin(), losses.end(),
                     [](const LossFacts& a, const LossFacts& b) { return a.from > b.from; });
    if (std::equal(losses.begin(), losses.end(), m_losses.begin(), m_losses.end(),
                   [](const LossFacts& a, const PathLoss* b) { return a == b->facts(); }))
        return;
    const QList<PathLoss*> old = std::exchange(m_losses, {});
    for (const LossFacts& loss : losses)
        m_losses += new PathLoss(loss, this);
    Q_EMIT lossesChanged();
    for (PathLoss* loss : old)
        loss->deleteLater();
}

} // namespace yizhan
