// SPDX-License-Identifier: Apache-2.0
// Incidents and drills, what is counted of them, faults and follow-ups.
#include "headoffice/event_log.h"
#include "headoffice/exports.h"
#include "headoffice/ledger.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

template <typename T> Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json();
}
Json orNull(const std::optional<Person>& person)
{
    return person ? toJson(*person) : Json();
}

Json officeJson(const Incident& incident)
{
    Json acts = Json::array();
    for (const auto& act : incident.office)
        acts.push_back({{"kind", act.kind},
                        {"meaning", act.meaning},
                        {"to", act.to},
                        {"at", act.at},
                        {"by", orNull(act.by)},
                        {"role", act.role}});
    return acts;
}

Json peopleJson(const std::vector<Person>& people)
{
    Json list = Json::array();
    for (const auto& person : people)
        list.push_back(toJson(person));
    return list;
}

Json incidentJson(const Incident& incident, Millis receivedAt, Json acknowledged)
{
    Json steps = Json::array();
    for (const auto& step : incident.steps)
        steps.push_back(
            {{"step", step.step}, {"done", step.done}, {"at", step.at}, {"by", orNull(step.by)}});
    Json notes = Json::array();
    for (const auto& note : incident.notes)
        notes.push_back(
            {{"text", note.text}, {"at", note.at}, {"by", orNull(note.by)}, {"marks", note.marks}});
    Json closed, roll, cancel;
    if (incident.closed)
        closed = {{"at", incident.closed->at},
                  {"by", toJson(incident.closed->by)},
                  {"reason", incident.closed->reason},
                  {"outcome", incident.closed->outcome},
                  {"duress", incident.closed->duress}};
    if (incident.roll)
        roll = {{"present", peopleJson(incident.roll->present)},
                {"absent", peopleJson(incident.roll->absent)},
                {"at", incident.roll->at}};
    if (incident.cancelledAt)
        cancel = {{"reason", incident.cancelReason}, {"duress", incident.cancelledUnderDuress}};
    Json roles = Json::object();
    for (const auto& [role, person] : incident.roles)
        roles[role] = toJson(person);
    return {{"id", incident.id.text()},
            {"drill", incident.drill},
            {"silent", incident.silent},
            {"device", incident.device},
            {"branch", incident.branch},
            {"playbook", incident.playbook},
            {"first_playbook", incident.firstPlaybook},
            {"level", incident.level},
            {"place", incident.place},
            {"people", incident.people},
            {"cause", incident.cause},
            {"raised", incident.raisedAt},
            {"received", receivedAt},
            {"raised_by", orNull(incident.raisedBy)},
            {"open", incident.openAtOffice()},
            {"cancelled", orNull(incident.cancelledAt)},
            {"cancel", std::move(cancel)},
            {"evacuation", incident.evacuation},
            {"roll", std::move(roll)},
            {"roles", std::move(roles)},
            {"steps", std::move(steps)},
            {"notes", std::move(notes)},
            {"sealed", incident.sealed.size()},
            {"office", officeJson(incident)},
            {"acknowledged", std::move(acknowledged)},
            {"closed", std::move(closed)}};
}

bool isCase(const Incident& incident)
{
    return incident.device.starts_with(securityPrefix);
}

Json settledJson(const std::optional<Settled>& settled)
{
    if (!settled)
        return nullptr;
    return {{"at", settled->at}, {"by", orNull(settled->by)}, {"text", settled->text}};
}

// How long it took, of those where it happened.
Json timesOf(std::vector<Millis> times)
{
    std::ranges::sort(times);
    return {{"count", times.size()},
            {"median", times.empty() ? Json() : Json(times[times.size() / 2])},
            {"most", times.empty() ? Json() : Json(times.back())}};
}

} // namespace

Stored<Json> exportIncidents(Store& store, Truth truth, Cases cases)
{
    const auto log = readEventLog(store, truth);
    if (!log)
        return log.failure();
    Json list = Json::array();
    for (const auto& incident : incidentsIn(log->events)) {
        if (isCase(incident) == (cases == Cases::Only))
            list.push_back(incidentJson(incident, log->receivedAt.at(incident.id),
                                        log->answersTo(incident.id)));
    }
    return list;
}

Json exportOne(const BoardEntry& entry)
{
    Json acknowledged = Json::array();
    for (const auto& answer : entry.answers)
        acknowledged.push_back({{"meaning", answer.meaning},
                                {"person", answer.person},
                                {"role", answer.role},
                                {"at", answer.at}});
    return incidentJson(entry.incident, entry.receivedAt, std::move(acknowledged));
}

Stored<Json> exportStatistics(Store& store)
{
    const auto real = readEventLog(store, Truth::Real);
    const auto practised = readEventLog(store, Truth::Drill);
    if (!real)
        return real.failure();
    if (!practised)
        return practised.failure();
    struct Numbers {
        std::size_t count = 0, open = 0, cancelled = 0, falseAlarms = 0;
        std::vector<Millis> received, seen, help, closed;
        std::size_t drills = 0, drillsDone = 0, drillsCancelled = 0;
    };
    std::map<std::pair<std::string, std::string>, Numbers> all;
    for (const auto& incident : incidentsIn(real->events)) {
        if (isCase(incident))
            continue;
        auto& numbers = all[{incident.branch, incident.playbook}];
        const auto receivedAt = real->receivedAt.at(incident.id);
        ++numbers.count;
        numbers.open += incident.openAtOffice();
        numbers.cancelled += incident.cancelledAt && !incident.openAtOffice();
        numbers.falseAlarms += incident.closed && incident.closed->outcome == "false_alarm";
        numbers.received.push_back(std::max<Millis>(0, receivedAt - incident.raisedAt));
        Millis seen = INT64_MAX, help = INT64_MAX;
        for (const auto& answer : real->answersTo(incident.id)) {
            const auto at = answer["at"].get<Millis>() - receivedAt;
            seen = std::min(seen, at); // who sends help has seen it
            if (answer["meaning"] == "help_on_way")
                help = std::min(help, at);
        }
        if (seen != INT64_MAX)
            numbers.seen.push_back(std::max<Millis>(0, seen));
        if (help != INT64_MAX)
            numbers.help.push_back(std::max<Millis>(0, help));
        if (incident.closed && !incident.openAtOffice())
            numbers.closed.push_back(std::max<Millis>(0, incident.closed->at - incident.raisedAt));
    }
    for (const auto& drill : incidentsIn(practised->events)) {
        auto& numbers = all[{drill.branch, drill.playbook}];
        ++numbers.drills;
        numbers.drillsDone += drill.closed.has_value();
        numbers.drillsCancelled += drill.cancelledAt && !drill.closed;
    }
    Json list = Json::array();
    for (const auto& [key, numbers] : all)
        list.push_back({{"branch", key.first},
                        {"playbook", key.second},
                        {"real",
                         {{"count", numbers.count},
                          {"open", numbers.open},
                          {"cancelled", numbers.cancelled},
                          {"false_alarms", numbers.falseAlarms},
                          {"received_ms", timesOf(numbers.received)},
                          {"seen_ms", timesOf(numbers.seen)},
                          {"help_ms", timesOf(numbers.help)},
                          {"closed_ms", timesOf(numbers.closed)}}},
                        {"drills",
                         {{"count", numbers.drills},
                          {"done", numbers.drillsDone},
                          {"cancelled", numbers.drillsCancelled}}}});
    return list;
}

Stored<Json> exportFaults(Store& store, Millis now)
{
    const auto page = Ledger(store, Ledger::forever).look(now);
    if (!page)
        return Failure {StoreError {StoreFault::Unavailable, "the events cannot be read"}};
    Json list = Json::array();
    for (const auto& [branch, fault] : page->faults)
        list.push_back({{"id", fault.id.text()},
                        {"branch", branch},
                        {"device", fault.device},
                        {"what", fault.what},
                        {"place", fault.place},
                        {"text", fault.text},
                        {"source", fault.source},
                        {"found", fault.found},
                        {"by", orNull(fault.by)},
                        {"mended", settledJson(fault.mended)}});
    return list;
}

Stored<Json> exportFollowUps(Store& store, Millis now)
{
    const auto page = Ledger(store, Ledger::forever).look(now);
    if (!page)
        return Failure {StoreError {StoreFault::Unavailable, "the events cannot be read"}};
    Json list = Json::array();
    for (const auto& [branch, one] : page->followUps)
        list.push_back({{"id", one.id.text()},
                        {"branch", branch},
                        {"about", one.about},
                        {"kind", one.kind},
                        {"text", one.text},
                        {"owner", toJson(one.owner)},
                        {"due", one.due},
                        {"opened", one.opened},
                        {"by", orNull(one.by)},
                        {"done", settledJson(one.done)},
                        {"overdue", !one.done && one.due < now}});
    return list;
}

} // namespace yizhan::headoffice
