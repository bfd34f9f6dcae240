// SPDX-License-Identifier: Apache-2.0
// Random bytes of libsodium, and the ids and nonces made of them. Any thread.
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/uuid.h"

#include <string>

namespace yizhan {

[[nodiscard]] Bytes randomBytes(std::size_t count);
[[nodiscard]] std::string makeNonce(); // 32 hex
[[nodiscard]] Uuid makeRealId(Millis now); // UUIDv7
[[nodiscard]] Uuid makeDrillId(Millis now); // UUIDv8
// A PIN of that many digits that is not all one digit and no run such as 123456.
[[nodiscard]] std::string makePin(int digits);

} // namespace yizhan
