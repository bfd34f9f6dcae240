// SPDX-License-Identifier: Apache-2.0
// The console's templates, words, style, scripts and icons, built into the program (embed.cmake).
#pragma once

#include <optional>
#include <string_view>

namespace yizhan::headoffice {

// name: "layout.html", "words/en.json", "icons/siren-bold.svg" …
[[nodiscard]] std::optional<std::string_view> consoleAsset(std::string_view name);

} // namespace yizhan::headoffice
