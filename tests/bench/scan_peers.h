// SPDX-License-Identifier: Apache-2.0
// What the decoder is measured against. One thread.
#pragma once

#include "scan/frame.h"

#include <optional>
#include <string>

namespace yizhan {

// ZXing as a careful caller uses it: QR only, one symbol, tryHarder, tryDownscale.
[[nodiscard]] std::optional<std::string> readByZxing(LumaView picture);

// False where zbar's library was not there when this was built.
[[nodiscard]] bool hasZbar();
[[nodiscard]] std::optional<std::string> readByZbar(LumaView picture);

} // namespace yizhan
