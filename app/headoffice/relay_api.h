// SPDX-License-Identifier: Apache-2.0
// Requests that a machine of a branch brings for another one whose own roads are dead. Taken as if
// the origin had sent them: its events carry its signature, the reply is signed for it. The machine
// in between proves nothing but that it is of the same branch and in service. Any server thread.
#pragma once

#include "headoffice/device_api.h"

namespace yizhan::headoffice {

class RelayApi {
public:
    // All of them outlive this.
    RelayApi(DeviceApi& devices, DeviceGate& gate, Findings& findings)
        : m_devices(devices), m_gate(gate), m_findings(findings)
    {
    }

    void relay(const Call& call, const Respond& respond);

private:
    DeviceApi& m_devices;
    DeviceGate& m_gate;
    Findings& m_findings;
};

} // namespace yizhan::headoffice
