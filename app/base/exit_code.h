// SPDX-License-Identifier: Apache-2.0
// What every program's exit status means (app/README.md has the table for people).
#pragma once

namespace yizhan {

enum class ExitCode : int {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Configuration = 3,
    Storage = 4,
    Unreachable = 5,
    Refused = 6,
};

[[nodiscard]] constexpr int statusOf(ExitCode code)
{
    return static_cast<int>(code);
}

} // namespace yizhan
