// SPDX-License-Identifier: Apache-2.0
// DATA/headoffice-status.json: what the running server knows and no table does. Rewritten every
// second, read by the commands beside it. Not synced to disk: after a power cut there is no running
// server to speak of.
#pragma once

#include "base/clock.h"
#include "crypto/json.h"
#include "headoffice/presence.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace yizhan::headoffice {

struct ServerStatus {
    Millis at = 0; // when it was written
    Millis startedAt = 0;
    std::int64_t pid = 0;
    std::string address;
    std::uint16_t port = 0;
    std::uint16_t consolePort = 0; // 0: none
    std::map<std::string, Contact> contacts; // by device
};

[[nodiscard]] bool writeStatus(const std::filesystem::path& data, const ServerStatus& status);
// Nothing when no server runs on this data: the file is missing, damaged or older than 5 seconds.
[[nodiscard]] std::optional<ServerStatus> readStatus(const std::filesystem::path& data, Millis now);

} // namespace yizhan::headoffice
