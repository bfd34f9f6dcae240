// SPDX-License-Identifier: Apache-2.0
// One payout from scan to hand-over. Pure: it is told what happened and says what to do next; who
// owns it sends, stores and shows. Times are boot times (milliseconds). One thread.
//
//   Reserving ─reserved→ Reserved ─confirm→ Storing ─stored→ Confirming ─paid→ Paid
//       │                    │                                   │ no answer
//       └────────────────────┴→ Refused / Released            BeingChecked → Paid | Refused
//
// Rules that never bend: one op for all steps and repetitions; commit is sent only after store()
// was kept on disk; Paid only by an answer to this op that says so; once a commit may have left,
// nothing but head office's answer ends the payout.
#pragma once

#include "base/uuid.h"
#include "redemption/redemption_wire.h"
#include "redemption/voucher.h"

#include <optional>
#include <string>

namespace yizhan {

enum class PayoutState {
    Reserving, // asking head office; hand nothing out
    Reserved, // the lease runs; a member of staff may confirm
    Storing, // confirmed, being written down
    Confirming, // the commit is on its way
    BeingChecked, // a commit may have arrived, nobody has said so: hand nothing out
    Paid, // hand the prize over
    Refused,
    Released, // given up before it was confirmed
};
[[nodiscard]] std::string_view nameOf(PayoutState state); // "being_checked" …

class Payout {
public:
    // Just scanned and verified. text: the voucher's, as read.
    Payout(const Uuid& op, Voucher voucher, std::string text, Millis boot);
    // The same without head office, from stock that was set aside (offline_lease.h): reserved at
    // once for as long, asks nothing, and is paid when the confirmation is on disk.
    [[nodiscard]] static Payout offline(const Uuid& op, Voucher voucher, std::string text,
                                        Millis boot);
    // Found on disk after a restart. confirmedBy: who had confirmed; nobody yet: it is released.
    [[nodiscard]] static Payout restored(const Uuid& op, std::string voucherId, std::string text,
                                         std::optional<Confirmer> confirmedBy, Millis boot);

    [[nodiscard]] const Uuid& op() const { return m_op; }
    [[nodiscard]] const std::string& voucherId() const { return m_voucherId; }
    [[nodiscard]] const std::string& text() const { return m_text; }
    // Nothing after a restart: the text may be read again with readVoucher.
    [[nodiscard]] const std::optional<Voucher>& voucher() const { return m_voucher; }
    [[nodiscard]] const std::optional<Confirmer>& confirmedBy() const { return m_by; }
    [[nodiscard]] PayoutState state() const { return m_state; }
    [[nodiscard]] bool isOffline() const { return m_offline; }
    [[nodiscard]] bool ended() const; // Paid, Refused or Released
    [[nodiscard]] const Refused& refused() const { return m_refused; } // in Refused
    // In Paid: head office's time; of one paid offline this kiosk's.
    [[nodiscard]] Millis paidAt() const { return m_paidAt; }
    [[nodiscard]] Millis leaseLeft(Millis boot) const; // 0 when there is none

    // Ended, and head office may still hold the voucher for us.
    [[nodiscard]] bool releaseIsOwed() const { return m_releaseUntil > 0; }
    // What to send now; nothing while a step is on its way, its repetition is not due or there is
    // nothing to ask. An ended payout may still have a release to send.
    [[nodiscard]] std::optional<RedemptionRequest> due(Millis boot) const; // without a nonce
    // When to call due() again; nothing: only an event can change the answer.
    [[nodiscard]] std::optional<Millis> nextDue() const;

    // Events. Each may come at any time and in any order; one that does not fit changes nothing.
    void sent(RedemptionStep step, Millis boot);
    void answered(RedemptionStep step, const RedemptionReply& reply, Millis askedAt);
    void unanswered(RedemptionStep step, Millis boot);
    // False when it cannot be confirmed (any more).
    bool confirm(Confirmer by, Millis boot);
    // The confirmation is on disk. at: est. time, for the record of one paid offline.
    void stored(Millis at = 0);
    void storingFailed(Millis boot); // it is not, and no commit was sent
    void refuseOffline(Refused refused); // in Storing: the lease does not cover it any more
    // False once confirmed: then only head office ends it.
    bool giveUp(Millis boot);
    bool refuseWrongPerson(Millis boot); // staff saw somebody else than the voucher names
    void tick(Millis boot); // ends what is over its time

private:
    struct Restored { };
    Payout(Restored, const Uuid& op, std::string voucherId, std::string text);

    void end(PayoutState state, Refused refused = {});
    void endAndRelease(PayoutState state, Millis boot, Refused refused = {});
    void reserveAnswered(const RedemptionReply& reply, Millis askedAt);
    void commitAnswered(const RedemptionReply& reply, RedemptionStep step, Millis askedAt);
    [[nodiscard]] std::optional<RedemptionStep> wanted() const;

    Uuid m_op;
    std::string m_voucherId;
    std::string m_text;
    std::optional<Voucher> m_voucher;
    std::optional<Confirmer> m_by;
    PayoutState m_state = PayoutState::Reserving;
    Refused m_refused;
    Millis m_paidAt = 0;
    Millis m_begun = 0;
    Millis m_leaseUntil = 0; // boot time
    Millis m_notBefore = 0; // no step leaves earlier
    Millis m_releaseUntil = 0; // the lease is over by then in any case; 0: nothing to release
    int m_failures = 0; // of the step that is wanted, in a row
    bool m_offline = false;
    bool m_askStatus = false; // after a restart: first ask, then commit
    std::optional<RedemptionStep> m_onItsWay;
};

// How long a reserve is asked again before the customer hears that the network is needed.
inline constexpr Millis reservePatience = 8000;

} // namespace yizhan
