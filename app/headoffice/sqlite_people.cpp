// SPDX-License-Identifier: Apache-2.0
// Users, the audit chain and security findings.
#include "crypto/digest.h"
#include "headoffice/sqlite_records.h"

namespace yizhan::headoffice {

namespace {

AuditEntry entryFrom(const Statement& row)
{
    return {row.integer(0), row.integer(1), row.text(2), row.text(3),
            row.text(4),    row.text(5),    row.text(6), row.text(7)};
}

constexpr std::string_view auditColumns
    = "SELECT number, at, who, action, about, why, prev, hash FROM audit";

} // namespace

std::string auditHash(const AuditEntry& entry)
{
    return sha256Hex(canonicalJson(Json {{"number", entry.number},
                                         {"at", entry.at},
                                         {"who", entry.who},
                                         {"action", entry.action},
                                         {"about", entry.about},
                                         {"why", entry.why},
                                         {"prev", entry.prev}}));
}

Status<StoreError> saveUser(Database& db, const UserRecord& user)
{
    const auto known = readOne(db, "SELECT 1 FROM users WHERE id = ?", {std::string_view(user.id)},
                               [](const Statement& row) { return row.integer(0); });
    if (!known)
        return known.failure();
    if (*known)
        return Failure {StoreError {StoreFault::Exists, "user " + user.id + " is known already"}};
    const auto roles = Json(user.roles).dump();
    return change(db,
                  "INSERT INTO users (id, name, roles, verifier, added_at) VALUES (?, ?, ?, ?, ?)",
                  {std::string_view(user.id), std::string_view(user.name), std::string_view(roles),
                   std::string_view(user.verifier), user.addedAt});
}

Stored<std::vector<UserRecord>> readUsers(Database& db)
{
    return readAll(db,
                   "SELECT id, name, roles, verifier, added_at, disabled_at FROM users ORDER BY id",
                   {}, [](const Statement& row) {
                       UserRecord user {row.text(0), row.text(1),    {},
                                        row.text(3), row.integer(4), row.integer(5)};
                       for (const auto& role : parseJson(row.text(2)).valueOr(Json::array())) {
                           if (role.is_string())
                               user.roles.push_back(role.get<std::string>());
                       }
                       return user;
                   });
}

Status<StoreError> saveAudit(Database& db, std::string_view action, std::string_view about,
                             const Act& act)
{
    const auto last
        = readOne(db, std::string(auditColumns) + " ORDER BY number DESC LIMIT 1", {}, entryFrom);
    if (!last)
        return last.failure();
    AuditEntry entry {*last ? (*last)->number + 1 : 1,
                      act.at,
                      act.who,
                      std::string(action),
                      std::string(about),
                      act.why,
                      *last ? (*last)->hash : std::string(64, '0'),
                      ""};
    entry.hash = auditHash(entry);
    return change(db,
                  "INSERT INTO audit (number, at, who, action, about, why, prev, hash)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  {entry.number, entry.at, std::string_view(entry.who),
                   std::string_view(entry.action), std::string_view(entry.about),
                   std::string_view(entry.why), std::string_view(entry.prev),
                   std::string_view(entry.hash)});
}

Stored<std::vector<AuditEntry>> readAudit(Database& db)
{
    return readAll(db, std::string(auditColumns) + " ORDER BY number", {}, entryFrom);
}

Status<StoreError> saveFinding(Database& db, const SecurityEvent& finding)
{
    return change(db,
                  "INSERT INTO security (kind, device, about, first_at, last_at, count) VALUES (?, "
                  "?, ?, ?, ?, ?)"
                  " ON CONFLICT (kind, device, about) DO UPDATE SET"
                  " last_at = excluded.last_at, count = count + excluded.count",
                  {std::string_view(finding.kind), std::string_view(finding.device),
                   std::string_view(finding.about), finding.firstAt, finding.lastAt,
                   finding.count});
}

Stored<std::vector<SecurityEvent>> readFindings(Database& db)
{
    return readAll(
        db, "SELECT kind, device, about, first_at, last_at, count FROM security ORDER BY number",
        {}, [](const Statement& row) {
            return SecurityEvent {row.text(0),    row.text(1),    row.text(2),
                                  row.integer(3), row.integer(4), row.integer(5)};
        });
}

} // namespace yizhan::headoffice
