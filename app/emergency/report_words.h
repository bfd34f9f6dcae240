// SPDX-License-Identifier: Apache-2.0
// The words of a printed report in its three languages. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yizhan {

enum class ReportLanguage { Hans, Hant, English };
[[nodiscard]] std::optional<ReportLanguage> reportLanguageNamed(std::string_view name);
[[nodiscard]] std::string_view nameOf(ReportLanguage language); // zh-Hans, zh-Hant, en

struct ReportWord {
    std::string_view key;
    std::string_view hans;
    std::string_view hant;
    std::string_view english;
};
// All of them; tests look that none is empty and all have the same places.
[[nodiscard]] std::span<const ReportWord> reportWords();

// The word, with {0}, {1} … replaced. A key that is not there gives the key itself, so that a kind
// of truth which came later is still told.
[[nodiscard]] std::string reportWord(ReportLanguage language, std::string_view key,
                                     std::initializer_list<std::string_view> values = {});

// Beijing time, which is the bank's, whatever the machine's zone: 2026-08-01 09:00:05.
[[nodiscard]] std::string reportMoment(std::int64_t ms);
[[nodiscard]] std::string reportDate(std::int64_t ms);
[[nodiscard]] std::string reportTime(std::int64_t ms); // 09:00:05
// 4:05 or 1:04:05
[[nodiscard]] std::string reportDuration(std::int64_t ms);

} // namespace yizhan
