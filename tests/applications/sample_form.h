// SPDX-License-Identifier: Apache-2.0
// A form as head office publishes it, and the answers of one customer.
#pragma once

#include "applications/application_draft.h"

#include <string>

namespace yizhan {

[[nodiscard]] inline Json threeLanguages(const std::string& words)
{
    return {{"zh-Hans", words}, {"zh-Hant", words}, {"en", words}};
}

[[nodiscard]] inline Json sampleFormJson()
{
    const auto field = [](const char* id, const char* kind) {
        return Json {{"id", id},
                     {"kind", kind},
                     {"label", threeLanguages(std::string(id) + "?")},
                     {"help", threeLanguages("help")},
                     {"required", true}};
    };
    auto branch = field("branch", "branch");
    branch["choices"] = Json::array({{{"id", "b-0001"}, {"name", threeLanguages("人民路支行")}},
                                     {{"id", "b-0002"}, {"name", threeLanguages("花园路支行")}}});
    auto consent = field("consent", "consent");
    consent["text"] = {{"zh-Hans", "我同意。"}, {"zh-Hant", "我同意！"}, {"en", "I agree."}};
    return {{"_type", "form"},
            {"v", 1},
            {"id", "card"},
            {"version", "3"},
            {"name", threeLanguages("新卡")},
            {"note", threeLanguages("三分钟")},
            {"retention_days", 30},
            {"products",
             Json::array({{{"id", "debit"}, {"name", threeLanguages("借记卡")}},
                          {{"id", "credit"}, {"name", threeLanguages("信用卡")}}})},
            {"fields",
             Json::array({field("name", "name"), field("id_number", "id_number"),
                          field("mobile", "mobile"), branch, consent})}};
}

[[nodiscard]] inline Form sampleForm()
{
    return *parseForm(sampleFormJson().dump());
}

inline constexpr Day sampleDay {std::chrono::year {2026}, std::chrono::month {8},
                                std::chrono::day {1}};
// A name nobody has, and a number that fits its check.
inline constexpr std::string_view canaryName = "欧阳龘靐";
inline constexpr std::string_view canaryId = "11010519491231002X";
inline constexpr std::string_view canaryMobile = "13987650042";

inline void typeAll(ApplicationDraft& draft, std::string_view letters)
{
    for (const char c : letters)
        (void)draft.type({&c, 1});
}

// Every question answered.
[[nodiscard]] inline ApplicationDraft sampleDraft()
{
    ApplicationDraft draft(sampleForm());
    draft.choose("debit");
    draft.next(sampleDay);
    (void)draft.type(canaryName);
    draft.next(sampleDay);
    typeAll(draft, canaryId);
    draft.next(sampleDay);
    typeAll(draft, canaryMobile);
    draft.next(sampleDay);
    draft.choose("b-0002");
    draft.next(sampleDay);
    draft.agree(true, "zh-Hans");
    return draft;
}

} // namespace yizhan
