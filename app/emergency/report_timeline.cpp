// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_parts.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

// What of an event's body may stand in a report. A sealed note's box is not among it.
struct Telling {
    std::string_view kind;
    std::string_view what;
    std::array<std::string_view, 6> fields;
};
constexpr std::array<Telling, 15> tellings {{
    {kind::incidentRaised, "raised", {"playbook", "level", "place", "silent", "cause"}},
    {kind::incidentCancelled, "cancelled", {"reason", "duress"}},
    {kind::incidentStep, "step", {"step", "done"}},
    {kind::incidentLevel, "level", {"level"}},
    {kind::incidentPlace, "place", {"place", "people"}},
    {kind::incidentType, "type", {"playbook", "level", "silent"}},
    {kind::incidentNote, "note", {"text"}},
    {kind::incidentSealed, "sealed", {"what"}},
    {kind::incidentRoll, "roll", {}},
    {kind::incidentHandover, "handover", {"role"}},
    {kind::incidentEvacuation, "evacuation", {"on"}},
    {kind::incidentAcknowledged, "acknowledged", {"meaning", "role"}},
    {kind::incidentAssigned, "assigned", {"to", "role"}},
    {kind::incidentEscalated, "escalated", {"to", "after_s", "role"}},
    {kind::incidentClosed, "closed", {"outcome", "reason", "duress"}},
}};

// What the step says; of a report upward whom it tells.
void sayStep(const ReportSource& source, Json& said)
{
    const auto id = stringAt(said, "step").value_or("");
    said["text"] = nullptr;
    for (const auto& [name, playbook] : source.log.playbooks) {
        if (name != source.incident.playbook && name != source.incident.firstPlaybook)
            continue;
        const auto found = std::ranges::find(playbook.steps, id, &PlaybookStep::id);
        if (found != playbook.steps.end()) {
            said["text"] = found->text;
            return;
        }
        for (std::size_t i = 0; i < playbook.report.size(); ++i) {
            if (id == reportStep(name, i + 1)) {
                said["told"] = playbook.report[i].to;
                return;
            }
        }
    }
}

Json playbookName(const ReportSource& source, const std::string& id)
{
    const auto found = source.log.playbooks.find(id);
    return found == source.log.playbooks.end() ? Json() : Json(found->second.name);
}

} // namespace

Json timelinePart(const ReportSource& source)
{
    Json timeline = Json::array();
    for (const auto* event : source.events) {
        Json entry {{"at", event->at.ms},
                    {"after_ms", source.after(event->at.ms)},
                    {"device", event->device},
                    {"place", source.log.frame.devices.at(event->device).place},
                    {"by", personOrNull(personAt(event->body, "by"))},
                    {"what", "other"},
                    {"counts", counts(*event)},
                    {"events", idsOf({event})}};
        const auto telling = std::ranges::find(tellings, event->kind, &Telling::kind);
        Json said = Json::object();
        if (telling != tellings.end()) {
            entry["what"] = telling->what;
            for (const auto field : telling->fields) {
                const auto found = event->body.find(std::string(field));
                if (!field.empty() && found != event->body.end() && found->is_primitive())
                    said[std::string(field)] = *found;
            }
        } else {
            said["kind"] = event->kind;
        }
        if (event->kind == kind::incidentStep)
            sayStep(source, said);
        if (event->kind == kind::incidentType || event->kind == kind::incidentRaised)
            said["name"] = playbookName(source, stringAt(said, "playbook").value_or(""));
        if (event->kind == kind::incidentHandover)
            said["to"] = personOrNull(personAt(event->body, "to"));
        if (event->kind == kind::incidentRoll) {
            said["present"] = peopleAt(event->body, "present").size();
            said["absent"] = peopleAt(event->body, "absent").size();
        }
        entry["said"] = std::move(said);
        timeline.push_back(std::move(entry));
    }
    return timeline;
}

} // namespace yizhan
