// SPDX-License-Identifier: Apache-2.0
// The console's sentences in its three languages (words/*.json), and numbers and times as people
// read them. Any thread.
#pragma once

#include "base/clock.h"
#include "crypto/json.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace yizhan::headoffice {

class Words {
public:
    // language: zh-Hans, zh-Hant or en; anything else gives zh-Hans.
    [[nodiscard]] static const Words& in(std::string_view language);
    // By a browser's Accept-Language.
    [[nodiscard]] static std::string languageFor(std::string_view accepted);

    [[nodiscard]] const std::string& language() const { return m_language; }
    [[nodiscard]] const Json& all() const { return m_words; } // for templates
    // The sentence, with {name} replaced. Its key when there is none.
    [[nodiscard]] std::string
    say(std::string_view key,
        std::initializer_list<std::pair<std::string_view, std::string>> values = {}) const;
    // The same for names that others make up: those without a sentence stay as they are.
    [[nodiscard]] std::string name(std::string_view prefix, const std::string& id) const;
    // The text of an object {"zh-Hans","zh-Hant","en"} in this language; empty when there is none.
    [[nodiscard]] std::string of(const Json& text) const;

private:
    explicit Words(std::string language);
    std::string m_language;
    Json m_words;
};

// By the clock of this machine's time zone.
[[nodiscard]] std::string timeOfDay(Millis at); // 15:08:12
[[nodiscard]] std::string dayAndTime(Millis at); // 08-01 15:08
[[nodiscard]] std::string yearDayAndTime(Millis at); // 2026-08-01 15:08

} // namespace yizhan::headoffice
