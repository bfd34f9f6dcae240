// SPDX-License-Identifier: Apache-2.0
// The posts of a branch's emergency group: who is called for what. Codes; screens have the words.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace yizhan {

// Head of the group, deputy, security department, contact for card risks, technology, the branch's
// office, operations.
constexpr std::array<std::string_view, 7> posts {"head",       "deputy", "security",  "risk",
                                                 "technology", "office", "operations"};

[[nodiscard]] constexpr bool isPost(std::string_view code)
{
    return std::ranges::find(posts, code) != posts.end();
}

// For messages: "head, deputy, …".
[[nodiscard]] inline std::string postList()
{
    std::string list;
    for (const auto post : posts)
        list.append(list.empty() ? "" : ", ").append(post);
    return list;
}

} // namespace yizhan
