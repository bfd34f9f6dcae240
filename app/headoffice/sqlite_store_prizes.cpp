// SPDX-License-Identifier: Apache-2.0
// The store's part on prizes.
#include "headoffice/sqlite_offline.h"
#include "headoffice/sqlite_prizes.h"
#include "headoffice/sqlite_records.h"
#include "headoffice/sqlite_store.h"

namespace yizhan::headoffice {

void SqliteStore::redeem(RedemptionOrder order, Redeemed redeemed)
{
    struct Work {
        RedemptionOrder order;
        RedemptionStanding standing;
    };
    const auto work = std::make_shared<Work>(Work {std::move(order), {}});
    m_writer.post({1,
                   [work](WriteTables& tables) -> Status<StoreError> {
                       auto standing = takeStep(tables.database, work->order);
                       if (!standing)
                           return standing.failure();
                       work->standing = *std::move(standing);
                       return Done {};
                   },
                   [work, redeemed = std::move(redeemed)](const Status<StoreError>& status) {
                       if (status)
                           redeemed(std::move(work->standing));
                       else
                           redeemed(status.failure());
                   }});
}

Stored<std::vector<RedemptionRecord>> SqliteStore::redemptions(std::size_t most, Millis now)
{
    return read([&](Database& db) { return readRedemptions(db, most, now); });
}

Status<StoreError> SqliteStore::revokeVoucher(const std::string& voucher, const Act& by)
{
    return act("voucher.revoked", voucher, by,
               [&](Database& db) { return saveRevokedVoucher(db, voucher, by); });
}

Stored<std::vector<RevokedVoucher>> SqliteStore::revokedVouchers()
{
    return read(readRevokedVouchers);
}

Status<StoreError> SqliteStore::registerSlips(std::span<const SlipRecord> slips, const Act& by)
{
    return act("slips.registered", std::to_string(slips.size()), by,
               [&](Database& db) { return saveSlips(db, slips, by.at); });
}

Stored<std::optional<std::string>> SqliteStore::findSlip(const std::string& number,
                                                         const std::string& recipient)
{
    return read([&](Database& db) { return readSlip(db, number, recipient); });
}

void SqliteStore::account(OfflineOrder order, Accounted accounted)
{
    struct Work {
        OfflineOrder order;
        OfflineAnswer answer;
    };
    const auto work = std::make_shared<Work>(Work {std::move(order), {}});
    m_writer.post({1 + work->order.intake.events.size(),
                   [work](WriteTables& tables) -> Status<StoreError> {
                       auto answer = accountWith(tables, work->order);
                       if (!answer)
                           return answer.failure();
                       work->answer = *std::move(answer);
                       return Done {};
                   },
                   [work, accounted = std::move(accounted)](const Status<StoreError>& status) {
                       if (status)
                           accounted(std::move(work->answer));
                       else
                           accounted(status.failure());
                   }});
}

Stored<std::vector<OfflinePayout>> SqliteStore::offlinePayouts()
{
    return read(readOfflinePayouts);
}

Stored<std::vector<OfflineExposure>> SqliteStore::exposure()
{
    return read(readExposure);
}

Status<StoreError> SqliteStore::settle(const std::string& device, const Act& by)
{
    return act("offline.settled", device, by,
               [&](Database& db) { return settleLease(db, device); });
}

Status<StoreError> SqliteStore::recordPayout(const RecordedPayout& payout, const Act& by)
{
    const bool overridden = !payout.overriddenBy.id.empty();
    return act(overridden ? "prize.overridden" : "prize.recorded", payout.voucher.id, by,
               [&](Database& db) { return savePayout(db, payout, by.at); });
}

Status<StoreError> SqliteStore::annulPayout(const Uuid& op, const Confirmer& who, const Act& by)
{
    return act("prize.annulled", op.text(), by,
               [&](Database& db) { return headoffice::annulPayout(db, op, who, by); });
}

Status<StoreError> SqliteStore::useOffer(const OfferUse& use, const UseLimits& limits,
                                         const Act& by)
{
    return act(use.overriddenBy.id.empty() ? "offer.used" : "offer.overridden",
               use.offer + "/" + use.merchant + "/" + use.slip, by,
               [&](Database& db) { return saveOfferUse(db, use, limits, by.at); });
}

Status<StoreError> SqliteStore::setBudget(const std::string& offer, Money budget, const Act& by)
{
    return act("offer.budget", offer, by,
               [&](Database& db) { return saveOfferBudget(db, offer, budget); });
}

Stored<DaySheet> SqliteStore::closeDay(const DaySheet& sheet)
{
    DaySheet closed;
    const auto done = write([&](Database& db) -> Status<StoreError> {
        auto saved = saveDay(db, sheet);
        if (!saved)
            return saved.failure();
        closed = *std::move(saved);
        return Done {};
    });
    if (!done)
        return done.failure();
    return closed;
}

Stored<std::vector<DaySheet>> SqliteStore::days()
{
    return read(readDays);
}

} // namespace yizhan::headoffice
