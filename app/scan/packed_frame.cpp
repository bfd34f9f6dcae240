// SPDX-License-Identifier: Apache-2.0
#include "scan/packed_frame.h"

namespace yizhan {

namespace {

template <int first> void everySecond(const std::uint8_t* in, std::uint8_t* out, int width)
{
    for (int x = 0; x < width; ++x)
        out[x] = in[2 * x + first];
}

// Positions of the colours within four bytes.
template <int red, int green, int blue>
void weigh(const std::uint8_t* in, std::uint8_t* out, int width)
{
    for (int x = 0; x < width; ++x) {
        const auto* pixel = in + 4 * x;
        out[x] = static_cast<std::uint8_t>(
            (77 * pixel[red] + 150 * pixel[green] + 29 * pixel[blue] + 128) >> 8);
    }
}

using Row = void (*)(const std::uint8_t*, std::uint8_t*, int);

Row rowOf(PackedFormat format)
{
    switch (format) {
    case PackedFormat::Yuyv:
        return everySecond<0>;
    case PackedFormat::Uyvy:
        return everySecond<1>;
    case PackedFormat::Bgrx:
        return weigh<2, 1, 0>;
    case PackedFormat::Rgbx:
        return weigh<0, 1, 2>;
    case PackedFormat::Xbgr:
        return weigh<3, 2, 1>;
    case PackedFormat::Xrgb:
        break;
    }
    return weigh<1, 2, 3>;
}

} // namespace

int bytesPerPixel(PackedFormat format)
{
    return format == PackedFormat::Yuyv || format == PackedFormat::Uyvy ? 2 : 4;
}

bool unpack(const PackedFrame& frame, LumaImage& to)
{
    const auto& bytes = frame.bytes;
    if (bytes.empty() || !bytes.data
        || bytes.stride < std::ptrdiff_t {bytes.width} * bytesPerPixel(frame.format))
        return false;
    to.resize(bytes.width, bytes.height);
    const auto convert = rowOf(frame.format);
    for (int y = 0; y < bytes.height; ++y)
        convert(bytes.row(y), to.row(y), bytes.width);
    return true;
}

} // namespace yizhan
