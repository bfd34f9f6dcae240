// SPDX-License-Identifier: Apache-2.0
// Received events as readers see them, and what people answered.
#include "emergency/incident.h"
#include "headoffice/sqlite_records.h"

namespace yizhan::headoffice {

Stored<std::vector<StoredEvent>> readEvents(Database& db, Truth truth, std::int64_t after,
                                            std::size_t most)
{
    const std::string table = truth == Truth::Drill ? "drills" : "events";
    return readAll(
        db,
        "SELECT number, hash, document, received_at FROM " + table
            + " WHERE number > ? ORDER BY number LIMIT ?",
        {after, static_cast<std::int64_t>(most)}, [](const Statement& row) {
            return StoredEvent {row.integer(0), row.text(1), row.text(2), row.integer(3)};
        });
}

Stored<std::optional<Subject>> readSubject(Database& db, const Uuid& id)
{
    const std::string table = truthOf(id) == Truth::Drill ? "drills" : "events";
    const auto text = id.text();
    return readOne(db,
                   "SELECT device, branch, kind FROM " + table + " WHERE id = ? AND subject = id",
                   {std::string_view(text)}, [&](const Statement& row) {
                       return Subject {id, row.text(0), row.text(1), row.text(2)};
                   });
}

Stored<std::vector<StoredEvent>> readEventsOf(Database& db, const Uuid& subject)
{
    const std::string table = truthOf(subject) == Truth::Drill ? "drills" : "events";
    const auto text = subject.text();
    return readAll(
        db,
        "SELECT number, hash, document, received_at FROM " + table
            + " WHERE subject = ? ORDER BY number",
        {std::string_view(text)}, [](const Statement& row) {
            return StoredEvent {row.integer(0), row.text(1), row.text(2), row.integer(3)};
        });
}

Stored<Revision> readRevision(Database& db)
{
    const auto row
        = readOne(db,
                  "SELECT (SELECT coalesce(max(number), 0) FROM events),"
                  " (SELECT coalesce(max(number), 0) FROM drills),"
                  " (SELECT coalesce(max(number), 0) FROM acknowledgements)",
                  {}, [](const Statement& found) {
                      return Revision {found.integer(0), found.integer(1), found.integer(2)};
                  });
    if (!row)
        return row.failure();
    return row->value_or(Revision {});
}

Stored<std::vector<StoredApplication>> readApplications(Database& db, std::size_t most)
{
    return readAll(db,
                   "SELECT e.number, e.hash, e.document, e.received_at, a.who, a.at FROM events e"
                   " LEFT JOIN audit a ON a.number = (SELECT min(number) FROM audit"
                   " WHERE action = ? AND about = e.id)"
                   " WHERE e.kind = 'application.submitted' ORDER BY e.number DESC LIMIT ?",
                   {applicationOpened, static_cast<std::int64_t>(most)}, [](const Statement& row) {
                       StoredApplication found {
                           {row.integer(0), row.text(1), row.text(2), row.integer(3)}, {}, 0};
                       if (!row.isNull(4)) {
                           found.openedBy = row.text(4);
                           found.openedAt = row.integer(5);
                       }
                       return found;
                   });
}

Stored<std::vector<ChainState>> readChains(Database& db)
{
    return readAll(
        db,
        "SELECT device, lane, epoch, seq, hash, missing FROM chains ORDER BY device, lane, epoch",
        {}, [](const Statement& row) {
            return ChainState {row.text(0),    row.text(1), row.integer(2),
                               row.integer(3), row.text(4), row.integer(5)};
        });
}

Stored<std::vector<Seen>> readSeen(Database& db, std::span<const Uuid> subjects,
                                   std::string_view branch)
{
    std::vector<Seen> all;
    for (const auto& id : subjects) {
        const auto subject = readSubject(db, id);
        if (!subject)
            return subject.failure();
        // A branch is told of its own, and never of what the security department keeps to itself.
        if (!*subject
            || (!branch.empty()
                && ((*subject)->branch != branch
                    || (*subject)->device.starts_with(securityPrefix))))
            continue;
        const auto text = id.text();
        auto found
            = readAll(db,
                      "SELECT meaning, person, role, at FROM acknowledgements WHERE subject = ?"
                      " ORDER BY number",
                      {std::string_view(text)}, [&](const Statement& row) {
                          return Seen {text, row.text(0), row.text(1), row.text(2), row.integer(3)};
                      });
        if (!found)
            return found;
        all.insert(all.end(), found->begin(), found->end());
    }
    return all;
}

Stored<std::vector<Acknowledgement>> readAcknowledgements(Database& db, Truth truth)
{
    return readAll(db,
                   "SELECT subject, meaning, user, person, role, at FROM acknowledgements"
                   " WHERE substr(subject, 15, 1) = ? ORDER BY number",
                   {std::string_view(truth == Truth::Drill ? "8" : "7")}, [](const Statement& row) {
                       return Acknowledgement {Uuid::parse(row.text(0)).value_or(Uuid {}),
                                               row.text(1),
                                               row.text(2),
                                               row.text(3),
                                               row.text(4),
                                               row.integer(5)};
                   });
}

Stored<bool> saveAcknowledgement(Database& db, const Acknowledgement& acknowledgement)
{
    const auto subject = readSubject(db, acknowledgement.subject);
    if (!subject)
        return subject.failure();
    const auto text = acknowledgement.subject.text();
    if (!*subject
        || ((*subject)->kind != kind::incidentRaised && (*subject)->kind != kind::helpCalled))
        return Failure {
            StoreError {StoreFault::Unknown, "no incident or help call " + text + " was received"}};
    const auto before = readOne(
        db, "SELECT 1 FROM acknowledgements WHERE subject = ? AND meaning = ? AND user = ?",
        {std::string_view(text), std::string_view(acknowledgement.meaning),
         std::string_view(acknowledgement.user)},
        [](const Statement& row) { return row.integer(0); });
    if (!before)
        return before.failure();
    if (*before)
        return false;
    const auto saved
        = change(db,
                 "INSERT INTO acknowledgements (subject, meaning, user, person, role, at) VALUES "
                 "(?, ?, ?, ?, ?, ?)",
                 {std::string_view(text), std::string_view(acknowledgement.meaning),
                  std::string_view(acknowledgement.user), std::string_view(acknowledgement.person),
                  std::string_view(acknowledgement.role), acknowledgement.at});
    if (!saved)
        return saved.failure();
    return true;
}

} // namespace yizhan::headoffice
