// SPDX-License-Identifier: Apache-2.0
#include "emergency/report.h"
#include "emergency/report_parts.h"

#include <algorithm>

namespace yizhan {

namespace {

void askAboutSteps(const Json& report, Json& questions)
{
    for (const auto& step : report["steps"]) {
        const bool late = step["verdict"] == stepVerdict::late;
        if (!late && step["verdict"] != stepVerdict::notDone)
            continue;
        Json question {{"what", late ? "step_late" : "step_not_done"},
                       {"step", step["step"]},
                       {"role", step["role"]},
                       {"text", step["text"]},
                       {"events", step["events"]}};
        if (late)
            question["by_ms"]
                = step["after_ms"].get<Millis>() - step["target_s"].get<std::int64_t>() * 1000;
        questions.push_back(std::move(question));
    }
}

void askAboutReports(const Json& report, Json& questions)
{
    for (const auto& told : report["told"]) {
        const bool late = told["verdict"] == stepVerdict::late;
        if (late || told["verdict"] == stepVerdict::notDone)
            questions.push_back({{"what", late ? "told_late" : "not_told"},
                                 {"to", told["to"]},
                                 {"events", told["events"]}});
    }
}

void askAboutPeople(const ReportSource& source, const Json& report, Json& questions)
{
    const Json whole = idsOf({source.first(kind::incidentRaised), source.end()});
    if (report["roll"].is_null())
        questions.push_back({{"what", "no_roll"}, {"events", whole}});
    else if (const auto absent = report["roll"]["absent"].size(); absent > 0)
        questions.push_back(
            {{"what", "absent"}, {"count", absent}, {"events", report["roll"]["events"]}});
    if (report["ladder"]["seen"].is_null() && report["ladder"]["help"].is_null())
        questions.push_back({{"what", "seen_by_nobody"}, {"events", whole}});
}

void askAboutTheEnd(const Json& report, Json& questions)
{
    const auto& incident = report["incident"];
    const auto& end = incident["end"];
    if (end.is_null()) {
        questions.push_back({{"what", "still_open"}, {"events", incident["events"]}});
        return;
    }
    if (end["duress"] == true)
        questions.push_back({{"what", "duress"}, {"events", end["events"]}});
    else if (end["outcome"] == "false_alarm")
        questions.push_back({{"what", "false_alarm"}, {"events", end["events"]}});
    if (end["how"] == "cancelled" && end["reason"] != "real_alarm" && end["duress"] != true)
        questions.push_back({{"what", "cancelled"}, {"events", end["events"]}});
}

} // namespace

Json questionsPart(const ReportSource& source, const Json& report)
{
    Json questions = Json::array();
    askAboutTheEnd(report, questions);
    // What was called off within seconds, or for a real alarm, was not worked through.
    const auto& end = report["incident"]["end"];
    if (end.is_null() || end["how"] != "cancelled") {
        askAboutSteps(report, questions);
        askAboutReports(report, questions);
        askAboutPeople(source, report, questions);
    }
    if (!source.playbook)
        questions.push_back({{"what", "no_playbook"},
                             {"playbook", source.incident.playbook},
                             {"events", idsOf({source.first(kind::incidentRaised)})}});
    for (const auto& gap : report["gaps"])
        questions.push_back({{"what", "gap"},
                             {"device", gap["device"]},
                             {"from", gap["from"]},
                             {"until", gap["until"]},
                             {"events", gap["events"]}});
    Json unsure = Json::array();
    for (const auto* event : source.events) {
        if (event->at.source != "signed")
            unsure.push_back(event->id.text());
    }
    if (!unsure.empty())
        questions.push_back(
            {{"what", "clock_unsure"}, {"count", unsure.size()}, {"events", unsure}});
    return questions;
}

} // namespace yizhan
