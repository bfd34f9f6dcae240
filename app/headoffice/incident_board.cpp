// SPDX-License-Identifier: Apache-2.0
#include "headoffice/incident_board.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t pageSize = 1000;

Millis endOf(const Incident& incident)
{
    return incident.closed ? incident.closed->at : incident.cancelledAt.value_or(0);
}

} // namespace

const Seen* BoardEntry::first(std::string_view meaning) const
{
    const auto found = std::ranges::find(answers, meaning, &Seen::meaning);
    return found == answers.end() ? nullptr : &*found;
}

std::optional<std::vector<BoardEntry>> Board::look(Millis now, Millis recently)
{
    const std::lock_guard lock(m_mutex);
    if (!read(Truth::Real, m_eventsRead) || !read(Truth::Drill, m_drillsRead))
        return std::nullopt;
    std::vector<BoardEntry> open, ended;
    for (auto kept = m_kept.begin(); kept != m_kept.end();) {
        auto incidents = incidentsIn(kept->second.events);
        const bool over = !incidents.empty() && !incidents.front().openAtOffice();
        if (over && now - endOf(incidents.front()) >= recently) {
            kept = m_kept.erase(kept);
            continue;
        }
        if (!incidents.empty()) { // otherwise its beginning has not arrived
            auto answers = m_store.seen({&kept->first, 1}, "");
            if (!answers)
                return std::nullopt;
            (over ? ended : open)
                .push_back(
                    {std::move(incidents.front()), kept->second.receivedAt, *std::move(answers)});
        }
        ++kept;
    }
    std::ranges::sort(open, {}, [](const BoardEntry& entry) {
        return std::tuple(entry.incident.drill, entry.incident.level, entry.incident.raisedAt,
                          entry.incident.id);
    });
    std::ranges::sort(ended, std::ranges::greater {},
                      [](const BoardEntry& entry) { return endOf(entry.incident); });
    std::ranges::move(ended, std::back_inserter(open));
    return open;
}

Stored<std::optional<BoardEntry>> readEntry(Store& store, const Uuid& id)
{
    const auto stored = store.eventsOf(id);
    if (!stored)
        return stored.failure();
    std::vector<Event> events;
    Millis receivedAt = 0;
    for (const auto& one : *stored) {
        const auto document = SignedDocument::parse(one.document);
        if (const auto event = document ? readEvent(*document) : document.failure()) {
            if (event->id == id)
                receivedAt = one.receivedAt;
            events.push_back(*event);
        }
    }
    auto incidents = incidentsIn(events);
    if (incidents.size() != 1)
        return std::optional<BoardEntry>();
    auto answers = store.seen({&id, 1}, "");
    if (!answers)
        return answers.failure();
    return std::optional(
        BoardEntry {std::move(incidents.front()), receivedAt, *std::move(answers)});
}

bool Board::read(Truth truth, std::int64_t& after)
{
    for (;;) {
        const auto page = m_store.events(truth, after, pageSize);
        if (!page)
            return false;
        for (const auto& stored : *page) {
            after = stored.number;
            const auto document = SignedDocument::parse(stored.document);
            const auto event = document ? readEvent(*document) : document.failure();
            if (!event || !event->kind.starts_with("incident."))
                continue;
            auto& kept = m_kept[event->subject];
            if (event->id == event->subject)
                kept.receivedAt = stored.receivedAt;
            kept.events.push_back(*event);
        }
        if (page->size() < pageSize)
            return true;
    }
}

} // namespace yizhan::headoffice
