// SPDX-License-Identifier: Apache-2.0
#include "headoffice/redemption_api.h"

#include "base/log.h"
#include "headoffice/intake_check.h"
#include "headoffice/refusal.h"
#include "headoffice/trust_keys.h"
#include "redemption/verification.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

std::string wordOf(VoucherRefusal refusal)
{
    return std::string(nameOf(refusal));
}

// The branch as its customers know it.
std::string placeOf(Store& store, const std::string& branchId)
{
    const auto branch = store.branch(branchId);
    if (!branch || !*branch)
        return branchId;
    const auto* name = objectAt((*branch)->roster, "name");
    return name ? stringAt(*name, "zh-Hans").value_or(branchId) : branchId;
}

} // namespace

VoucherTerms termsOf(const Voucher& voucher, const std::string& branch,
                     const PublishedContent::Release& release, Millis now)
{
    CampaignTerms terms {voucher.campaign, std::nullopt, {}};
    VoucherTerms found;
    if (release.catalogue) {
        const auto* campaign = release.catalogue->campaign(voucher.campaign);
        const auto tier = campaign
            ? std::ranges::find(campaign->tiers, voucher.tier, &PrizeTier::id)
            : std::vector<PrizeTier>::const_iterator();
        if (!campaign || tier == campaign->tiers.end())
            return {wordOf(VoucherRefusal::CampaignWithdrawn), 0};
        terms.redeemUntil = campaign->redeemUntil;
        found.stock = tier->count;
    }
    if (!voucher.branches.empty()
        && std::ranges::find(voucher.branches, branch) == voucher.branches.end())
        found.refusal = wordOf(VoucherRefusal::OtherBranch);
    else if (now < voucher.issued)
        found.refusal = wordOf(VoucherRefusal::NotYetValid);
    else if (now >= deadlineOf(voucher, terms))
        found.refusal = wordOf(VoucherRefusal::DeadlineOver);
    return found;
}

void RedemptionApi::redeem(const Call& call, const Respond& respond)
{
    const auto request = redemptionRequestFrom(call.body);
    if (!request || !nonceAt(call.body) || request->voucher.size() > 2048
        || request->by.id.size() > 64 || request->by.name.size() > 100)
        return respond(refusal(400, "malformed"));
    const auto& caller = call.caller;
    if (request->step == RedemptionStep::Find)
        return find(*request, *caller, respond);
    RedemptionOrder order;
    order.op = request->op;
    order.step = request->step;
    order.device = caller->device;
    order.branch = caller->branch;
    order.at = m.clock.wallNow();
    order.by = request->by;
    if (request->step == RedemptionStep::Reserve) {
        const auto looked = lookAt(*request, *caller, order);
        if (!looked)
            return respond(refusal(503, "unavailable"));
        if (*looked)
            return respond(reply(*request, *caller, **looked));
    }
    m.store.redeem(
        std::move(order),
        [this, request = *request, caller, respond](const Stored<RedemptionStanding>& standing) {
            if (!standing)
                return respond(refusal(503, "unavailable"));
            const bool taken
                = m.replies.post([this, request, caller, standing = *standing, respond] {
                      respond(reply(request, *caller, standing));
                  });
            if (!taken)
                respond(refusal(503, "unavailable"));
        });
}

// The number proves nothing: the kiosk judges what it finds like any scanned voucher.
void RedemptionApi::find(const RedemptionRequest& request, const Caller& caller,
                         const Respond& respond) const
{
    const auto recipient = request.cashier ? Recipient::Cashier : Recipient::CardHolder;
    const auto text = m.store.findSlip(request.slip, std::string(nameOf(recipient)));
    if (!text)
        return respond(refusal(503, "unavailable"));
    RedemptionStanding standing;
    standing.state = *text ? RedemptionState::Found : RedemptionState::Refused;
    if (!*text) {
        standing.reason = wordOf(VoucherRefusal::UnknownSlip);
        m.findings.record("slip_unknown", caller.device, "redemption"); // guessing is seen
    }
    respond(reply(request, caller, standing, text->value_or("")));
}

Result<std::optional<RedemptionStanding>, StoreError>
RedemptionApi::lookAt(const RedemptionRequest& request, const Caller& caller,
                      RedemptionOrder& order)
{
    const auto keys = prizeKeys(m.data);
    if (!keys) {
        log::error("headoffice", "prize_keys.unreadable", {{"reason", keys.error().detail}});
        return Failure {StoreError {StoreFault::Unavailable, keys.error().detail}};
    }
    const auto voucher = readVoucher(request.voucher, *keys);
    if (!voucher) {
        // The kiosk has refused such a text already: something is wrong there.
        m.findings.record("voucher_" + wordOf(voucher.error()), caller.device, "redemption");
        return std::optional(
            RedemptionStanding {RedemptionState::Refused, wordOf(voucher.error()), {}, 0, {}, 0});
    }
    order.voucher = {voucher->id,
                     voucher->campaign,
                     voucher->tier,
                     std::string(nameOf(voucher->recipient)),
                     voucher->slip,
                     voucher->merchant,
                     voucher->offlineAt.value_or(""),
                     voucher->until};
    order.place = placeOf(m.store, caller.branch);
    auto terms = termsOf(*voucher, caller.branch, *m.content.newest(), order.at);
    order.refusal = std::move(terms.refusal);
    order.stock = terms.stock;
    return std::optional<RedemptionStanding>();
}

ServerReply RedemptionApi::reply(const RedemptionRequest& request, const Caller& caller,
                                 const RedemptionStanding& standing, const std::string& text) const
{
    RedemptionReply reply;
    reply.text = text;
    reply.nonce = request.nonce;
    reply.device = caller.device;
    reply.time = m.clock.wallNow();
    reply.op = request.op;
    reply.state = standing.state;
    reply.reason = standing.reason;
    reply.leaseUntil = standing.leaseUntil;
    reply.paidPlace = standing.paidPlace;
    reply.paidAt = standing.paidAt;
    reply.voucher = standing.voucher;
    return {200,
            "application/json",
            signRedemptionReply(reply, m.keys.ack).text(),
            {{"Cache-Control", "no-store"}}};
}

} // namespace yizhan::headoffice
