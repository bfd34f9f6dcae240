// SPDX-License-Identifier: Apache-2.0
// Payouts of this kiosk on disk (table `payout` in business.db), so that a kill or a power cut in
// the middle neither pays twice nor forgets a prize that may have been paid. Belongs to the
// database's thread. An ended row stays for the day's sheet.
#pragma once

#include "redemption/payout.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace yizhan {

class PayoutStore {
public:
    // Creates the table if there is none. database must outlive this.
    [[nodiscard]] static Result<PayoutStore, StorageError> open(Database& database);

    // Before the reserve is sent. Constraint: this voucher has an open payout here (BeingChecked).
    [[nodiscard]] Status<StorageError> begin(const Payout& payout, Millis now);
    // In state Storing, before the commit is sent; afterwards tell the payout stored().
    [[nodiscard]] Status<StorageError> confirm(const Payout& payout, Millis now);
    // The payout has ended: its state, reason and time.
    [[nodiscard]] Status<StorageError> end(const Payout& payout, Millis now);

    // Payouts without an end, oldest first, as they go on after a restart.
    [[nodiscard]] Result<std::vector<Payout>, StorageError> unfinished(Millis boot);
    [[nodiscard]] Result<bool, StorageError> isOpen(std::string_view voucherId);
    // How this voucher ended here the last time that head office, or an offline payment, settled
    // it: nothing, or Refused as it was said, AlreadyRedeemed when it was paid. What could not be
    // asked or was given up settles nothing.
    [[nodiscard]] Result<std::optional<Refused>, StorageError>
    settledHere(std::string_view voucherId);

    struct Counts {
        std::int64_t open = 0; // not ended
        std::int64_t beingChecked = 0; // of them: confirmed, without an answer
        std::int64_t paid = 0;
    };
    [[nodiscard]] Result<Counts, StorageError> counts();

private:
    explicit PayoutStore(Database& database) : m_database(&database) { }
    Database* m_database;
};

} // namespace yizhan
