// SPDX-License-Identifier: Apache-2.0
#include "sync/outbox.h"

#include <array>

namespace yizhan {

namespace {

// doc is the signed document as sent; hash is that of its content, so damage inside a row is
// noticed.
constexpr std::array<std::string_view, 1> outboxSchema {R"sql(
CREATE TABLE lane_epoch (lane TEXT PRIMARY KEY, epoch INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    lane TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    subject TEXT NOT NULL,
    hash TEXT NOT NULL,
    doc TEXT NOT NULL,
    durable_at INTEGER NOT NULL,
    sent_at INTEGER NOT NULL DEFAULT 0,
    accepted_at INTEGER NOT NULL DEFAULT 0,
    reply TEXT NOT NULL DEFAULT '',
    parked_reason TEXT NOT NULL DEFAULT '',
    UNIQUE (lane, epoch, seq)
);
CREATE INDEX outbox_pending ON outbox (lane) WHERE accepted_at = 0;
)sql"};

} // namespace

Result<Outbox, StorageError> Outbox::open(Database& database, std::int64_t newEpoch)
{
    if (auto migrated = database.migrate(outboxSchema); !migrated)
        return migrated.failure();
    for (const auto lane : {Lane::Alarm, Lane::Help, Lane::Drill, Lane::Patrol, Lane::Application,
                            Lane::Redemption}) {
        auto insert
            = database.prepare("INSERT OR IGNORE INTO lane_epoch (lane, epoch) VALUES (?, ?)");
        if (!insert)
            return insert.failure();
        if (auto done = insert->bind(1, nameOf(lane)).bind(2, newEpoch).execute(); !done)
            return done.failure();
    }
    return Outbox(database);
}

Result<ChainHead, StorageError> Outbox::head(Lane lane)
{
    ChainHead head;
    auto epoch = m_database->prepare("SELECT epoch FROM lane_epoch WHERE lane = ?");
    if (!epoch)
        return epoch.failure();
    if (auto row = epoch->bind(1, nameOf(lane)).step(); !row)
        return row.failure();
    head.epoch = epoch->integer(0);
    auto last = m_database->prepare(
        "SELECT seq, hash FROM outbox WHERE lane = ? AND epoch = ? ORDER BY seq DESC LIMIT 1");
    if (!last)
        return last.failure();
    const auto row = last->bind(1, nameOf(lane)).bind(2, head.epoch).step();
    if (!row)
        return row.failure();
    if (*row) {
        head.seq = last->integer(0);
        head.hash = last->text(1);
    }
    return head;
}

Status<StorageError> Outbox::beginEpoch(Lane lane, std::int64_t epoch)
{
    auto update = m_database->prepare("UPDATE lane_epoch SET epoch = max(epoch + 1, ?)"
                                      " WHERE lane = ?");
    if (!update)
        return update.failure();
    return update->bind(1, epoch).bind(2, nameOf(lane)).execute();
}

Status<StorageError> Outbox::append(const SignedDocument& document, const Event& event, Millis now)
{
    auto insert = m_database->prepare(
        "INSERT INTO outbox (id, lane, epoch, seq, subject, hash, doc, durable_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    return insert->bind(1, event.id.text())
        .bind(2, nameOf(event.lane))
        .bind(3, event.epoch)
        .bind(4, event.seq)
        .bind(5, event.subject.text())
        .bind(6, document.hash())
        .bind(7, document.text())
        .bind(8, now)
        .execute();
}

Status<StorageError> Outbox::markSent(const Uuid& id, Millis now)
{
    auto update = m_database->prepare("UPDATE outbox SET sent_at = ? WHERE id = ? AND sent_at = 0");
    if (!update)
        return update.failure();
    return update->bind(1, now).bind(2, id.text()).execute();
}

Status<StorageError> Outbox::markAccepted(const Uuid& id, Millis acceptedAt, std::string_view reply)
{
    auto update = m_database->prepare(
        "UPDATE outbox SET accepted_at = ?, reply = ?, parked_reason = '' WHERE id = ?");
    if (!update)
        return update.failure();
    return update->bind(1, acceptedAt).bind(2, reply).bind(3, id.text()).execute();
}

Status<StorageError> Outbox::park(const Uuid& id, std::string_view reason)
{
    auto update = m_database->prepare(
        "UPDATE outbox SET parked_reason = ? WHERE id = ? AND accepted_at = 0");
    if (!update)
        return update.failure();
    return update->bind(1, reason).bind(2, id.text()).execute();
}

Result<bool, StorageError> Outbox::contains(const Uuid& id)
{
    auto select = m_database->prepare("SELECT 1 FROM outbox WHERE id = ?");
    if (!select)
        return select.failure();
    return select->bind(1, id.text()).step();
}

Result<LaneCounts, StorageError> Outbox::counts(Lane lane)
{
    auto select = m_database->prepare(
        "SELECT count(*), coalesce(sum(accepted_at <> 0), 0),"
        " coalesce(sum(accepted_at = 0 AND parked_reason = ''), 0),"
        " coalesce(sum(accepted_at = 0 AND parked_reason <> ''), 0) FROM outbox WHERE lane = ?");
    if (!select)
        return select.failure();
    if (auto row = select->bind(1, nameOf(lane)).step(); !row)
        return row.failure();
    return LaneCounts {select->integer(0), select->integer(1), select->integer(2),
                       select->integer(3)};
}

Status<StorageError> Outbox::eraseAccepted(Lane lane)
{
    auto update = m_database->prepare(
        "UPDATE outbox SET doc = '' WHERE lane = ? AND accepted_at <> 0 AND doc <> ''");
    if (!update)
        return update.failure();
    if (auto done = update->bind(1, nameOf(lane)).execute(); !done)
        return done.failure();
    // Also when no row changed: a power cut may have come before the log was emptied.
    return m_database->truncateLog();
}

std::optional<OutboxRow> Outbox::rowFrom(const Statement& select)
{
    auto document = SignedDocument::parse(select.text(0));
    if (!document || document->hash() != select.text(1)) {
        ++m_damaged;
        return std::nullopt;
    }
    auto event = readEvent(*document);
    if (!event) {
        ++m_damaged;
        return std::nullopt;
    }
    OutboxRow row {*std::move(document), *std::move(event), Delivery::Pending, select.integer(2),
                   select.integer(3),    select.integer(4), select.text(5)};
    if (row.acceptedAt != 0)
        row.delivery = Delivery::Accepted;
    else if (!row.parkedReason.empty())
        row.delivery = Delivery::Parked;
    return row;
}

Result<std::vector<OutboxRow>, StorageError> Outbox::pending(Lane lane, std::size_t most)
{
    auto select = m_database->prepare(
        "SELECT doc, hash, durable_at, sent_at, accepted_at, parked_reason FROM outbox"
        " WHERE lane = ? AND accepted_at = 0 AND parked_reason = '' ORDER BY epoch, seq");
    if (!select)
        return select.failure();
    select->bind(1, nameOf(lane));
    std::vector<OutboxRow> rows;
    while (rows.size() < most) {
        const auto more = select->step();
        if (!more)
            return more.failure();
        if (!*more)
            break;
        if (auto row = rowFrom(*select))
            rows.push_back(*std::move(row));
    }
    return rows;
}

Result<std::vector<OutboxRow>, StorageError> Outbox::rowsSince(Millis since,
                                                               std::span<const Lane> whole)
{
    std::string lanes;
    for (const auto lane : whole)
        lanes.append(lanes.empty() ? "'" : ", '").append(nameOf(lane)).append("'");
    auto select = m_database->prepare(
        "SELECT doc, hash, durable_at, sent_at, accepted_at, parked_reason FROM outbox"
        " WHERE doc <> '' AND (accepted_at = 0 OR lane IN ("
        + lanes
        + ")"
          " OR subject IN (SELECT subject FROM outbox WHERE durable_at >= ?))"
          " ORDER BY rowid");
    if (!select)
        return select.failure();
    select->bind(1, since);
    std::vector<OutboxRow> rows;
    for (;;) {
        const auto more = select->step();
        if (!more)
            return more.failure();
        if (!*more)
            return rows;
        if (auto row = rowFrom(*select))
            rows.push_back(*std::move(row));
    }
}

} // namespace yizhan
