// SPDX-License-Identifier: Apache-2.0
// Frames of a camera one after the other: which are decoded, with which turn of the passes. What
// the kiosk and its measurements run on. One thread.
#pragma once

#include "scan/decoder.h"
#include "scan/scene_watch.h"

namespace yizhan {

struct Sight {
    Scene scene;
    std::optional<Decoded> code; // only of a frame that was wanted
};

class FrameReader {
public:
    [[nodiscard]] Sight look(LumaView frame, Millis boot);
    // The next frame is new, whatever was seen before.
    void restart();

private:
    SceneWatch m_scene;
    unsigned m_turn = 0; // of the passes: frames decoded since the last code
};

} // namespace yizhan
