// SPDX-License-Identifier: Apache-2.0
// What head office keeps, as plain values: no database type crosses the Store.
#pragma once

#include "base/clock.h"
#include "sync/event.h"
#include "sync/reply.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan::headoffice {

// Real events and drills never share a table, a key, an endpoint or an id.
enum class Truth { Real, Drill };
[[nodiscard]] inline Truth truthOf(const Uuid& id)
{
    return id.version() == drillIdVersion ? Truth::Drill : Truth::Real;
}

// Who does something on purpose, and why; becomes an audit entry in the transaction of what was
// done.
struct Act {
    std::string who; // a user's id, or "os:<name>" for a command at the server
    std::string why;
    Millis at = 0;
};

// An event whose signature, device, lane and endpoint were found right.
struct IncomingEvent {
    Event event;
    std::string hash;
    std::string document; // the signed document, as JSON
};

struct StoredEvent {
    std::int64_t number = 0; // in the order of receipt, from 1
    std::string hash;
    std::string document;
    Millis receivedAt = 0;
};

// Something that should not have happened. One row for each (kind, device, about): repeats are
// counted.
struct SecurityEvent {
    std::string kind; // id_reused, bad_signature, chain_gap, certificate_revoked …
    std::string device; // empty when nobody was identified
    std::string about; // an event id, a stretch of a chain, an address
    Millis firstAt = 0;
    Millis lastAt = 0;
    std::int64_t count = 1;
};

// One request of one device: taken whole, in order, in one transaction.
struct Intake {
    Truth truth = Truth::Real;
    std::vector<IncomingEvent> events;
    std::vector<SecurityEvent> findings; // what the checks before found
    Millis at = 0;
};

// How far one lane of one device has come.
struct ChainState {
    std::string device;
    std::string lane;
    std::int64_t epoch = 0;
    std::int64_t seq = 0; // the highest received
    std::string hash; // of that one
    std::int64_t missing = 0; // numbers below it that have not arrived
};

// An application as it was received: sealed. Who opened it first is in the audit.
struct StoredApplication {
    StoredEvent event;
    std::string openedBy; // empty: nobody so far
    Millis openedAt = 0;
};
// The audit's words for an opening; it is about the application's id.
inline constexpr std::string_view applicationOpened = "application.opened";

// How far the tables of record have grown: equal means that nothing was added.
struct Revision {
    std::int64_t events = 0, drills = 0, acknowledgements = 0;

    bool operator==(const Revision&) const = default;
};

// What an incident or help call began with.
struct Subject {
    Uuid id;
    std::string device;
    std::string branch;
    std::string kind;
};

struct Acknowledgement {
    Uuid subject;
    std::string meaning; // seen, help_on_way
    std::string user;
    std::string person; // the user's name, as the branch will read it
    std::string role;
    Millis at = 0;
};

// What head office says in its own name. It becomes an event in the chain office-<branch>, or
// security-<branch> for what the security department keeps to itself.
struct OfficeEvent {
    Uuid id;
    Uuid subject; // equal to id for what begins here
    std::string kind;
    Json body = Json::object();
    Lane lane = Lane::Alarm; // of drills always Drill
    // Only of what begins here; all else follows the chain and branch of its subject.
    std::string branch = {};
    bool confidential = false;
};

// Signs what head office says. Used during a call only.
struct OfficePen {
    const PrivateKey& ack;
    const PrivateKey& drillAck;
    const Clock& clock;
};

// How far head office's own events of a branch have come in one lane.
struct OfficeHead {
    std::string branch;
    Lane lane = Lane::Alarm;
    std::int64_t seq = 0;
    Millis at = 0; // of the last one
};

struct CertificateRecord {
    std::string serial; // lower-case hex
    std::string pem;
    std::string drillKey; // key object, as JSON
    Millis issuedAt = 0;
    Millis notAfter = 0;
    Millis revokedAt = 0; // 0: good
};

struct DeviceRecord {
    std::string id;
    std::string role; // kiosk, panel
    std::string branch;
    std::string place;
    std::string peerAddress;
    std::uint16_t peerPort = 0;
    Millis addedAt = 0;
    Millis revokedAt = 0; // 0: in service
    std::optional<CertificateRecord> certificate; // the newest one
};

struct TokenRecord {
    std::string hash; // SHA-256 hex of the token, which itself is not kept
    std::string device;
    Millis expiresAt = 0;
    Millis usedAt = 0; // 0: not yet
    std::string requestHash; // of the signing request that used it
    std::string serial; // of the certificate it was used for
};

struct UserRecord {
    std::string id;
    std::string name;
    std::vector<std::string> roles; // see console/rights.h
    std::string verifier; // Argon2id
    Millis addedAt = 0;
    Millis disabledAt = 0; // 0: may work
};

// Roster of a branch without its peers: those are the devices of the branch.
struct BranchRecord {
    std::string id;
    Json roster; // name, region, hours, staff (verifiers only), numbers
    Millis importedAt = 0;
};

struct DeviceState {
    std::string device;
    Json report; // as the device sent it, checked
    Millis at = 0;
};

// A device fell silent, or came back; or one of its ways did, while others are heard.
struct ContactChange {
    std::string device;
    bool silent = false;
    Millis lastContact = 0; // 0: never since the server started
    Millis at = 0; // when it was noticed
    std::string path {}; // empty: the device as a whole
};

struct AuditEntry {
    std::int64_t number = 0;
    Millis at = 0;
    std::string who;
    std::string action; // user.added, device.revoked, export.made …
    std::string about;
    std::string why;
    std::string prev; // hash of the entry before; 64 zeros before the first
    std::string hash; // SHA-256 hex of the canonical JSON of all fields above
};
[[nodiscard]] std::string auditHash(const AuditEntry& entry);

} // namespace yizhan::headoffice
