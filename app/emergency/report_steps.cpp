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

std::string_view verdictOn(const PlaybookStep& step, const ReportSource& source, const Event* done)
{
    if (!done)
        return stepVerdict::notDone;
    if (step.targetSeconds <= 0)
        return stepVerdict::done;
    return source.after(done->at.ms) <= step.targetSeconds * 1000 ? stepVerdict::inTime
                                                                  : stepVerdict::late;
}

} // namespace

Json stepsPart(const ReportSource& source)
{
    Json steps = Json::array();
    if (!source.playbook)
        return steps;
    const auto ticked = tickedIn(source);
    for (const auto& step : source.playbook->steps) {
        const auto found = ticked.find(step.id);
        const auto state = found == ticked.end() ? Ticked {} : found->second;
        // What was not done rests on what began it and what ended it.
        auto ids = state.done || state.takenBack
            ? idsOf({state.done, state.takenBack})
            : idsOf({source.first(kind::incidentRaised), source.end()});
        steps.push_back(
            {{"step", step.id},
             {"role", step.role},
             {"text", step.text},
             {"target_s", step.targetSeconds},
             {"verdict", verdictOn(step, source, state.done)},
             {"at", state.done ? Json(state.done->at.ms) : Json()},
             {"after_ms", state.done ? Json(source.after(state.done->at.ms)) : Json()},
             {"by", personOrNull(state.done ? personAt(state.done->body, "by") : std::nullopt)},
             {"events", std::move(ids)}});
    }
    return steps;
}

} // namespace yizhan
