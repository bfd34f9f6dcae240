// SPDX-License-Identifier: Apache-2.0
// The number of a POS slip as somebody types it where no code can be read: the figures of the slip
// number and a check figure (ISO 7064 MOD 11,10), which notices every wrong figure and nearly every
// two swapped ones. It proves nothing: only head office knows what was won with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

// slip: as in the voucher; hyphens, dots and underscores do not count. Nothing when it holds
// letters, or not 5 to 19 figures: then it cannot be typed.
[[nodiscard]] std::optional<std::string> typedNumber(std::string_view slip);

// As printed or typed: spaces and hyphens do not matter. Gives the bare figures with the check;
// nothing when the check does not fit.
[[nodiscard]] std::optional<std::string> readTypedNumber(std::string_view text);

// In groups of four, as it is printed and shown.
[[nodiscard]] std::string groupedNumber(std::string_view figures);

// Of figures only; nothing otherwise.
[[nodiscard]] std::optional<char> mod1110Check(std::string_view figures);

inline constexpr std::size_t shortestTypedNumber = 6; // with the check
inline constexpr std::size_t longestTypedNumber = 20;

} // namespace yizhan
