// SPDX-License-Identifier: Apache-2.0
#include "emergency/text_by_language.h"

namespace yizhan {

std::optional<TextByLanguage> textFrom(const Json& object)
{
    TextByLanguage text;
    for (const std::string_view language : {"zh-Hans", "zh-Hant", "en"}) {
        const auto value = stringAt(object, language);
        if (!value || value->empty())
            return std::nullopt;
        text[std::string(language)] = *value;
    }
    return text;
}

std::optional<TextByLanguage> textAt(const Json& object, std::string_view key)
{
    const auto* field = objectAt(object, key);
    return field ? textFrom(*field) : std::nullopt;
}

} // namespace yizhan
