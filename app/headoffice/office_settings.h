// SPDX-License-Identifier: Apache-2.0
// headoffice.toml: what can be set, and the file that `init` writes with every key explained.
#pragma once

#include "config/settings.h"
#include "headoffice/server.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yizhan::headoffice {

struct OfficeAddress {
    std::string name; // primary, spare
    std::string url; // https://host:port
};

struct OfficeSettings {
    ServeOptions serve;
    std::vector<OfficeAddress>
        addresses; // under which devices reach head office, the first one first
    std::string contentUrl; // with a slash at the end
};

// config: another file than DATA/headoffice.toml.
[[nodiscard]] Result<OfficeSettings, ConfigError>
loadOfficeSettings(const std::filesystem::path& data,
                   const std::optional<std::filesystem::path>& config);

// The text of a new headoffice.toml.
[[nodiscard]] std::string officeSettingsText(const std::string& address, std::uint16_t port,
                                             const std::vector<std::string>& names,
                                             const std::filesystem::path& content,
                                             std::uint16_t consolePort);

} // namespace yizhan::headoffice
