// SPDX-License-Identifier: Apache-2.0
// A TOML file as JSON values. The only place that knows toml++.
#pragma once

#include "base/result.h"
#include "crypto/json.h"

#include <filesystem>
#include <string>

namespace yizhan {

struct ConfigError {
    std::string
        detail; // file, line or key, and what is expected: for the person who wrote the file
};

// Tables, arrays, strings, integers and booleans. Floats and bare dates are refused (write dates as
// strings).
[[nodiscard]] Result<Json, ConfigError> readToml(const std::filesystem::path& file);

} // namespace yizhan
