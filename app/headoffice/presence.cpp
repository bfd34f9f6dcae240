// SPDX-License-Identifier: Apache-2.0
#include "headoffice/presence.h"

namespace yizhan::headoffice {

void Presence::remember(const std::string& device, bool silent)
{
    const std::lock_guard lock(m_mutex);
    m_known[device].silent = silent;
}

void Presence::rememberLost(const std::string& device, const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    m_known[device].paths[path].lost = true;
}

void Presence::heard(const std::string& device, const std::string& path)
{
    heardThrough(device, path);
    const std::lock_guard lock(m_mutex);
    auto& known = m_known[device];
    if (known.paths.size() < mostPaths || known.paths.contains(path)) {
        known.paths[path].heardAt = known.heardAt;
        known.paths[path].wallAt = known.wallAt;
    }
}

void Presence::heardThrough(const std::string& device, const std::string& peer)
{
    const std::lock_guard lock(m_mutex);
    auto& known = m_known[device];
    known.heardAt = m_clock.bootNow();
    known.wallAt = m_clock.wallNow();
    known.path = peer;
}

// While nothing is heard of a device, its ways are not counted one by one.
void Presence::pathChanges(const std::string& device, Known& known, Millis now,
                           std::vector<ContactChange>& changed) const
{
    for (auto& [name, path] : known.paths) {
        const bool overdue = !path.heardAt || now - *path.heardAt > m_silentAfter;
        if (overdue == path.lost)
            continue;
        path.lost = overdue;
        changed.push_back({device, overdue, path.wallAt, m_clock.wallNow(), name});
    }
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
        if (!known.silent && known.heardAt)
            pathChanges(device, known, now, changed);
    }
    return changed;
}

Contact Presence::of(const std::string& device) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(device);
    if (found == m_known.end())
        return {};
    Contact contact {found->second.wallAt, found->second.path, found->second.silent};
    for (const auto& [name, path] : found->second.paths) {
        if (path.lost && !contact.silent)
            contact.lostPaths.push_back(name);
    }
    return contact;
}

} // namespace yizhan::headoffice
