// SPDX-License-Identifier: Apache-2.0
// Base45 (RFC 9285): bytes as the characters of a QR code's alphanumeric mode.
#pragma once

#include "base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

[[nodiscard]] std::string toBase45(ByteView bytes);
// Nothing when the text holds a foreign character, a group over its range, or one character too
// many. A trailing space is a character like any other.
[[nodiscard]] std::optional<Bytes> fromBase45(std::string_view text);

} // namespace yizhan
