// SPDX-License-Identifier: Apache-2.0
// Published words in the three languages of the product. A value.
#pragma once

#include "crypto/json.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

using TextByLanguage = std::map<std::string, std::string>; // zh-Hans, zh-Hant, en: all three

// Nothing unless all three are there and none is empty.
[[nodiscard]] std::optional<TextByLanguage> textFrom(const Json& object);
[[nodiscard]] std::optional<TextByLanguage> textAt(const Json& object, std::string_view key);

} // namespace yizhan
