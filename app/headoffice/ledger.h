// SPDX-License-Identifier: Apache-2.0
// What head office follows beside incidents: faults and follow-ups of the branches, drills it has
// planned, notices it has sent. Reads each event once and forgets what was settled long ago. Any
// thread.
#pragma once

#include "emergency/notice.h"
#include "emergency/patrol.h"
#include "headoffice/store.h"

#include <map>
#include <mutex>

namespace yizhan::headoffice {

template <typename T> struct OfBranch {
    std::string branch;
    T what;
};

struct LedgerPage {
    std::vector<OfBranch<Fault>> faults; // open ones first, the oldest first
    std::vector<OfBranch<FollowUp>> followUps; // open ones first, by their due date
    std::vector<OfBranch<DrillPlan>> plans; // not over yet, by their beginning
    std::vector<OfBranch<BranchNotice>> notices; // that still hold, the newest first
};

class Ledger {
public:
    // settledStays: how long what was mended or done is still told.
    Ledger(Store& store, Millis settledStays) : m_store(store), m_settledStays(settledStays) { }

    static constexpr Millis forever = INT64_MAX;

    // Nothing when the Store cannot be read.
    [[nodiscard]] std::optional<LedgerPage> look(Millis now);

private:
    [[nodiscard]] bool read(Truth truth, std::int64_t& after);

    Store& m_store;
    const Millis m_settledStays;
    std::mutex m_mutex;
    std::int64_t m_eventsRead = 0, m_drillsRead = 0;
    std::map<Uuid, std::vector<Event>> m_kept; // by fault, follow-up, plan, notice
};

} // namespace yizhan::headoffice
