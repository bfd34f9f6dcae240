// SPDX-License-Identifier: Apache-2.0
// A Clock and the TrustedTime read against it, shared by the threads of one program.
#pragma once

#include "base/trusted_time.h"

#include <mutex>
#include <utility>

namespace yizhan {

class TrustedClock {
public:
    // clock must outlive this.
    TrustedClock(const Clock& clock, Millis floor) : m_clock(clock), m_time(floor) { }

    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] TimeReading read() const
    {
        const std::lock_guard lock(m_mutex);
        return m_time.read(m_clock);
    }
    [[nodiscard]] Millis now() const { return read().now; }
    // At which to judge the certificates of the next connection. Before the first signed time the
    // wall clock and the floor take turns: with a clock in 2039 or a floor from before the latest
    // certificate one of the two connects, and what then comes is signed and sets the time right.
    [[nodiscard]] Millis certificateTime() const
    {
        const std::lock_guard lock(m_mutex);
        const auto reading = m_time.read(m_clock);
        if (reading.source != TimeSource::Wall)
            return reading.now;
        return std::exchange(m_floorsTurn, !m_floorsTurn) ? m_time.floor() : reading.now;
    }
    void observe(Millis signedTime, Millis askedAt)
    {
        const std::lock_guard lock(m_mutex);
        m_time.observe(signedTime, askedAt);
    }
    // Raises the floor to one that was kept on disk; a lower one changes nothing.
    void restoreFloor(Millis floor)
    {
        const std::lock_guard lock(m_mutex);
        if (floor > m_time.floor() && !m_time.isSigned())
            m_time = TrustedTime(floor);
    }
    [[nodiscard]] Millis floor() const
    {
        const std::lock_guard lock(m_mutex);
        return m_time.floor();
    }

private:
    const Clock& m_clock;
    mutable std::mutex m_mutex; // of all below
    mutable bool m_floorsTurn = false;
    TrustedTime m_time;
};

} // namespace yizhan
