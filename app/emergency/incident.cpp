// SPDX-License-Identifier: Apache-2.0
#include "emergency/incident.h"

#include <algorithm>
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

void apply(Incident& incident, const Event& event)
{
    if (event.kind == kind::incidentCancelled) {
        if (!incident.cancelledAt)
            incident.cancelledAt = event.at.ms;
    } else if (event.kind == kind::incidentStep) {
        applyStep(incident, event);
    } else if (event.kind == kind::incidentLevel) {
        const auto level = integerAt(event.body, "level");
        if (level && *level >= majorLevel && *level <= ordinaryLevel)
            incident.level = static_cast<int>(*level);
    } else if (event.kind == kind::incidentNote) {
        if (auto text = stringAt(event.body, "text"))
            incident.notes.push_back({*std::move(text), event.at.ms, personAt(event.body, "by")});
    } else if (event.kind == kind::incidentClosed) {
        const auto by = personAt(event.body, "by");
        const auto reason = stringAt(event.body, "reason");
        if (by && reason
            && !incident.closed) // closed by nobody, or without a reason, is not closed
            incident.closed
                = {event.at.ms, *by, *reason, stringAt(event.body, "outcome").value_or("resolved")};
    }
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

std::vector<const Event*> inOrder(std::span<const Event> events)
{
    std::vector<const Event*> bySequence;
    bySequence.reserve(events.size());
    for (const auto& event : events)
        bySequence.push_back(&event);
    const auto place
        = [](const Event* e) { return std::tie(e->device, e->lane, e->epoch, e->seq, e->id); };
    std::ranges::sort(bySequence, {}, place);
    const auto repeated = std::ranges::unique(bySequence, {}, &Event::id);
    bySequence.erase(repeated.begin(), repeated.end());

    // A clock that was set back must not put a device's later event before its earlier one.
    std::vector<std::pair<Millis, const Event*>> timed;
    const Event* before = nullptr;
    for (const auto* event : bySequence) {
        const bool sameChain = before
            && std::tie(before->device, before->lane, before->epoch)
                == std::tie(event->device, event->lane, event->epoch);
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
        const auto found = places.find(event->subject);
        if (found != places.end())
            apply(incidents[found->second], *event);
    }
    return incidents;
}

} // namespace yizhan
