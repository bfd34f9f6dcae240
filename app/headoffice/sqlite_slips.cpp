// SPDX-License-Identifier: Apache-2.0
// Typed slip numbers and the vouchers they lead to.
#include "headoffice/sqlite_records.h"

#include <map>
#include <utility>

namespace yizhan::headoffice {

// Looked at as a whole before the first row is written: what is refused leaves nothing behind.
Status<StoreError> saveSlips(Database& db, std::span<const SlipRecord> slips, Millis at)
{
    std::map<std::pair<std::string, std::string>, std::string> wanted;
    for (const auto& slip : slips) {
        const auto known = readSlip(db, slip.number, slip.recipient);
        if (!known)
            return known.failure();
        const auto [first, fresh] = wanted.try_emplace({slip.number, slip.recipient}, slip.text);
        if (known->value_or(slip.text) != slip.text || first->second != slip.text)
            return Failure {StoreError {
                StoreFault::Exists, "number " + slip.number + " leads to another voucher already"}};
    }
    for (const auto& slip : slips) {
        if (auto saved = change(db,
                                "INSERT INTO slips (number, recipient, voucher, text, at)"
                                " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                                {std::string_view(slip.number), std::string_view(slip.recipient),
                                 std::string_view(slip.voucher), std::string_view(slip.text), at});
            !saved)
            return saved;
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
