// SPDX-License-Identifier: Apache-2.0
#include "headoffice/presence.h"

namespace yizhan::headoffice {

void Presence::remember(const std::string& device, bool silent)
{
    const std::lock_guard lock(m_mutex);
    m_known[device].silent = silent;
}

void Presence::heard(const std::string& device, const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    auto& known = m_known[device];
    known.heardAt = m_clock.bootNow();
    known.wallAt = m_clock.wallNow();
    known.path = path;
}

std::vector<ContactChange> Presence::changes(const std::vector<std::string>& devices)
{
    const std::lock_guard lock(m_mutex);
    const auto now = m_clock.bootNow();
    std::vector<ContactChange> changed;
    for (const auto& device : devices) {
        auto& known = m_known[device];
        const bool overdue = now - known.heardAt.value_or(m_startedAt) > m_silentAfter;
        const bool back = known.silent && known.heardAt && !overdue;
        if ((overdue && !known.silent) || back) {
            known.silent = overdue;
            changed.push_back({device, overdue, known.wallAt, m_clock.wallNow()});
        }
    }
    return changed;
}

Contact Presence::of(const std::string& device) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(device);
    if (found == m_known.end())
        return {};
    return {found->second.wallAt, found->second.path, found->second.silent};
}

} // namespace yizhan::headoffice
