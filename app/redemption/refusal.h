// SPDX-License-Identifier: Apache-2.0
// Every reason why a prize is not handed over. The screen turns each into kind words and what to do
// next; code, wire and log say the names below.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

enum class VoucherRefusal {
    // Found in the text itself.
    NotAVoucher, // some other QR code
    WrongBank, // a signed document, but not one of our vouchers
    UnknownKey, // laid out like ours, signed by a key that is not (or no longer) believed
    Forged, // names one of our keys, and that key has not signed it
    Damaged, // begins like a voucher and cannot be read to its end
    // Found against the campaign, the branch and the time.
    NotYetValid,
    DeadlineOver,
    CampaignWithdrawn, // not (or no longer) in the catalogue, or without this tier
    OtherBranch,
    WrongPerson, // a cashier's prize asked for by a card holder, or the other way round
    TrustListTooOld, // the list of keys was confirmed too long ago for a prize of this value
    ClockNotTrusted,
    NeedsNetwork, // head office cannot be asked
    BeingChecked, // an earlier payout of this voucher here has no answer yet: hand nothing out
    // Said by head office.
    AlreadyRedeemed, // with place and time
    ReservedElsewhere,
    Revoked,
    OutOfStock,
    LimitReached,
    LeaseOver, // nobody confirmed in time: scan again
    NotPossible, // a reason this program does not know
    // Of this machine.
    StorageFailed, // the payout cannot be written down, so nothing is asked and nothing paid
    OutOfOrder, // the test vouchers were judged wrongly: this machine redeems nothing
    // Of a typed slip number.
    UnknownSlip, // head office knows no prize of this number
};

// "already_redeemed" …: the words of the wire and the log.
[[nodiscard]] std::string_view nameOf(VoucherRefusal refusal);
// A reason of a redemption reply; NotPossible for one that is unknown.
[[nodiscard]] VoucherRefusal refusalFromReason(std::string_view reason);

// A refusal with what the screen says beside it.
struct Refused {
    VoucherRefusal reason = VoucherRefusal::NotPossible;
    std::string place; // AlreadyRedeemed: where
    Millis at = 0; // AlreadyRedeemed: when; DeadlineOver, NotYetValid: the deadline, the beginning

    bool operator==(const Refused&) const = default;
};

} // namespace yizhan
