// SPDX-License-Identifier: Apache-2.0
#include "emergency/sheet_text.h"

#include <algorithm>
#include <array>

namespace yizhan {

SheetText::SheetText(const Json& report, ReportLanguage language)
    : m_report(report), m_language(language)
{
    std::size_t number = 0;
    for (const auto& event : report.at("annex"))
        m_numbers[event.at("id").get<std::string>()] = ++number;
}

std::string SheetText::word(std::string_view key,
                            std::initializer_list<std::string_view> values) const
{
    return reportWord(m_language, key, values);
}

std::string SheetText::of(const Json& text) const
{
    return stringAt(text, nameOf(m_language)).value_or("");
}

std::string SheetText::role(const Json& role) const
{
    return word("role." + role.get<std::string>());
}

std::string SheetText::person(const Json& person, const std::string& role) const
{
    if (person.is_null())
        return "";
    const auto name = person.at("name").get<std::string>();
    if (role.empty())
        return name;
    // Roles of head office are its own words; those of the branch have a translation.
    const auto words = word("role." + role);
    return m_language == ReportLanguage::English ? name + " (" + words + ")"
                                                 : name + "（" + words + "）";
}

std::string SheetText::people(const Json& list) const
{
    std::string names;
    for (const auto& item : list) {
        if (!names.empty())
            names += m_language == ReportLanguage::English ? ", " : "、";
        names += person(item);
    }
    return names.empty() ? word("nobody") : names;
}

SheetRow SheetText::row(std::vector<SheetCell> cells, const Json& entry) const
{
    SheetRow row {std::move(cells), {}};
    for (const auto& id : entry.at("events"))
        row.sources.push_back(m_numbers.at(id.get<std::string>()));
    std::ranges::sort(row.sources);
    const auto repeated = std::ranges::unique(row.sources);
    row.sources.erase(repeated.begin(), repeated.end());
    return row;
}

std::string SheetText::level(const Json& level) const
{
    return word("level." + std::to_string(level.get<std::int64_t>()));
}

std::string SheetText::playbook(const Json& playbook) const
{
    const auto name = of(playbook.at("name"));
    return name.empty() ? playbook.at("id").get<std::string>() : name;
}

std::string SheetText::question(const Json& question) const
{
    const auto what = question.at("what").get<std::string>();
    const auto key = "question." + what;
    if (what == "step_not_done")
        return word(key, {of(question.at("text"))});
    if (what == "step_late")
        return word(
            key,
            {of(question.at("text")), reportDuration(question.at("by_ms").get<std::int64_t>())});
    if (what == "not_told" || what == "told_late")
        return word(key, {of(question.at("to"))});
    if (what == "absent" || what == "clock_unsure")
        return word(key, {std::to_string(question.at("count").get<std::size_t>())});
    if (what == "no_playbook")
        return word(key, {question.at("playbook").get<std::string>()});
    if (what == "gap")
        return word(question.at("from") == question.at("until") ? "question.gap.one" : key,
                    {question.at("device").get<std::string>(),
                     std::to_string(question.at("from").get<std::int64_t>()),
                     std::to_string(question.at("until").get<std::int64_t>())});
    return word(key);
}

std::string SheetText::note(const Json& note) const
{
    auto text = note.at("text").get<std::string>();
    const bool english = m_language == ReportLanguage::English;
    for (const auto* mark : {"looks", "clothing", "direction", "vehicle", "plate"}) {
        const auto found = note.at("marks").find(mark);
        if (found == note.at("marks").end())
            continue;
        if (!text.empty())
            text += english ? "; " : "；";
        text += word(std::string("mark.") + mark) + (english ? ": " : "：")
            + found->get<std::string>();
    }
    return text;
}

} // namespace yizhan
