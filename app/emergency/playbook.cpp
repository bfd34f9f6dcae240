// SPDX-License-Identifier: Apache-2.0
#include "emergency/playbook.h"

#include <algorithm>
#include <array>
#include <optional>

namespace yizhan {

namespace {

constexpr std::array<std::string_view, 3> languages {"zh-Hans", "zh-Hant", "en"};
constexpr std::array<std::string_view, 6> roles {"branch_head",   "duty_manager", "teller",
                                                 "lobby_manager", "guard",        "safety_officer"};

Failure<PlaybookError> failure(std::string detail)
{
    return Failure {PlaybookError {"playbook: " + std::move(detail)}};
}

std::optional<TextByLanguage> textFrom(const Json& object)
{
    TextByLanguage text;
    for (const auto language : languages) {
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

std::optional<PlaybookStep> stepFrom(const Json& item)
{
    const auto id = stringAt(item, "id");
    const auto role = stringAt(item, "role");
    auto text = textAt(item, "text");
    if (!id || id->empty() || !role || std::ranges::find(roles, *role) == roles.end() || !text)
        return std::nullopt;
    PlaybookStep step {*id, *role, *std::move(text), integerAt(item, "target_s").value_or(0), {}};
    if (item.contains("warn")) {
        auto warning = textAt(item, "warn");
        if (!warning)
            return std::nullopt;
        step.warning = *std::move(warning);
    }
    return step;
}

} // namespace

Result<Playbook, PlaybookError> parsePlaybook(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return failure(json.error().detail);
    if (stringAt(*json, "_type") != "playbook" || integerAt(*json, "v") != 1)
        return failure("another document or version");
    const auto id = stringAt(*json, "id");
    auto name = textAt(*json, "name");
    auto note = textAt(*json, "note");
    auto briefing = textAt(*json, "briefing");
    auto doneWord = textAt(*json, "done");
    const auto level = integerAt(*json, "level");
    const auto silent = boolAt(*json, "silent");
    const auto* steps = arrayAt(*json, "steps");
    if (!id || id->empty() || !name || !note || !briefing || !doneWord || !silent || !steps
        || steps->empty())
        return failure("a field is missing or not in all three languages");
    if (!level || *level < 1 || *level > 3)
        return failure(*id + ": a level is 1, 2 or 3");
    Playbook playbook;
    playbook.id = *id;
    playbook.name = *std::move(name);
    playbook.note = *std::move(note);
    playbook.briefing = *std::move(briefing);
    playbook.doneWord = *std::move(doneWord);
    playbook.icon = stringAt(*json, "icon").value_or("warning");
    playbook.silent = *silent;
    playbook.life = boolAt(*json, "life").value_or(false);
    playbook.level = static_cast<int>(*level);
    if (const auto* dial = arrayAt(*json, "dial")) {
        for (const auto& item : *dial) {
            if (item.is_string())
                playbook.dial.push_back(item.get<std::string>());
        }
    }
    for (const auto& item : *steps) {
        auto step = stepFrom(item);
        if (!step)
            return failure(*id + ": a step without id, known role or text in three languages");
        if (std::ranges::any_of(playbook.steps, [&](const auto& s) { return s.id == step->id; }))
            return failure(*id + ": two steps are called " + step->id);
        playbook.steps.push_back(*std::move(step));
    }
    if (const auto* never = arrayAt(*json, "never")) {
        for (const auto& item : *never) {
            auto words = textFrom(item);
            if (!words)
                return failure(*id + ": a warning not in three languages");
            playbook.never.push_back(*std::move(words));
        }
    }
    return playbook;
}

} // namespace yizhan
