// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/state.h"

namespace yizhan {

namespace {

constexpr Millis endedStaysFor = Millis {10} * 60 * 1000;

Json byOf(const std::optional<Person>& person)
{
    return person ? toJson(*person) : Json();
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

Json incidentJson(const Incident& incident, const AlarmDesk& desk, const Device& device)
{
    Json steps = Json::array();
    for (const auto& step : incident.steps)
        steps.push_back(
            {{"step", step.step}, {"done", step.done}, {"at", step.at}, {"by", byOf(step.by)}});
    Json notes = Json::array();
    for (const auto& note : incident.notes)
        notes.push_back({{"text", note.text}, {"at", note.at}, {"by", byOf(note.by)}});
    Json json {{"id", incident.id.text()},
               {"drill", incident.drill},
               {"device", incident.device},
               {"mine", incident.device == device.id},
               {"playbook", incident.playbook},
               {"level", incident.level},
               {"place", incident.place},
               {"raised", incident.raisedAt},
               {"elapsed_ms", desk.elapsed(incident)},
               {"undo_ms", desk.undoLeft(incident)},
               {"cancelled", incident.cancelledAt.has_value()},
               {"ladder", ladderJson(desk.ladderOf(incident.id))},
               {"steps", std::move(steps)},
               {"notes", std::move(notes)}};
    if (incident.closed) {
        json["closed"] = {{"at", incident.closed->at},
                          {"by", toJson(incident.closed->by)},
                          {"reason", incident.closed->reason},
                          {"outcome", incident.closed->outcome}};
    }
    return json;
}

std::string placeOf(const std::string& device, const BranchFile* branch)
{
    const auto* machine = branch ? branch->peer(device) : nullptr;
    return machine ? machine->place : std::string();
}

Json helpJson(const HelpCall& call, const Device& device, const BranchFile* branch)
{
    Json json {{"id", call.id.text()},
               {"device", call.device},
               {"place", placeOf(call.device, branch)},
               {"mine", call.device == device.id},
               {"called", call.calledAt},
               {"ended", call.endedAt.has_value()},
               {"screen", call.screen},
               {"language", call.language},
               {"senior", call.senior}};
    if (call.coming)
        json["coming"] = {{"name", call.coming->name}, {"at", call.comingAt}};
    return json;
}

// What waits for head office. A silent alarm that waits must not be counted where a robber could
// read it.
Json pendingJson(const AlarmDesk& desk, const std::set<Uuid>& silent)
{
    int alarm = 0;
    int help = 0;
    int drill = 0;
    int parked = 0;
    for (const auto& [id, own] : desk.own()) {
        if (silent.contains(own.event.subject))
            continue;
        if (own.delivery == Delivery::Parked)
            ++parked;
        if (own.delivery != Delivery::Pending)
            continue;
        switch (own.event.lane) {
        case Lane::Drill:
            ++drill;
            break;
        case Lane::Help:
            ++help;
            break;
        default:
            ++alarm;
        }
    }
    return {{"alarm", alarm}, {"help", help}, {"drill", drill}, {"parked", parked}};
}

} // namespace

Json stateOf(const AlarmDesk& desk, const Courier& courier, const Trust& trust,
             const TrustedClock& time, const Device& device, const std::vector<PeerState>& peers,
             bool storageFailing)
{
    const auto reading = time.read();
    const Millis boot = time.clock().bootNow();
    const BranchFile* branch = trust.branch();

    Json incidents = Json::array();
    std::set<Uuid> silent;
    for (const auto& incident : desk.incidents()) {
        if (incident.silent)
            silent.insert(incident.id);
        const Millis ended
            = incident.closed ? incident.closed->at : incident.cancelledAt.value_or(reading.now);
        if (!incident.silent && reading.now - ended < endedStaysFor)
            incidents.push_back(incidentJson(incident, desk, device));
    }
    Json help = Json::array();
    for (const auto& call : desk.helpCalls()) {
        if (reading.now - call.endedAt.value_or(reading.now) < endedStaysFor)
            help.push_back(helpJson(call, device, branch));
    }
    Json paths = Json::array();
    for (const auto& path : courier.paths()) {
        paths.push_back({{"name", path.name},
                         {"up", courier.isUp(path)},
                         {"silent_ms", path.lastReplyBoot < 0 ? -1 : boot - path.lastReplyBoot}});
    }
    Json machines = Json::array();
    for (const auto& peer : peers)
        machines.push_back({{"device", peer.device}, {"role", peer.role}, {"up", peer.up}});
    Json staff = Json::array();
    Json numbers = Json::array();
    Json names = Json::object();
    if (branch) {
        for (const auto& member : branch->staff)
            staff.push_back({{"id", member.id}, {"name", member.name}, {"roles", member.roles}});
        for (const auto& number : branch->numbers)
            numbers.push_back(
                {{"for", number.purpose}, {"number", number.number}, {"name", number.name}});
        names = branch->name;
    }
    return {
        {"state",
         {{"device", device.id},
          {"role", device.role},
          {"branch",
           {{"id", device.branch},
            {"name", std::move(names)},
            {"place", placeOf(device.id, branch)},
            {"hours", branch ? branch->hours : std::string()}}},
          {"time", {{"ms", reading.now}, {"source", nameOf(reading.source)}, {"boot_ms", boot}}},
          {"incidents", std::move(incidents)},
          {"help", std::move(help)},
          {"paths", std::move(paths)},
          {"peers", std::move(machines)},
          {"pending", pendingJson(desk, silent)},
          {"storage", storageFailing ? "failing" : "ok"},
          {"staff", std::move(staff)},
          {"numbers", std::move(numbers)},
          {"content", courier.content()}}}};
}

} // namespace yizhan
