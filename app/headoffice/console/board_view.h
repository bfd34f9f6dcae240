// SPDX-License-Identifier: Apache-2.0
// The data of the incident board's templates. Pure; any thread.
#pragma once

#include "headoffice/console/board.h"
#include "headoffice/console/overview.h"

namespace yizhan::headoffice {

// How long an ended incident stays on the board.
inline constexpr Millis endedStays = 30 * 60'000;

struct Viewer {
    const Words& words;
    std::string csrf;
    bool mayAcknowledge = false;
};
[[nodiscard]] Json boardView(const std::vector<BoardEntry>& entries, const Overview& office,
                             const Viewer& viewer);
// The one line other pages show above all else; {"real": 0} when nothing is open.
[[nodiscard]] Json alarmView(const std::vector<BoardEntry>& entries, const Overview& office,
                             const Words& words);

} // namespace yizhan::headoffice
