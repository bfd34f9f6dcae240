// SPDX-License-Identifier: Apache-2.0
// Whether a frame is worth decoding: an empty counter looks the same for hours. One thread.
#pragma once

#include "scan/frame.h"

namespace yizhan {

struct Scene {
    int brightness = 0; // mean, 0 to 255
    int contrast = 0; // brightest less darkest place
    bool same = false; // as the frame before, without even the noise of a sensor
    double moved = 0; // share of the picture that differs from the frame before, 0 to 1
    bool wanted = false; // decode it
};

class SceneWatch {
public:
    // Frames in the order taken. Anything new is decoded, and what comes within `interest` after
    // it: a code held still may need every turn of the passes. Of a still scene one frame in ten.
    [[nodiscard]] Scene see(LumaView frame, Millis boot);
    void interested(Millis boot) { m_interestedAt = boot; } // a code was read or nearly read
    void restart() { *this = {}; } // the next frame is new

    static constexpr Millis interest = 2000;
    static constexpr int stillTurns = 10;

private:
    LumaImage m_before; // samples of the frame before
    LumaImage m_known; // of the last frame that was new
    Millis m_interestedAt = 0;
    int m_still = 0; // frames not decoded in a row
};

} // namespace yizhan
