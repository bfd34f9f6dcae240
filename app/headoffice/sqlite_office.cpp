// SPDX-License-Identifier: Apache-2.0
#include "headoffice/sqlite_office.h"

#include "crypto/random.h"
#include "emergency/incident.h"
#include "headoffice/sqlite_records.h"

namespace yizhan::headoffice {

namespace {

constexpr std::int64_t officeEpoch = 1;

// The chain an event stands in, and whose branch it is.
struct Chain {
    std::string device, branch;
};

Stored<std::optional<Chain>> chainOf(Database& db, const OfficeEvent& event)
{
    if (event.id != event.subject) {
        const auto subject = readSubject(db, event.subject);
        if (!subject)
            return subject.failure();
        if (!*subject)
            return std::optional<Chain>();
        const bool confidential = (*subject)->device.starts_with(securityPrefix);
        return std::optional(
            Chain {std::string(confidential ? securityPrefix : officePrefix) + (*subject)->branch,
                   (*subject)->branch});
    }
    const auto known
        = readOne(db, "SELECT 1 FROM branches WHERE id = ?", {std::string_view(event.branch)},
                  [](const Statement& row) { return row.integer(0); });
    if (!known)
        return known.failure();
    if (!*known)
        return std::optional<Chain>();
    return std::optional(
        Chain {std::string(event.confidential ? securityPrefix : officePrefix) + event.branch,
               event.branch});
}

Failure<StoreError> unknown(const OfficeEvent& event)
{
    return Failure {StoreError {StoreFault::Unknown,
                                event.id == event.subject
                                    ? "branch " + event.branch + " is not known"
                                    : "nothing with the id " + event.subject.text() + " is known"}};
}

} // namespace

Status<StoreError> mayBeSaid(Database& db, const OfficeEvent& event,
                             const Store::Condition& condition)
{
    const auto chain = chainOf(db, event);
    if (!chain)
        return chain.failure();
    if (!*chain)
        return unknown(event);
    if (!condition || event.id == event.subject)
        return Done {};
    const auto stored = readEventsOf(db, event.subject);
    if (!stored)
        return stored.failure();
    std::vector<Event> before;
    for (const auto& one : *stored) {
        const auto document = SignedDocument::parse(one.document);
        if (const auto read = document ? readEvent(*document) : document.failure())
            before.push_back(*read);
    }
    if (auto why = condition(before))
        return Failure {StoreError {StoreFault::Refused, *std::move(why)}};
    return Done {};
}

Status<StoreError> sayForOffice(WriteTables& tables, const OfficeEvent& event, const OfficePen& pen,
                                const Act& act)
{
    const auto chain = chainOf(tables.database, event);
    if (!chain)
        return chain.failure();
    if (!*chain || truthOf(event.id) != truthOf(event.subject))
        return unknown(event);
    const bool drill = truthOf(event.id) == Truth::Drill;
    const auto lane = drill ? Lane::Drill : event.lane;
    auto& table = drill ? tables.drill : tables.real;
    const auto head = table.headOf((*chain)->device, lane);
    if (!head)
        return head.failure();
    const Event said {
        event.id,    (*chain)->device, (*chain)->branch, lane,
        officeEpoch, head->seq + 1,    head->hash,       {act.at, "signed", pen.clock.bootNow()},
        event.kind,  event.subject,    event.body};
    const auto document = signEvent(said, drill ? pen.drillAck : pen.ack);
    const auto taken = table.take(tables.database,
                                  {drill ? Truth::Drill : Truth::Real,
                                   {{said, document.hash(), document.text()}},
                                   {},
                                   act.at});
    if (!taken)
        return taken.failure();
    if (!taken->front().accepted)
        return Failure {StoreError {StoreFault::Exists, event.id.text() + " was said already"}};
    return Done {};
}

Status<StoreError> sayAnswer(WriteTables& tables, const Acknowledgement& acknowledgement,
                             const OfficePen& pen, const Act& act)
{
    const auto subject = readSubject(tables.database, acknowledgement.subject);
    if (!subject)
        return subject.failure();
    if (!*subject || (*subject)->kind != kind::incidentRaised)
        return Done {};
    const bool drill = truthOf(acknowledgement.subject) == Truth::Drill;
    return sayForOffice(tables,
                        {drill ? makeDrillId(act.at) : makeRealId(act.at),
                         acknowledgement.subject,
                         std::string(kind::incidentAcknowledged),
                         {{"meaning", acknowledgement.meaning},
                          {"by", toJson(Person {acknowledgement.user, acknowledgement.person})},
                          {"role", acknowledgement.role}}},
                        pen, act);
}

Stored<std::vector<OfficeHead>> readOfficeHeads(Database& db)
{
    const auto of = [&](const std::string& table, std::string_view lanes) {
        // '.' comes after '-': all names that begin with "office-".
        return readAll(db,
                       "SELECT c.device, c.lane, c.seq, e.received_at FROM chains c JOIN " + table
                           + " e ON e.device = c.device AND e.lane = c.lane AND e.epoch = c.epoch"
                             " AND e.seq = c.seq WHERE c.device >= 'office-'"
                             " AND c.device < 'office.' AND (c.lane = 'drill') = "
                           + std::string(lanes),
                       {}, [](const Statement& row) {
                           return OfficeHead {row.text(0).substr(officePrefix.size()),
                                              laneNamed(row.text(1)).value_or(Lane::Alarm),
                                              row.integer(2), row.integer(3)};
                       });
    };
    auto heads = of("events", "0");
    const auto drills = heads ? of("drills", "1") : heads;
    if (!drills)
        return drills;
    heads->insert(heads->end(), drills->begin(), drills->end());
    return heads;
}

Stored<std::vector<StoredEvent>> readOfficeEvents(Database& db, const std::string& branch,
                                                  Lane lane, std::int64_t afterSeq, Millis since,
                                                  std::size_t most)
{
    const auto device = officeDeviceOf(branch);
    return readAll(
        db,
        std::string("SELECT number, hash, document, received_at FROM ")
            + (lane == Lane::Drill ? "drills" : "events")
            + " WHERE device = ? AND lane = ? AND epoch = 1 AND seq > ?"
              " AND received_at >= ? ORDER BY seq LIMIT ?",
        {std::string_view(device), nameOf(lane), afterSeq, since, static_cast<std::int64_t>(most)},
        [](const Statement& row) {
            return StoredEvent {row.integer(0), row.text(1), row.text(2), row.integer(3)};
        });
}

} // namespace yizhan::headoffice
