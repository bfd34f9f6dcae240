// SPDX-License-Identifier: Apache-2.0
// Cameras and video files, by Qt Multimedia. It is a module of its own, loaded when first wanted:
// a kiosk without one, or without Qt Multimedia, starts all the same and takes hand scanners.
#pragma once

#include "scan/frame_source.h"

namespace yizhan {

// "camera": the first one; "camera:NAME": the one whose name or id holds NAME; a file whose name
// ends like a film's: shown round and round; anything else: a picture or a folder of them. GUI
// thread, which is also where the source is destroyed. A camera that is missing now is no error: it
// is waited for.
[[nodiscard]] Result<std::unique_ptr<FrameSource>, FrameError> openFrames(const std::string& what);

} // namespace yizhan
