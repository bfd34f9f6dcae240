// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <ctime>

namespace yizhan {

namespace {
Millis read(clockid_t clock)
{
    timespec now {};
    clock_gettime(clock, &now);
    return Millis {now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}
} // namespace

Millis SystemClock::wallNow() const
{
    return read(CLOCK_REALTIME);
}
Millis SystemClock::bootNow() const
{
    return read(CLOCK_BOOTTIME);
}

} // namespace yizhan
