// SPDX-License-Identifier: Apache-2.0
#include "headoffice/sqlite_store.h"

#include "base/log.h"
#include "headoffice/sqlite_office.h"
#include "headoffice/sqlite_records.h"

#include <algorithm>
#include <future>

namespace yizhan::headoffice {

Stored<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::filesystem::path& file)
{
    auto tables = WriteTables::open(file);
    if (!tables)
        return tables.failure();
    auto reader = Database::open(file, Durability::Full, 5000);
    if (!reader)
        return Failure {translate(reader.error())};
    return std::unique_ptr<SqliteStore>(
        new SqliteStore(std::move(*tables), std::move(*reader), file));
}

SqliteStore::SqliteStore(WriteTables tables, Database reader, const std::filesystem::path& file)
    : m_reader(std::move(reader)), m_writer(std::move(tables), file)
{
}

SqliteStore::~SqliteStore() = default;

Status<StoreError> SqliteStore::writeTables(std::function<Status<StoreError>(WriteTables&)> apply)
{
    std::promise<Status<StoreError>> done;
    auto result = done.get_future();
    m_writer.post({1, std::move(apply),
                   [&](Status<StoreError> status) { done.set_value(std::move(status)); }});
    return result.get();
}

Status<StoreError> SqliteStore::write(std::function<Status<StoreError>(Database&)> apply)
{
    return writeTables([&](WriteTables& tables) { return apply(tables.database); });
}

Status<StoreError> SqliteStore::act(std::string_view action, const std::string& about,
                                    const Act& act,
                                    const std::function<Status<StoreError>(Database&)>& apply)
{
    return write([&](Database& db) -> Status<StoreError> {
        if (auto applied = apply(db); !applied)
            return applied;
        return saveAudit(db, action, about, act);
    });
}

void SqliteStore::take(Intake intake, Taken taken)
{
    struct Work {
        Intake intake;
        std::vector<Verdict> verdicts;
    };
    const auto work = std::make_shared<Work>(Work {std::move(intake), {}});
    const auto rows
        = std::max<std::size_t>(1, work->intake.events.size() + work->intake.findings.size());
    m_writer.post({rows,
                   [work](WriteTables& tables) -> Status<StoreError> {
                       auto& table
                           = work->intake.truth == Truth::Drill ? tables.drill : tables.real;
                       auto verdicts = table.take(tables.database, work->intake);
                       if (!verdicts)
                           return verdicts.failure();
                       work->verdicts = std::move(*verdicts);
                       return Done {};
                   },
                   [work, taken = std::move(taken)](const Status<StoreError>& status) {
                       if (status)
                           taken(std::move(work->verdicts));
                       else
                           taken(status.failure());
                   }});
}

Stored<std::vector<StoredEvent>> SqliteStore::events(Truth truth, std::int64_t after,
                                                     std::size_t most)
{
    return read([&](Database& db) { return readEvents(db, truth, after, most); });
}

Stored<std::optional<Subject>> SqliteStore::subject(const Uuid& id)
{
    return read([&](Database& db) { return readSubject(db, id); });
}

Stored<std::vector<ChainState>> SqliteStore::chains()
{
    return read(readChains);
}

Stored<Revision> SqliteStore::revision()
{
    return read(readRevision);
}

Stored<std::vector<StoredApplication>> SqliteStore::applications(std::size_t most)
{
    return read([&](Database& db) { return readApplications(db, most); });
}

Stored<std::vector<StoredEvent>> SqliteStore::eventsOf(const Uuid& subject)
{
    return read([&](Database& db) { return readEventsOf(db, subject); });
}

Status<StoreError> SqliteStore::speak(std::span<const OfficeEvent> events, const OfficePen& pen,
                                      const Act& by, const Condition& condition)
{
    return writeTables([&](WriteTables& tables) -> Status<StoreError> {
        // All are judged before the first is written: what refuses has written nothing.
        for (const auto& event : events) {
            if (auto allowed = mayBeSaid(tables.database, event, condition); !allowed)
                return allowed;
        }
        for (const auto& event : events) {
            if (auto said = sayForOffice(tables, event, pen, by); !said)
                return said;
            if (auto noted = saveAudit(tables.database, event.kind, event.subject.text(), by);
                !noted)
                return noted;
        }
        return Done {};
    });
}

Stored<std::vector<OfficeHead>> SqliteStore::officeHeads()
{
    return read(readOfficeHeads);
}

Stored<std::vector<StoredEvent>> SqliteStore::officeEvents(const std::string& branch, Lane lane,
                                                           std::int64_t afterSeq, Millis since,
                                                           std::size_t most)
{
    return read(
        [&](Database& db) { return readOfficeEvents(db, branch, lane, afterSeq, since, most); });
}

Status<StoreError> SqliteStore::acknowledge(const Acknowledgement& acknowledgement,
                                            const OfficePen& pen, const Act& by)
{
    return writeTables([&](WriteTables& tables) -> Status<StoreError> {
        const auto fresh = saveAcknowledgement(tables.database, acknowledgement);
        if (!fresh)
            return fresh.failure();
        if (*fresh) {
            if (auto said = sayAnswer(tables, acknowledgement, pen, by); !said)
                return said;
        }
        return saveAudit(tables.database, "subject." + acknowledgement.meaning,
                         acknowledgement.subject.text(), by);
    });
}

Stored<std::vector<Seen>> SqliteStore::seen(std::span<const Uuid> subjects, std::string_view branch)
{
    return read([&](Database& db) { return readSeen(db, subjects, branch); });
}

Stored<std::vector<Acknowledgement>> SqliteStore::acknowledgements(Truth truth)
{
    return read([&](Database& db) { return readAcknowledgements(db, truth); });
}

Status<StoreError> SqliteStore::addDevice(const DeviceRecord& device, const Act& by)
{
    return act("device.added", device.id, by, [&](Database& db) { return saveDevice(db, device); });
}

Status<StoreError> SqliteStore::revokeDevice(const std::string& id, const Act& by)
{
    return act("device.revoked", id, by, [&](Database& db) { return endDevice(db, id, by.at); });
}

Stored<std::vector<DeviceRecord>> SqliteStore::devices()
{
    return read(readDevices);
}

Stored<std::optional<DeviceRecord>> SqliteStore::device(const std::string& id)
{
    return read([&](Database& db) { return readDevice(db, id); });
}

Stored<std::optional<DeviceRecord>> SqliteStore::deviceBySerial(const std::string& serial)
{
    return read([&](Database& db) { return readDeviceBySerial(db, serial); });
}

Stored<std::vector<CertificateRecord>> SqliteStore::revokedCertificates()
{
    return read(readRevoked);
}

Status<StoreError> SqliteStore::addToken(const TokenRecord& token, const Act& by)
{
    return act("token.made", token.device, by, [&](Database& db) { return saveToken(db, token); });
}

Stored<std::optional<TokenRecord>> SqliteStore::token(const std::string& hash)
{
    return read([&](Database& db) { return readToken(db, hash); });
}

Stored<CertificateRecord> SqliteStore::enrol(const std::string& tokenHash,
                                             const std::string& requestHash,
                                             const CertificateRecord& certificate, Millis now)
{
    std::optional<CertificateRecord> given;
    const auto done = write([&](Database& db) -> Status<StoreError> {
        auto used = useToken(db, tokenHash, requestHash, certificate, now);
        if (!used)
            return used.failure();
        given = std::move(*used);
        if (given->serial != certificate.serial)
            return Done {};
        return saveAudit(db, "device.enrolled", given->serial, {"enrolment", "", now});
    });
    if (!done)
        return done.failure();
    return *given;
}

Status<StoreError> SqliteStore::saveBranch(const BranchRecord& branch, const Act& by)
{
    return act("branch.imported", branch.id, by,
               [&](Database& db) { return saveBranchRow(db, branch); });
}

Stored<std::vector<BranchRecord>> SqliteStore::branches()
{
    return read(readBranches);
}

Stored<std::optional<BranchRecord>> SqliteStore::branch(const std::string& id)
{
    auto all = branches();
    if (!all)
        return all.failure();
    const auto found = std::ranges::find(*all, id, &BranchRecord::id);
    return found == all->end() ? std::nullopt : std::optional(*found);
}

Status<StoreError> SqliteStore::saveStates(std::span<const DeviceState> states)
{
    return write([&](Database& db) -> Status<StoreError> {
        for (const auto& state : states) {
            if (auto saved = saveState(db, state); !saved)
                return saved;
        }
        return Done {};
    });
}

Stored<std::vector<DeviceState>> SqliteStore::states()
{
    return read(readStates);
}

Status<StoreError> SqliteStore::recordContact(std::span<const ContactChange> changes)
{
    return write([&](Database& db) -> Status<StoreError> {
        for (const auto& contact : changes) {
            if (auto saved = saveContact(db, contact); !saved)
                return saved;
        }
        return Done {};
    });
}

Stored<std::vector<ContactChange>> SqliteStore::contactHistory()
{
    return read(readContacts);
}

Status<StoreError> SqliteStore::addUser(const UserRecord& user, const Act& by)
{
    return act("user.added", user.id, by, [&](Database& db) { return saveUser(db, user); });
}

Stored<std::vector<UserRecord>> SqliteStore::users()
{
    return read(readUsers);
}

Stored<std::optional<UserRecord>> SqliteStore::user(const std::string& id)
{
    auto all = users();
    if (!all)
        return all.failure();
    const auto found = std::ranges::find(*all, id, &UserRecord::id);
    return found == all->end() ? std::nullopt : std::optional(*found);
}

Status<StoreError> SqliteStore::audit(std::string_view action, std::string_view about,
                                      const Act& by)
{
    return act(action, std::string(about), by,
               [](Database&) -> Status<StoreError> { return Done {}; });
}

Stored<std::vector<AuditEntry>> SqliteStore::auditTrail()
{
    return read(readAudit);
}

void SqliteStore::recordFinding(SecurityEvent finding)
{
    const auto kept = std::make_shared<SecurityEvent>(std::move(finding));
    m_writer.post({1, [kept](WriteTables& tables) { return saveFinding(tables.database, *kept); },
                   [kept](const Status<StoreError>& status) {
                       if (!status)
                           log::error("headoffice", "security.not_recorded",
                                      {{"kind", kept->kind}, {"device", kept->device}});
                   }});
}

Stored<std::vector<SecurityEvent>> SqliteStore::securityEvents()
{
    return read(readFindings);
}

} // namespace yizhan::headoffice
