// SPDX-License-Identifier: Apache-2.0
// What the person at the camera may be told while nothing is read. One thread.
#pragma once

#include "scan/finder.h"
#include "scan/scene_watch.h"

namespace yizhan {

enum class ScanHint { None, TooDark, TooBright, Nearer, Farther, HoldStill };

class ScanCoach {
public:
    // One frame without a code: what was seen in it, and the code's marks where they were looked
    // for and found, in whole pixels. A hint must be true for `settle` before it is said, and stays
    // as long, so that words do not flicker.
    [[nodiscard]] ScanHint watch(const Scene& scene, const std::optional<CodeSighting>& code,
                                 Millis boot);
    void read(); // a code: nothing is left to say

    static constexpr Millis settle = 700;

private:
    ScanHint m_said = ScanHint::None;
    ScanHint m_next = ScanHint::None;
    Millis m_nextSince = 0;
};

} // namespace yizhan
