// SPDX-License-Identifier: Apache-2.0
#include "emergency/incident.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace yizhan {

namespace {

std::optional<Incident> raisedBy(const Event& event)
{
    const auto playbook = stringAt(event.body, "playbook");
    const auto level = integerAt(event.body, "level");
    if (!playbook || playbook->empty() || !level || event.id != event.subject)
        return std::nullopt;
    Incident incident;
    incident.id = event.id;
    incident.drill = event.isDrill();
    incident.silent = boolAt(event.body, "silent").value_or(false);
    incident.device = event.device;
    incident.branch = event.branch;
    incident.playbook = *playbook;
    incident.firstPlaybook = *playbook;
    incident.cause = stringAt(event.body, "cause").value_or("");
    // An unknown level counts as the highest: where two fit, the higher one holds.
    incident.level
        = *level < majorLevel || *level > ordinaryLevel ? majorLevel : static_cast<int>(*level);
    incident.place = stringAt(event.body, "place").value_or("");
    incident.raisedAt = event.at.ms;
    incident.raisedBy = personAt(event.body, "by");
    return incident;
}

void applyStep(Incident& incident, const Event& event)
{
    const auto step = stringAt(event.body, "step");
    const auto done = boolAt(event.body, "done");
    if (!step || !done)
        return;
    auto found = std::ranges::find(incident.steps, *step, &IncidentStep::step);
    if (found == incident.steps.end())
        found = incident.steps.insert(found, IncidentStep {*step, false, 0, std::nullopt});
    found->done = *done;
    found->at = event.at.ms;
    found->by = personAt(event.body, "by");
}

void applyLevel(Incident& incident, const Event& event)
{
    const auto level = integerAt(event.body, "level");
    if (level && *level >= majorLevel && *level <= ordinaryLevel)
        incident.level = static_cast<int>(*level);
}

void applyPlace(Incident& incident, const Event& event)
{
    if (auto place = stringAt(event.body, "place"))
        incident.place = *std::move(place);
    if (auto people = stringAt(event.body, "people"))
        incident.people = *std::move(people);
}

// The wrong tile was pressed: another playbook, the same alarm with its first time.
void applyType(Incident& incident, const Event& event)
{
    auto playbook = stringAt(event.body, "playbook");
    if (!playbook || playbook->empty())
        return;
    incident.playbook = *std::move(playbook);
    // A drill is never silent: its point is to be seen.
    incident.silent = !incident.drill && boolAt(event.body, "silent").value_or(incident.silent);
    applyLevel(incident, event);
}

void applyNote(Incident& incident, const Event& event)
{
    IncidentNote note {
        stringAt(event.body, "text").value_or(""), event.at.ms, personAt(event.body, "by"), {}};
    if (const auto* marks = objectAt(event.body, "marks")) {
        for (const auto mark : noteMarks) {
            if (auto words = stringAt(*marks, mark); words && !words->empty())
                note.marks[std::string(mark)] = *std::move(words);
        }
    }
    if (!note.text.empty() || !note.marks.empty())
        incident.notes.push_back(std::move(note));
}

void applySealed(Incident& incident, const Event& event)
{
    auto what = stringAt(event.body, "what");
    auto key = stringAt(event.body, "key");
    auto box = stringAt(event.body, "sealed");
    if (what && key && box)
        incident.sealed.push_back({*std::move(what), *std::move(key), *std::move(box), event.at.ms,
                                   personAt(event.body, "by")});
}

void applyHandover(Incident& incident, const Event& event)
{
    const auto role = stringAt(event.body, "role");
    const auto to = personAt(event.body, "to");
    if (role && !role->empty() && to)
        incident.roles[*role] = *to;
}

// Only head office's own chains can say what head office did.
void applyOfficeAct(Incident& incident, const Event& event)
{
    if (!isOfficeDevice(event.device))
        return;
    incident.office.push_back({event.kind, stringAt(event.body, "meaning").value_or(""),
                               stringAt(event.body, "to").value_or(""), event.at.ms,
                               personAt(event.body, "by"),
                               stringAt(event.body, "role").value_or("")});
}

void applyCancelled(Incident& incident, const Event& event)
{
    if (incident.cancelledAt)
        return;
    incident.cancelledAt = event.at.ms;
    incident.cancelReason = stringAt(event.body, "reason").value_or("");
    incident.cancelledUnderDuress = boolAt(event.body, "duress").value_or(false);
}

void applyClosed(Incident& incident, const Event& event)
{
    const auto by = personAt(event.body, "by");
    const auto reason = stringAt(event.body, "reason");
    // Closed by nobody, or without a reason, is not closed. What head office or a person who is
    // free says replaces what was said under threat.
    if (!by || !reason || (incident.closed && !incident.closed->duress))
        return;
    incident.closed
        = {event.at.ms, *by, *reason, stringAt(event.body, "outcome").value_or("resolved"),
           boolAt(event.body, "duress").value_or(false)};
}

void apply(Incident& incident, const Event& event)
{
    using Application = void (*)(Incident&, const Event&);
    static const std::map<std::string_view, Application> applications {
        {kind::incidentCancelled, applyCancelled},
        {kind::incidentStep, applyStep},
        {kind::incidentLevel, applyLevel},
        {kind::incidentPlace, applyPlace},
        {kind::incidentType, applyType},
        {kind::incidentNote, applyNote},
        {kind::incidentSealed, applySealed},
        {kind::incidentHandover, applyHandover},
        {kind::incidentAcknowledged, applyOfficeAct},
        {kind::incidentAssigned, applyOfficeAct},
        {kind::incidentEscalated, applyOfficeAct},
        {kind::incidentClosed, applyClosed},
        {kind::incidentRoll,
         [](Incident& to, const Event& e) {
             to.roll = {peopleAt(e.body, "present"), peopleAt(e.body, "absent"), e.at.ms,
                        personAt(e.body, "by")};
         }},
        {kind::incidentEvacuation,
         [](Incident& to, const Event& e) {
             const bool on = boolAt(e.body, "on").value_or(to.evacuation);
             to.evacuationAt = !on ? 0 : to.evacuation ? to.evacuationAt : e.at.ms;
             to.evacuation = on;
         }},
    };
    if (const auto found = applications.find(event.kind); found != applications.end())
        found->second(incident, event);
}

} // namespace

Json toJson(const Person& person)
{
    return {{"id", person.id}, {"name", person.name}};
}

std::optional<Person> personAt(const Json& body, std::string_view key)
{
    const auto* object = objectAt(body, key);
    if (!object)
        return std::nullopt;
    auto id = stringAt(*object, "id");
    auto name = stringAt(*object, "name");
    if (!id || !name || name->empty())
        return std::nullopt;
    return Person {*std::move(id), *std::move(name)};
}

std::vector<Person> peopleAt(const Json& body, std::string_view key)
{
    std::vector<Person> people;
    const auto* list = arrayAt(body, key);
    for (const auto& item : list ? *list : Json::array()) {
        auto id = stringAt(item, "id");
        auto name = stringAt(item, "name");
        if (id && name && !name->empty())
            people.push_back({*std::move(id), *std::move(name)});
    }
    return people;
}

std::vector<const Event*> inOrder(std::span<const Event> events)
{
    std::vector<const Event*> bySequence;
    bySequence.reserve(events.size());
    for (const auto& event : events)
        bySequence.push_back(&event);
    const auto place = [](const Event* e) {
        return std::tie(e->device, e->lane, e->epoch, e->subject, e->seq, e->id);
    };
    std::ranges::sort(bySequence, {}, place);
    // One id counts once, also when what bears it again stands elsewhere in the order.
    std::set<Uuid> known;
    std::erase_if(bySequence, [&](const Event* event) { return !known.insert(event->id).second; });

    // A clock that was set back must not put a device's later event before its earlier one.
    std::vector<std::pair<Millis, const Event*>> timed;
    const Event* before = nullptr;
    for (const auto* event : bySequence) {
        const bool sameChain = before
            && std::tie(before->device, before->lane, before->epoch, before->subject)
                == std::tie(event->device, event->lane, event->epoch, event->subject);
        timed.emplace_back(sameChain ? std::max(timed.back().first, event->at.ms) : event->at.ms,
                           event);
        before = event;
    }
    std::ranges::stable_sort(timed, {}, &std::pair<Millis, const Event*>::first);
    std::vector<const Event*> ordered;
    ordered.reserve(timed.size());
    for (const auto& [at, event] : timed)
        ordered.push_back(event);
    return ordered;
}

std::vector<Incident> incidentsIn(std::span<const Event> events)
{
    const auto ordered = inOrder(events);
    std::vector<Incident> incidents;
    std::map<Uuid, std::size_t> places;
    for (const auto* event : ordered) {
        if (event->kind != kind::incidentRaised)
            continue;
        if (auto incident = raisedBy(*event);
            incident && places.emplace(event->id, incidents.size()).second)
            incidents.push_back(*std::move(incident));
    }
    for (const auto* event : ordered) {
        // No machine of another branch has a say in it.
        const auto found = places.find(event->subject);
        if (found != places.end() && incidents[found->second].branch == event->branch)
            apply(incidents[found->second], *event);
    }
    return incidents;
}

} // namespace yizhan
