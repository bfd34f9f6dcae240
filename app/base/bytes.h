// SPDX-License-Identifier: Apache-2.0
// Byte strings and their text forms: hex (lower case) and Base64 (RFC 4648, section 4, padded).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] inline ByteView bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
[[nodiscard]] inline std::string textOf(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[nodiscard]] std::string toHex(ByteView bytes);
// Nothing when the text is not an even number of hex digits.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view text);

[[nodiscard]] std::string toBase64(ByteView bytes);
// Nothing when the text is not canonical Base64.
[[nodiscard]] std::optional<Bytes> fromBase64(std::string_view text);

} // namespace yizhan
