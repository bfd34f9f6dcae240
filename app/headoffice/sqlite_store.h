// SPDX-License-Identifier: Apache-2.0
// The Store on one SQLite file: one writer thread with group commit, one connection for readers.
// Several processes may have the same file open: the server and the commands beside it.
#pragma once

#include "headoffice/group_writer.h"
#include "headoffice/store.h"

#include <filesystem>
#include <memory>
#include <mutex>

namespace yizhan::headoffice {

class SqliteStore final : public Store {
public:
    // Creates or migrates the file.
    [[nodiscard]] static Stored<std::unique_ptr<SqliteStore>>
    open(const std::filesystem::path& file);
    ~SqliteStore() override; // what was given to it is written first

    void take(Intake intake, Taken taken) override;
    Stored<std::vector<StoredEvent>> events(Truth truth, std::int64_t after,
                                            std::size_t most) override;
    Stored<std::optional<Subject>> subject(const Uuid& id) override;
    Stored<std::vector<ChainState>> chains() override;
    Stored<Revision> revision() override;
    Stored<std::vector<StoredApplication>> applications(std::size_t most) override;

    void redeem(RedemptionOrder order, Redeemed redeemed) override;
    Stored<std::vector<RedemptionRecord>> redemptions(std::size_t most, Millis now) override;
    Status<StoreError> revokeVoucher(const std::string& voucher, const Act& act) override;
    Stored<std::vector<RevokedVoucher>> revokedVouchers() override;
    Status<StoreError> registerSlips(std::span<const SlipRecord> slips, const Act& act) override;
    Stored<std::optional<std::string>> findSlip(const std::string& number,
                                                const std::string& recipient) override;
    void account(OfflineOrder order, Accounted accounted) override;
    Stored<std::vector<OfflinePayout>> offlinePayouts() override;
    Stored<std::vector<OfflineExposure>> exposure() override;
    Status<StoreError> recordPayout(const RecordedPayout& payout, const Act& act) override;
    Status<StoreError> annulPayout(const Uuid& op, const Confirmer& by, const Act& act) override;
    Status<StoreError> useOffer(const OfferUse& use, const UseLimits& limits,
                                const Act& act) override;
    Status<StoreError> setBudget(const std::string& offer, Money budget, const Act& act) override;
    Stored<DaySheet> closeDay(const DaySheet& sheet) override;
    Stored<std::vector<DaySheet>> days() override;
    Status<StoreError> settle(const std::string& device, const Act& act) override;

    Stored<std::vector<StoredEvent>> eventsOf(const Uuid& subject) override;
    Status<StoreError> speak(std::span<const OfficeEvent> events, const OfficePen& pen,
                             const Act& act, const Condition& condition) override;
    Stored<std::vector<OfficeHead>> officeHeads() override;
    Stored<std::vector<StoredEvent>> officeEvents(const std::string& branch, Lane lane,
                                                  std::int64_t afterSeq, Millis since,
                                                  std::size_t most) override;

    Status<StoreError> acknowledge(const Acknowledgement& acknowledgement, const OfficePen& pen,
                                   const Act& act) override;
    Stored<std::vector<Seen>> seen(std::span<const Uuid> subjects,
                                   std::string_view branch) override;
    Stored<std::vector<Acknowledgement>> acknowledgements(Truth truth) override;

    Status<StoreError> addDevice(const DeviceRecord& device, const Act& act) override;
    Status<StoreError> revokeDevice(const std::string& id, const Act& act) override;
    Stored<std::vector<DeviceRecord>> devices() override;
    Stored<std::optional<DeviceRecord>> device(const std::string& id) override;
    Stored<std::optional<DeviceRecord>> deviceBySerial(const std::string& serial) override;
    Stored<std::vector<CertificateRecord>> revokedCertificates() override;
    Status<StoreError> addToken(const TokenRecord& token, const Act& act) override;
    Stored<std::optional<TokenRecord>> token(const std::string& hash) override;
    Stored<CertificateRecord> enrol(const std::string& tokenHash, const std::string& requestHash,
                                    const CertificateRecord& certificate, Millis now) override;
    Status<StoreError> saveBranch(const BranchRecord& branch, const Act& act) override;
    Stored<std::optional<BranchRecord>> branch(const std::string& id) override;
    Stored<std::vector<BranchRecord>> branches() override;
    Status<StoreError> saveStates(std::span<const DeviceState> states) override;
    Stored<std::vector<DeviceState>> states() override;
    Status<StoreError> recordContact(std::span<const ContactChange> changes) override;
    Stored<std::vector<ContactChange>> contactHistory() override;

    Status<StoreError> addUser(const UserRecord& user, const Act& act) override;
    Stored<std::optional<UserRecord>> user(const std::string& id) override;
    Stored<std::vector<UserRecord>> users() override;
    Status<StoreError> audit(std::string_view action, std::string_view about,
                             const Act& act) override;
    Stored<std::vector<AuditEntry>> auditTrail() override;
    void recordFinding(SecurityEvent finding) override;
    Stored<std::vector<SecurityEvent>> securityEvents() override;

private:
    SqliteStore(WriteTables tables, Database reader, const std::filesystem::path& file);

    // Waits until the writer has committed it.
    Status<StoreError> writeTables(std::function<Status<StoreError>(WriteTables&)> apply);
    Status<StoreError> write(std::function<Status<StoreError>(Database&)> apply);
    // The same, with an audit entry in the same transaction.
    Status<StoreError> act(std::string_view action, const std::string& about, const Act& act,
                           const std::function<Status<StoreError>(Database&)>& apply);
    template <typename Ask> auto read(Ask ask)
    {
        const std::lock_guard lock(m_readMutex);
        return ask(m_reader);
    }

    std::mutex m_readMutex;
    Database m_reader;
    GroupWriter m_writer; // last: its jobs end before the reader goes
};

} // namespace yizhan::headoffice
