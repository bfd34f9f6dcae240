// SPDX-License-Identifier: Apache-2.0
// Which branches a person means. Pure.
#pragma once

#include "headoffice/records.h"

namespace yizhan::headoffice {

// target: "all", "region:<name>", or ids with commas between. Nothing when one is not known, or
// when it names none.
[[nodiscard]] std::optional<std::vector<std::string>>
chooseBranches(const std::vector<BranchRecord>& branches, const std::string& target);

// "2026-11-26T09:00" or "2026-11-26 09:00" by this machine's time zone.
[[nodiscard]] std::optional<Millis> localTime(const std::string& text);

} // namespace yizhan::headoffice
