// SPDX-License-Identifier: Apache-2.0
// The ledger of prizes as plain values (app/README.md, Redemption). One row a payout (op).
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "redemption/redemption_wire.h"

#include <string>

namespace yizhan::headoffice {

// A voucher as the ledger keeps it: nothing of a person.
struct LedgerVoucher {
    std::string id; // 32 hex
    std::string campaign;
    std::string tier;
    std::string recipient; // card_holder, cashier
    std::string slip;
    std::string merchant;
    std::string offlineAt = {}; // device or branch where it may be paid without head office
    Millis until = 0;
};

// One step of a payout, asked by a device whose certificate was checked.
struct RedemptionOrder {
    Uuid op;
    RedemptionStep step = RedemptionStep::Status;
    std::string device;
    std::string branch;
    std::string place; // of the branch, as people read it
    Millis at = 0; // head office's time
    // With Reserve:
    LedgerVoucher voucher;
    std::string refusal; // reason found by looking at the voucher; empty: none
    std::int64_t stock = 0; // how many of this tier may be paid; 0: not said
    // With Commit:
    Confirmer by;
};

// How a payout stands after a step.
struct RedemptionStanding {
    RedemptionState state = RedemptionState::Unknown;
    std::string reason;
    std::string voucher;
    Millis leaseUntil = 0;
    std::string paidPlace;
    Millis paidAt = 0;
};

struct RedemptionRecord {
    std::int64_t number = 0; // in the order they were begun
    Uuid op;
    LedgerVoucher voucher; // empty when the payout was given up before it was reserved
    std::string device;
    std::string branch;
    std::string place;
    RedemptionState state = RedemptionState::Unknown; // a lease that is over counts as released
    std::string reason;
    Millis begunAt = 0;
    Millis leaseUntil = 0;
    Millis endedAt = 0; // paid, released or refused; 0: the lease runs
    Confirmer by; // of paid ones
    bool offline = false; // paid by the kiosk alone, told afterwards; number is 0 then
};

// What a typed slip number leads to.
struct SlipRecord {
    std::string number; // bare figures with their check (redemption/slip_number.h)
    std::string recipient; // card_holder, cashier
    std::string voucher; // its id
    std::string text; // as signed
};

struct RevokedVoucher {
    std::string voucher;
    Millis at = 0;
    std::string why;
};

} // namespace yizhan::headoffice
