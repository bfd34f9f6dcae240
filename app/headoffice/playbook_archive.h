// SPDX-License-Identifier: Apache-2.0
// Playbooks as they were published at a moment: the content repository keeps every release. Reads
// files; any thread.
#pragma once

#include "crypto/json.h"

#include "base/clock.h"

#include <filesystem>
#include <map>
#include <string>

namespace yizhan::headoffice {

// By id, of the newest release that was out at that moment; of the oldest one when none was. Empty
// when nothing was ever published.
[[nodiscard]] std::map<std::string, Json> playbooksAt(const std::filesystem::path& folder,
                                                      Millis at);

} // namespace yizhan::headoffice
