// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/words.h"

#include "headoffice/console/assets.h"

#include <ctime>

namespace yizhan::headoffice {

namespace {

std::string formatted(Millis at, const char* format)
{
    const auto seconds = static_cast<std::time_t>(at / 1000);
    std::tm parts {};
    ::localtime_r(&seconds, &parts);
    char text[40];
    return {text, std::strftime(text, sizeof text, format, &parts)};
}

} // namespace

Words::Words(std::string language) : m_language(std::move(language))
{
    const auto text = consoleAsset("words/" + m_language + ".json");
    m_words = parseJson(text.value_or("{}")).valueOr(Json::object());
}

const Words& Words::in(std::string_view language)
{
    static const Words simplified("zh-Hans"), traditional("zh-Hant"), english("en");
    if (language == "zh-Hant")
        return traditional;
    return language == "en" ? english : simplified;
}

std::string Words::languageFor(std::string_view accepted)
{
    const auto first = accepted.substr(0, accepted.find(','));
    for (const std::string_view traditional : {"zh-Hant", "zh-TW", "zh-HK", "zh-MO"}) {
        if (first.starts_with(traditional))
            return "zh-Hant";
    }
    return first.starts_with("en") ? "en" : "zh-Hans";
}

std::string Words::say(std::string_view key,
                       std::initializer_list<std::pair<std::string_view, std::string>> values) const
{
    auto sentence = stringAt(m_words, key).value_or(std::string(key));
    for (const auto& [name, value] : values) {
        const auto mark = "{" + std::string(name) + "}";
        if (const auto at = sentence.find(mark); at != std::string::npos)
            sentence.replace(at, mark.size(), value);
    }
    return sentence;
}

std::string Words::name(std::string_view prefix, const std::string& id) const
{
    return id.empty() ? id : stringAt(m_words, std::string(prefix) + id).value_or(id);
}

std::string Words::of(const Json& text) const
{
    return stringAt(text, m_language).value_or("");
}

std::string timeOfDay(Millis at)
{
    return formatted(at, "%H:%M:%S");
}

std::string dayAndTime(Millis at)
{
    return formatted(at, "%m-%d %H:%M");
}

std::string yearDayAndTime(Millis at)
{
    return formatted(at, "%Y-%m-%d %H:%M");
}

} // namespace yizhan::headoffice
