// SPDX-License-Identifier: Apache-2.0
#include "headoffice/findings.h"

#include "base/log.h"

namespace yizhan::headoffice {

namespace {
constexpr Millis writingPause = 60'000;
}

void Findings::record(const std::string& kind, const std::string& device, std::string about)
{
    const std::lock_guard lock(m_mutex);
    const auto wall = m_clock.wallNow();
    auto found = m_open.find({kind, device, about});
    if (found == m_open.end()) {
        if (m_open.size() >= mostKinds)
            about = "others";
        found = m_open.find({kind, device, about});
    }
    if (found == m_open.end()) {
        log::warning("headoffice", "security.found",
                     {{"kind", kind}, {"device", device}, {"about", about}});
        m_open[{kind, device, about}].since = m_clock.bootNow();
        m_store.recordFinding({kind, device, about, wall, wall, 1});
        return;
    }
    auto& repeats = found->second;
    if (repeats.count++ == 0)
        repeats.firstAt = wall;
    repeats.lastAt = wall;
}

void Findings::flush(bool everything)
{
    const std::lock_guard lock(m_mutex);
    const auto now = m_clock.bootNow();
    for (auto open = m_open.begin(); open != m_open.end();) {
        auto& [key, repeats] = *open;
        if (!everything && now - repeats.since < writingPause) {
            ++open;
            continue;
        }
        if (repeats.count > 0) {
            const auto& [kind, device, about] = key;
            m_store.recordFinding(
                {kind, device, about, repeats.firstAt, repeats.lastAt, repeats.count});
        }
        open = m_open.erase(open);
    }
}

} // namespace yizhan::headoffice
