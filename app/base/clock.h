// SPDX-License-Identifier: Apache-2.0
// Where time comes from. Given to everything that asks for it; made only by a composition root.
#pragma once

#include <cstdint>

namespace yizhan {

using Millis = std::int64_t; // milliseconds; a moment counts from 1970-01-01 UTC

class Clock {
public:
    virtual ~Clock() = default;
    // The machine's wall clock: may jump, may be years off. For records only.
    [[nodiscard]] virtual Millis wallNow() const = 0;
    // Time since boot, counting suspend (CLOCK_BOOTTIME): never goes back. For every interval.
    [[nodiscard]] virtual Millis bootNow() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Millis wallNow() const override;
    [[nodiscard]] Millis bootNow() const override;
};

} // namespace yizhan
