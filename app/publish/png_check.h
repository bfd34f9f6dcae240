// SPDX-License-Identifier: Apache-2.0
// Whether a picture is a sane PNG, by its structure alone: nothing is decompressed.
#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>
#include <string>

namespace yizhan {

inline constexpr std::size_t mostPictureBytes = 1U << 20;
inline constexpr std::uint32_t mostPictureSide = 4096;

// Nothing when it is: signature, IHDR with sides of 1 to 4096, every chunk whole with its right
// CRC, at least one IDAT, IEND last and nothing behind it, at most 1 MiB. Otherwise what is wrong.
[[nodiscard]] std::optional<std::string> problemOfPng(ByteView bytes);

} // namespace yizhan
