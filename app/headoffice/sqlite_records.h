// SPDX-License-Identifier: Apache-2.0
// The other tables of headoffice.db: prizes, fleet, people, audit, security. Each function is a
// part of the caller's transaction (writing) or snapshot (reading). What refuses (Exists, Unknown
// …) has written nothing.
#pragma once

#include "headoffice/sqlite_rows.h"

namespace yizhan::headoffice {

// Events, as seen by readers
[[nodiscard]] Stored<std::vector<StoredEvent>> readEventsOf(Database& db, const Uuid& subject);
[[nodiscard]] Stored<std::vector<StoredEvent>> readEvents(Database& db, Truth truth,
                                                          std::int64_t after, std::size_t most);
[[nodiscard]] Stored<std::optional<Subject>> readSubject(Database& db, const Uuid& id);
[[nodiscard]] Stored<std::vector<ChainState>> readChains(Database& db);
[[nodiscard]] Stored<std::vector<Seen>> readSeen(Database& db, std::span<const Uuid> subjects,
                                                 std::string_view branch);
[[nodiscard]] Stored<std::vector<Acknowledgement>> readAcknowledgements(Database& db, Truth truth);
// True when this person had not said it before.
[[nodiscard]] Stored<bool> saveAcknowledgement(Database& db,
                                               const Acknowledgement& acknowledgement);

[[nodiscard]] Stored<Revision> readRevision(Database& db);
[[nodiscard]] Stored<std::vector<StoredApplication>> readApplications(Database& db,
                                                                      std::size_t most);

// Prizes
[[nodiscard]] Stored<RedemptionStanding> takeStep(Database& db, const RedemptionOrder& order);
[[nodiscard]] Stored<std::vector<RedemptionRecord>> readRedemptions(Database& db, std::size_t most,
                                                                    Millis now);
[[nodiscard]] Status<StoreError> saveSlips(Database& db, std::span<const SlipRecord> slips,
                                           Millis at);
[[nodiscard]] Stored<std::optional<std::string>> readSlip(Database& db, const std::string& number,
                                                          const std::string& recipient);
[[nodiscard]] Status<StoreError> saveRevokedVoucher(Database& db, const std::string& voucher,
                                                    const Act& act);
[[nodiscard]] Stored<std::vector<RevokedVoucher>> readRevokedVouchers(Database& db);

// Fleet
[[nodiscard]] Status<StoreError> saveDevice(Database& db, const DeviceRecord& device);
[[nodiscard]] Status<StoreError> endDevice(Database& db, const std::string& id, Millis at);
[[nodiscard]] Stored<std::vector<DeviceRecord>> readDevices(Database& db);
[[nodiscard]] Stored<std::optional<DeviceRecord>> readDevice(Database& db, const std::string& id);
[[nodiscard]] Stored<std::optional<DeviceRecord>> readDeviceBySerial(Database& db,
                                                                     const std::string& serial);
[[nodiscard]] Stored<std::vector<CertificateRecord>> readRevoked(Database& db);
[[nodiscard]] Status<StoreError> saveToken(Database& db, const TokenRecord& token);
[[nodiscard]] Stored<std::optional<TokenRecord>> readToken(Database& db, const std::string& hash);
[[nodiscard]] Stored<CertificateRecord> useToken(Database& db, const std::string& tokenHash,
                                                 const std::string& requestHash,
                                                 const CertificateRecord& certificate, Millis now);
[[nodiscard]] Status<StoreError> saveBranchRow(Database& db, const BranchRecord& branch);
[[nodiscard]] Stored<std::vector<BranchRecord>> readBranches(Database& db);
[[nodiscard]] Status<StoreError> saveState(Database& db, const DeviceState& state);
[[nodiscard]] Stored<std::vector<DeviceState>> readStates(Database& db);
[[nodiscard]] Status<StoreError> saveContact(Database& db, const ContactChange& change);
[[nodiscard]] Stored<std::vector<ContactChange>> readContacts(Database& db);

// People, audit, security
[[nodiscard]] Status<StoreError> saveUser(Database& db, const UserRecord& user);
[[nodiscard]] Stored<std::vector<UserRecord>> readUsers(Database& db);
[[nodiscard]] Status<StoreError> saveAudit(Database& db, std::string_view action,
                                           std::string_view about, const Act& act);
[[nodiscard]] Stored<std::vector<AuditEntry>> readAudit(Database& db);
[[nodiscard]] Status<StoreError> saveFinding(Database& db, const SecurityEvent& finding);
[[nodiscard]] Stored<std::vector<SecurityEvent>> readFindings(Database& db);

} // namespace yizhan::headoffice
