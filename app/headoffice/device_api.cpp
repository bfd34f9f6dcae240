// SPDX-License-Identifier: Apache-2.0
#include "headoffice/device_api.h"

#include "headoffice/branch_roster.h"
#include "headoffice/intake_check.h"
#include "headoffice/refusal.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

bool isShortText(const Json& object, std::string_view key)
{
    const auto text = stringAt(object, key);
    return text && text->size() <= 100;
}

// The fields of a state report that are shown to people; others are kept as they are.
bool isState(const Json& body)
{
    const auto* shown = arrayAt(body, "shown");
    return isShortText(body, "screen") && isShortText(body, "release")
        && isShortText(body, "language") && shown && shown->size() <= 200
        && std::ranges::all_of(*shown,
                               [](const Json& id) {
                                   return id.is_string()
                                       && id.get_ref<const std::string&>().size() <= 100;
                               })
        && objectAt(body, "queues") && objectAt(body, "health");
}

} // namespace

void DeviceApi::events(const Call& call, const Respond& respond)
{
    deliver(call, Truth::Real, respond);
}

void DeviceApi::drills(const Call& call, const Respond& respond)
{
    deliver(call, Truth::Drill, respond);
}

void DeviceApi::deliver(const Call& call, Truth truth, const Respond& respond)
{
    auto checked = checkDelivery(call.body, *call.caller, truth, m.clock.wallNow());
    if (!checked)
        return respond(refusal(400, "malformed"));
    const auto delivered = std::make_shared<Delivered>(std::move(*checked));
    const auto answer = [this, delivered, caller = call.caller, truth, respond] {
        respond(reply(*caller,
                      {truth, delivered->nonce, std::move(delivered->verdicts),
                       std::move(delivered->subjects), std::move(delivered->has)}));
    };
    if (delivered->verdicts.empty())
        return answer();

    m.store.take(std::move(delivered->intake),
                 [this, delivered, answer, respond](const Stored<std::vector<Verdict>>& verdicts) {
                     if (!verdicts)
                         return respond(refusal(503, "unavailable"));
                     for (std::size_t i = 0; i < delivered->open.size(); ++i)
                         delivered->verdicts[delivered->open[i]] = (*verdicts)[i];
                     // Signing would hold up the next group of the writer.
                     if (!m.replies.post(answer))
                         respond(refusal(503, "unavailable"));
                 });
}

void DeviceApi::supervision(const Call& call, const Respond& respond)
{
    const auto nonce = nonceAt(call.body);
    const auto path = stringAt(call.body, "path");
    auto open = openAt(call.body, Truth::Real);
    auto has = officeAt(call.body, Truth::Real);
    if (!nonce || !path || path->empty() || path->size() > 32 || !open || !has)
        return respond(refusal(400, "malformed"));
    if (call.via.empty())
        m.presence.heard(call.caller->device, *path);
    else
        m.presence.heardThrough(call.caller->device, call.via);
    respond(reply(*call.caller, {Truth::Real, *nonce, {}, *std::move(open), *std::move(has)}));
}

void DeviceApi::state(const Call& call, const Respond& respond)
{
    const auto nonce = nonceAt(call.body);
    if (!nonce || !isState(call.body))
        return respond(refusal(400, "malformed"));
    auto report = call.body;
    report.erase("nonce");
    {
        const std::lock_guard lock(m_stateMutex);
        m_states[call.caller->device] = {call.caller->device, std::move(report), m.clock.wallNow()};
    }
    respond(reply(*call.caller, {Truth::Real, *nonce}));
}

void DeviceApi::branchFile(const Call& call, const Respond& respond)
{
    const auto branch = m.store.branch(call.caller->branch);
    const auto devices = m.store.devices();
    if (!branch || !devices)
        return respond(refusal(503, "unavailable"));
    if (!*branch)
        return respond(refusal(404, "not_found"));
    const auto content = branchFileContent(**branch, *devices, m.clock.wallNow());
    respond({200,
             "application/json",
             SignedDocument::sign(content, m.keys.ack).text(),
             {{"Cache-Control", "no-store"}}});
}

std::vector<DeviceState> DeviceApi::takeStates()
{
    const std::lock_guard lock(m_stateMutex);
    std::vector<DeviceState> states;
    for (auto& [device, reported] : m_states)
        states.push_back(std::move(reported));
    m_states.clear();
    return states;
}

ServerReply DeviceApi::reply(const Caller& caller, Answer answer)
{
    std::vector<Seen> seen;
    if (!answer.subjects.empty()) {
        auto found = m.store.seen(answer.subjects, caller.branch);
        if (!found)
            return refusal(503, "unavailable");
        seen = *std::move(found);
    }
    const bool drill = answer.truth == Truth::Drill;
    const Reply reply {std::move(answer.nonce),
                       caller.device,
                       m.clock.wallNow(),
                       std::move(answer.verdicts),
                       std::move(seen),
                       m.content.timestampVersion(),
                       m.feed.after(caller.branch, answer.has)};
    const auto document = signReply(reply, drill ? drillReplyType : replyType,
                                    drill ? m.keys.drillAck : m.keys.ack);
    return {200, "application/json", document.text(), {{"Cache-Control", "no-store"}}};
}

} // namespace yizhan::headoffice
