// SPDX-License-Identifier: Apache-2.0
// The release manifest, a target: which files belong together (app/README.md, "Content targets").
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct ReleaseManifest {
    std::string release;
    Millis published = 0;
    std::vector<std::string> files; // target paths, each once
};

// Refuses anything whose names are not fit for a store: see below.
[[nodiscard]] Result<ReleaseManifest, JsonError> parseReleaseManifest(std::string_view text);
[[nodiscard]] Json toJson(const ReleaseManifest& manifest);

// Letters, digits, '-', '_' and '.', not beginning with '.', at most 64.
[[nodiscard]] bool isReleaseId(std::string_view text);
// 64 hex digits, lower case.
[[nodiscard]] bool isSha256(std::string_view text);
// A relative path of plain segments: no empty one, no "." or "..", no control character, no
// backslash.
[[nodiscard]] bool isTargetPath(std::string_view text);

inline constexpr std::size_t mostReleaseFiles = 20'000;

} // namespace yizhan
