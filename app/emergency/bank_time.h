// SPDX-License-Identifier: Apache-2.0
// The bank's own time of day, whatever the machine's zone: China has one, without summer time since
// 1991. Pure.
#pragma once

#include "base/clock.h"

namespace yizhan {

inline constexpr Millis bankTimeOffset = Millis {8} * 3600 * 1000;
inline constexpr Millis wholeDay = Millis {24} * 3600 * 1000;

// Days since 1970-01-01 in China, and the minute of the day there. Times before that count as it.
[[nodiscard]] constexpr std::int64_t bankDay(Millis at)
{
    return at < 0 ? 0 : (at + bankTimeOffset) / wholeDay;
}
[[nodiscard]] constexpr int bankMinute(Millis at)
{
    return at < 0 ? 0 : static_cast<int>((at + bankTimeOffset) % wholeDay / 60'000);
}

} // namespace yizhan
