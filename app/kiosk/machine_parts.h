// SPDX-License-Identifier: Apache-2.0
// How the parts of this machine are, read from the system. Each answers at once and says nothing
// where there is no such part or it cannot be told.
#pragma once

#include <filesystem>
#include <optional>

namespace yizhan {

// False: read-only, or less free than what a day of queues and one release need.
[[nodiscard]] std::optional<bool> diskIsGood(const std::filesystem::path& folder);

// powerSupply: /sys/class/power_supply. Looks at a UPS or a battery. False: it feeds the machine
// now, is low, or calls itself dead.
[[nodiscard]] std::optional<bool> batteryIsGood(const std::filesystem::path& powerSupply);

} // namespace yizhan
