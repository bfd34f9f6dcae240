// SPDX-License-Identifier: Apache-2.0
#include "config/toml_document.h"

#include "base/file.h"

#include <toml++/toml.h>

namespace yizhan {

namespace {

std::string lineOf(const toml::source_region& source)
{
    return std::to_string(source.begin.line);
}

Result<Json, ConfigError> toJson(const toml::node& node, const std::string& file)
{
    if (const auto* table = node.as_table()) {
        Json object = Json::object();
        for (const auto& [key, item] : *table) {
            auto value = toJson(item, file);
            if (!value)
                return value;
            object[std::string(key.str())] = *std::move(value);
        }
        return object;
    }
    if (const auto* list = node.as_array()) {
        Json array = Json::array();
        for (const auto& item : *list) {
            auto value = toJson(item, file);
            if (!value)
                return value;
            array.push_back(*std::move(value));
        }
        return array;
    }
    if (const auto* text = node.as_string())
        return Json(text->get());
    if (const auto* number = node.as_integer())
        return Json(number->get());
    if (const auto* truth = node.as_boolean())
        return Json(truth->get());
    return Failure {ConfigError {file + ":" + lineOf(node.source())
                                 + ": expected text, a whole number, true, false, a list or a table"
                                   " (write dates and fractions in quotes)"}};
}

} // namespace

Result<Json, ConfigError> readToml(const std::filesystem::path& file)
{
    const auto text = readFile(file, 4U << 20);
    if (!text)
        return Failure {ConfigError {text.error().detail}};
    try {
        return toJson(toml::parse(*text, file.string()), file.string());
    } catch (const toml::parse_error& error) { // how the library reports; it goes no further
        return Failure {ConfigError {file.string() + ":" + lineOf(error.source()) + ": "
                                     + std::string(error.description())}};
    }
}

} // namespace yizhan
