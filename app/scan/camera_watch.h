// SPDX-License-Identifier: Apache-2.0
// Whether a camera still shows what is before it. One thread.
#pragma once

#include "scan/frame_source.h"
#include "scan/scene_watch.h"

#include <optional>

namespace yizhan {

class CameraWatch {
public:
    // A source that is shown again on purpose (a picture) is never frozen.
    explicit CameraWatch(bool still) : m_still(still) { }

    void started(Millis boot); // frames are awaited from now on
    void saw(const Scene& scene, Millis boot);
    // What is wrong since `patience`, when there is anything.
    [[nodiscard]] std::optional<FrameError> fault(Millis boot) const;

    // Whoever stands there is offered another way a second later at most.
    static constexpr Millis patience = 2000;

private:
    bool m_still;
    Millis m_frameAt = 0; // the last frame
    Millis m_newAt = 0; // the last one that differed from the one before
    Millis m_lightAt = 0; // the last one with anything in it
};

} // namespace yizhan
