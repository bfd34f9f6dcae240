// SPDX-License-Identifier: Apache-2.0
// QR codes out of pictures, by ZXing over a schedule of passes: cheap ones first, the sharpened
// picture where others gave up. One thread at a time; keeps no state between pictures.
#pragma once

#include "scan/frame.h"

#include <optional>
#include <string>

namespace yizhan {

// Which passes a frame gets; each ends at the first code read. Measured: the blur of a screen or a
// slip a little too near is what makes a code unreadable most often, a phone in dark mode second.
enum class PassSet {
    Quick, // half size, two ways of telling dark from light
    Full, // Quick, then the whole picture
    Sharpened, // the whole picture with its blur taken off
    SharpenedHalf, // Quick, then half the size with its blur taken off
    Inverted, // Quick, then light codes on dark ground, at half and a quarter
    Everything, // all of the above, for a picture that has no next frame
};

// The turn of the n-th frame in a row without a code: four frames look everywhere.
[[nodiscard]] PassSet passSetOf(unsigned frameNumber);

struct Decoded {
    std::string bytes; // exactly as encoded: what a voucher is read from
    std::string text; // UTF-8, its character set guessed: for people only
};

[[nodiscard]] std::optional<Decoded> decodeQr(LumaView picture, PassSet passes);

} // namespace yizhan
