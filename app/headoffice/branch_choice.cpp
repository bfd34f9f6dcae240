// SPDX-License-Identifier: Apache-2.0
#include "headoffice/branch_choice.h"

#include <ctime>

namespace yizhan::headoffice {

std::optional<std::vector<std::string>> chooseBranches(const std::vector<BranchRecord>& branches,
                                                       const std::string& target)
{
    constexpr std::string_view regionPrefix = "region:";
    std::vector<std::string> chosen;
    if (target == "all" || target.starts_with(regionPrefix)) {
        for (const auto& branch : branches) {
            if (target == "all"
                || stringAt(branch.roster, "region") == target.substr(regionPrefix.size()))
                chosen.push_back(branch.id);
        }
    } else {
        for (std::size_t at = 0; at <= target.size();) {
            const auto end = std::min(target.find_first_of(", ", at), target.size());
            const auto id = target.substr(at, end - at);
            at = end + 1;
            if (id.empty())
                continue;
            if (std::ranges::find(branches, id, &BranchRecord::id) == branches.end())
                return std::nullopt;
            if (std::ranges::find(chosen, id) == chosen.end())
                chosen.push_back(id);
        }
    }
    return chosen.empty() ? std::nullopt : std::optional(std::move(chosen));
}

std::optional<Millis> localTime(const std::string& text)
{
    for (const char* format : {"%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"}) {
        std::tm parts {};
        const char* end = ::strptime(text.c_str(), format, &parts);
        if (!end || *end != '\0')
            continue;
        parts.tm_isdst = -1;
        const auto seconds = std::mktime(&parts);
        if (seconds != -1)
            return static_cast<Millis>(seconds) * 1000;
    }
    return std::nullopt;
}

} // namespace yizhan::headoffice
