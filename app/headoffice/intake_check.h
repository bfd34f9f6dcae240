// SPDX-License-Identifier: Apache-2.0
// What a device sent, looked at before it is stored: shape, endpoint, sender, signature. Pure; any
// thread.
#pragma once

#include "headoffice/device_gate.h"
#include "headoffice/office_feed.h"
#include "headoffice/records.h"

#include <optional>
#include <string>
#include <vector>

namespace yizhan::headoffice {

struct Delivered {
    std::string nonce;
    std::vector<Verdict>
        verdicts; // one an event, in their order; refusals are final, the others open
    std::vector<std::size_t> open; // places in verdicts of intake.events
    Intake intake;
    std::vector<Uuid> subjects; // asked about, or of the events
    OfficeFeed::Has has; // of head office's own events
};

inline constexpr std::size_t mostEventsInRequest = 64;
inline constexpr std::size_t mostSubjectsInRequest = 64;

// Nothing when the request itself is malformed: no nonce, no list, too many, ids of the wrong kind
// of truth.
// desk: payouts made offline come to the one where what they prove is checked, and nothing else
// does.
enum class IntakeDesk { Events, Payouts };
[[nodiscard]] std::optional<Delivered> checkDelivery(const Json& request, const Caller& caller,
                                                     Truth truth, Millis now,
                                                     IntakeDesk desk = IntakeDesk::Events);

// A nonce as requests carry it: 32 lower-case hex digits.
[[nodiscard]] std::optional<std::string> nonceAt(const Json& request);
// How far a device has come in head office's own chains, under "office"; empty when it does not
// ask. Nothing when it is malformed.
[[nodiscard]] std::optional<OfficeFeed::Has> officeAt(const Json& request, Truth truth);
// The list of ids under "open"; none when it is absent. Nothing when it is malformed.
[[nodiscard]] std::optional<std::vector<Uuid>> openAt(const Json& request, Truth truth);

} // namespace yizhan::headoffice
