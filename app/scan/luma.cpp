// SPDX-License-Identifier: Apache-2.0
#include "scan/luma.h"

#include <algorithm>

namespace yizhan {

namespace {

std::uint8_t toByte(int value)
{
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

// sums[x] = sum of the (2 radius + 1) pixels of the row around x; the edge is repeated.
void rowSums(const std::uint8_t* row, int width, int radius, std::uint16_t* sums)
{
    const auto at = [&](int x) { return int(row[std::clamp(x, 0, width - 1)]); };
    int sum = 0;
    for (int x = -radius; x <= radius; ++x)
        sum += at(x);
    for (int x = 0; x < width; ++x) {
        sums[x] = static_cast<std::uint16_t>(sum);
        sum += at(x + radius + 1) - at(x - radius);
    }
}

} // namespace

LumaImage halved(LumaView from)
{
    LumaImage to(from.width / 2, from.height / 2);
    for (int y = 0; y < to.height; ++y) {
        const auto* upper = from.row(2 * y);
        const auto* lower = from.row(2 * y + 1);
        auto* out = to.row(y);
        for (int x = 0; x < to.width; ++x)
            out[x] = static_cast<std::uint8_t>(
                (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) >> 2);
    }
    return to;
}

LumaImage inverted(LumaView from)
{
    LumaImage to(from.width, from.height);
    for (int y = 0; y < to.height; ++y) {
        const auto* in = from.row(y);
        auto* out = to.row(y);
        for (int x = 0; x < to.width; ++x)
            out[x] = static_cast<std::uint8_t>(255 - in[x]);
    }
    return to;
}

LumaImage unsharp(LumaView from, int radius, float amount)
{
    LumaImage to(from.width, from.height);
    if (from.empty())
        return to;
    const int side = 2 * radius + 1;
    const auto width = static_cast<std::size_t>(from.width);
    // The last `side` rows of sums in a ring, and the sum of them a column.
    std::vector<std::uint16_t> ring(width * static_cast<std::size_t>(side));
    std::vector<std::int32_t> columns(width, 0);
    const auto slot
        = [&](int y) { return ring.data() + width * static_cast<std::size_t>((y + side) % side); };
    const auto take = [&](int y) { // row y enters the window
        auto* sums = slot(y);
        rowSums(from.row(std::clamp(y, 0, from.height - 1)), from.width, radius, sums);
        for (std::size_t x = 0; x < width; ++x)
            columns[x] += sums[x];
    };
    for (int y = -radius; y < radius; ++y)
        take(y);
    // p + a (p - mean) in 16.16 fixed point.
    const auto gain = static_cast<std::int32_t>(65536.0F * (1.0F + amount));
    const auto share
        = static_cast<std::int32_t>(65536.0F * amount / static_cast<float>(side * side));
    for (int y = 0; y < from.height; ++y) {
        take(y + radius);
        const auto* in = from.row(y);
        auto* out = to.row(y);
        for (std::size_t x = 0; x < width; ++x)
            out[x] = toByte((in[x] * gain - columns[x] * share + 32768) >> 16);
        const auto* leaving = slot(y - radius);
        for (std::size_t x = 0; x < width; ++x)
            columns[x] -= leaving[x];
    }
    return to;
}

int meanBrightness(LumaView from)
{
    constexpr int step = 8;
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (int y = step / 2; y < from.height; y += step) {
        for (int x = step / 2; x < from.width; x += step) {
            sum += from.row(y)[x];
            ++count;
        }
    }
    return count > 0 ? static_cast<int>(sum / count) : 0;
}

} // namespace yizhan
