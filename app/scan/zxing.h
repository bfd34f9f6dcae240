// SPDX-License-Identifier: Apache-2.0
// The only door to ZXing-C++ for reading: the names of 1.4 (Debian 12), 2.x (Debian 13) and 3.x in
// one form. Private to scan.
#pragma once

#define ZX_USE_UTF8 1 // 1.4: text() as std::string
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif

#define YIZHAN_ZXING (ZXING_VERSION_MAJOR * 100 + ZXING_VERSION_MINOR)

namespace yizhan::zxing {

#if YIZHAN_ZXING >= 202
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

// QR only, one symbol: other symbols beside a code must not win, and 1.4 looks at smaller copies of
// the picture only when one symbol is wanted.
inline Options options(ZXing::Binarizer binarizer, bool harder)
{
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setMaxNumberOfSymbols(1);
    options.setBinarizer(binarizer);
    options.setTryHarder(harder);
    options.setTryRotate(false); // finds nothing more in QR codes
    options.setTryDownscale(false); // the schedule decides at what size to look
#if YIZHAN_ZXING >= 200
    options.setTextMode(ZXing::TextMode::Plain);
    options.setTryInvert(false); // a pass of the schedule
#endif
    return options;
}

} // namespace yizhan::zxing
