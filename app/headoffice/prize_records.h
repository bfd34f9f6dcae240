// SPDX-License-Identifier: Apache-2.0
// What people at head office and at the counters say of prizes and offers (app/README.md, Prizes
// paid elsewhere).
#pragma once

#include "base/money.h"
#include "headoffice/redemption_records.h"

#include <optional>
#include <string>
#include <vector>

namespace yizhan::headoffice {

// A prize that was handed out at a merchant's or over a counter.
struct RecordedPayout {
    LedgerVoucher voucher;
    std::string branch; // may be empty
    std::string place; // as the kiosks say it
    Millis at = 0;
    Confirmer by; // who handed it out
    std::string refusal; // what speaks against it; empty: nothing
    std::int64_t stock = 0; // 0: not said
    Confirmer overriddenBy; // a supervisor who takes it on; empty: nobody
};

// One use of an offer with one card.
struct OfferUse {
    std::string merchant, slip; // with the offer: counts once
    std::string offer, campaign;
    std::string card; // keyed hash, never the number
    Money amount;
    std::string place;
    Millis at = 0;
    Confirmer by;
    Confirmer overriddenBy;
};

// What the catalogue says of the offer, and the budget that was set.
struct UseLimits {
    std::int64_t times = 0; // per card and period; 0: any number
    bool perMonth = false; // else in the whole campaign
    Money cap; // of one use; 0: none
};

// The shelf of one kiosk at the end of a day, against its payouts.
struct DayTier {
    std::string campaign, tier;
    std::int64_t before = 0, after = 0; // counted by staff
    std::int64_t paid = 0; // by the ledger
    std::int64_t difference = 0; // before - after - paid; not 0: something is wrong
};
struct DaySheet {
    std::string device, branch;
    std::string day; // 2026-08-01, the calendar's in China
    std::vector<DayTier> tiers;
    Confirmer by;
    Millis at = 0;
};

// The beginning of the day or month of this moment, and of the next one, in China.
struct Period {
    Millis from = 0, until = 0;
};
[[nodiscard]] Period monthOf(Millis at);
[[nodiscard]] std::optional<Period> dayNamed(const std::string& day);

} // namespace yizhan::headoffice
