// SPDX-License-Identifier: Apache-2.0
#include "scan_peers.h"

#include "scan/zxing.h"

namespace yizhan {

std::optional<std::string> readByZxing(LumaView picture)
{
    auto options = zxing::options(ZXing::Binarizer::LocalAverage, true);
    options.setTryDownscale(true);
    const auto result
        = ZXing::ReadBarcode({picture.data, picture.width, picture.height, ZXing::ImageFormat::Lum,
                              static_cast<int>(picture.stride)},
                             options);
    if (!result.isValid())
        return std::nullopt;
    return std::string(result.bytes().begin(), result.bytes().end());
}

} // namespace yizhan
