// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>

namespace yizhan {

namespace {

Uuid makeId(int version, Millis now)
{
    std::array<std::uint8_t, 10> random {};
    std::ranges::copy(randomBytes(random.size()), random.begin());
    return Uuid::make(version, now, random);
}

bool isGuessable(const std::string& pin)
{
    if (pin.size() < 2)
        return true;
    const int step = pin[1] - pin[0];
    if (step < -1 || step > 1)
        return false;
    for (std::size_t i = 1; i < pin.size(); ++i) {
        if (pin[i] - pin[i - 1] != step)
            return false;
    }
    return true;
}

} // namespace

Bytes randomBytes(std::size_t count)
{
    if (sodium_init() < 0)
        std::abort(); // no source of randomness: nothing that follows would be safe
    Bytes bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string makeNonce()
{
    return toHex(randomBytes(16));
}
Uuid makeRealId(Millis now)
{
    return makeId(realIdVersion, now);
}
Uuid makeDrillId(Millis now)
{
    return makeId(drillIdVersion, now);
}

std::string makePin(int digits)
{
    (void)randomBytes(1);
    std::string pin;
    do {
        pin.clear();
        for (int i = 0; i < digits; ++i)
            pin += static_cast<char>('0' + randombytes_uniform(10));
    } while (isGuessable(pin));
    return pin;
}

} // namespace yizhan
