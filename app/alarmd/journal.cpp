// SPDX-License-Identifier: Apache-2.0
#include "alarmd/journal.h"

#include "base/log.h"

namespace yizhan {

namespace {

constexpr std::string_view alarmTables = R"sql(
CREATE TABLE IF NOT EXISTS peer_event (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, hash TEXT NOT NULL, doc TEXT NOT NULL, kept_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS office_event (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, lane TEXT NOT NULL, seq INTEGER NOT NULL,
    hash TEXT NOT NULL, doc TEXT NOT NULL, kept_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS seen (
    subject TEXT NOT NULL, meaning TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (subject, meaning)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS path_loss (
    path TEXT NOT NULL, began INTEGER NOT NULL, ended INTEGER NOT NULL,
    PRIMARY KEY (path, began)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
)sql";

} // namespace

Result<AlarmStore, StorageError> AlarmStore::open(const std::filesystem::path& file,
                                                  std::int64_t newEpoch)
{
    auto database = Database::open(file, Durability::Full, 0); // one writer: busy would be a fault
    if (!database)
        return database.failure();
    AlarmStore store(std::make_unique<Database>(*std::move(database)));
    auto outbox = Outbox::open(*store.m_database, newEpoch);
    if (!outbox)
        return outbox.failure();
    store.m_outbox = *std::move(outbox);
    if (auto made = store.m_database->run(alarmTables); !made)
        return made.failure();
    if (auto byHand = store.m_database->checkpointByHand(); !byHand)
        return byHand.failure();
    return store;
}

Status<StorageError> AlarmStore::keepPeerEvent(const SignedDocument& document, const Event& event,
                                               Millis now)
{
    auto insert = m_database->prepare("INSERT OR IGNORE INTO peer_event (id, subject, hash, doc, "
                                      "kept_at) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    return insert->bind(1, event.id.text())
        .bind(2, event.subject.text())
        .bind(3, document.hash())
        .bind(4, document.text())
        .bind(5, now)
        .execute();
}

Status<StorageError> AlarmStore::keepOfficeEvent(const SignedDocument& document, const Event& event,
                                                 Millis now)
{
    auto insert = m_database->prepare(
        "INSERT OR IGNORE INTO office_event (id, subject, lane, seq, hash, doc, kept_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    return insert->bind(1, event.id.text())
        .bind(2, event.subject.text())
        .bind(3, nameOf(event.lane))
        .bind(4, event.seq)
        .bind(5, document.hash())
        .bind(6, document.text())
        .bind(7, now)
        .execute();
}

Status<StorageError> AlarmStore::keepSeen(const Seen& seen)
{
    auto insert = m_database->prepare(
        "INSERT OR IGNORE INTO seen (subject, meaning, person, role, at) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    return insert->bind(1, seen.subject)
        .bind(2, seen.meaning)
        .bind(3, seen.person)
        .bind(4, seen.role)
        .bind(5, seen.at)
        .execute();
}

Status<StorageError> AlarmStore::keepLoss(const PathLoss& loss)
{
    auto insert = m_database->prepare(
        "INSERT OR REPLACE INTO path_loss (path, began, ended) VALUES (?, ?, ?)");
    if (!insert)
        return insert.failure();
    return insert->bind(1, loss.path).bind(2, loss.from).bind(3, loss.until).execute();
}

Result<std::vector<PathLoss>, StorageError> AlarmStore::lossesSince(Millis since)
{
    auto select = m_database->prepare(
        "SELECT path, began, ended FROM path_loss WHERE ended = 0 OR ended >= ? ORDER BY began");
    if (!select)
        return select.failure();
    select->bind(1, since);
    std::vector<PathLoss> all;
    for (;;) {
        const auto more = select->step();
        if (!more)
            return more.failure();
        if (!*more)
            return all;
        all.push_back({select->text(0), select->integer(1), select->integer(2)});
    }
}

Status<StorageError> AlarmStore::keepFact(std::string_view name, std::int64_t value)
{
    auto insert = m_database->prepare("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)");
    if (!insert)
        return insert.failure();
    return insert->bind(1, name).bind(2, value).execute();
}

Result<std::vector<SignedDocument>, StorageError> AlarmStore::peerEventsSince(Millis since)
{
    auto select = m_database->prepare("SELECT doc, hash FROM peer_event WHERE subject IN"
                                      " (SELECT subject FROM peer_event WHERE kept_at >= ?)"
                                      " OR instr(doc, '\"lane\":\"help\"') = 0 ORDER BY rowid");
    if (!select)
        return select.failure();
    select->bind(1, since);
    return documents(*select, "peer_event.damaged");
}

Result<std::vector<SignedDocument>, StorageError> AlarmStore::officeEventsSince(Millis since)
{
    auto select = m_database->prepare(
        "SELECT doc, hash FROM office_event WHERE subject IN"
        " (SELECT subject FROM office_event WHERE kept_at >= ?)"
        " OR seq = (SELECT max(seq) FROM office_event last WHERE last.lane = office_event.lane)"
        " ORDER BY rowid");
    if (!select)
        return select.failure();
    select->bind(1, since);
    return documents(*select, "office_event.damaged");
}

// Of columns doc and hash. Damaged ones are named and left out.
Result<std::vector<SignedDocument>, StorageError> AlarmStore::documents(Statement& select,
                                                                        std::string_view what)
{
    std::vector<SignedDocument> whole;
    for (;;) {
        const auto more = select.step();
        if (!more)
            return more.failure();
        if (!*more)
            return whole;
        auto document = SignedDocument::parse(select.text(0));
        if (document && document->hash() == select.text(1))
            whole.push_back(*std::move(document));
        else
            log::error("alarmd", what);
    }
}

Result<std::vector<Seen>, StorageError> AlarmStore::seen()
{
    auto select = m_database->prepare("SELECT subject, meaning, person, role, at FROM seen");
    if (!select)
        return select.failure();
    std::vector<Seen> all;
    for (;;) {
        const auto more = select->step();
        if (!more)
            return more.failure();
        if (!*more)
            return all;
        all.push_back({select->text(0), select->text(1), select->text(2), select->text(3),
                       select->integer(4)});
    }
}

Result<std::int64_t, StorageError> AlarmStore::fact(std::string_view name, std::int64_t otherwise)
{
    auto select = m_database->prepare("SELECT value FROM fact WHERE name = ?");
    if (!select)
        return select.failure();
    const auto row = select->bind(1, name).step();
    if (!row)
        return row.failure();
    return *row ? select->integer(0) : otherwise;
}

} // namespace yizhan
