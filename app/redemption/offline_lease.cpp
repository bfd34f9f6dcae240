// SPDX-License-Identifier: Apache-2.0
#include "redemption/offline_lease.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::size_t mostTiers = 512;

Failure<Refused> refuse(VoucherRefusal reason)
{
    return Failure {Refused {reason, {}, 0}};
}

bool boundHere(const Voucher& voucher, const OfflineLease& lease, const OfflinePlace& place)
{
    if (!voucher.offlineAt)
        return false;
    return *voucher.offlineAt == place.device
        || (lease.wholeBranch && *voucher.offlineAt == place.branch);
}

// Counted by the clock that nobody can set, from before the question left: it ends here too early,
// never too late.
bool runs(const HeldLease& held, const OfflinePlace& place)
{
    const Millis age = place.boot - held.askedAt;
    return age >= 0 && age < held.lease.until - held.lease.granted;
}

std::optional<LeasedTier> tierFrom(const Json& json)
{
    const auto campaign = stringAt(json, "campaign");
    const auto tier = stringAt(json, "tier");
    const auto value = integerAt(json, "value_fen");
    const auto allowed = integerAt(json, "allowed");
    if (!campaign || !tier || !value || !allowed || *value < 0 || *allowed < 0)
        return std::nullopt;
    return LeasedTier {*campaign, *tier, Money::fen(*value), *allowed};
}

} // namespace

Json jsonOf(const OfflineLease& lease)
{
    Json tiers = Json::array();
    for (const auto& tier : lease.tiers)
        tiers.push_back({{"campaign", tier.campaign},
                         {"tier", tier.tier},
                         {"value_fen", tier.value.inFen()},
                         {"allowed", tier.allowed}});
    return {{"epoch", lease.epoch},        {"revision", lease.revision},
            {"branch", lease.wholeBranch}, {"granted", lease.granted},
            {"until", lease.until},        {"tiers", std::move(tiers)},
            {"excluded", lease.excluded}};
}

std::optional<OfflineLease> offlineLeaseFrom(const Json& json)
{
    const auto epoch = integerAt(json, "epoch");
    const auto revision = integerAt(json, "revision");
    const auto branch = boolAt(json, "branch");
    const auto granted = integerAt(json, "granted");
    const auto until = integerAt(json, "until");
    const auto* tiers = arrayAt(json, "tiers");
    const auto* excluded = arrayAt(json, "excluded");
    if (!epoch || !revision || !branch || !granted || !until || !tiers || !excluded
        || tiers->size() > mostTiers || excluded->size() > mostExcluded || *granted < 0
        || *until < *granted)
        return std::nullopt;
    OfflineLease lease {*epoch, *revision, *branch, *granted, *until, {}, {}};
    for (const auto& one : *tiers) {
        auto tier = tierFrom(one);
        if (!tier)
            return std::nullopt;
        lease.tiers.push_back(*std::move(tier));
    }
    for (const auto& one : *excluded) {
        if (!one.is_string())
            return std::nullopt;
        lease.excluded.push_back(one.get<std::string>());
    }
    return lease;
}

Status<Refused> mayPayOffline(const Voucher& voucher, const std::optional<HeldLease>& held,
                              const OfflinePlace& place)
{
    if (!held || voucher.recipient != Recipient::CardHolder
        || !boundHere(voucher, held->lease, place) || !runs(*held, place))
        return refuse(VoucherRefusal::NeedsNetwork);
    const auto& lease = held->lease;
    if (std::ranges::find(lease.excluded, voucher.id) != lease.excluded.end())
        return refuse(VoucherRefusal::NeedsNetwork); // head office knows more of it
    const auto tier = std::ranges::find_if(lease.tiers, [&](const LeasedTier& one) {
        return one.campaign == voucher.campaign && one.tier == voucher.tier;
    });
    if (tier == lease.tiers.end())
        return refuse(VoucherRefusal::NeedsNetwork);
    const auto paid = place.paid.find({voucher.campaign, voucher.tier});
    const std::int64_t used = paid == place.paid.end() ? 0 : paid->second;
    if (used >= tier->allowed)
        return refuse(VoucherRefusal::NeedsNetwork);
    return Done {};
}

} // namespace yizhan
