// SPDX-License-Identifier: Apache-2.0
// Everything head office keeps, behind one interface. Any thread. Values in, values out.
//
// The rules every backend keeps (tests/headoffice/store_conformance.h proves them):
// - A call that changes something returns, or calls back, after it is durable; never before.
// - The effect of a request, its verdicts, the findings about it and its audit entry are one
// transaction.
// - The same id with the same hash gets the same verdict and the same time for ever.
// - Nothing is ever taken out of events, drills, redemptions and the audit.
#pragma once

#include "base/result.h"
#include "headoffice/offline_records.h"
#include "headoffice/prize_records.h"
#include "headoffice/records.h"
#include "headoffice/redemption_records.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan::headoffice {

enum class StoreFault {
    Unavailable, // busy, full or failing: the same call may work later
    Unusable, // damaged, or written by a newer program: a person must look
    Exists, // already there
    Unknown, // no such device, branch, user, subject, token
    Expired, // a token over age
    Used, // a token used by another request, or a device no longer in service
    Refused, // the caller's own condition did not hold: detail is what it said
};

struct StoreError {
    StoreFault fault;
    std::string detail;
};

template <typename T> using Stored = Result<T, StoreError>;

class Store {
public:
    virtual ~Store() = default;

    // Events of devices
    // -----------------------------------------------------------------------------------------
    using Taken
        = std::function<void(Stored<std::vector<Verdict>>)>; // one verdict an event, in their order
    // Intakes of one caller are taken in the order of the calls. The callback runs on a thread of
    // the store and must be short.
    virtual void take(Intake intake, Taken taken) = 0;
    // In the order of receipt, from the one after `after` (0: the first), at most `most`.
    [[nodiscard]] virtual Stored<std::vector<StoredEvent>> events(Truth truth, std::int64_t after,
                                                                  std::size_t most)
        = 0;
    [[nodiscard]] virtual Stored<std::optional<Subject>> subject(const Uuid& id) = 0;
    [[nodiscard]] virtual Stored<std::vector<ChainState>> chains() = 0;
    [[nodiscard]] virtual Stored<Revision> revision() = 0;
    // The newest first.
    [[nodiscard]] virtual Stored<std::vector<StoredApplication>> applications(std::size_t most) = 0;

    // Prizes
    // ----------------------------------------------------------------------------------------------------
    // Takes one step of a payout. A voucher is paid once, for ever, whoever asks at the same time;
    // a step repeated gets the same answer. The callback runs on a thread of the store and must be
    // short.
    using Redeemed = std::function<void(Stored<RedemptionStanding>)>;
    virtual void redeem(RedemptionOrder order, Redeemed redeemed) = 0;
    // The newest first. now: for leases that are over.
    [[nodiscard]] virtual Stored<std::vector<RedemptionRecord>> redemptions(std::size_t most,
                                                                            Millis now)
        = 0;
    // Used when it was paid before; a payout under way ends. Revoking again changes nothing.
    [[nodiscard]] virtual Status<StoreError> revokeVoucher(const std::string& voucher,
                                                           const Act& act)
        = 0;
    [[nodiscard]] virtual Stored<std::vector<RevokedVoucher>> revokedVouchers() = 0;

    // All of them or none. Exists: a number leads to another voucher already; the same one again
    // changes nothing.
    [[nodiscard]] virtual Status<StoreError> registerSlips(std::span<const SlipRecord> slips,
                                                           const Act& act)
        = 0;
    // The voucher's text; nothing when the number is not known.
    [[nodiscard]] virtual Stored<std::optional<std::string>> findSlip(const std::string& number,
                                                                      const std::string& recipient)
        = 0;

    // Takes a kiosk's records of what it paid offline and sets aside what it may pay next, all in
    // one transaction. The same records again, in any order, change nothing.
    using Accounted = std::function<void(Stored<OfflineAnswer>)>;
    virtual void account(OfflineOrder order, Accounted accounted) = 0;
    [[nodiscard]] virtual Stored<std::vector<OfflinePayout>> offlinePayouts() = 0;
    [[nodiscard]] virtual Stored<std::vector<OfflineExposure>> exposure() = 0;
    // Prizes handed out elsewhere, prizes taken back, uses of offers, the sheets of a day: see
    // sqlite_prizes.h for what refuses.
    [[nodiscard]] virtual Status<StoreError> recordPayout(const RecordedPayout& payout,
                                                          const Act& act)
        = 0;
    [[nodiscard]] virtual Status<StoreError> annulPayout(const Uuid& op, const Confirmer& by,
                                                         const Act& act)
        = 0;
    [[nodiscard]] virtual Status<StoreError> useOffer(const OfferUse& use, const UseLimits& limits,
                                                      const Act& act)
        = 0;
    [[nodiscard]] virtual Status<StoreError> setBudget(const std::string& offer, Money budget,
                                                       const Act& act)
        = 0;
    [[nodiscard]] virtual Stored<DaySheet> closeDay(const DaySheet& sheet) = 0;
    [[nodiscard]] virtual Stored<std::vector<DaySheet>> days() = 0;
    // Nothing more will come of this device: what was set aside for it is free again.
    [[nodiscard]] virtual Status<StoreError> settle(const std::string& device, const Act& act) = 0;

    // What head office says
    // -----------------------------------------------------------------------------------------
    // All events of what began with this id, in the order of receipt.
    [[nodiscard]] virtual Stored<std::vector<StoredEvent>> eventsOf(const Uuid& subject) = 0;
    // Why not, judged by all events of the subject; nothing when it may be.
    using Condition = std::function<std::optional<std::string>(std::span<const Event>)>;
    // Numbers, chains, signs and stores them with an audit entry each, all or none. The condition
    // holds when they are written, whoever else writes: asked for events of a known subject.
    [[nodiscard]] virtual Status<StoreError> speak(std::span<const OfficeEvent> events,
                                                   const OfficePen& pen, const Act& act,
                                                   const Condition& condition = {})
        = 0;
    // Of every branch and lane in which head office has said something; never the confidential
    // ones.
    [[nodiscard]] virtual Stored<std::vector<OfficeHead>> officeHeads() = 0;
    // After seq, received at `since` or later, the first ones first; never the confidential ones.
    [[nodiscard]] virtual Stored<std::vector<StoredEvent>>
    officeEvents(const std::string& branch, Lane lane, std::int64_t afterSeq, Millis since,
                 std::size_t most)
        = 0;

    // Answers of people
    // -----------------------------------------------------------------------------------------
    // Unknown when no such subject was received. The same person with the same meaning again: the
    // first one stays. Of an incident or drill it is said to the branch as an event too.
    [[nodiscard]] virtual Status<StoreError> acknowledge(const Acknowledgement& acknowledgement,
                                                         const OfficePen& pen, const Act& act)
        = 0;
    // Of those subjects that belong to the branch; of all when branch is empty.
    [[nodiscard]] virtual Stored<std::vector<Seen>> seen(std::span<const Uuid> subjects,
                                                         std::string_view branch)
        = 0;
    [[nodiscard]] virtual Stored<std::vector<Acknowledgement>> acknowledgements(Truth truth) = 0;

    // Fleet
    // -----------------------------------------------------------------------------------------------------
    [[nodiscard]] virtual Status<StoreError> addDevice(const DeviceRecord& device, const Act& act)
        = 0;
    // The device and all its certificates.
    [[nodiscard]] virtual Status<StoreError> revokeDevice(const std::string& id, const Act& act)
        = 0;
    [[nodiscard]] virtual Stored<std::vector<DeviceRecord>> devices() = 0;
    [[nodiscard]] virtual Stored<std::optional<DeviceRecord>> device(const std::string& id) = 0;
    // With exactly this certificate, be it revoked or not.
    [[nodiscard]] virtual Stored<std::optional<DeviceRecord>>
    deviceBySerial(const std::string& serial) = 0;
    [[nodiscard]] virtual Stored<std::vector<CertificateRecord>> revokedCertificates() = 0;

    [[nodiscard]] virtual Status<StoreError> addToken(const TokenRecord& token, const Act& act) = 0;
    [[nodiscard]] virtual Stored<std::optional<TokenRecord>> token(const std::string& hash) = 0;
    // Uses the token for this certificate; earlier certificates of the device end. The same request
    // again is given the certificate of the first time.
    [[nodiscard]] virtual Stored<CertificateRecord>
    enrol(const std::string& tokenHash, const std::string& requestHash,
          const CertificateRecord& certificate, Millis now)
        = 0;

    [[nodiscard]] virtual Status<StoreError> saveBranch(const BranchRecord& branch, const Act& act)
        = 0;
    [[nodiscard]] virtual Stored<std::optional<BranchRecord>> branch(const std::string& id) = 0;
    [[nodiscard]] virtual Stored<std::vector<BranchRecord>> branches() = 0;

    [[nodiscard]] virtual Status<StoreError> saveStates(std::span<const DeviceState> states) = 0;
    [[nodiscard]] virtual Stored<std::vector<DeviceState>> states() = 0;
    [[nodiscard]] virtual Status<StoreError> recordContact(std::span<const ContactChange> changes)
        = 0;
    // Oldest first.
    [[nodiscard]] virtual Stored<std::vector<ContactChange>> contactHistory() = 0;

    // People, audit, security
    // -----------------------------------------------------------------------------------
    [[nodiscard]] virtual Status<StoreError> addUser(const UserRecord& user, const Act& act) = 0;
    [[nodiscard]] virtual Stored<std::optional<UserRecord>> user(const std::string& id) = 0;
    [[nodiscard]] virtual Stored<std::vector<UserRecord>> users() = 0;

    // For acts that change nothing else here: an export, a bundle made, a refused log-in.
    [[nodiscard]] virtual Status<StoreError> audit(std::string_view action, std::string_view about,
                                                   const Act& act)
        = 0;
    [[nodiscard]] virtual Stored<std::vector<AuditEntry>> auditTrail() = 0;

    // Does not wait: a finding that cannot be written is logged.
    virtual void recordFinding(SecurityEvent finding) = 0;
    [[nodiscard]] virtual Stored<std::vector<SecurityEvent>> securityEvents() = 0;
};

} // namespace yizhan::headoffice
