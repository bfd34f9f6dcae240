// SPDX-License-Identifier: Apache-2.0
// What time it is for deadlines and for TLS, when the machine's own clock may be wrong.
//
// Rule: the last signed time + the time since boot. Without a signed time since boot: the wall
// clock, but never before the durable floor (the latest signed time ever seen). The floor is raised
// by signed times only, so one jump of the wall clock cannot end all offers for ever.
//
// A plain value: not thread-safe; its owner decides where the floor is kept.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace yizhan {

enum class TimeSource { Signed, Wall, Floor };
[[nodiscard]] std::string_view nameOf(TimeSource source);

struct TimeReading {
    Millis now;
    TimeSource source;
};

class TrustedTime {
public:
    // floor: as kept by the owner, or the program's build time on a new device.
    explicit TrustedTime(Millis floor) : m_floor(floor) { }

    // A time from a reply whose signature and fresh nonce were verified. askedAt: bootNow() when
    // the request left.
    void observe(Millis signedTime, Millis askedAt);
    [[nodiscard]] TimeReading read(const Clock& clock) const;
    [[nodiscard]] Millis floor() const { return m_floor; }
    // True from the first signed time since the program started.
    [[nodiscard]] bool isSigned() const { return m_signedAtBootZero.has_value(); }

private:
    Millis m_floor;
    std::optional<Millis> m_signedAtBootZero; // signed time minus boot time
};

// The moment this program was built; nothing signed can be older.
[[nodiscard]] Millis buildTime();

} // namespace yizhan
