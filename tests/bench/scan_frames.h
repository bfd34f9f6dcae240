// SPDX-License-Identifier: Apache-2.0
// Frames of 1920 x 1080 as the kiosk's camera gives them: a phone with a voucher held over whatever
// is behind it, or nothing. Every frame follows from its seed and the backgrounds.
#pragma once

#include "scan/frame.h"

#include <QImage>

#include <string>
#include <vector>

namespace yizhan {

// Pictures without a QR code; drawn ones take their place when there are none.
struct Backgrounds {
    std::vector<QImage> pictures;
};

// A text as long as a voucher's.
[[nodiscard]] std::string voucherText(unsigned seed);
// Turned by any angle, tilted, 2.2 to 10 pixels a module; often blurred, in low light, with moire
// or glare; at times in dark mode.
[[nodiscard]] LumaImage phoneFrame(const Backgrounds& behind, unsigned seed);
[[nodiscard]] LumaImage emptyFrame(const Backgrounds& behind, unsigned seed);
// The same scene again, as another moment of the sensor.
void addNoise(LumaImage& frame, float sigma, unsigned seed);

} // namespace yizhan
