// SPDX-License-Identifier: Apache-2.0
// Settings of a program: a list of known keys with their kind, default and meaning, checked against
// a TOML file.
#pragma once

#include "config/toml_document.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct SettingRule {
    enum class Kind { Text, Whole, Truth, Texts, Word }; // Word: text or whole number, read as text
    std::string_view key; // dotted: "network.port"
    Kind kind;
    std::string_view expected; // for people: "a port, 1 to 65535"
    std::string_view
        standard; // default as TOML writes it (of Texts its only one); empty: must be given
    std::int64_t least = INT64_MIN; // of whole numbers
    std::int64_t most = INT64_MAX;
    std::vector<std::string_view> choices {}; // of texts; empty: any
};

// [[key]]: any number of tables, each with these keys.
struct TableRule {
    std::string_view key;
    std::span<const SettingRule> rules;
};

class Settings {
public:
    // file: nothing for the defaults alone. Refuses unknown keys, wrong kinds, values out of range
    // and missing keys.
    [[nodiscard]] static Result<Settings, ConfigError>
    load(const std::optional<std::filesystem::path>& file, std::span<const SettingRule> rules,
         std::span<const TableRule> tables = {});

    // Require a key of the rules, of that kind.
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::int64_t whole(std::string_view key) const;
    [[nodiscard]] bool truth(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    // The tables of that key, in the order of the file.
    [[nodiscard]] const std::vector<Settings>& tables(std::string_view key) const;

private:
    [[nodiscard]] static Result<Settings, ConfigError> from(std::map<std::string, Json> given,
                                                            const std::string& name,
                                                            const std::string& prefix,
                                                            std::span<const SettingRule> rules);
    [[nodiscard]] static Result<std::vector<Settings>, ConfigError>
    tablesFrom(const Json& list, const std::string& name, const TableRule& rule);

    Json m_values = Json::object(); // by dotted key
    std::map<std::string, std::vector<Settings>, std::less<>> m_tables;
};

} // namespace yizhan
