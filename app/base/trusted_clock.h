// SPDX-License-Identifier: Apache-2.0
// A Clock and the TrustedTime read against it, shared by the threads of one program.
#pragma once

#include "base/trusted_time.h"

#include <mutex>

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
    mutable std::mutex m_mutex; // of m_time
    TrustedTime m_time;
};

} // namespace yizhan
