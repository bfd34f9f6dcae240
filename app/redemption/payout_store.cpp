// SPDX-License-Identifier: Apache-2.0
#include "redemption/payout_store.h"

namespace yizhan {

namespace {

// One open payout a voucher, by the database itself. A row is never deleted.
constexpr std::string_view payoutTable = R"sql(
CREATE TABLE IF NOT EXISTS payout (
    op TEXT PRIMARY KEY,
    voucher TEXT NOT NULL,
    text TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    confirmed_at INTEGER NOT NULL DEFAULT 0,
    by_id TEXT NOT NULL DEFAULT '',
    by_name TEXT NOT NULL DEFAULT '',
    ended_at INTEGER NOT NULL DEFAULT 0,
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'paid', 'refused', 'released')),
    reason TEXT NOT NULL DEFAULT '',
    paid_at INTEGER NOT NULL DEFAULT 0,
    CHECK ((outcome = '') = (ended_at = 0)),
    CHECK (outcome <> 'paid' OR confirmed_at > 0)
);
CREATE UNIQUE INDEX IF NOT EXISTS payout_open ON payout (voucher) WHERE outcome = '';
)sql";

// Exactly one row must have changed: an order to a row that is not there is an error.
Status<StorageError> changeOne(Database& database, Statement& statement)
{
    if (auto done = statement.execute(); !done)
        return done;
    if (database.changes() != 1)
        return Failure {StorageError {StorageFault::Constraint, "payout: no such open row"}};
    return Done {};
}

} // namespace

Result<PayoutStore, StorageError> PayoutStore::open(Database& database)
{
    if (auto made = database.run(payoutTable); !made)
        return made.failure();
    return PayoutStore(database);
}

Status<StorageError> PayoutStore::begin(const Payout& payout, Millis now)
{
    auto insert = m_database->prepare(
        "INSERT INTO payout (op, voucher, text, begun_at) VALUES (?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    return insert->bind(1, payout.op().text())
        .bind(2, payout.voucherId())
        .bind(3, payout.text())
        .bind(4, now)
        .execute();
}

Status<StorageError> PayoutStore::confirm(const Payout& payout, Millis now)
{
    if (!payout.confirmedBy())
        return Failure {StorageError {StorageFault::Constraint, "payout: nobody confirmed"}};
    auto update = m_database->prepare("UPDATE payout SET confirmed_at = ?, by_id = ?, by_name = ?"
                                      " WHERE op = ? AND outcome = '' AND confirmed_at = 0");
    if (!update)
        return update.failure();
    update->bind(1, now)
        .bind(2, payout.confirmedBy()->id)
        .bind(3, payout.confirmedBy()->name)
        .bind(4, payout.op().text());
    return changeOne(*m_database, *update);
}

Status<StorageError> PayoutStore::end(const Payout& payout, Millis now)
{
    if (!payout.ended())
        return Failure {StorageError {StorageFault::Constraint, "payout: not ended"}};
    auto update = m_database->prepare("UPDATE payout SET ended_at = ?, outcome = ?, reason = ?,"
                                      " paid_at = ? WHERE op = ? AND outcome = ''");
    if (!update)
        return update.failure();
    const bool refused = payout.state() == PayoutState::Refused;
    update->bind(1, now)
        .bind(2, nameOf(payout.state()))
        .bind(3, refused ? nameOf(payout.refused().reason) : std::string_view())
        .bind(4, payout.paidAt())
        .bind(5, payout.op().text());
    return changeOne(*m_database, *update);
}

Result<std::vector<Payout>, StorageError> PayoutStore::unfinished(Millis boot)
{
    auto select = m_database->prepare("SELECT op, voucher, text, confirmed_at, by_id, by_name"
                                      " FROM payout WHERE outcome = '' ORDER BY rowid");
    if (!select)
        return select.failure();
    std::vector<Payout> payouts;
    for (;;) {
        const auto more = select->step();
        if (!more)
            return more.failure();
        if (!*more)
            return payouts;
        const auto op = Uuid::parse(select->text(0));
        if (!op)
            return Failure {StorageError {StorageFault::Corrupt, "payout: an unreadable op"}};
        std::optional<Confirmer> by;
        if (select->integer(3) > 0)
            by = Confirmer {select->text(4), select->text(5)};
        payouts.push_back(
            Payout::restored(*op, select->text(1), select->text(2), std::move(by), boot));
    }
}

Result<bool, StorageError> PayoutStore::isOpen(std::string_view voucherId)
{
    auto select = m_database->prepare("SELECT 1 FROM payout WHERE voucher = ? AND outcome = ''");
    if (!select)
        return select.failure();
    return select->bind(1, voucherId).step();
}

Result<std::optional<Refused>, StorageError> PayoutStore::settledHere(std::string_view voucherId)
{
    auto select = m_database->prepare(
        "SELECT outcome, reason, paid_at FROM payout WHERE voucher = ? AND (outcome = 'paid' OR"
        " (outcome = 'refused' AND reason NOT IN ('needs_network', 'lease_over', 'wrong_person',"
        " 'storage_failed', 'reserved_elsewhere'))) ORDER BY outcome = 'paid' DESC, rowid DESC");
    if (!select)
        return select.failure();
    const auto row = select->bind(1, voucherId).step();
    if (!row)
        return row.failure();
    std::optional<Refused> found;
    if (*row && select->text(0) == "paid")
        found = Refused {VoucherRefusal::AlreadyRedeemed, {}, select->integer(2)};
    else if (*row)
        found = Refused {refusalFromReason(select->text(1)), {}, 0};
    return found;
}

Result<PayoutStore::Counts, StorageError> PayoutStore::counts()
{
    auto select = m_database->prepare("SELECT count(*) FILTER (WHERE outcome = ''),"
                                      " count(*) FILTER (WHERE outcome = '' AND confirmed_at > 0),"
                                      " count(*) FILTER (WHERE outcome = 'paid') FROM payout");
    if (!select)
        return select.failure();
    if (const auto row = select->step(); !row)
        return row.failure();
    return Counts {select->integer(0), select->integer(1), select->integer(2)};
}

} // namespace yizhan
