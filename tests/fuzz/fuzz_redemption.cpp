// SPDX-License-Identifier: Apache-2.0
// What kiosks ask of the ledger and what they are told: whatever is taken is within its limits and
// says the same when it is written again; no answer is believed without a signature.
#include "redemption/day_sheet.h"
#include "redemption/offline_account.h"
#include "redemption/redemption_wire.h"

#include "base/bytes.h"

#include <array>
#include <cstdlib>

namespace {

using namespace yizhan;

void must(bool holds)
{
    if (!holds)
        std::abort();
}

void asRequest(const Json& json)
{
    if (const auto step = redemptionRequestFrom(json)) {
        must(step->nonce.size() == 32 && step->op.version() == realIdVersion);
        must(step->step != RedemptionStep::Reserve || !step->voucher.empty());
        must(step->step != RedemptionStep::Commit || !step->by.id.empty());
        const auto again = redemptionRequestFrom(jsonOf(*step));
        must(again && again->op == step->op && again->voucher == step->voucher
             && again->by == step->by);
    }
    if (const auto account = accountRequestFrom(json))
        must(account->chain.seq >= 0 && account->chain.hash.size() == 64 && account->holding >= 0);
    if (const auto day = dayRequestFrom(json)) {
        must(day->tiers.size() <= mostShelfTiers && !day->by.id.empty());
        for (const auto& tier : day->tiers)
            must(tier.before >= 0 && tier.after >= 0 && !tier.tier.empty());
        must(dayRequestFrom(jsonOf(*day))->tiers == day->tiers);
    }
}

void asAnswer(const std::string& text)
{
    static const auto key = PrivateKey::generate(KeyScheme::Ed25519).publicKey();
    const RedemptionRequest request {std::string(32, 'a'), {}, RedemptionStep::Status, {}, {}};
    must(!openRedemptionReply(text, {&key, 1}, request, "k-0001"));
    must(!openAccountReply(text, {&key, 1}, std::string(32, 'a'), "k-0001"));
    must(!openDayReply(text, {&key, 1}, std::string(32, 'a'), "k-0001"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(textOf({data, size}));
    asAnswer(text);
    const auto json = parseJson(text);
    if (!json || !json->is_object())
        return 0;
    asRequest(*json);
    if (const auto lease = offlineLeaseFrom(*json)) {
        must(lease->until >= lease->granted && lease->excluded.size() <= mostExcluded);
        for (const auto& tier : lease->tiers)
            must(tier.allowed >= 0 && tier.value.inFen() >= 0);
        must(offlineLeaseFrom(jsonOf(*lease)) == *lease);
    }
    return 0;
}
