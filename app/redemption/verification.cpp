// SPDX-License-Identifier: Apache-2.0
#include "redemption/verification.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr Millis hour = 3'600'000;

Failure<Refused> refuse(VoucherRefusal reason, Millis at = 0)
{
    return Failure {Refused {reason, {}, at}};
}

} // namespace

Millis mostTrustAge(Money value)
{
    return value >= Money::yuan(1000) ? 24 * hour : 7 * 24 * hour;
}

Millis deadlineOf(const Voucher& voucher, const CampaignTerms& campaign)
{
    return std::min(voucher.until, campaign.redeemUntil.value_or(voucher.until));
}

Status<Refused> verifyVoucher(const Voucher& voucher, const PayingPlace& place)
{
    if (place.asking && *place.asking != voucher.recipient)
        return refuse(VoucherRefusal::WrongPerson);
    const auto campaign = std::ranges::find(place.campaigns, voucher.campaign, &CampaignTerms::id);
    if (campaign == place.campaigns.end())
        return refuse(VoucherRefusal::CampaignWithdrawn);
    const auto tier = std::ranges::find(campaign->tiers, voucher.tier, &TierTerms::id);
    if (tier == campaign->tiers.end())
        return refuse(VoucherRefusal::CampaignWithdrawn);
    if (!voucher.branches.empty()
        && std::ranges::find(voucher.branches, place.branch) == voucher.branches.end())
        return refuse(VoucherRefusal::OtherBranch);
    if (place.time.source != TimeSource::Signed)
        return refuse(VoucherRefusal::ClockNotTrusted);
    const Millis now = place.time.now;
    if (now < voucher.issued)
        return refuse(VoucherRefusal::NotYetValid, voucher.issued);
    if (const Millis deadline = deadlineOf(voucher, *campaign); now >= deadline)
        return refuse(VoucherRefusal::DeadlineOver, deadline);
    if (now - place.trustConfirmed > mostTrustAge(tier->value))
        return refuse(VoucherRefusal::TrustListTooOld);
    if (!place.online)
        return refuse(VoucherRefusal::NeedsNetwork);
    return Done {};
}

Result<Voucher, Refused> judgeVoucher(std::string_view text, std::span<const PublicKey> prizeKeys,
                                      const PayingPlace& place)
{
    auto voucher = readVoucher(text, prizeKeys);
    if (!voucher)
        return refuse(voucher.error());
    if (auto verified = verifyVoucher(*voucher, place); !verified)
        return verified.failure();
    return *std::move(voucher);
}

} // namespace yizhan
