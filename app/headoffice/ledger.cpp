// SPDX-License-Identifier: Apache-2.0
#include "headoffice/ledger.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t pageSize = 1000;

bool isFollowed(std::string_view kind)
{
    return kind.starts_with("fault.") || kind.starts_with("followup.") || kind == kind::drillPlanned
        || kind == kind::drillUnplanned || kind == kind::branchNotice;
}

// Only the branch of the beginning and head office speak of it.
void keepBranch(std::vector<Event>& events)
{
    const auto first = std::ranges::find_if(
        events, [](const Event& event) { return event.id == event.subject; });
    if (first == events.end())
        return;
    const auto branch = first->branch;
    std::erase_if(events, [&](const Event& event) { return event.branch != branch; });
}

} // namespace

std::optional<LedgerPage> Ledger::look(Millis now)
{
    const std::lock_guard lock(m_mutex);
    if (!read(Truth::Real, m_eventsRead) || !read(Truth::Drill, m_drillsRead))
        return std::nullopt;
    LedgerPage page;
    const auto isOld = [&](const std::optional<Settled>& settled) {
        return settled && now - settled->at >= m_settledStays;
    };
    for (auto kept = m_kept.begin(); kept != m_kept.end();) {
        auto& events = kept->second;
        keepBranch(events);
        const auto branch = events.front().branch;
        const auto book = patrolBookIn(events);
        const auto plans = plansIn(events);
        const auto notices = noticesIn(events);
        bool old = false;
        for (const auto& fault : book.faults) {
            old = isOld(fault.mended);
            if (!old)
                page.faults.push_back({branch, fault});
        }
        for (const auto& followUp : book.followUps) {
            old = isOld(followUp.done);
            if (!old)
                page.followUps.push_back({branch, followUp});
        }
        for (const auto& plan : plans) {
            old = plan.until <= now;
            if (!old)
                page.plans.push_back({branch, plan});
        }
        for (const auto& notice : notices) {
            old = notice.until <= now;
            if (!old)
                page.notices.push_back({branch, notice});
        }
        kept = old ? m_kept.erase(kept) : std::next(kept);
    }
    std::ranges::sort(page.faults, {}, [](const auto& one) {
        return std::tuple(one.what.mended.has_value(), one.what.found, one.what.id);
    });
    std::ranges::sort(page.followUps, {}, [](const auto& one) {
        return std::tuple(one.what.done.has_value(), one.what.due, one.what.id);
    });
    std::ranges::sort(page.plans, {},
                      [](const auto& one) { return std::tuple(one.what.from, one.what.id); });
    std::ranges::sort(page.notices, std::ranges::greater {},
                      [](const auto& one) { return std::tuple(one.what.until, one.what.id); });
    return page;
}

bool Ledger::read(Truth truth, std::int64_t& after)
{
    for (;;) {
        const auto page = m_store.events(truth, after, pageSize);
        if (!page)
            return false;
        for (const auto& stored : *page) {
            after = stored.number;
            const auto document = SignedDocument::parse(stored.document);
            const auto event = document ? readEvent(*document) : document.failure();
            if (event && isFollowed(event->kind))
                m_kept[event->subject].push_back(*event);
        }
        if (page->size() < pageSize)
            return true;
    }
}

} // namespace yizhan::headoffice
