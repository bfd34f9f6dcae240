// SPDX-License-Identifier: Apache-2.0
#include "emergency/playbook.h"

#include "emergency/post.h"

#include <algorithm>
#include <array>
#include <optional>

namespace yizhan {

namespace {

constexpr std::array<std::string_view, 6> roles {"branch_head",   "duty_manager", "teller",
                                                 "lobby_manager", "guard",        "safety_officer"};
constexpr std::int64_t longestTarget = 7 * 24 * 3600;

struct Reader {
    const Json& json;
    std::string problem; // the first one; empty: none

    void refuse(std::string what)
    {
        if (problem.empty())
            problem = std::move(what);
    }
    TextByLanguage text(const Json& object, std::string_view key, std::string_view where)
    {
        auto words = textAt(object, key);
        if (!words)
            refuse(std::string(where) + std::string(key) + ": missing or not in three languages");
        return std::move(words).value_or(TextByLanguage {});
    }
    // Absent: the default. Of another kind or out of range: refused.
    std::int64_t number(const Json& object, std::string_view key, std::int64_t low,
                        std::int64_t high, std::int64_t otherwise, std::string_view where = "")
    {
        const auto value = integerAt(object, key);
        if (object.contains(key) && (!value || *value < low || *value > high))
            refuse(std::string(where) + std::string(key) + ": expected " + std::to_string(low)
                   + " to " + std::to_string(high));
        return value.value_or(otherwise);
    }
    bool flag(std::string_view key)
    {
        const auto value = boolAt(json, key);
        if (json.contains(key) && !value)
            refuse(std::string(key) + ": expected true or false");
        return value.value_or(false);
    }
    // Absent: none.
    const Json& list(std::string_view key)
    {
        static const Json none = Json::array();
        const auto* items = arrayAt(json, key);
        if (json.contains(key) && !items)
            refuse(std::string(key) + ": expected a list");
        return items ? *items : none;
    }
};

void readSteps(Reader& reader, Playbook& playbook)
{
    for (const auto& item : reader.list("steps")) {
        const auto id = stringAt(item, "id").value_or("");
        const auto where = "step " + id + ": ";
        const auto role = stringAt(item, "role").value_or("");
        const bool known = std::ranges::find(roles, role) != roles.end()
            || (playbook.officeOnly && role == "security");
        if (id.empty() || !known)
            reader.refuse(where + "id or known role missing");
        if (std::ranges::any_of(playbook.steps, [&](const auto& step) { return step.id == id; }))
            reader.refuse(where + "two steps have this id");
        PlaybookStep step {id,
                           role,
                           reader.text(item, "text", where),
                           reader.number(item, "target_s", 0, longestTarget, 0, where),
                           {}};
        if (item.contains("warn"))
            step.warning = reader.text(item, "warn", where);
        playbook.steps.push_back(std::move(step));
    }
    if (playbook.steps.empty())
        reader.refuse("steps: at least one is expected");
}

void readLevels(Reader& reader, Playbook& playbook)
{
    for (const auto& item : reader.list("levels")) {
        const auto level = static_cast<int>(reader.number(item, "level", 1, 3, 0, "levels: "));
        if (level == 0 || std::ranges::any_of(playbook.levels, [&](const auto& rule) {
                return rule.level == level;
            }))
            reader.refuse("levels: each of 1, 2, 3 at most once");
        playbook.levels.push_back({level, reader.text(item, "when", "levels: ")});
    }
    std::ranges::sort(playbook.levels, {}, &LevelRule::level);
}

void readReport(Reader& reader, Playbook& playbook)
{
    for (const auto& item : reader.list("report"))
        playbook.report.push_back({reader.text(item, "to", "report: "),
                                   reader.number(item, "within_s", 0, longestTarget, 0, "report: "),
                                   reader.text(item, "how", "report: ")});
}

void readRest(Reader& reader, Playbook& playbook)
{
    for (const auto& item : reader.list("dial")) {
        if (!item.is_string())
            reader.refuse("dial: expected a list of purposes");
        else
            playbook.dial.push_back(item.get<std::string>());
    }
    for (const auto& item : reader.list("never")) {
        auto words = textFrom(item);
        if (!words)
            reader.refuse("never: a text not in three languages");
        playbook.never.push_back(std::move(words).value_or(TextByLanguage {}));
    }
    playbook.contact = stringAt(reader.json, "contact").value_or("");
    if (reader.json.contains("contact") && !isPost(playbook.contact))
        reader.refuse("contact: expected one of " + postList());
    if (playbook.silent && playbook.evacuate)
        reader.refuse("evacuate: a silent alarm clears no screen");
}

} // namespace

Result<Playbook, PlaybookError> parsePlaybook(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return Failure {PlaybookError {"playbook: " + json.error().detail}};
    if (stringAt(*json, "_type") != "playbook" || integerAt(*json, "v") != 1)
        return Failure {PlaybookError {"playbook: another document or version"}};
    Reader reader {*json, {}};
    Playbook playbook;
    playbook.id = stringAt(*json, "id").value_or("");
    playbook.name = reader.text(*json, "name", "");
    playbook.note = reader.text(*json, "note", "");
    playbook.briefing = reader.text(*json, "briefing", "");
    playbook.doneWord = reader.text(*json, "done", "");
    playbook.icon = stringAt(*json, "icon").value_or("warning");
    playbook.page = static_cast<int>(reader.number(*json, "page", 1, tilePages, 0));
    playbook.order = static_cast<int>(reader.number(*json, "order", 0, 100'000, 1000));
    if (playbook.id.empty() || !boolAt(*json, "silent") || !integerAt(*json, "level"))
        reader.refuse("id, silent or level missing");
    playbook.silent = reader.flag("silent");
    playbook.life = reader.flag("life");
    playbook.witness = reader.flag("witness");
    playbook.sealed = reader.flag("sealed");
    playbook.evacuate = reader.flag("evacuate");
    playbook.officeOnly = reader.flag("office_only");
    playbook.level = static_cast<int>(reader.number(*json, "level", 1, 3, 3));
    readLevels(reader, playbook);
    readReport(reader, playbook);
    readRest(reader, playbook);
    readSteps(reader, playbook);
    if (!reader.problem.empty())
        return Failure {PlaybookError {"playbook: " + playbook.id + ": " + reader.problem}};
    return playbook;
}

std::string reportStep(const std::string& playbook, std::size_t n)
{
    return "report-" + playbook + "-" + std::to_string(n);
}

} // namespace yizhan
