// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/board.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t pageSize = 1000;

Millis endOf(const Incident& incident)
{
    return incident.closed ? incident.closed->at : incident.cancelledAt.value_or(0);
}

} // namespace

const Acknowledgement* BoardEntry::first(std::string_view meaning) const
{
    const auto found = std::ranges::find(answers, meaning, &Acknowledgement::meaning);
    return found == answers.end() ? nullptr : &*found;
}

bool Board::update()
{
    if (!read(Truth::Real, m_eventsRead) || !read(Truth::Drill, m_drillsRead))
        return false;
    std::map<Uuid, std::vector<Acknowledgement>> answers;
    for (const auto truth : {Truth::Real, Truth::Drill}) {
        const auto all = m_store.acknowledgements(truth);
        if (!all)
            return false;
        for (const auto& one : *all)
            answers[one.subject].push_back(one);
    }
    m_answers = std::move(answers);
    return true;
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

std::vector<BoardEntry> Board::entries(Millis now, Millis recently) const
{
    std::vector<BoardEntry> open, ended;
    for (const auto& [id, kept] : m_kept) {
        auto incidents = incidentsIn(kept.events);
        if (incidents.empty())
            continue;
        const auto answers = m_answers.find(id);
        BoardEntry entry {std::move(incidents.front()), kept.receivedAt,
                          answers == m_answers.end() ? std::vector<Acknowledgement>()
                                                     : answers->second};
        if (entry.incident.open())
            open.push_back(std::move(entry));
        else if (now - endOf(entry.incident) < recently)
            ended.push_back(std::move(entry));
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

} // namespace yizhan::headoffice
