// SPDX-License-Identifier: Apache-2.0
// The number a customer takes home: `0001-0042-K`, the device's figures, a count, and a check
// character (ISO 7064 MOD 37,36) that notices every wrong and every two swapped characters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

// Of 0-9 and A-Z; nothing when another character is among them or there is none.
[[nodiscard]] std::optional<char> mod3736Check(std::string_view characters);

// device: "k-0001"; its last four figures count. count: any number from 1; its last four figures.
[[nodiscard]] std::string receiptNumber(std::string_view device, std::int64_t count);
// As printed or as somebody types it: spaces and hyphens do not matter, nor does the case.
// Gives the printed form, nothing when the check does not fit.
[[nodiscard]] std::optional<std::string> readReceiptNumber(std::string_view text);

} // namespace yizhan
