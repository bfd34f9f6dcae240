// SPDX-License-Identifier: Apache-2.0
// What branches are given of head office's own events. How far each branch's chains have come is
// kept in memory, so a device that has everything costs no look at the database. Any thread.
#pragma once

#include "headoffice/store.h"

#include <map>
#include <mutex>

namespace yizhan::headoffice {

class OfficeFeed {
public:
    // store, clock: outlive this.
    OfficeFeed(Store& store, const Clock& clock) : m_store(store), m_clock(clock) { }

    static constexpr Millis longest = 7 * 86'400'000LL; // older ones are history
    static constexpr std::size_t most = 64; // in one reply
    static constexpr std::size_t mostBytes = 512U << 10;

    // After head office said something, and once a second for what other processes say.
    void refresh();
    // The highest number a device has, by lane.
    using Has = std::map<Lane, std::int64_t>;
    // Of its branch only; the first ones first. What cannot be read now comes with a later reply.
    [[nodiscard]] std::vector<SignedDocument> after(const std::string& branch, const Has& has);

private:
    [[nodiscard]] bool hasNewer(const std::string& branch, Lane lane, std::int64_t seq);

    Store& m_store;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::optional<Revision> m_revision; // m_heads are of
    std::map<std::pair<std::string, Lane>, OfficeHead> m_heads;
};

} // namespace yizhan::headoffice
