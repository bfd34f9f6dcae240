// SPDX-License-Identifier: Apache-2.0
// The three square marks of a QR code, found without reading it: what a person at the camera is
// told by. Pure, any thread.
#pragma once

#include "scan/frame.h"

#include <optional>

namespace yizhan {

struct CodeSighting {
    double modulePixels = 0; // of the picture it was looked for in
    int marks = 0; // seen: 2 or 3
    bool cutOff = false; // two marks are inside, the third cannot be
};

// Looks at every second row: about a millisecond in 960 x 540. Nothing unless two marks of one size
// stand as those of a code do.
[[nodiscard]] std::optional<CodeSighting> sightCode(LumaView picture);

} // namespace yizhan
