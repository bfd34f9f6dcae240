// SPDX-License-Identifier: Apache-2.0
#include "publish/day_time.h"

#include "catalogue/shown_offers.h"
#include "content/tuf_metadata.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace yizhan {

namespace {

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const auto* end = digits.data() + digits.size();
    if (digits.empty() || digits.size() > 4
        || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return std::from_chars(digits.data(), end, value).ptr == end ? std::optional(value)
                                                                 : std::nullopt;
}

std::optional<Millis> parseTime(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const auto hours = number(text.substr(0, 2));
    const auto minutes = number(text.substr(3));
    if (!hours || !minutes || *minutes > 59 || *hours > 24 || (*hours == 24 && *minutes > 0))
        return std::nullopt;
    return (*hours * 60LL + *minutes) * 60'000;
}

} // namespace

std::optional<Millis> parseDay(std::string_view text)
{
    const auto noon = parseTufDate(std::string(text) + "T12:00:00Z");
    return noon ? std::optional(dayStart(*noon)) : std::nullopt;
}

std::optional<Millis> parseMoment(std::string_view text, Millis day)
{
    const auto space = text.find(' ');
    if (space == std::string_view::npos)
        return std::nullopt;
    const auto time = parseTime(text.substr(space + 1));
    auto date = text.substr(0, space);
    if (!time)
        return std::nullopt;
    if (!date.starts_with("day")) {
        const auto fixed = parseDay(date);
        return fixed ? std::optional(*fixed + *time) : std::nullopt;
    }
    date.remove_prefix(3);
    if (date.empty())
        return day + *time;
    const auto days = number(date.substr(1));
    if (!days || (date[0] != '+' && date[0] != '-'))
        return std::nullopt;
    return day + (date[0] == '+' ? *days : -*days) * dayLength + *time;
}

} // namespace yizhan
