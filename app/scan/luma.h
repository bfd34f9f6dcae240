// SPDX-License-Identifier: Apache-2.0
// Pictures made of pictures before decoding. Pure; compiled with -O3, because each runs on whole
// camera frames.
#pragma once

#include "scan/frame.h"

namespace yizhan {

// Each pixel the mean of 2 x 2; an odd last row or column is left out.
[[nodiscard]] LumaImage halved(LumaView from);
[[nodiscard]] LumaImage inverted(LumaView from);
// Blur taken off: p + amount (p - mean of the square of 2 radius + 1 around p). radius 1 to 8.
[[nodiscard]] LumaImage unsharp(LumaView from, int radius, float amount);
// Mean brightness of a grid of samples.
[[nodiscard]] int meanBrightness(LumaView from);

} // namespace yizhan
