// SPDX-License-Identifier: Apache-2.0
// What a kiosk may pay while head office cannot be asked: stock that was set aside for it
// beforehand (app/README.md, Offline). Pure values and one rule; any thread.
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "crypto/json.h"
#include "redemption/refusal.h"
#include "redemption/voucher.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yizhan {

using TierKey = std::pair<std::string, std::string>; // campaign, tier

struct LeasedTier {
    std::string campaign;
    std::string tier;
    Money value; // of one prize
    // How many may have been paid in this epoch of the kiosk's chain, those already reported
    // included. A running total, so that an answer that is lost or late allows nothing twice.
    std::int64_t allowed = 0;

    bool operator==(const LeasedTier&) const = default;
};

struct OfflineLease {
    std::int64_t epoch = 0; // of the chain it counts in
    std::int64_t revision = 0; // rises with every answer of head office
    bool wholeBranch = false; // the branch's only one: vouchers bound to the branch may be paid too
    Millis granted = 0; // head office's time
    Millis until = 0; // the same; how old the last contact may be
    std::vector<LeasedTier> tiers;
    std::vector<std::string> excluded; // vouchers bound here that were paid, begun or revoked

    bool operator==(const OfflineLease&) const = default;
};

[[nodiscard]] Json jsonOf(const OfflineLease& lease);
[[nodiscard]] std::optional<OfflineLease> offlineLeaseFrom(const Json& json);

// A lease as this kiosk holds it.
struct HeldLease {
    OfflineLease lease;
    Millis askedAt = 0; // boot time at which the question left
};

// Where and when, and what was paid before.
struct OfflinePlace {
    std::string device;
    std::string branch;
    Millis boot = 0;
    std::map<TierKey, std::int64_t> paid; // in the lease's epoch
};

// Done, or why not. Only for a voucher that verifyVoucher found good but for the network.
[[nodiscard]] Status<Refused> mayPayOffline(const Voucher& voucher,
                                            const std::optional<HeldLease>& held,
                                            const OfflinePlace& place);

inline constexpr std::size_t mostExcluded = 4096;

} // namespace yizhan
