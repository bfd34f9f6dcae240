// SPDX-License-Identifier: Apache-2.0
// Whether a voucher that is genuine may be paid here and now: pure rules over values. Head office
// judges again; what is refused here never bothers it.
#pragma once

#include "base/money.h"
#include "base/trusted_time.h"
#include "redemption/voucher.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

// What the catalogue says of a prize tier and a campaign; filled in by the composition root.
struct TierTerms {
    std::string id;
    Money value;
};

struct CampaignTerms {
    std::string id;
    std::optional<Millis> redeemUntil; // exclusive; absent: the voucher's own deadline counts
    std::vector<TierTerms> tiers;
};

// Where the voucher lies, and what this kiosk knows at this moment.
struct PayingPlace {
    std::string branch;
    TimeReading time {};
    Millis trustConfirmed = 0; // when TUF last confirmed the trust bundle as the current one
    bool online = false; // head office answered lately
    std::optional<Recipient> asking; // whose prize the page pays; absent: both
    std::vector<CampaignTerms> campaigns; // published now; a withdrawn one is not in it
};

// How old the list of keys may be for a prize of this value: 24 hours from 1000 yuan on, 7 days
// below. A stolen prize key is worth the most while a kiosk has not heard of it.
[[nodiscard]] Millis mostTrustAge(Money value);

// Done, or the first reason against it: recipient, campaign and tier, branch, time, age of the key
// list, network, in this order. NotYetValid and DeadlineOver carry the moment.
// Without a signed time no deadline is judged: ClockNotTrusted.
[[nodiscard]] Status<Refused> verifyVoucher(const Voucher& voucher, const PayingPlace& place);

// Reads the text and verifies what it says: the whole of a kiosk's own judgement.
[[nodiscard]] Result<Voucher, Refused>
judgeVoucher(std::string_view text, std::span<const PublicKey> prizeKeys, const PayingPlace& place);

// The last moment it is paid, exclusive: the earlier of the voucher's and the campaign's deadline.
[[nodiscard]] Millis deadlineOf(const Voucher& voucher, const CampaignTerms& campaign);

} // namespace yizhan
