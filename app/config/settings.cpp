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
    case Kind::Word:
        return value.is_string() || value.is_number_integer();
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
    case Kind::Word:
        break;
    }
    return rule.standard == "\"\"" ? std::string() : std::string(rule.standard);
}

} // namespace

Result<Settings, ConfigError> Settings::load(const std::optional<std::filesystem::path>& file,
                                             std::span<const SettingRule> rules,
                                             std::span<const TableRule> tables)
{
    std::map<std::string, Json> given;
    if (file) {
        const auto document = readToml(*file);
        if (!document)
            return document.failure();
        flatten(*document, "", given);
    }
    const std::string name = file ? file->string() : "settings";
    std::map<std::string, std::vector<Settings>, std::less<>> found;
    for (const auto& rule : tables) {
        auto list = tablesFrom(given.contains(std::string(rule.key))
                                   ? given.extract(std::string(rule.key)).mapped()
                                   : Json::array(),
                               name, rule);
        if (!list)
            return list.failure();
        found[std::string(rule.key)] = *std::move(list);
    }
    auto settings = from(std::move(given), name, "", rules);
    if (settings)
        settings->m_tables = std::move(found);
    return settings;
}

Result<std::vector<Settings>, ConfigError>
Settings::tablesFrom(const Json& list, const std::string& name, const TableRule& rule)
{
    const std::string key(rule.key);
    std::vector<Settings> tables;
    for (const auto& item : list.is_array() ? list : Json::array({nullptr})) {
        if (!item.is_object())
            return Failure {ConfigError {name + ": " + key + ": expected tables [[" + key + "]]"}};
        std::map<std::string, Json> given;
        flatten(item, "", given);
        auto table = from(std::move(given), name, key + "[" + std::to_string(tables.size()) + "].",
                          rule.rules);
        if (!table)
            return table.failure();
        tables.push_back(*std::move(table));
    }
    return tables;
}

Result<Settings, ConfigError> Settings::from(std::map<std::string, Json> given,
                                             const std::string& name, const std::string& prefix,
                                             std::span<const SettingRule> rules)
{
    Settings settings;
    for (const auto& rule : rules) {
        const auto found = given.find(std::string(rule.key));
        const auto key = prefix + std::string(rule.key);
        if (found == given.end()) {
            if (rule.standard.empty())
                return Failure {ConfigError {name + ": " + key + " is missing; expected "
                                             + std::string(rule.expected)}};
            settings.m_values[std::string(rule.key)] = standardOf(rule);
            continue;
        }
        if (!fits(rule, found->second))
            return Failure {
                ConfigError {name + ": " + key + ": expected " + std::string(rule.expected)}};
        const bool number = rule.kind == Kind::Word && found->second.is_number();
        settings.m_values[std::string(rule.key)]
            = number ? Json(found->second.dump()) : found->second;
        given.erase(found);
    }
    if (!given.empty())
        return Failure {
            ConfigError {name + ": " + prefix + given.begin()->first + ": no such setting"}};
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
const std::vector<Settings>& Settings::tables(std::string_view key) const
{
    return m_tables.find(key)->second;
}
bool Settings::truth(std::string_view key) const
{
    return m_values.at(std::string(key)).get<bool>();
}

} // namespace yizhan
