// SPDX-License-Identifier: Apache-2.0
#include "emergency/report.h"
#include "emergency/report_parts.h"

namespace yizhan {

namespace {

// A step that is done: when it became so and has stayed since. Ticked again by somebody else, it
// keeps its first time.
struct Ticked {
    const Event* done = nullptr;
    const Event* takenBack = nullptr; // the last time it was
};

std::map<std::string, Ticked> tickedIn(const ReportSource& source)
{
    std::map<std::string, Ticked> ticked;
    for (const auto* event : source.events) {
        const auto step = stringAt(event->body, "step");
        const auto done = boolAt(event->body, "done");
        if (event->kind != kind::incidentStep || !step || !done)
            continue;
        auto& state = ticked[*step];
        if (!*done) {
            state = {nullptr, event};
        } else if (!state.done) {
            state.done = event;
        }
    }
    return ticked;
}

std::string_view verdictOn(std::int64_t targetSeconds, const ReportSource& source,
                           const Event* done)
{
    if (!done)
        return stepVerdict::notDone;
    if (targetSeconds <= 0)
        return stepVerdict::done;
    return source.after(done->at.ms) <= targetSeconds * 1000 ? stepVerdict::inTime
                                                             : stepVerdict::late;
}

// What a step or a report came to: the same of both.
Json outcomeOf(const std::string& step, std::int64_t targetSeconds, const ReportSource& source,
               const std::map<std::string, Ticked>& ticked)
{
    const auto found = ticked.find(step);
    const auto state = found == ticked.end() ? Ticked {} : found->second;
    return {{"step", step},
            {"target_s", targetSeconds},
            {"verdict", verdictOn(targetSeconds, source, state.done)},
            {"at", state.done ? Json(state.done->at.ms) : Json()},
            {"after_ms", state.done ? Json(source.after(state.done->at.ms)) : Json()},
            {"by", personOrNull(state.done ? personAt(state.done->body, "by") : std::nullopt)},
            // What was not done rests on what began it and what ended it.
            {"events",
             state.done || state.takenBack
                 ? idsOf({state.done, state.takenBack})
                 : idsOf({source.first(kind::incidentRaised), source.end()})}};
}

} // namespace

Json stepsPart(const ReportSource& source)
{
    Json steps = Json::array();
    if (!source.playbook)
        return steps;
    const auto ticked = tickedIn(source);
    for (const auto& step : source.playbook->steps) {
        auto entry = outcomeOf(step.id, step.targetSeconds, source, ticked);
        entry["role"] = step.role;
        entry["text"] = step.text;
        steps.push_back(std::move(entry));
    }
    return steps;
}

Json toldPart(const ReportSource& source)
{
    Json told = Json::array();
    if (!source.playbook)
        return told;
    const auto ticked = tickedIn(source);
    for (std::size_t i = 0; i < source.playbook->report.size(); ++i) {
        const auto& report = source.playbook->report[i];
        auto entry = outcomeOf(reportStep(source.playbook->id, i + 1), report.withinSeconds, source,
                               ticked);
        entry["to"] = report.to;
        entry["how"] = report.how;
        told.push_back(std::move(entry));
    }
    return told;
}

} // namespace yizhan
