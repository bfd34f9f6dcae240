// SPDX-License-Identifier: Apache-2.0
// The hidden way to the staff's panel: four taps in a corner within three seconds. Pure; one
// thread.
#pragma once

#include "base/clock.h"

#include <deque>

namespace yizhan {

class CornerTaps {
public:
    static constexpr std::size_t wanted = 4;
    static constexpr Millis within = 3000;

    // One tap of the glass. True for the tap that opens; a tap elsewhere begins anew.
    [[nodiscard]] bool tap(bool inCorner, Millis boot)
    {
        if (!inCorner) {
            m_taps.clear();
            return false;
        }
        m_taps.push_back(boot);
        while (boot - m_taps.front() > within)
            m_taps.pop_front();
        if (m_taps.size() < wanted)
            return false;
        m_taps.clear();
        return true;
    }
    // How many taps of an opening have been seen.
    [[nodiscard]] std::size_t seen() const { return m_taps.size(); }

private:
    std::deque<Millis> m_taps;
};

} // namespace yizhan
