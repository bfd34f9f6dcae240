// SPDX-License-Identifier: Apache-2.0
// Pictures made of pictures before decoding. Pure; compiled with -O3, because each runs on whole
// camera frames. `to` is never a part of `from`; one that is used again spares the memory's making.
#pragma once

#include "scan/frame.h"

namespace yizhan {

// Each pixel the mean of 2 x 2; an odd last row or column is left out.
void halve(LumaView from, LumaImage& to);
void invert(LumaView from, LumaImage& to);
// Noise taken off: each pixel the mean of 3 x 3 around it, weighed 1 2 1.
void smooth(LumaView from, LumaImage& to);
// Noise and blur taken off: s + amount (s - m), s the smoothed pixel, m the mean of the square of
// 2 radius + 1 around it. radius 2 to 4; the edge is repeated.
void sharpen(LumaView from, int radius, float amount, LumaImage& to);
// Mean brightness of a grid of samples.
[[nodiscard]] int meanBrightness(LumaView from);

} // namespace yizhan
