// SPDX-License-Identifier: Apache-2.0
// JSON that comes from outside, read strictly, and the one byte form that signatures cover.
//
// Canonical JSON (OLPC, as TUF 1.0 uses it): object keys in byte order, no white space, strings
// escape only '"' and
// '\', integers only. Its output is not always valid JSON (raw control characters): never parse it
// back.
#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

using Json = nlohmann::json;

struct JsonError {
    std::string detail; // what is wrong and where, without the text itself
};

struct JsonLimits {
    std::size_t bytes = 1U << 20;
    int depth = 32;
};

// Refuses: duplicate keys, floats, integers beyond 64 bits, depth and size over the limits, invalid
// UTF-8, a byte-order mark, trailing bytes.
[[nodiscard]] Result<Json, JsonError> parseJson(std::string_view text, JsonLimits limits = {});

// Requires a value without floats (parseJson gives no others).
[[nodiscard]] std::string canonicalJson(const Json& value);

// Reading fields of an object that may be anything. Nothing when the field is missing or of another
// type.
[[nodiscard]] std::optional<std::string> stringAt(const Json& object, std::string_view key);
[[nodiscard]] std::optional<std::int64_t> integerAt(const Json& object, std::string_view key);
[[nodiscard]] std::optional<bool> boolAt(const Json& object, std::string_view key);
// A null pointer when the field is missing or no object / no array.
[[nodiscard]] const Json* objectAt(const Json& object, std::string_view key);
[[nodiscard]] const Json* arrayAt(const Json& object, std::string_view key);

} // namespace yizhan
