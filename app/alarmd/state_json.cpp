// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/state_json.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::size_t mostEntries = 100; // of one kind in one incident

Json byOf(const std::optional<Person>& person)
{
    return person ? toJson(*person) : Json();
}

Json peopleJson(const std::vector<Person>& people)
{
    Json list = Json::array();
    for (const auto& person : people)
        list.push_back(toJson(person));
    return list;
}

Json ladderJson(const Ladder& ladder)
{
    Json rungs = Json::object();
    if (ladder.saved)
        rungs["saved"] = {{"at", ladder.saved->at}};
    if (ladder.sent)
        rungs["sent"] = {{"at", ladder.sent->at}, {"path", ladder.sent->path}};
    if (ladder.received) {
        rungs["received"] = {{"at", ladder.received->at}};
        if (ladder.received->after)
            rungs["received"]["after_ms"] = *ladder.received->after;
    }
    const auto person = [](const Ladder::ByPerson& by) {
        return Json {{"at", by.at}, {"person", by.person}, {"role", by.role}};
    };
    if (ladder.seen)
        rungs["seen"] = person(*ladder.seen);
    if (ladder.helpOnWay)
        rungs["help"] = person(*ladder.helpOnWay);
    return rungs;
}

// The newest of them, in their order.
template <typename T, typename Write> Json newestOf(const std::vector<T>& entries, Write write)
{
    Json list = Json::array();
    const auto skipped = entries.size() > mostEntries ? entries.size() - mostEntries : 0;
    for (auto entry = entries.begin() + static_cast<std::ptrdiff_t>(skipped);
         entry != entries.end(); ++entry)
        list.push_back(write(*entry));
    return list;
}

Json notesJson(const std::vector<IncidentNote>& notes, TextBudget& budget)
{
    std::vector<Json> newestFirst;
    for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
        Json json {{"text", note->text}, {"at", note->at}, {"by", byOf(note->by)}};
        if (!note->marks.empty())
            json["marks"] = note->marks;
        if (!budget.take(json.dump(-1, ' ', false, Json::error_handler_t::replace).size()))
            break;
        newestFirst.push_back(std::move(json));
    }
    std::ranges::reverse(newestFirst);
    return newestFirst;
}

Json settledJson(const Settled& end)
{
    return {{"at", end.at}, {"by", byOf(end.by)}, {"text", end.text}};
}

} // namespace

Json incidentJson(const Incident& incident, const AlarmDesk& desk, const std::string& device,
                  TextBudget& budget)
{
    Json json {{"id", incident.id.text()},
               {"drill", incident.drill},
               {"device", incident.device},
               {"mine", incident.device == device},
               {"playbook", incident.playbook},
               {"first_playbook", incident.firstPlaybook},
               {"level", incident.level},
               {"place", incident.place},
               {"people", incident.people},
               {"cause", incident.cause},
               {"raised", incident.raisedAt},
               {"elapsed_ms", desk.elapsed(incident)},
               {"undo_ms", desk.undoLeft(incident)},
               {"cancelled", incident.cancelledAt.has_value()},
               {"evacuation", incident.evacuation},
               {"ladder", ladderJson(desk.ladderOf(incident.id))},
               {"notes", notesJson(incident.notes, budget)}};
    json["steps"] = newestOf(incident.steps, [](const IncidentStep& step) {
        return Json {
            {"step", step.step}, {"done", step.done}, {"at", step.at}, {"by", byOf(step.by)}};
    });
    json["sealed"] = newestOf(incident.sealed, [](const SealedNote& note) {
        return Json {{"what", note.what}, {"at", note.at}, {"by", byOf(note.by)}};
    });
    json["office"] = newestOf(incident.office, [](const OfficeAct& act) {
        return Json {{"kind", act.kind}, {"meaning", act.meaning}, {"to", act.to},
                     {"at", act.at},     {"by", byOf(act.by)},     {"role", act.role}};
    });
    Json roles = Json::object();
    for (const auto& [role, holder] : incident.roles)
        roles[role] = toJson(holder);
    json["roles"] = std::move(roles);
    if (incident.roll)
        json["roll"] = {{"present", peopleJson(incident.roll->present)},
                        {"absent", peopleJson(incident.roll->absent)},
                        {"at", incident.roll->at}};
    if (!incident.cancelReason.empty())
        json["cancel_reason"] = incident.cancelReason;
    if (incident.closed)
        json["closed"] = {{"at", incident.closed->at},
                          {"by", toJson(incident.closed->by)},
                          {"reason", incident.closed->reason},
                          {"outcome", incident.closed->outcome}};
    return json;
}

std::string placeOf(const std::string& device, const BranchFile* branch)
{
    const auto* machine = branch ? branch->peer(device) : nullptr;
    return machine ? machine->place : std::string();
}

Json helpJson(const HelpCall& call, const std::string& device, const BranchFile* branch)
{
    Json json {{"id", call.id.text()},
               {"device", call.device},
               {"place", placeOf(call.device, branch)},
               {"mine", call.device == device},
               {"called", call.calledAt},
               {"ended", call.endedAt.has_value()},
               {"screen", call.screen},
               {"language", call.language},
               {"senior", call.senior}};
    if (call.coming)
        json["coming"] = {{"name", call.coming->name}, {"at", call.comingAt}};
    return json;
}

Json noticeJson(const BranchNotice& notice)
{
    return {{"id", notice.id.text()},
            {"text", notice.text},
            {"until", notice.until},
            {"by", byOf(notice.by)}};
}

Json planJson(const DrillPlan& plan)
{
    return {{"id", plan.id.text()},
            {"playbook", plan.playbook},
            {"from", plan.from},
            {"until", plan.until},
            {"note", plan.note}};
}

Json faultJson(const Fault& fault)
{
    Json json {{"id", fault.id.text()}, {"what", fault.what},     {"place", fault.place},
               {"text", fault.text},    {"source", fault.source}, {"found", fault.found},
               {"by", byOf(fault.by)},  {"device", fault.device}};
    if (fault.mended)
        json["mended"] = settledJson(*fault.mended);
    return json;
}

Json followUpJson(const FollowUp& task)
{
    Json json {{"id", task.id.text()}, {"about", task.about},       {"kind", task.kind},
               {"text", task.text},    {"playbook", task.playbook}, {"owner", toJson(task.owner)},
               {"due", task.due},      {"opened", task.opened},     {"by", byOf(task.by)}};
    if (task.done)
        json["done"] = settledJson(*task.done);
    return json;
}

Json patrolJson(const Patrol& patrol)
{
    return {{"list", patrol.list},
            {"version", patrol.version},
            {"at", patrol.at},
            {"by", toJson(patrol.by)},
            {"faults", patrol.faults()}};
}

} // namespace yizhan
