// SPDX-License-Identifier: Apache-2.0
// Who won and who lost where a voucher was paid more than once, and one hash of all payouts: pure
// functions of the set of payouts, whatever the order in which they arrived and however often.
#pragma once

#include "headoffice/offline_records.h"

#include <span>
#include <string>
#include <vector>

namespace yizhan::headoffice {

// One prize handed out.
struct PrizePaid {
    Uuid op;
    std::string voucher, campaign, tier;
    std::string device, branch;
    Millis at = 0;
    bool offline = false;
    Confirmer by;

    bool operator==(const PrizePaid&) const = default;
};

struct PaidTwice {
    PrizePaid winner; // what head office had granted, else the earliest by (time, device, op)
    std::vector<PrizePaid> losers; // in the same order
};

struct PrizeLedger {
    std::vector<PrizePaid> payouts; // by op, each once
    std::vector<PaidTwice> conflicts; // by voucher
    std::string hash; // SHA-256 of all of them
};
[[nodiscard]] PrizeLedger ledgerOf(std::vector<PrizePaid> payouts);
// Of paid records and offline payouts as the store gives them.
[[nodiscard]] PrizeLedger ledgerOf(std::span<const RedemptionRecord> records,
                                   std::span<const OfflinePayout> offline);

// Both kinds in one list, the newest first: what people look at.
[[nodiscard]] std::vector<RedemptionRecord> withOffline(std::vector<RedemptionRecord> records,
                                                        std::span<const OfflinePayout> offline);

} // namespace yizhan::headoffice
