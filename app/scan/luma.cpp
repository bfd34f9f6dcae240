// SPDX-License-Identifier: Apache-2.0
#include "scan/luma.h"

#include <algorithm>

// The same loop for processors with wider registers, chosen when the program starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)                                \
    && !defined(__SANITIZE_ADDRESS__)
#define YIZHAN_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define YIZHAN_WIDE
#endif

namespace yizhan {

namespace {

std::uint8_t toByte(int value)
{
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

// The widest row sums of sharpen(): 9 rows of 9 pixels fit 16 bits.
constexpr int widestRadius = 4;

// A row of sums with its ends repeated `widestRadius` times on both sides.
struct PaddedRow {
    explicit PaddedRow(int width) : m_sums(static_cast<std::size_t>(width + 2 * widestRadius)) { }

    [[nodiscard]] std::uint16_t* data() { return m_sums.data() + widestRadius; }
    void repeatEnds()
    {
        std::fill_n(m_sums.begin(), widestRadius, m_sums[widestRadius]);
        std::fill_n(m_sums.end() - widestRadius, widestRadius, *(m_sums.end() - widestRadius - 1));
    }

private:
    std::vector<std::uint16_t> m_sums;
};

// near: columns of 1 2 1 rows; wide: columns of 2 radius + 1 rows. 16.16 fixed point.
template <int radius>
YIZHAN_WIDE void sharpRow(const std::uint16_t* near, const std::uint16_t* wide, std::uint8_t* out,
                          int width, std::int32_t gain, std::int32_t share)
{
    for (int x = 0; x < width; ++x) {
        const int smooth = near[x - 1] + 2 * near[x] + near[x + 1];
        int sum = 0;
        for (int k = -radius; k <= radius; ++k)
            sum += wide[x + k];
        out[x] = toByte((smooth * gain - sum * share + 32768) >> 16);
    }
}

YIZHAN_WIDE void addRows(const std::uint8_t* above, const std::uint8_t* row,
                         const std::uint8_t* below, std::uint16_t* sums, int width)
{
    for (int x = 0; x < width; ++x)
        sums[x] = static_cast<std::uint16_t>(above[x] + 2 * row[x] + below[x]);
}

YIZHAN_WIDE void slide(const std::uint8_t* entering, const std::uint8_t* leaving,
                       std::uint16_t* sums, int width)
{
    for (int x = 0; x < width; ++x)
        sums[x] = static_cast<std::uint16_t>(sums[x] + entering[x] - leaving[x]);
}

} // namespace

YIZHAN_WIDE void halve(LumaView from, LumaImage& to)
{
    to.resize(from.width / 2, from.height / 2);
    for (int y = 0; y < to.height; ++y) {
        const auto* upper = from.row(2 * y);
        const auto* lower = from.row(2 * y + 1);
        auto* out = to.row(y);
        for (int x = 0; x < to.width; ++x)
            out[x] = static_cast<std::uint8_t>(
                (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) >> 2);
    }
}

YIZHAN_WIDE void invert(LumaView from, LumaImage& to)
{
    to.resize(from.width, from.height);
    for (int y = 0; y < to.height; ++y) {
        const auto* in = from.row(y);
        auto* out = to.row(y);
        for (int x = 0; x < to.width; ++x)
            out[x] = static_cast<std::uint8_t>(255 - in[x]);
    }
}

void smooth(LumaView from, LumaImage& to)
{
    to.resize(from.width, from.height);
    if (from.empty())
        return;
    PaddedRow near(from.width);
    for (int y = 0; y < from.height; ++y) {
        addRows(from.row(std::max(0, y - 1)), from.row(y),
                from.row(std::min(from.height - 1, y + 1)), near.data(), from.width);
        near.repeatEnds();
        sharpRow<0>(near.data(), near.data(), to.row(y), from.width, 65536 / 16, 0);
    }
}

void sharpen(LumaView from, int radius, float amount, LumaImage& to)
{
    to.resize(from.width, from.height);
    if (from.empty())
        return;
    const auto rowAt = [&](int y) { return from.row(std::clamp(y, 0, from.height - 1)); };
    PaddedRow near(from.width);
    PaddedRow wide(from.width);
    const LumaImage none(from.width, 1); // black
    for (int y = -radius - 1; y < radius; ++y)
        slide(rowAt(y), none.view().data, wide.data(), from.width);
    const int side = 2 * radius + 1;
    const auto gain = static_cast<std::int32_t>(65536.0F / 16.0F * (1.0F + amount));
    const auto share
        = static_cast<std::int32_t>(65536.0F * amount / static_cast<float>(side * side));
    const auto apply = radius == 2 ? sharpRow<2> : radius == 3 ? sharpRow<3> : sharpRow<4>;
    for (int y = 0; y < from.height; ++y) {
        slide(rowAt(y + radius), rowAt(y - radius - 1), wide.data(), from.width);
        addRows(rowAt(y - 1), from.row(y), rowAt(y + 1), near.data(), from.width);
        near.repeatEnds();
        wide.repeatEnds();
        apply(near.data(), wide.data(), to.row(y), from.width, gain, share);
    }
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
