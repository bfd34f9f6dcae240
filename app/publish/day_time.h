// SPDX-License-Identifier: Apache-2.0
// Moments as authors write them, in China's time (UTC+8): "2026-08-06 17:00", or relative to the
// day of publishing: "day 17:00", "day+3 17:00", "day-2 00:00". "24:00" is the end of that day.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace yizhan {

// 00:00 in China of a "YYYY-MM-DD"; nothing when there is no such day.
[[nodiscard]] std::optional<Millis> parseDay(std::string_view text);

// day: 00:00 in China of the day of publishing.
[[nodiscard]] std::optional<Millis> parseMoment(std::string_view text, Millis day);

} // namespace yizhan
