// SPDX-License-Identifier: Apache-2.0
// POST /v1/redemptions/offline: what a kiosk paid on its own, and what it may pay next.
#include "headoffice/intake_check.h"
#include "headoffice/redemption_api.h"
#include "headoffice/refusal.h"
#include "headoffice/trust_keys.h"
#include "redemption/day_sheet.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

// The tiers whose stock is known and that can still be paid.
std::vector<TierStock> tiersOf(const PublishedContent::Release& release, Millis now)
{
    std::vector<TierStock> tiers;
    if (!release.catalogue)
        return tiers;
    for (const auto& campaign : release.catalogue->campaigns) {
        if (campaign.redeemUntil && now >= *campaign.redeemUntil)
            continue;
        for (const auto& tier : campaign.tiers) {
            if (tier.count > 0)
                tiers.push_back({campaign.id, tier.id, tier.value, tier.count});
        }
    }
    return tiers;
}

bool isProved(const Event& event, std::span<const PublicKey> keys)
{
    const auto voucher = readVoucher(stringAt(event.body, "text").value_or(""), keys);
    return voucher && voucher->id == stringAt(event.body, "voucher")
        && voucher->campaign == stringAt(event.body, "campaign")
        && voucher->tier == stringAt(event.body, "tier")
        && nameOf(voucher->recipient) == stringAt(event.body, "recipient")
        && voucher->offlineAt.value_or("") == stringAt(event.body, "offline_at")
        && voucher->until == integerAt(event.body, "until");
}

} // namespace

void RedemptionApi::account(const Call& call, const Respond& respond)
{
    const auto request = accountRequestFrom(call.body);
    auto checked = request && nonceAt(call.body) ? checkDelivery(
                       call.body, *call.caller, Truth::Real, m.clock.wallNow(), IntakeDesk::Payouts)
                                                 : std::nullopt;
    if (!checked)
        return respond(refusal(400, "malformed"));
    const auto keys = prizeKeys(m.data);
    if (!keys)
        return respond(refusal(503, "unavailable"));
    // The prize is gone either way, so the record is kept; that it proves nothing is recorded too.
    for (const auto& one : checked->intake.events) {
        if (one.event.kind == paidOfflineKind && !isProved(one.event, *keys))
            m.findings.record("offline_payout_unproved", call.caller->device, one.event.id.text());
    }
    OfflineOrder order {call.caller->device,
                        call.caller->branch,
                        request->chain,
                        request->holding,
                        std::move(checked->intake),
                        tiersOf(*m.content.newest(), m.clock.wallNow()),
                        m.offline};
    m.store.account(std::move(order),
                    [this, nonce = request->nonce, caller = call.caller,
                     respond](const Stored<OfflineAnswer>& answer) {
                        if (!answer)
                            return respond(refusal(503, "unavailable"));
                        // A person must look: a copy of a disk, or stock of a database that is
                        // gone.
                        if (answer->standing == AccountStanding::Forked
                            || answer->standing == AccountStanding::Unsettled)
                            m.findings.record("offline_" + std::string(nameOf(answer->standing)),
                                              caller->device, "redemption");
                        const bool posted
                            = m.replies.post([this, nonce, caller, answer = *answer, respond] {
                                  AccountReply reply {nonce, caller->device,  m.clock.wallNow(),
                                                      {},    answer.standing, answer.lease};
                                  for (const auto& verdict : answer.verdicts) {
                                      if (verdict.accepted)
                                          reply.taken.emplace_back(verdict.id, verdict.hash);
                                  }
                                  respond({200,
                                           "application/json",
                                           signAccountReply(reply, m.keys.ack).text(),
                                           {{"Cache-Control", "no-store"}}});
                              });
                        if (!posted)
                            respond(refusal(503, "unavailable"));
                    });
}

// Once a day from each kiosk: the thread that signs may wait for the commit.
void RedemptionApi::closeDay(const Call& call, const Respond& respond)
{
    const auto request = dayRequestFrom(call.body);
    if (!request || !nonceAt(call.body) || !dayNamed(request->day))
        return respond(refusal(400, "malformed"));
    DaySheet sheet {call.caller->device, call.caller->branch, request->day, {},
                    request->by,         m.clock.wallNow()};
    for (const auto& tier : request->tiers)
        sheet.tiers.push_back({tier.campaign, tier.tier, tier.before, tier.after});
    const bool posted
        = m.replies.post([this, nonce = request->nonce, sheet = std::move(sheet), respond] {
              const auto closed = m.store.closeDay(sheet);
              if (!closed)
                  return respond(refusal(503, "unavailable"));
              DayReply reply {nonce, closed->device, m.clock.wallNow(), closed->day, {}};
              for (const auto& tier : closed->tiers)
                  reply.tiers.push_back({tier.campaign, tier.tier, tier.before, tier.after,
                                         tier.paid, tier.difference});
              respond({200,
                       "application/json",
                       signDayReply(reply, m.keys.ack).text(),
                       {{"Cache-Control", "no-store"}}});
          });
    if (!posted)
        respond(refusal(503, "unavailable"));
}

} // namespace yizhan::headoffice
