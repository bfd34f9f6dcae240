// SPDX-License-Identifier: Apache-2.0
#include "headoffice/exports.h"

#include "emergency/help_call.h"
#include "headoffice/event_log.h"

namespace yizhan::headoffice {

namespace {

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
            {"silent", contact.silent},
            {"lost_paths", contact.lostPaths}};
}

} // namespace

Stored<Json> exportHelp(Store& store)
{
    const auto log = readEventLog(store, Truth::Real);
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
                        {"acknowledged", log->answersTo(call.id)}});
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
                     {"path", change.path},
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
