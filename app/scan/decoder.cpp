// SPDX-License-Identifier: Apache-2.0
#include "scan/decoder.h"

#include "scan/luma.h"
#include "scan/zxing.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

using ZXing::Binarizer;

constexpr int smallestSide = 21; // of a QR code, in modules: below it there is nothing to read

class Attempt {
public:
    explicit Attempt(LumaView picture) : m_whole(picture) { }

    bool quick()
    {
        return read(half(), Binarizer::GlobalHistogram, false)
            || read(half(), Binarizer::LocalAverage, false);
    }
    bool whole()
    {
        return read(m_whole, Binarizer::LocalAverage, true)
            || read(m_whole, Binarizer::GlobalHistogram, false);
    }
    bool sharpenedWhole() { return sharpened(m_whole, fineBlur) || sharpened(m_whole, coarseBlur); }
    bool sharpenedHalf() { return sharpened(half(), fineBlur) || sharpened(half(), coarseBlur); }
    bool inverse()
    {
        return readInverse(half()) || readInverse(quarter())
            || read(quarter(), Binarizer::LocalAverage, true);
    }
    // By what each pass reads for its time, over many photographs: what reads most for least first.
    bool everything()
    {
        return read(half(), Binarizer::LocalAverage, true)
            || read(m_whole, Binarizer::GlobalHistogram, false) || readInverse(quarter())
            || read(m_whole, Binarizer::LocalAverage, true) || readInverse(half())
            || sharpened(m_whole, fineBlur) || sharpened(m_whole, coarseBlur);
    }

    [[nodiscard]] std::optional<Decoded> found() { return std::move(m_found); }

private:
    struct Blur {
        int radius;
        float amount;
    };
    static constexpr Blur fineBlur {2, 1.8F};
    static constexpr Blur coarseBlur {4, 2.5F};

    LumaView half()
    {
        if (m_half.pixels.empty())
            m_half = halved(m_whole);
        return m_half.view();
    }
    LumaView quarter()
    {
        if (m_quarter.pixels.empty())
            m_quarter = halved(half());
        return m_quarter.view();
    }
    bool readInverse(LumaView view)
    {
        return read(inverted(view).view(), Binarizer::LocalAverage, true);
    }
    bool sharpened(LumaView view, Blur blur)
    {
        return read(unsharp(view, blur.radius, blur.amount).view(), Binarizer::LocalAverage, true);
    }

    bool read(LumaView view, Binarizer binarizer, bool harder)
    {
        if (std::min(view.width, view.height) < smallestSide)
            return false;
        const ZXing::ImageView image(view.data, view.width, view.height, ZXing::ImageFormat::Lum,
                                     static_cast<int>(view.stride));
        try { // ZXing catches its own; this is for what it forgets
            const auto result = ZXing::ReadBarcode(image, zxing::options(binarizer, harder));
            if (!result.isValid())
                return false;
            const auto& bytes = result.bytes();
            m_found = Decoded {std::string(bytes.begin(), bytes.end()), result.text()};
            return true;
        } catch (const std::exception&) {
            return false;
        }
    }

    LumaView m_whole;
    LumaImage m_half;
    LumaImage m_quarter;
    std::optional<Decoded> m_found;
};

bool look(Attempt& attempt, PassSet passes)
{
    switch (passes) {
    case PassSet::Quick:
        return attempt.quick();
    case PassSet::Full:
        return attempt.quick() || attempt.whole();
    case PassSet::Sharpened:
        return attempt.sharpenedWhole();
    case PassSet::SharpenedHalf:
        return attempt.quick() || attempt.sharpenedHalf();
    case PassSet::Inverted:
        return attempt.quick() || attempt.inverse();
    case PassSet::Everything:
        return attempt.everything();
    }
    return false;
}

} // namespace

PassSet passSetOf(unsigned frameNumber)
{
    constexpr std::array turns {PassSet::Full, PassSet::Sharpened, PassSet::SharpenedHalf,
                                PassSet::Inverted};
    return turns[frameNumber % turns.size()];
}

std::optional<Decoded> decodeQr(LumaView picture, PassSet passes)
{
    if (picture.empty())
        return std::nullopt;
    Attempt attempt(picture);
    return look(attempt, passes) ? attempt.found() : std::nullopt;
}

} // namespace yizhan
