// SPDX-License-Identifier: Apache-2.0
#include "headoffice/relay_api.h"

#include "headoffice/refusal.h"

#include <map>

namespace yizhan::headoffice {

void RelayApi::relay(const Call& call, const Respond& respond)
{
    using Handler = void (DeviceApi::*)(const Call&, const Respond&);
    static const std::map<std::string, Handler, std::less<>> handlers {
        {"/v1/events", &DeviceApi::events},
        {"/v1/drills", &DeviceApi::drills},
        {"/v1/supervision", &DeviceApi::supervision}};
    const auto device = stringAt(call.body, "device");
    const auto path = stringAt(call.body, "path");
    const auto* body = objectAt(call.body, "body");
    const auto handler = path ? handlers.find(*path) : handlers.end();
    if (!device || device->size() > 64 || !body || handler == handlers.end()
        || *device == call.caller->device)
        return respond(refusal(400, "malformed"));

    auto origin = m_gate.inService(*device, call.from);
    if (!origin)
        return respond(origin.error() == GateFault::Unavailable ? refusal(503, "unavailable")
                                                                : refusal(403, "origin_refused"));
    if ((*origin)->branch != call.caller->branch) {
        m_findings.record("relay_foreign_branch", call.caller->device, *device);
        return respond(refusal(403, "origin_refused"));
    }
    (m_devices.*handler->second)({*body, *std::move(origin), call.from, call.caller->device},
                                 respond);
}

} // namespace yizhan::headoffice
