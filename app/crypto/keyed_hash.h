// SPDX-License-Identifier: Apache-2.0
// BLAKE2b with a secret key: a reference to a number that nobody without the key can find by trying
// all numbers.
#pragma once

#include "base/bytes.h"

#include <string>
#include <string_view>

namespace yizhan {

inline constexpr std::size_t keyedHashKeyBytes = 32;

// 32 hex digits. key: keyedHashKeyBytes long.
[[nodiscard]] std::string keyedHash(ByteView key, std::string_view text);

} // namespace yizhan
