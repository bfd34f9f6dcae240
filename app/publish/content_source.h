// SPDX-License-Identifier: Apache-2.0
// Authors' content (a folder of TOML and pictures, assets/content/README.md) compiled into targets.
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "publish/publish_error.h"

#include <filesystem>
#include <map>
#include <string>

namespace yizhan {

using TargetFiles = std::map<std::string, Bytes>; // by target path

// day: 00:00 in China of the day that "day+3 17:00" counts from. Every finding is named with its
// file; one is enough to refuse the whole folder (Configuration).
[[nodiscard]] Result<TargetFiles, PublishError> compileContent(const std::filesystem::path& folder,
                                                               Millis day);

} // namespace yizhan
