// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_parts.h"

#include "emergency/patrol.h"
#include "emergency/report_chain.h"

#include <algorithm>

namespace yizhan {

ReportSource::ReportSource(const ReportLog& from)
    : log(from), incident(from.incident), raised(from.incident.id.text()), playbook(nullptr)
{
    for (const auto& event : log.events) {
        if (event.subject == incident.id)
            events.push_back(&event);
    }
    if (const auto found = log.playbooks.find(incident.playbook); found != log.playbooks.end())
        playbook = &found->second;
}

Millis ReportSource::after(Millis at) const
{
    return std::max<Millis>(0, at - incident.raisedAt);
}

const Event* ReportSource::first(std::string_view kind) const
{
    for (const auto* event : events) {
        if (event->kind == kind && counts(*event))
            return event;
    }
    return nullptr;
}

const Event* ReportSource::last(std::string_view kind) const
{
    const Event* found = nullptr;
    for (const auto* event : events) {
        if (event->kind == kind && counts(*event))
            found = event;
    }
    return found;
}

const Event* ReportSource::end() const
{
    if (!incident.closed)
        return incident.cancelledAt ? first(kind::incidentCancelled) : nullptr;
    for (const auto* event : events) {
        if (event->kind == kind::incidentClosed && event->at.ms == incident.closed->at
            && personAt(event->body, "by") == incident.closed->by)
            return event;
    }
    return nullptr;
}

bool counts(const Event& event)
{
    const bool officeOnly = event.kind == kind::incidentAcknowledged
        || event.kind == kind::incidentAssigned || event.kind == kind::incidentEscalated;
    return !officeOnly || isOfficeDevice(event.device);
}

Json personOrNull(const std::optional<Person>& person)
{
    return person ? toJson(*person) : Json();
}

Json idsOf(std::initializer_list<const Event*> events)
{
    Json ids = Json::array();
    for (const auto* event : events) {
        if (event)
            ids.push_back(event->id.text());
    }
    return ids;
}

// A rung only of what proves it; the event that proves it is named.
Json ladderPart(const ReportSource& source)
{
    const auto* raised = source.first(kind::incidentRaised);
    Json ladder {{"raised", {{"at", raised->at.ms}, {"events", idsOf({raised})}}},
                 {"received", nullptr},
                 {"seen", nullptr},
                 {"help", nullptr}};
    if (const auto at = source.log.listed.at(source.raised)->receivedAt; at > 0)
        ladder["received"]
            = {{"at", at}, {"after_ms", source.after(at)}, {"events", idsOf({raised})}};
    for (const auto* event : source.events) {
        if (event->kind != kind::incidentAcknowledged || !counts(*event))
            continue;
        const auto by = personAt(event->body, "by");
        const bool help = stringAt(event->body, "meaning") == "help_on_way";
        auto& rung = ladder[help ? "help" : "seen"];
        if (by && rung.is_null())
            rung = {{"at", event->at.ms},
                    {"after_ms", source.after(event->at.ms)},
                    {"by", toJson(*by)},
                    {"role", stringAt(event->body, "role").value_or("")},
                    {"events", idsOf({event})}};
    }
    return ladder;
}

Json rollPart(const ReportSource& source)
{
    const auto& roll = source.incident.roll;
    if (!roll)
        return nullptr;
    const auto list = [](const std::vector<Person>& people) {
        Json items = Json::array();
        for (const auto& person : people)
            items.push_back(toJson(person));
        return items;
    };
    return {{"at", roll->at},
            {"after_ms", source.after(roll->at)},
            {"by", personOrNull(roll->by)},
            {"present", list(roll->present)},
            {"absent", list(roll->absent)},
            {"events", idsOf({source.last(kind::incidentRoll)})}};
}

Json notesPart(const ReportSource& source)
{
    Json notes = Json::array();
    for (const auto* event : source.events) {
        if (event->kind != kind::incidentNote)
            continue;
        // Read by the fold's own rule: what it passes over is no note here either.
        const std::vector<Event> alone {*source.first(kind::incidentRaised), *event};
        const auto folded = incidentsIn(alone);
        if (folded.empty() || folded.front().notes.empty())
            continue;
        const auto& note = folded.front().notes.front();
        notes.push_back({{"at", note.at},
                         {"after_ms", source.after(note.at)},
                         {"by", personOrNull(note.by)},
                         {"text", note.text},
                         {"marks", note.marks},
                         {"events", idsOf({event})}});
    }
    return notes;
}

// How many, and of what; never what they say.
Json sealedPart(const ReportSource& source)
{
    std::map<std::string, Json> byKind;
    for (const auto* event : source.events) {
        const auto what = stringAt(event->body, "what");
        if (event->kind == kind::incidentSealed && (what == "family" || what == "medical"))
            byKind[*what].push_back(event->id.text());
    }
    Json sealed = Json::array();
    for (const auto& [what, ids] : byKind)
        sealed.push_back({{"what", what}, {"count", ids.size()}, {"events", ids}});
    return sealed;
}

Json gapsPart(const ReportSource& source)
{
    Json gaps = Json::array();
    for (const auto& gap : gapsIn(source.log.frame))
        gaps.push_back({{"device", gap.device},
                        {"lane", gap.lane},
                        {"epoch", gap.epoch},
                        {"from", gap.from},
                        {"until", gap.until},
                        {"events", Json::array({gap.after})}});
    return gaps;
}

Json followUpsPart(const ReportSource& source)
{
    Json list = Json::array();
    const auto book = patrolBookIn(source.log.events);
    for (const auto& followUp : book.followUps) {
        if (followUp.about != source.raised)
            continue;
        Json ids = Json::array();
        for (const auto& event : source.log.events) {
            if (event.subject == followUp.id)
                ids.push_back(event.id.text());
        }
        Json done;
        if (followUp.done)
            done = {{"at", followUp.done->at},
                    {"by", personOrNull(followUp.done->by)},
                    {"text", followUp.done->text},
                    {"late", followUp.done->at > followUp.due}};
        list.push_back({{"id", followUp.id.text()},
                        {"kind", followUp.kind},
                        {"text", followUp.text},
                        {"owner", toJson(followUp.owner)},
                        {"opened_at", followUp.opened},
                        {"by", personOrNull(followUp.by)},
                        {"due", followUp.due},
                        {"done", std::move(done)},
                        {"events", std::move(ids)}});
    }
    return list;
}

Json annexPart(const ReportSource& source)
{
    Json annex = Json::array();
    for (const auto& event : source.log.events) {
        const auto& listed = *source.log.listed.at(event.id.text());
        annex.push_back({{"id", listed.id},
                         {"kind", event.kind},
                         {"device", listed.device},
                         {"lane", listed.lane},
                         {"epoch", listed.epoch},
                         {"seq", listed.seq},
                         {"hash", listed.hash},
                         {"at", event.at.ms},
                         {"clock", event.at.source},
                         {"received", listed.receivedAt}});
    }
    return annex;
}

} // namespace yizhan
