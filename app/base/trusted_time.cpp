// SPDX-License-Identifier: Apache-2.0
#include "base/trusted_time.h"

#include <algorithm>

namespace yizhan {

std::string_view nameOf(TimeSource source)
{
    switch (source) {
    case TimeSource::Signed:
        return "signed";
    case TimeSource::Wall:
        return "wall";
    case TimeSource::Floor:
        return "floor";
    }
    return "wall";
}

void TrustedTime::observe(Millis signedTime, Millis askedAt)
{
    m_floor = std::max(m_floor, signedTime);
    m_signedAtBootZero = signedTime - askedAt;
}

TimeReading TrustedTime::read(const Clock& clock) const
{
    if (m_signedAtBootZero) // the floor still holds: a slower head office cannot turn time back
        return {std::max(*m_signedAtBootZero + clock.bootNow(), m_floor), TimeSource::Signed};
    const Millis wall = clock.wallNow();
    if (wall < m_floor)
        return {m_floor, TimeSource::Floor};
    return {wall, TimeSource::Wall};
}

Millis buildTime()
{
    return Millis {YIZHAN_BUILD_SECONDS} * 1000;
}

} // namespace yizhan
