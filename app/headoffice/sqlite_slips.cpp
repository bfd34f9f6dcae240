// SPDX-License-Identifier: Apache-2.0
// Typed slip numbers and the vouchers they lead to.
#include "headoffice/sqlite_records.h"

namespace yizhan::headoffice {

Status<StoreError> saveSlips(Database& db, std::span<const SlipRecord> slips, Millis at)
{
    for (const auto& slip : slips) {
        if (auto saved = change(db,
                                "INSERT INTO slips (number, recipient, voucher, text, at)"
                                " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                {std::string_view(slip.number), std::string_view(slip.recipient),
                                 std::string_view(slip.voucher), std::string_view(slip.text), at});
            !saved)
            return saved;
        const auto known = readSlip(db, slip.number, slip.recipient);
        if (!known)
            return known.failure();
        if (*known != slip.text)
            return Failure {StoreError {
                StoreFault::Exists, "number " + slip.number + " leads to another voucher already"}};
    }
    return Done {};
}

Stored<std::optional<std::string>> readSlip(Database& db, const std::string& number,
                                            const std::string& recipient)
{
    return readOne(db, "SELECT text FROM slips WHERE number = ? AND recipient = ?",
                   {std::string_view(number), std::string_view(recipient)},
                   [](const Statement& row) { return row.text(0); });
}

} // namespace yizhan::headoffice
