// SPDX-License-Identifier: Apache-2.0
// UTF-8 as code points, and which of them names are written with. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

// Takes the first character off `text`; nothing when it is empty or not UTF-8 there.
[[nodiscard]] std::optional<char32_t> takeCharacter(std::string_view& text);
// The first character as it stands, empty when there is none or it is not UTF-8.
[[nodiscard]] std::string_view firstCharacter(std::string_view text);

[[nodiscard]] bool isHan(char32_t character); // with all extensions, compatibility forms and 〇
[[nodiscard]] bool isLatinLetter(char32_t character); // with accents

inline constexpr char32_t middleDot = 0x00B7; // as Chinese cards print it

} // namespace yizhan
