// SPDX-License-Identifier: Apache-2.0
// A clock that stands still until the test moves it.
#pragma once

#include "base/clock.h"

namespace yizhan {

class FakeClock final : public Clock {
public:
    explicit FakeClock(Millis startWall = 1'785'000'000'000, Millis startBoot = 1000)
        : wall(startWall), boot(startBoot)
    {
    }
    [[nodiscard]] Millis wallNow() const override { return wall; }
    [[nodiscard]] Millis bootNow() const override { return boot; }
    void pass(Millis time)
    {
        wall += time;
        boot += time;
    }

    Millis wall;
    Millis boot;
};

} // namespace yizhan
