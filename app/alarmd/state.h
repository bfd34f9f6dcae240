// SPDX-License-Identifier: Apache-2.0
// The state line of the local alarm socket (app/README.md): what the screens of this machine may
// show.
#pragma once

#include "alarmd/desk.h"
#include "alarmd/hardware_key.h"
#include "alarmd/roads.h"
#include "alarmd/trust.h"

namespace yizhan {

struct PeerState {
    std::string device;
    std::string role;
    bool up = false;
};

struct StateSources {
    const AlarmDesk& desk;
    const Roads& roads;
    const Trust& trust;
    const TrustedClock& time;
    const Device& device;
    std::vector<PeerState> peers;
    std::string content; // as head office last said
    bool storageFailing = false;
    std::vector<KeyState> keys {};
};

// Silent incidents are left out: no screen of a branch may show one.
[[nodiscard]] Json stateOf(const StateSources& from);

} // namespace yizhan
