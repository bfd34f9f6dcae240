// SPDX-License-Identifier: Apache-2.0
// Offline payouts and leases in headoffice.db. Each function is a part of the caller's transaction
// (writing) or snapshot (reading).
#pragma once

#include "headoffice/group_writer.h"
#include "headoffice/offline_records.h"

namespace yizhan::headoffice {

// A record of kind redemption.paid that was just stored as an event. One that cannot be read is a
// finding; a second payout of a voucher is kept, and a finding too.
[[nodiscard]] Status<StoreError> saveOfflinePayout(Database& db, const IncomingEvent& incoming,
                                                   Millis at);
// The first offline payout of this voucher, by the time it was paid.
[[nodiscard]] Stored<std::optional<OfflinePayout>> offlinePayoutOf(Database& db,
                                                                   const std::string& voucher);
[[nodiscard]] Stored<std::vector<OfflinePayout>> readOfflinePayouts(Database& db);

// Takes the records of the order, then accountFor.
[[nodiscard]] Stored<OfflineAnswer> accountWith(WriteTables& tables, const OfflineOrder& order);
// Compares the histories and says what may be paid next.
[[nodiscard]] Stored<OfflineAnswer> accountFor(Database& db, const OfflineOrder& order);
// Which other device may be paying this voucher without us; empty: none.
[[nodiscard]] Stored<std::string> leasedElsewhere(Database& db, const LedgerVoucher& voucher,
                                                  const std::string& device);
// Prizes of this tier that are set aside and not reported, and those paid offline.
[[nodiscard]] Stored<std::int64_t> offlineCount(Database& db, const std::string& campaign,
                                                const std::string& tier);

[[nodiscard]] Stored<std::vector<OfflineExposure>> readExposure(Database& db);
// A person says that nothing more will come of this device: what was set aside is free again.
// Unknown: it has no lease.
[[nodiscard]] Status<StoreError> settleLease(Database& db, const std::string& device);

} // namespace yizhan::headoffice
