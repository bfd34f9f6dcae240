// SPDX-License-Identifier: Apache-2.0
// The offline payouts of this kiosk on disk, and the lease they are counted against (tables
// `offline_lease` and `offline_payout` of business.db, records in the outbox's lane redemption).
// Belongs to the database's thread; database, outbox and device must outlive it.
#pragma once

#include "redemption/offline_account.h"
#include "redemption/payout_store.h"
#include "sync/outbox.h"

#include <optional>
#include <string>

namespace yizhan {

class OfflineBook {
public:
    // Whose records these are. boot: names this run of the machine (the kernel's boot id), so that
    // a lease kept from before a restart of the machine, whose clock began anew, counts for
    // nothing.
    struct Owner {
        std::string device;
        std::string branch;
        const PrivateKey& key;
        std::string boot;
    };
    [[nodiscard]] static Result<OfflineBook, StorageError>
    open(Database& database, PayoutStore& payouts, Outbox& outbox, Owner owner);

    // Done, or why this voucher is not paid without head office; StorageFailed when nobody knows.
    [[nodiscard]] Status<Refused> mayPay(const Voucher& voucher, Millis boot);
    // When it was paid offline here and head office has not said that it knows: it must not be
    // asked as if nothing had happened. 0: it was not.
    [[nodiscard]] Result<Millis, StorageError> untoldPayout(std::string_view voucherId);
    // In state Storing: judges again, then writes the confirmation, the end, the count and the
    // signed record, all or none. Afterwards tell the payout stored(at.ms).
    [[nodiscard]] Status<Refused> pay(const Payout& payout, const EventTime& at);

    // What to tell head office now, with a fresh nonce.
    [[nodiscard]] Result<AccountRequest, StorageError> request();
    // Its answer to the request of that nonce. askedAt: boot time at which the question left.
    [[nodiscard]] Status<StorageError> take(const AccountReply& reply, Millis askedAt);

    [[nodiscard]] const std::optional<HeldLease>& held() const { return m_held; }
    // A signed time of this run of the machine, from the lease that was kept: (time, askedAt).
    [[nodiscard]] std::optional<std::pair<Millis, Millis>> signedTime() const;
    // Records head office has not acknowledged.
    [[nodiscard]] Result<std::int64_t, StorageError> waiting();

private:
    OfflineBook(Database& database, PayoutStore& payouts, Outbox& outbox, Owner owner)
        : m_database(&database), m_payouts(&payouts), m_outbox(&outbox), m_owner(std::move(owner))
    {
    }
    [[nodiscard]] Status<StorageError> load();
    [[nodiscard]] Result<OfflinePlace, StorageError> place(Millis boot);
    [[nodiscard]] Status<StorageError> write(const Payout& payout, const EventTime& at);
    [[nodiscard]] Status<StorageError> keep(const OfflineLease& lease, Millis askedAt);

    Database* m_database;
    PayoutStore* m_payouts;
    Outbox* m_outbox;
    Owner m_owner;
    std::optional<HeldLease> m_held;
    std::int64_t m_revision = 0; // of the newest lease on disk, usable or not
};

} // namespace yizhan
