// SPDX-License-Identifier: Apache-2.0
#include "scan/decoder.h"

#include "scan/luma.h"
#include "scan/zxing.h"

#include <algorithm>
#include <span>
#include <utility>

namespace yizhan {

namespace {

using ZXing::Binarizer;

constexpr int smallestSide = 21; // of a QR code, in modules: below it there is nothing to read
// A photograph beyond it (more than a camera frame) is made crisp at half its size.
constexpr std::int64_t mostCrispPixels = 2'500'000;
constexpr int blurRadius = 2;
constexpr float blurAmount = 2.5F;
constexpr int wideRadius = 4;
constexpr float wideAmount = 2.5F;

enum class Size { Whole, Half, Quarter };
enum class Look { Plain, Inverse, Smooth, Crisp, WideCrisp, InverseCrisp };

// One way of looking at the picture. In the whole picture every third row is looked at: ZXing's
// own choice misses the finder patterns of a small code in a large frame.
struct Pass {
    Size size;
    Look look;
    Binarizer binarizer;
    int leastSide = smallestSide; // of the whole picture: below it the pass reads too little
};

constexpr auto local = Binarizer::LocalAverage;
constexpr auto global = Binarizer::GlobalHistogram;

constexpr Pass quarter {Size::Quarter, Look::Plain, local, 600};
constexpr Pass half {Size::Half, Look::Plain, local, 250};
constexpr Pass halfGlobal {Size::Half, Look::Plain, global, 250};
constexpr Pass whole {Size::Whole, Look::Plain, local};
constexpr Pass wholeGlobal {Size::Whole, Look::Plain, global};
constexpr Pass inverseQuarter {Size::Quarter, Look::Inverse, local};
constexpr Pass inverseHalf {Size::Half, Look::Inverse, local};
constexpr Pass smoothHalf {Size::Half, Look::Smooth, local};
constexpr Pass crispHalf {Size::Half, Look::Crisp, local};
constexpr Pass crispWhole {Size::Whole, Look::Crisp, local};
constexpr Pass wideCrisp {Size::Whole, Look::WideCrisp, local, 400};
constexpr Pass inverseCrisp {Size::Whole, Look::InverseCrisp, local, 700};

// What reads most for its time comes first.
constexpr Pass quickPasses[] {half, halfGlobal};
constexpr Pass fullPasses[] {half, halfGlobal, whole};
constexpr Pass crispPasses[] {half, crispWhole};
constexpr Pass wideCrispPasses[] {half, wideCrisp};
constexpr Pass crispHalfPasses[] {half, crispHalf, inverseHalf};
constexpr Pass inversePasses[] {half, inverseQuarter, smoothHalf};
constexpr Pass inverseCrispPasses[] {half, inverseCrisp};
constexpr Pass allPasses[] {quarter,    half,         whole,       inverseQuarter,
                            crispWhole, smoothHalf,   wholeGlobal, inverseHalf,
                            crispHalf,  inverseCrisp, wideCrisp};

std::span<const Pass> passesOf(PassSet set)
{
    switch (set) {
    case PassSet::Quick:
        return quickPasses;
    case PassSet::Full:
        return fullPasses;
    case PassSet::Crisp:
        return crispPasses;
    case PassSet::WideCrisp:
        return wideCrispPasses;
    case PassSet::CrispHalf:
        return crispHalfPasses;
    case PassSet::Inverse:
        return inversePasses;
    case PassSet::InverseCrisp:
        return inverseCrispPasses;
    case PassSet::Everything:
        break;
    }
    return allPasses;
}

// Pictures made of pictures, kept from frame to frame: making the memory of a camera frame takes
// longer than filling it.
struct Room {
    LumaImage half;
    LumaImage quarter;
    LumaImage made;
    LumaImage other;
};

// One picture and its smaller copies, made when first wanted.
class Attempt {
public:
    Attempt(LumaView picture, Room& room) : m_whole(picture), m_room(room) { }

    std::optional<Decoded> look(const Pass& pass)
    {
        if (std::min(m_whole.width, m_whole.height) < pass.leastSide)
            return std::nullopt;
        switch (pass.look) {
        case Look::Plain:
            return read(sized(pass.size), pass);
        case Look::Inverse:
            invert(sized(pass.size), m_room.made);
            break;
        case Look::Smooth:
            smooth(sized(pass.size), m_room.made);
            break;
        case Look::Crisp:
            sharpen(crispBase(pass.size), blurRadius, blurAmount, m_room.made);
            break;
        case Look::WideCrisp:
            sharpen(crispBase(pass.size), wideRadius, wideAmount, m_room.made);
            break;
        case Look::InverseCrisp:
            sharpen(crispBase(pass.size), blurRadius, blurAmount, m_room.made);
            invert(m_room.made.view(), m_room.other);
            return read(m_room.other.view(), pass);
        }
        return read(m_room.made.view(), pass);
    }

private:
    LumaView sized(Size size)
    {
        if (size == Size::Whole)
            return m_whole;
        if (!std::exchange(m_hasHalf, true))
            halve(m_whole, m_room.half);
        if (size == Size::Half)
            return m_room.half.view();
        if (!std::exchange(m_hasQuarter, true))
            halve(m_room.half.view(), m_room.quarter);
        return m_room.quarter.view();
    }
    LumaView crispBase(Size size)
    {
        const auto pixels = std::int64_t {m_whole.width} * m_whole.height;
        return sized(size == Size::Whole && pixels > mostCrispPixels ? Size::Half : size);
    }

    static std::optional<Decoded> read(LumaView view, const Pass& pass)
    {
        if (std::min(view.width, view.height) < smallestSide)
            return std::nullopt;
        const ZXing::ImageView image(view.data, view.width, view.height, ZXing::ImageFormat::Lum,
                                     static_cast<int>(view.stride));
        try { // ZXing catches its own; this is for what it forgets
            const auto result = ZXing::ReadBarcode(
                image, zxing::options(pass.binarizer, pass.size == Size::Whole));
            if (!result.isValid())
                return std::nullopt;
            const auto& bytes = result.bytes();
            return Decoded {std::string(bytes.begin(), bytes.end()), result.text()};
        } catch (const std::exception&) {
            return std::nullopt;
        }
    }

    LumaView m_whole;
    Room& m_room;
    bool m_hasHalf = false;
    bool m_hasQuarter = false;
};

} // namespace

PassSet passSetOf(unsigned frameNumber)
{
    constexpr PassSet turns[] {PassSet::Crisp,   PassSet::CrispHalf,   PassSet::Full,
                               PassSet::Inverse, PassSet::WideCrisp,   PassSet::CrispHalf,
                               PassSet::Full,    PassSet::InverseCrisp};
    return turns[frameNumber % std::size(turns)];
}

std::optional<Decoded> decodeQr(LumaView picture, PassSet passes)
{
    if (picture.empty())
        return std::nullopt;
    static thread_local Room room;
    Attempt attempt(picture, room);
    for (const auto& pass : passesOf(passes)) {
        if (auto found = attempt.look(pass))
            return found;
    }
    return std::nullopt;
}

} // namespace yizhan
