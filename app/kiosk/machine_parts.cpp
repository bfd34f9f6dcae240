// SPDX-License-Identifier: Apache-2.0
#include "kiosk/machine_parts.h"

#include "base/file.h"

#include <charconv>
#include <string>
#include <sys/statvfs.h>

namespace yizhan {

namespace {

constexpr std::uint64_t leastFree = 512ULL * 1024 * 1024;
constexpr int leastCharge = 30; // percent
constexpr std::size_t longest = 64;

std::string wordIn(const std::filesystem::path& file)
{
    auto text = readFile(file, longest).valueOr("");
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

bool supplyIsGood(const std::filesystem::path& supply)
{
    const auto health = wordIn(supply / "health");
    if (wordIn(supply / "present") == "0" || wordIn(supply / "status") == "Discharging"
        || health == "Dead" || health == "Over voltage" || health == "Unspecified failure")
        return false;
    const auto text = wordIn(supply / "capacity");
    int charge = 100;
    std::from_chars(text.data(), text.data() + text.size(), charge);
    return charge >= leastCharge;
}

} // namespace

std::optional<bool> diskIsGood(const std::filesystem::path& folder)
{
    struct statvfs facts { };
    if (::statvfs(folder.c_str(), &facts) != 0)
        return false;
    if ((facts.f_flag & ST_RDONLY) != 0)
        return false;
    return static_cast<std::uint64_t>(facts.f_bavail) * facts.f_frsize >= leastFree;
}

std::optional<bool> batteryIsGood(const std::filesystem::path& powerSupply)
{
    std::optional<bool> good;
    std::error_code error;
    // A supply may be unplugged while they are listed: that must not throw.
    for (std::filesystem::directory_iterator it(powerSupply, error), end; !error && it != end;
         it.increment(error)) {
        const auto& entry = *it;
        const auto type = wordIn(entry.path() / "type");
        // A battery of its own, such as a mouse's, is none of the machine's.
        if ((type != "UPS" && type != "Battery") || wordIn(entry.path() / "scope") == "Device")
            continue;
        good = good.value_or(true) && supplyIsGood(entry.path());
    }
    return good;
}

} // namespace yizhan
