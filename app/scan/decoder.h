// SPDX-License-Identifier: Apache-2.0
// QR codes out of pictures, by ZXing over a schedule of passes: cheap ones first, the sharpened
// picture where others gave up. Any thread; keeps no state between
// pictures but some memory a thread.
#pragma once

#include "scan/frame.h"

#include <optional>
#include <string>

namespace yizhan {

// Which passes a frame gets; each ends at the first code read. Measured: noise and blur together
// are what makes a code unreadable most often, a phone in dark mode second.
enum class PassSet {
    Quick, // half size, two ways of telling dark from light
    Full, // Quick, then the whole picture
    Crisp, // half size, then the whole picture with noise and blur taken off
    WideCrisp, // the same for blur that is wider than a module
    CrispHalf, // half size, the same crisp, and light codes on dark ground
    Inverse, // half size, light codes on dark ground at a quarter, and the half smoothed
    InverseCrisp, // half size, and light codes on dark ground in the crisp whole picture
    Everything, // all of the above, for a picture that has no next frame
};

// The turn of the n-th frame in a row without a code: four frames look nearly everywhere,
// eight everywhere.
[[nodiscard]] PassSet passSetOf(unsigned frameNumber);

struct Decoded {
    std::string bytes; // exactly as encoded: what a voucher is read from
    std::string text; // UTF-8, its character set guessed: for people only
};

[[nodiscard]] std::optional<Decoded> decodeQr(LumaView picture, PassSet passes);

} // namespace yizhan
