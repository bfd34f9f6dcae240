// SPDX-License-Identifier: Apache-2.0
// A customer's call for a member of staff, folded from its events. Pure.
#pragma once

#include "emergency/incident.h"

namespace yizhan {

struct HelpCall {
    Uuid id;
    std::string device; // that called
    Millis calledAt = 0;
    std::string screen;
    std::string language;
    bool senior = false;
    std::optional<Person> coming; // the first who said so
    Millis comingAt = 0;
    std::optional<Millis> endedAt;
    std::string endReason; // helped or withdrawn
};

// Any order, any repetition; the oldest first.
[[nodiscard]] std::vector<HelpCall> helpCallsIn(std::span<const Event> events);

} // namespace yizhan
