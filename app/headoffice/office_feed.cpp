// SPDX-License-Identifier: Apache-2.0
#include "headoffice/office_feed.h"

namespace yizhan::headoffice {

void OfficeFeed::refresh()
{
    const auto revision = m_store.revision();
    {
        const std::lock_guard lock(m_mutex);
        if (!revision || (m_revision && *m_revision == *revision))
            return;
    }
    const auto heads = m_store.officeHeads();
    if (!heads)
        return;
    const std::lock_guard lock(m_mutex);
    m_revision = *revision;
    for (const auto& head : *heads) {
        auto& known = m_heads[{head.branch, head.lane}];
        if (head.seq >= known.seq)
            known = head;
    }
}

bool OfficeFeed::hasNewer(const std::string& branch, Lane lane, std::int64_t seq)
{
    const std::lock_guard lock(m_mutex);
    const auto head = m_heads.find({branch, lane});
    return head != m_heads.end() && head->second.seq > seq
        && head->second.at >= m_clock.wallNow() - longest;
}

std::vector<SignedDocument> OfficeFeed::after(const std::string& branch, const Has& has)
{
    std::vector<SignedDocument> found;
    std::size_t bytes = 0;
    for (const auto& [lane, seq] : has) {
        if (!hasNewer(branch, lane, seq))
            continue;
        const auto events = m_store.officeEvents(branch, lane, seq, m_clock.wallNow() - longest,
                                                 most - found.size());
        for (const auto& event : events.valueOr({})) {
            auto document = SignedDocument::parse(event.document);
            bytes += event.document.size();
            if (!document || bytes > mostBytes)
                break; // without a gap: the rest comes with the next reply
            found.push_back(*std::move(document));
        }
        if (found.size() >= most || bytes > mostBytes)
            break;
    }
    return found;
}

} // namespace yizhan::headoffice
