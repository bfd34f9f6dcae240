// SPDX-License-Identifier: Apache-2.0
#include "headoffice/exports.h"

#include "emergency/help_call.h"
#include "emergency/incident.h"

namespace yizhan::headoffice {

namespace {

constexpr std::size_t pageSize = 1000;

struct Log {
    std::vector<Event> events;
    std::map<Uuid, Millis> receivedAt;
    std::map<Uuid, std::string> branches;
    std::map<Uuid, Json> acknowledged; // by subject
};

Stored<Log> readLog(Store& store, Truth truth)
{
    Log log;
    std::int64_t after = 0;
    for (;;) {
        const auto page = store.events(truth, after, pageSize);
        if (!page)
            return page.failure();
        for (const auto& stored : *page) {
            after = stored.number;
            const auto document = SignedDocument::parse(stored.document);
            const auto event = document ? readEvent(*document) : document.failure();
            if (!event || document->hash() != stored.hash)
                return Failure {
                    StoreError {StoreFault::Unusable,
                                "event number " + std::to_string(stored.number) + " is damaged"}};
            log.receivedAt[event->id] = stored.receivedAt;
            log.branches[event->id] = event->branch;
            log.events.push_back(*event);
        }
        if (page->size() < pageSize)
            break;
    }
    const auto acknowledgements = store.acknowledgements(truth);
    if (!acknowledgements)
        return acknowledgements.failure();
    for (const auto& one : *acknowledgements) {
        log.acknowledged[one.subject].push_back({{"meaning", one.meaning},
                                                 {"user", one.user},
                                                 {"person", one.person},
                                                 {"role", one.role},
                                                 {"at", one.at}});
    }
    return log;
}

template <typename T> Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json();
}
Json orNull(const std::optional<Person>& person)
{
    return person ? toJson(*person) : Json();
}

Json acknowledgedOf(const Log& log, const Uuid& subject)
{
    const auto found = log.acknowledged.find(subject);
    return found == log.acknowledged.end() ? Json::array() : found->second;
}

Json incidentJson(const Incident& incident, const Log& log)
{
    Json steps = Json::array();
    for (const auto& step : incident.steps)
        steps.push_back(
            {{"step", step.step}, {"done", step.done}, {"at", step.at}, {"by", orNull(step.by)}});
    Json notes = Json::array();
    for (const auto& note : incident.notes)
        notes.push_back({{"text", note.text}, {"at", note.at}, {"by", orNull(note.by)}});
    Json closed;
    if (incident.closed)
        closed = {{"at", incident.closed->at},
                  {"by", toJson(incident.closed->by)},
                  {"reason", incident.closed->reason},
                  {"outcome", incident.closed->outcome}};
    return {{"id", incident.id.text()},
            {"drill", incident.drill},
            {"silent", incident.silent},
            {"device", incident.device},
            {"branch", incident.branch},
            {"playbook", incident.playbook},
            {"level", incident.level},
            {"place", incident.place},
            {"raised", incident.raisedAt},
            {"received", log.receivedAt.at(incident.id)},
            {"raised_by", orNull(incident.raisedBy)},
            {"cancelled", orNull(incident.cancelledAt)},
            {"steps", std::move(steps)},
            {"notes", std::move(notes)},
            {"acknowledged", acknowledgedOf(log, incident.id)},
            {"closed", std::move(closed)}};
}

Json contactJson(const std::optional<ServerStatus>& status, const std::string& device)
{
    if (!status)
        return nullptr;
    const auto found = status->contacts.find(device);
    if (found == status->contacts.end())
        return nullptr;
    const auto& contact = found->second;
    return {{"at", contact.at ? Json(contact.at) : Json()},
            {"path", contact.path},
            {"silent", contact.silent}};
}

} // namespace

Stored<Json> exportIncidents(Store& store, Truth truth)
{
    const auto log = readLog(store, truth);
    if (!log)
        return log.failure();
    Json list = Json::array();
    for (const auto& incident : incidentsIn(log->events))
        list.push_back(incidentJson(incident, *log));
    return list;
}

Stored<Json> exportHelp(Store& store)
{
    const auto log = readLog(store, Truth::Real);
    if (!log)
        return log.failure();
    Json list = Json::array();
    for (const auto& call : helpCallsIn(log->events)) {
        Json coming;
        if (call.coming)
            coming = {{"id", call.coming->id}, {"name", call.coming->name}, {"at", call.comingAt}};
        Json ended;
        if (call.endedAt)
            ended = {{"at", *call.endedAt}, {"reason", call.endReason}};
        list.push_back({{"id", call.id.text()},
                        {"device", call.device},
                        {"branch", log->branches.at(call.id)},
                        {"called", call.calledAt},
                        {"received", log->receivedAt.at(call.id)},
                        {"screen", call.screen},
                        {"language", call.language},
                        {"senior", call.senior},
                        {"coming", std::move(coming)},
                        {"ended", std::move(ended)},
                        {"acknowledged", acknowledgedOf(*log, call.id)}});
    }
    return list;
}

Stored<Json> exportKiosks(Store& store, const std::optional<ServerStatus>& status)
{
    const auto devices = store.devices();
    const auto states = store.states();
    const auto chains = store.chains();
    const auto history = store.contactHistory();
    if (!devices)
        return devices.failure();
    if (!states)
        return states.failure();
    if (!chains)
        return chains.failure();
    if (!history)
        return history.failure();
    Json list = Json::array();
    for (const auto& device : *devices) {
        Json kiosk {{"device", device.id},
                    {"role", device.role},
                    {"branch", device.branch},
                    {"place", device.place},
                    {"enrolled", device.certificate.has_value()},
                    {"revoked", device.revokedAt ? Json(device.revokedAt) : Json()},
                    {"certificate", nullptr},
                    {"contact", contactJson(status, device.id)},
                    {"state", nullptr},
                    {"chains", Json::array()},
                    {"history", Json::array()}};
        if (device.certificate)
            kiosk["certificate"] = {{"serial", device.certificate->serial},
                                    {"not_after", device.certificate->notAfter}};
        for (const auto& state : *states) {
            if (state.device == device.id) {
                kiosk["state"] = state.report;
                kiosk["state"]["at"] = state.at;
            }
        }
        for (const auto& chain : *chains) {
            if (chain.device == device.id)
                kiosk["chains"].push_back({{"lane", chain.lane},
                                           {"epoch", chain.epoch},
                                           {"seq", chain.seq},
                                           {"hash", chain.hash},
                                           {"missing", chain.missing}});
        }
        for (const auto& change : *history) {
            if (change.device == device.id)
                kiosk["history"].push_back(
                    {{"silent", change.silent},
                     {"at", change.at},
                     {"last_contact", change.lastContact ? Json(change.lastContact) : Json()}});
        }
        list.push_back(std::move(kiosk));
    }
    return list;
}

Stored<Json> exportSecurity(Store& store)
{
    const auto events = store.securityEvents();
    if (!events)
        return events.failure();
    Json list = Json::array();
    for (const auto& event : *events)
        list.push_back({{"kind", event.kind},
                        {"device", event.device},
                        {"about", event.about},
                        {"first", event.firstAt},
                        {"last", event.lastAt},
                        {"count", event.count}});
    return list;
}

std::int64_t firstBrokenEntry(const std::vector<AuditEntry>& entries)
{
    std::string prev(64, '0');
    std::int64_t number = 0;
    for (const auto& entry : entries) {
        ++number;
        if (entry.number != number || entry.prev != prev || entry.hash != auditHash(entry))
            return number;
        prev = entry.hash;
    }
    return 0;
}

Stored<Json> exportAudit(Store& store)
{
    const auto entries = store.auditTrail();
    if (!entries)
        return entries.failure();
    Json list = Json::array();
    for (const auto& entry : *entries)
        list.push_back({{"number", entry.number},
                        {"at", entry.at},
                        {"who", entry.who},
                        {"action", entry.action},
                        {"about", entry.about},
                        {"why", entry.why},
                        {"prev", entry.prev},
                        {"hash", entry.hash}});
    const auto broken = firstBrokenEntry(*entries);
    return Json {{"whole", broken == 0},
                 {"broken_at", broken ? Json(broken) : Json()},
                 {"entries", std::move(list)}};
}

} // namespace yizhan::headoffice
