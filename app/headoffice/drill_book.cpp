// SPDX-License-Identifier: Apache-2.0
#include "headoffice/drill_book.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t pageSize = 1000;

} // namespace

std::optional<std::vector<Incident>> DrillBook::look(Millis now)
{
    const std::lock_guard lock(m_mutex);
    if (!read())
        return std::nullopt;
    std::vector<Incident> drills;
    for (auto fresh = m_fresh.begin(); fresh != m_fresh.end();) {
        auto folded = incidentsIn(fresh->second);
        const bool known = folded.size() == 1;
        const auto end = !known ? std::nullopt
            : folded[0].closed  ? std::optional(folded[0].closed->at)
                                : folded[0].cancelledAt;
        if (end && now - *end >= lateFor) {
            m_over.insert_or_assign(fresh->first, std::move(folded[0]));
            fresh = m_fresh.erase(fresh);
            continue;
        }
        if (known)
            drills.push_back(std::move(folded[0]));
        ++fresh;
    }
    for (const auto& [id, drill] : m_over)
        drills.push_back(drill);
    std::ranges::sort(drills, {},
                      [](const Incident& drill) { return std::tie(drill.raisedAt, drill.id); });
    return drills;
}

bool DrillBook::read()
{
    for (;;) {
        const auto page = m_store.events(Truth::Drill, m_read, pageSize);
        if (!page)
            return false;
        for (const auto& stored : *page) {
            m_read = stored.number;
            const auto document = SignedDocument::parse(stored.document);
            const auto event = document ? readEvent(*document) : document.failure();
            if (event && event->kind.starts_with("incident.") && !m_over.contains(event->subject))
                m_fresh[event->subject].push_back(*event);
        }
        if (page->size() < pageSize)
            return true;
    }
}

} // namespace yizhan::headoffice
