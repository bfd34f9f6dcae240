// SPDX-License-Identifier: Apache-2.0
// When a part of the machine counts as broken, and when as well again: what comes and goes is
// neither. Pure.
#pragma once

#include "base/clock.h"

#include <optional>

namespace yizhan {

class PartWatch {
public:
    struct Patience {
        Millis broken = 60'000; // bad for so long without a break
        Millis mended = 300'000; // good for so long without a break
    };

    explicit PartWatch(Patience patience) : m_patience(patience) { }

    // good: nothing where it cannot be told now; then all stays as it is.
    void look(std::optional<bool> good, Millis boot)
    {
        if (!good || *good != m_broken) { // nothing that speaks for a change
            m_since.reset();
            return;
        }
        if (!m_since)
            m_since = boot;
        if (boot - *m_since < (m_broken ? m_patience.mended : m_patience.broken))
            return;
        m_broken = !m_broken;
        m_since.reset();
    }
    // It was known to be broken before this program began.
    void restore() { m_broken = true; }
    [[nodiscard]] bool broken() const { return m_broken; }

private:
    Patience m_patience;
    std::optional<Millis> m_since; // the other state has been seen since then
    bool m_broken = false;
};

} // namespace yizhan
