// SPDX-License-Identifier: Apache-2.0
// Prizes paid elsewhere, annulled ones, uses of offers and the sheets of a day. Each function is a
// part of the caller's transaction or snapshot.
#pragma once

#include "headoffice/prize_records.h"
#include "headoffice/sqlite_rows.h"

namespace yizhan::headoffice {

// Exists: the same payout was recorded before. Used: this voucher was paid already, and where.
// Refused: something speaks against it and nobody has taken it on.
[[nodiscard]] Status<StoreError> savePayout(Database& db, const RecordedPayout& payout, Millis now);
// The prize is back: the voucher may be paid again. Unknown: no such payout is paid.
[[nodiscard]] Status<StoreError> annulPayout(Database& db, const Uuid& op, const Confirmer& by,
                                             const Act& act);
// Exists: this slip was counted before. Refused: a limit is reached; detail begins with
// limit_reached.
[[nodiscard]] Status<StoreError> saveOfferUse(Database& db, const OfferUse& use,
                                              const UseLimits& limits, Millis now);
[[nodiscard]] Status<StoreError> saveOfferBudget(Database& db, const std::string& offer,
                                                 Money budget);
// Counts what was paid, keeps the sheet; a difference is a finding too.
[[nodiscard]] Stored<DaySheet> saveDay(Database& db, DaySheet sheet);
[[nodiscard]] Stored<std::vector<DaySheet>> readDays(Database& db);

} // namespace yizhan::headoffice
