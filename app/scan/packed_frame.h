// SPDX-License-Identifier: Apache-2.0
// Brightness out of the pixel formats of cameras. Pure; compiled with -O3.
#pragma once

#include "scan/frame.h"

namespace yizhan {

// What a pixel is, by its bytes in memory. Planar formats whose first plane is brightness (NV12,
// YUV420P, Y8) need nothing of this: that plane is a LumaView.
enum class PackedFormat { Yuyv, Uyvy, Bgrx, Rgbx, Xbgr, Xrgb };

struct PackedFrame {
    PackedFormat format;
    LumaView bytes; // width and height in pixels, stride in bytes; a row has bytesPerPixel x width
};
[[nodiscard]] int bytesPerPixel(PackedFormat format);

// Nothing where a row is longer than its stride: the numbers come from a driver. Colours weigh as
// in Rec. 601.
[[nodiscard]] bool unpack(const PackedFrame& frame, LumaImage& to);

} // namespace yizhan
