// SPDX-License-Identifier: Apache-2.0
// 128-bit ids (RFC 9562). Real events carry version 7, drills version 8: the id spaces cannot meet.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

class Uuid {
public:
    // Exactly 36 lower-case characters, 8-4-4-4-12; nothing otherwise.
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text);
    // time: milliseconds since 1970 (48 bits used); random: 10 bytes; version 7 or 8.
    [[nodiscard]] static Uuid make(int version, std::int64_t time,
                                   const std::array<std::uint8_t, 10>& random);

    [[nodiscard]] std::string text() const;
    [[nodiscard]] int version() const { return m_bytes[6] >> 4; }

    auto operator<=>(const Uuid&) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes {};
};

inline constexpr int realIdVersion = 7;
inline constexpr int drillIdVersion = 8;

} // namespace yizhan
