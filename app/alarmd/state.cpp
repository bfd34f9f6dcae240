// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/state.h"

#include "alarmd/state_json.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr Millis endedStaysFor = Millis {10} * 60 * 1000;
constexpr Millis aDay = Millis {24} * 3600 * 1000;
constexpr std::size_t mostIncidents = 60;
constexpr std::size_t mostEnded = 12; // of them: everybody has seen it end
constexpr std::size_t mostUpkeep = 200; // faults, follow-ups, patrols: of each
constexpr std::size_t noteBytes = 256U << 10;
constexpr std::size_t upkeepBytes = 256U << 10;

// What waits for head office. A silent alarm that waits must not be counted where a robber could
// read it.
Json pendingJson(const AlarmDesk& desk, const std::set<Uuid>& silent)
{
    int alarm = 0;
    int help = 0;
    int drill = 0;
    int patrol = 0;
    for (const bool drills : {false, true}) {
        for (const auto& id : desk.pending(drills)) {
            const auto& event = desk.own().at(id).event;
            if (silent.contains(event.subject))
                continue;
            switch (event.lane) {
            case Lane::Drill:
                ++drill;
                break;
            case Lane::Help:
                ++help;
                break;
            case Lane::Patrol:
                ++patrol;
                break;
            default:
                ++alarm;
            }
        }
    }
    const auto parked = std::ranges::count_if(desk.parked(), [&](const Uuid& id) {
        return !silent.contains(desk.own().at(id).event.subject);
    });
    return {
        {"alarm", alarm}, {"help", help}, {"drill", drill}, {"patrol", patrol}, {"parked", parked}};
}

Millis endOf(const Incident& incident, Millis now)
{
    return incident.closed ? incident.closed->at : incident.cancelledAt.value_or(now);
}

// Open ones before ended ones, the newest first, never a silent one; shown the oldest first.
std::vector<const Incident*> shownOf(const std::vector<Incident>& incidents, Millis now)
{
    std::vector<const Incident*> shown;
    for (const auto& incident : incidents) {
        if (!incident.silent && now - endOf(incident, now) < endedStaysFor)
            shown.push_back(&incident);
    }
    const auto open = std::stable_partition(shown.begin(), shown.end(),
                                            [](const Incident* i) { return !i->open(); });
    const auto ended = open - shown.begin();
    const auto tooMany = std::max<std::ptrdiff_t>(
        ended - std::ptrdiff_t {mostEnded}, std::ssize(shown) - std::ptrdiff_t {mostIncidents});
    if (tooMany > 0)
        shown.erase(shown.begin(), shown.begin() + tooMany);
    std::ranges::sort(shown, {}, [](const Incident* i) { return std::pair(i->raisedAt, i->id); });
    return shown;
}

Json incidentsJson(const std::vector<const Incident*>& shown, const AlarmDesk& desk,
                   const std::string& device)
{
    TextBudget budget(noteBytes);
    std::vector<Json> newestFirst;
    for (auto incident = shown.rbegin(); incident != shown.rend(); ++incident)
        newestFirst.push_back(incidentJson(**incident, desk, device, budget));
    std::ranges::reverse(newestFirst);
    return newestFirst;
}

// All that a screen is told of silent alarms: how far the newest open one has come. The panel shows
// it as a dot that staff know. Of one that came with a duress PIN it shows nothing at all: whoever
// forced somebody to log in looks at this very screen.
std::optional<std::string> quietWord(const std::vector<Incident>& incidents, const AlarmDesk& desk)
{
    const Incident* newest = nullptr;
    for (const auto& incident : incidents) {
        if (incident.silent && !incident.drill && incident.open() && incident.cause != "duress"
            && (!newest || newest->raisedAt < incident.raisedAt))
            newest = &incident;
    }
    if (!newest)
        return {};
    return desk.ladderOf(newest->id).received ? "received" : "saved";
}

// What the customers' screens of the branch must show: leave. The newest order holds.
Json evacuateJson(const std::vector<const Incident*>& shown)
{
    for (auto incident = shown.rbegin(); incident != shown.rend(); ++incident) {
        const auto& one = **incident;
        if (one.open() && one.evacuation)
            return {{"incident", one.id.text()},
                    {"playbook", one.playbook},
                    {"place", one.place},
                    {"since", one.evacuationAt},
                    {"drill", one.drill}};
    }
    return {};
}

// The newest entries that are wanted, the oldest first.
template <typename T, typename Wanted, typename Write>
Json upkeepJson(const std::vector<T>& entries, TextBudget& budget, Wanted wanted, Write write)
{
    std::vector<Json> newestFirst;
    for (auto entry = entries.rbegin(); entry != entries.rend() && newestFirst.size() < mostUpkeep;
         ++entry) {
        if (!wanted(*entry))
            continue;
        auto json = write(*entry);
        if (!budget.take(json.dump(-1, ' ', false, Json::error_handler_t::replace).size()))
            break;
        newestFirst.push_back(std::move(json));
    }
    std::ranges::reverse(newestFirst);
    return newestFirst;
}

void addUpkeep(Json& state, const BranchPicture& picture, const std::set<Uuid>& silent, Millis now)
{
    TextBudget budget(upkeepBytes);
    const auto fresh
        = [now](const std::optional<Settled>& end) { return !end || now - end->at < aDay; };
    state["notices"] = upkeepJson(
        picture.notices, budget, [&](const BranchNotice& notice) { return notice.until > now; },
        noticeJson);
    state["plans"] = upkeepJson(
        picture.plans, budget, [&](const DrillPlan& plan) { return plan.until > now; }, planJson);
    state["faults"] = upkeepJson(
        picture.patrolBook.faults, budget, [&](const Fault& fault) { return fresh(fault.mended); },
        faultJson);
    state["followups"] = upkeepJson(
        picture.patrolBook.followUps, budget,
        [&](const FollowUp& task) {
            const auto about = Uuid::parse(task.about);
            return fresh(task.done) && !(about && silent.contains(*about));
        },
        followUpJson);
    state["patrols"] = upkeepJson(
        picture.patrolBook.patrols, budget,
        [&](const Patrol& patrol) { return now - patrol.at < aDay; }, patrolJson);
}

Json pathsJson(const Roads& roads)
{
    Json paths = Json::array();
    for (const auto& road : roads.states()) {
        paths.push_back({{"name", road.name},
                         {"kind", road.kind == RoadKind::Peer ? "peer" : "office"},
                         {"up", road.up},
                         {"silent_ms", road.silentMs}});
    }
    return paths;
}

Json lossesJson(const Roads& roads, Millis now)
{
    Json losses = Json::array();
    for (const auto& loss : roads.losses().shown(now)) {
        losses.push_back({{"path", loss.path}, {"from", loss.from}});
        if (loss.until != 0)
            losses.back()["until"] = loss.until;
    }
    return losses;
}

void addBranch(Json& state, const BranchFile* branch)
{
    Json staff = Json::array();
    Json numbers = Json::array();
    Json group = Json::array();
    if (branch) {
        for (const auto& member : branch->staff)
            staff.push_back({{"id", member.id}, {"name", member.name}, {"roles", member.roles}});
        for (const auto& number : branch->numbers)
            numbers.push_back(
                {{"for", number.purpose}, {"number", number.number}, {"name", number.name}});
        for (const auto& contact : branch->group)
            group.push_back(
                {{"post", contact.post}, {"name", contact.name}, {"phone", contact.phone}});
    }
    state["staff"] = std::move(staff);
    state["numbers"] = std::move(numbers);
    state["group"] = std::move(group);
}

} // namespace

Json stateOf(const StateSources& from)
{
    const auto& [desk, roads, trust, time, device, peers, content, storageFailing, keyStates]
        = from;
    const auto reading = time.read();
    const Millis boot = time.clock().bootNow();
    const BranchFile* branch = trust.branch();
    const auto& picture = desk.picture();

    std::set<Uuid> silent;
    for (const auto& incident : picture.incidents) {
        if (incident.silent)
            silent.insert(incident.id);
    }
    const auto shown = shownOf(picture.incidents, reading.now);
    Json help = Json::array();
    for (const auto& call : picture.helpCalls) {
        if (reading.now - call.endedAt.value_or(reading.now) < endedStaysFor)
            help.push_back(helpJson(call, device.id, branch));
    }
    Json machines = Json::array();
    for (const auto& peer : peers)
        machines.push_back({{"device", peer.device}, {"role", peer.role}, {"up", peer.up}});
    Json state {
        {"device", device.id},
        {"role", device.role},
        {"branch",
         {{"id", device.branch},
          {"name", branch ? Json(branch->name) : Json::object()},
          {"place", placeOf(device.id, branch)},
          {"hours", branch ? branch->hours : std::string()}}},
        {"time", {{"ms", reading.now}, {"source", nameOf(reading.source)}, {"boot_ms", boot}}},
        {"incidents", incidentsJson(shown, desk, device.id)},
        {"help", std::move(help)},
        {"paths", pathsJson(roads)},
        {"losses", lossesJson(roads, reading.now)},
        {"peers", std::move(machines)},
        {"pending", pendingJson(desk, silent)},
        {"storage", storageFailing ? "failing" : "ok"},
        {"content", content}};
    state["keys"] = Json::array();
    for (const auto& key : keyStates)
        state["keys"].push_back({{"name", key.name}, {"ok", key.ok}});
    if (auto evacuate = evacuateJson(shown); evacuate.is_object())
        state["evacuate"] = std::move(evacuate);
    if (auto quiet = quietWord(picture.incidents, desk))
        state["quiet"] = *std::move(quiet);
    addUpkeep(state, picture, silent, reading.now);
    addBranch(state, branch);
    return {{"state", std::move(state)}};
}

} // namespace yizhan
