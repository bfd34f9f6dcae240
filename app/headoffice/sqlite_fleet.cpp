// SPDX-License-Identifier: Apache-2.0
// Devices, their certificates and tokens, branches, and how the devices are.
#include "headoffice/sqlite_records.h"

namespace yizhan::headoffice {

namespace {

// The newest certificate beside its device.
constexpr std::string_view deviceColumns
    = "SELECT d.id, d.role, d.branch, d.place, d.peer_address, d.peer_port, d.added_at, "
      "d.revoked_at,"
      " c.serial, c.pem, c.drill_key, c.issued_at, c.not_after, c.revoked_at FROM devices d";
constexpr std::string_view newestCertificate = " LEFT JOIN certificates c ON c.rowid = (SELECT "
                                               "max(rowid) FROM certificates WHERE device = d.id)";

DeviceRecord deviceFrom(const Statement& row)
{
    DeviceRecord device {row.text(0),    row.text(1),    row.text(2),
                         row.text(3),    row.text(4),    static_cast<std::uint16_t>(row.integer(5)),
                         row.integer(6), row.integer(7), std::nullopt};
    if (!row.isNull(8))
        device.certificate = CertificateRecord {row.text(8),     row.text(9),     row.text(10),
                                                row.integer(11), row.integer(12), row.integer(13)};
    return device;
}

CertificateRecord certificateFrom(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4), row.integer(5)};
}

Failure<StoreError> refuse(StoreFault fault, std::string detail)
{
    return Failure {StoreError {fault, std::move(detail)}};
}

} // namespace

Status<StoreError> saveDevice(Database& db, const DeviceRecord& device)
{
    if (isOfficeDevice(device.id))
        return refuse(StoreFault::Exists,
                      "names that begin with office- or security- are head office's own");
    const auto known = readDevice(db, device.id);
    if (!known)
        return known.failure();
    if (*known)
        return refuse(StoreFault::Exists, "device " + device.id + " is known already");
    const auto branch
        = readOne(db, "SELECT 1 FROM branches WHERE id = ?", {std::string_view(device.branch)},
                  [](const Statement& row) { return row.integer(0); });
    if (!branch)
        return branch.failure();
    if (!*branch)
        return refuse(StoreFault::Unknown,
                      "branch " + device.branch + " is not known; import it first");
    return change(db,
                  "INSERT INTO devices (id, role, branch, place, peer_address, peer_port, added_at)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?)",
                  {std::string_view(device.id), std::string_view(device.role),
                   std::string_view(device.branch), std::string_view(device.place),
                   std::string_view(device.peerAddress), std::int64_t {device.peerPort},
                   device.addedAt});
}

Status<StoreError> endDevice(Database& db, const std::string& id, Millis at)
{
    const auto known = readDevice(db, id);
    if (!known)
        return known.failure();
    if (!*known)
        return refuse(StoreFault::Unknown, "device " + id + " is not known");
    if (auto ended = change(db, "UPDATE devices SET revoked_at = ? WHERE id = ? AND revoked_at = 0",
                            {at, std::string_view(id)});
        !ended)
        return ended;
    return change(db, "UPDATE certificates SET revoked_at = ? WHERE device = ? AND revoked_at = 0",
                  {at, std::string_view(id)});
}

Stored<std::vector<DeviceRecord>> readDevices(Database& db)
{
    return readAll(db,
                   std::string(deviceColumns) + std::string(newestCertificate) + " ORDER BY d.id",
                   {}, deviceFrom);
}

Stored<std::optional<DeviceRecord>> readDevice(Database& db, const std::string& id)
{
    return readOne(db,
                   std::string(deviceColumns) + std::string(newestCertificate) + " WHERE d.id = ?",
                   {std::string_view(id)}, deviceFrom);
}

Stored<std::optional<DeviceRecord>> readDeviceBySerial(Database& db, const std::string& serial)
{
    return readOne(db,
                   std::string(deviceColumns)
                       + " JOIN certificates c ON c.device = d.id WHERE c.serial = ?",
                   {std::string_view(serial)}, deviceFrom);
}

Stored<std::vector<CertificateRecord>> readRevoked(Database& db)
{
    return readAll(
        db,
        "SELECT serial, pem, drill_key, issued_at, not_after, revoked_at FROM certificates"
        " WHERE revoked_at <> 0 ORDER BY rowid",
        {}, certificateFrom);
}

Status<StoreError> saveToken(Database& db, const TokenRecord& token)
{
    const auto device = readDevice(db, token.device);
    if (!device)
        return device.failure();
    if (!*device)
        return refuse(StoreFault::Unknown,
                      "device " + token.device + " is not known; add it first");
    if ((*device)->revokedAt != 0)
        return refuse(StoreFault::Used,
                      "device " + token.device + " was revoked; add it under a new id");
    // An older token nobody has used would be a second way in.
    if (auto gone = change(db, "DELETE FROM tokens WHERE device = ? AND used_at = 0",
                           {std::string_view(token.device)});
        !gone)
        return gone;
    return change(db, "INSERT INTO tokens (hash, device, expires_at) VALUES (?, ?, ?)",
                  {std::string_view(token.hash), std::string_view(token.device), token.expiresAt});
}

Stored<std::optional<TokenRecord>> readToken(Database& db, const std::string& hash)
{
    return readOne(
        db,
        "SELECT hash, device, expires_at, used_at, request_hash, serial FROM tokens WHERE hash = ?",
        {std::string_view(hash)}, [](const Statement& row) {
            return TokenRecord {row.text(0),    row.text(1), row.integer(2),
                                row.integer(3), row.text(4), row.text(5)};
        });
}

Stored<CertificateRecord> useToken(Database& db, const std::string& tokenHash,
                                   const std::string& requestHash,
                                   const CertificateRecord& certificate, Millis now)
{
    const auto token = readToken(db, tokenHash);
    if (!token)
        return token.failure();
    if (!*token)
        return refuse(StoreFault::Unknown, "no such token");
    const auto device = readDevice(db, (*token)->device);
    if (!device)
        return device.failure();
    if (!*device || (*device)->revokedAt != 0)
        return refuse(StoreFault::Used, "the token's device is not in service");
    if ((*token)->usedAt != 0) {
        const auto& newest = (*device)->certificate;
        if ((*token)->requestHash != requestHash || !newest || newest->serial != (*token)->serial)
            return refuse(StoreFault::Used, "the token was used before");
        return *newest; // the answer was lost on the way: the same one again
    }
    if (now >= (*token)->expiresAt)
        return refuse(StoreFault::Expired, "the token is over age");

    for (const auto& step :
         {change(db, "UPDATE certificates SET revoked_at = ? WHERE device = ? AND revoked_at = 0",
                 {now, std::string_view((*token)->device)}),
          change(db,
                 "INSERT INTO certificates (serial, device, pem, drill_key, issued_at, not_after)"
                 " VALUES (?, ?, ?, ?, ?, ?)",
                 {std::string_view(certificate.serial), std::string_view((*token)->device),
                  std::string_view(certificate.pem), std::string_view(certificate.drillKey),
                  certificate.issuedAt, certificate.notAfter}),
          change(db, "UPDATE tokens SET used_at = ?, request_hash = ?, serial = ? WHERE hash = ?",
                 {now, std::string_view(requestHash), std::string_view(certificate.serial),
                  std::string_view(tokenHash)})}) {
        if (!step)
            return step.failure();
    }
    return certificate;
}

Status<StoreError> saveBranchRow(Database& db, const BranchRecord& branch)
{
    const auto roster = branch.roster.dump();
    return change(
        db,
        "INSERT INTO branches (id, roster, imported_at) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET roster = excluded.roster, imported_at = excluded.imported_at",
        {std::string_view(branch.id), std::string_view(roster), branch.importedAt});
}

Stored<std::vector<BranchRecord>> readBranches(Database& db)
{
    return readAll(db, "SELECT id, roster, imported_at FROM branches ORDER BY id", {},
                   [](const Statement& row) {
                       return BranchRecord {row.text(0),
                                            parseJson(row.text(1)).valueOr(Json::object()),
                                            row.integer(2)};
                   });
}

Status<StoreError> saveState(Database& db, const DeviceState& state)
{
    const auto report = state.report.dump();
    return change(db,
                  "INSERT INTO states (device, report, at) VALUES (?, ?, ?)"
                  " ON CONFLICT DO UPDATE SET report = excluded.report, at = excluded.at",
                  {std::string_view(state.device), std::string_view(report), state.at});
}

Stored<std::vector<DeviceState>> readStates(Database& db)
{
    return readAll(
        db, "SELECT device, report, at FROM states ORDER BY device", {}, [](const Statement& row) {
            return DeviceState {row.text(0), parseJson(row.text(1)).valueOr(Json::object()),
                                row.integer(2)};
        });
}

Status<StoreError> saveContact(Database& db, const ContactChange& contact)
{
    return change(
        db, "INSERT INTO contacts (device, silent, last_contact, at, path) VALUES (?, ?, ?, ?, ?)",
        {std::string_view(contact.device), std::int64_t {contact.silent}, contact.lastContact,
         contact.at, std::string_view(contact.path)});
}

Stored<std::vector<ContactChange>> readContacts(Database& db)
{
    return readAll(db,
                   "SELECT device, silent, last_contact, at, path FROM contacts ORDER BY number",
                   {}, [](const Statement& row) {
                       return ContactChange {row.text(0), row.integer(1) != 0, row.integer(2),
                                             row.integer(3), row.text(4)};
                   });
}

} // namespace yizhan::headoffice
