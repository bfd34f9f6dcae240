// SPDX-License-Identifier: Apache-2.0
// The state line of the local alarm socket (app/README.md): what the screens of this machine may
// show.
#pragma once

#include "alarmd/courier.h"
#include "alarmd/desk.h"
#include "alarmd/trust.h"

namespace yizhan {

struct PeerState {
    std::string device;
    std::string role;
    bool up = false;
};

// Silent incidents are left out: no screen of a branch may show one.
[[nodiscard]] Json stateOf(const AlarmDesk& desk, const Courier& courier, const Trust& trust,
                           const TrustedClock& time, const Device& device,
                           const std::vector<PeerState>& peers, bool storageFailing);

} // namespace yizhan
