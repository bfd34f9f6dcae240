// SPDX-License-Identifier: Apache-2.0
#include "emergency/help_call.h"

namespace yizhan {

namespace {

void apply(HelpCall& call, const Event& event)
{
    if (event.kind == kind::helpComing) {
        if (auto by = personAt(event.body, "by"); by && !call.coming) {
            call.coming = std::move(by);
            call.comingAt = event.at.ms;
        }
    } else if (event.kind == kind::helpEnded && !call.endedAt) {
        call.endedAt = event.at.ms;
        call.endReason = stringAt(event.body, "reason").value_or("helped");
    }
}

} // namespace

std::vector<HelpCall> helpCallsIn(std::span<const Event> events)
{
    const auto ordered = inOrder(events);
    std::vector<HelpCall> calls;
    std::map<Uuid, std::size_t> places;
    for (const auto* event : ordered) {
        if (event->kind != kind::helpCalled || event->id != event->subject)
            continue;
        if (!places.emplace(event->id, calls.size()).second)
            continue;
        HelpCall call;
        call.id = event->id;
        call.device = event->device;
        call.calledAt = event->at.ms;
        call.screen = stringAt(event->body, "screen").value_or("");
        call.language = stringAt(event->body, "language").value_or("");
        call.senior = boolAt(event->body, "senior").value_or(false);
        calls.push_back(std::move(call));
    }
    for (const auto* event : ordered) {
        const auto found = places.find(event->subject);
        if (found != places.end())
            apply(calls[found->second], *event);
    }
    return calls;
}

} // namespace yizhan
