// SPDX-License-Identifier: Apache-2.0
#include "config/settings.h"

#include <algorithm>
#include <map>

namespace yizhan {

namespace {

using Kind = SettingRule::Kind;

void flatten(const Json& table, const std::string& prefix, std::map<std::string, Json>& into)
{
    for (const auto& [key, value] : table.items()) {
        if (value.is_object())
            flatten(value, prefix + key + ".", into);
        else
            into[prefix + key] = value;
    }
}

bool fits(const SettingRule& rule, const Json& value)
{
    switch (rule.kind) {
    case Kind::Text:
        return value.is_string()
            && (rule.choices.empty()
                || std::ranges::find(rule.choices, value.get_ref<const std::string&>())
                    != rule.choices.end());
    case Kind::Whole:
        return value.is_number_integer() && value.get<std::int64_t>() >= rule.least
            && value.get<std::int64_t>() <= rule.most;
    case Kind::Truth:
        return value.is_boolean();
    case Kind::Texts:
        return value.is_array()
            && std::ranges::all_of(value, [](const Json& one) { return one.is_string(); });
    }
    return false;
}

Json standardOf(const SettingRule& rule)
{
    switch (rule.kind) {
    case Kind::Whole:
        return std::stoll(std::string(rule.standard));
    case Kind::Truth:
        return rule.standard == "true";
    case Kind::Texts:
        return Json::array({std::string(rule.standard)});
    case Kind::Text:
        break;
    }
    return rule.standard == "\"\"" ? std::string() : std::string(rule.standard);
}

} // namespace

Result<Settings, ConfigError> Settings::load(const std::optional<std::filesystem::path>& file,
                                             std::span<const SettingRule> rules)
{
    std::map<std::string, Json> given;
    if (file) {
        const auto document = readToml(*file);
        if (!document)
            return document.failure();
        flatten(*document, "", given);
    }
    const std::string name = file ? file->string() : "settings";
    Settings settings;
    for (const auto& rule : rules) {
        const auto found = given.find(std::string(rule.key));
        if (found == given.end()) {
            if (rule.standard.empty())
                return Failure {ConfigError {name + ": " + std::string(rule.key)
                                             + " is missing; expected "
                                             + std::string(rule.expected)}};
            settings.m_values[std::string(rule.key)] = standardOf(rule);
            continue;
        }
        if (!fits(rule, found->second))
            return Failure {ConfigError {name + ": " + std::string(rule.key) + ": expected "
                                         + std::string(rule.expected)}};
        settings.m_values[std::string(rule.key)] = found->second;
        given.erase(found);
    }
    if (!given.empty())
        return Failure {ConfigError {name + ": " + given.begin()->first + ": no such setting"}};
    return settings;
}

std::string Settings::text(std::string_view key) const
{
    return m_values.at(std::string(key)).get<std::string>();
}
std::int64_t Settings::whole(std::string_view key) const
{
    return m_values.at(std::string(key)).get<std::int64_t>();
}
std::vector<std::string> Settings::texts(std::string_view key) const
{
    return m_values.at(std::string(key)).get<std::vector<std::string>>();
}
bool Settings::truth(std::string_view key) const
{
    return m_values.at(std::string(key)).get<bool>();
}

} // namespace yizhan
