// SPDX-License-Identifier: Apache-2.0
#include "emergency/report.h"

#include "emergency/report_parts.h"

#include <algorithm>

namespace yizhan {

namespace {

Json nameOfPlaybook(const ReportLog& log, const std::string& id)
{
    const auto found = log.playbooks.find(id);
    return {{"id", id}, {"name", found == log.playbooks.end() ? Json() : Json(found->second.name)}};
}

Json endPart(const ReportSource& source)
{
    const auto& incident = source.incident;
    const auto* event = source.end();
    if (incident.closed)
        return {{"how", "closed"},
                {"at", incident.closed->at},
                {"after_ms", source.after(incident.closed->at)},
                {"by", toJson(incident.closed->by)},
                {"outcome", incident.closed->outcome},
                {"reason", incident.closed->reason},
                {"duress", incident.closed->duress},
                {"events", idsOf({event})}};
    if (incident.cancelledAt)
        return {{"how", "cancelled"},
                {"at", *incident.cancelledAt},
                {"after_ms", source.after(*incident.cancelledAt)},
                {"by", personOrNull(event ? personAt(event->body, "by") : std::nullopt)},
                {"outcome", "cancelled"},
                {"reason", incident.cancelReason},
                {"duress", incident.cancelledUnderDuress},
                {"events", idsOf({event})}};
    return nullptr;
}

Json incidentPart(const ReportSource& source)
{
    const auto& incident = source.incident;
    const auto* raised = source.first(kind::incidentRaised);
    return {{"id", incident.id.text()},
            {"drill", incident.drill},
            {"silent", incident.silent},
            {"branch", {{"id", source.log.frame.branch}, {"name", source.log.frame.branchName}}},
            {"device", incident.device},
            {"cause", incident.cause.empty() ? "touch" : incident.cause},
            {"playbook", nameOfPlaybook(source.log, incident.playbook)},
            {"first_playbook", nameOfPlaybook(source.log, incident.firstPlaybook)},
            {"level", incident.level},
            {"first_level", integerAt(raised->body, "level").value_or(majorLevel)},
            {"place", incident.place},
            {"people", incident.people},
            {"raised_at", incident.raisedAt},
            {"raised_by", personOrNull(incident.raisedBy)},
            {"end", endPart(source)},
            {"events",
             idsOf({raised, source.last(kind::incidentType), source.last(kind::incidentLevel),
                    source.last(kind::incidentPlace)})}};
}

Json verdictPart(const Json& steps)
{
    const auto count = [&](std::string_view verdict) {
        return std::ranges::count_if(steps,
                                     [&](const Json& step) { return step["verdict"] == verdict; });
    };
    return {{"steps", steps.size()},
            {"in_time", count(stepVerdict::inTime)},
            {"late", count(stepVerdict::late)},
            {"done", count(stepVerdict::done)},
            {"not_done", count(stepVerdict::notDone)}};
}

} // namespace

Json reportOn(const ReportLog& log)
{
    const ReportSource source(log);
    Json report {
        {"_type", reportType},
        {"v", 1},
        {"log",
         {{"hash", log.frameHash}, {"signer", log.signer}, {"documents", log.events.size()}}},
        {"incident", incidentPart(source)},
        {"ladder", ladderPart(source)},
        {"steps", stepsPart(source)},
        {"told", toldPart(source)},
        {"timeline", timelinePart(source)},
        {"roll", rollPart(source)},
        {"notes", notesPart(source)},
        {"sealed", sealedPart(source)},
        {"gaps", gapsPart(source)},
        {"follow_ups", followUpsPart(source)},
        {"annex", annexPart(source)}};
    report["verdict"] = verdictPart(report["steps"]);
    report["questions"] = questionsPart(source, report);
    return report;
}

std::string textOfReport(const Json& report)
{
    return report.dump() + '\n';
}

std::optional<std::string> firstDifference(const Json& made, const Json& other)
{
    const auto differences = Json::diff(made, other);
    if (differences.empty())
        return std::nullopt;
    const auto path = differences.front().value("path", std::string());
    std::string words = path.empty() ? "/" : path;
    // The innermost entry around it that says what it rests on.
    const Json::json_pointer pointer(path);
    for (auto at = pointer; !at.empty(); at.pop_back()) {
        if (!made.contains(at) || !made.at(at).is_object() || !made.at(at).contains("events"))
            continue;
        for (const auto& id : made.at(at)["events"])
            words += " (event " + id.get<std::string>() + ")";
        break;
    }
    return words;
}

} // namespace yizhan
