// SPDX-License-Identifier: Apache-2.0
// The data of the incident board's templates. Pure; any thread.
#pragma once

#include "headoffice/console/overview.h"
#include "headoffice/console/rights.h"
#include "headoffice/incident_board.h"

namespace yizhan::headoffice {

struct Viewer {
    const Words& words;
    std::string csrf;
    UserRecord user;
};
// Without what the security department keeps to itself, unless this person may see it.
[[nodiscard]] std::vector<BoardEntry> visibleTo(const UserRecord& user,
                                                std::vector<BoardEntry> entries);
// One incident. whole: all its steps, not a window on them.
[[nodiscard]] Json cardOf(const BoardEntry& entry, const Overview& office, const Viewer& viewer,
                          bool whole);
[[nodiscard]] Json boardView(const std::vector<BoardEntry>& entries, const Overview& office,
                             const Viewer& viewer);
// The one line other pages show above all else; {"real": 0} when nothing is open.
[[nodiscard]] Json alarmView(const std::vector<BoardEntry>& entries, const Overview& office,
                             const Words& words);

} // namespace yizhan::headoffice
