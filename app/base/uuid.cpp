// SPDX-License-Identifier: Apache-2.0
#include "base/uuid.h"

#include "base/bytes.h"

#include <algorithm>

namespace yizhan {

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-') || (text[i] >= 'A' && text[i] <= 'F'))
            return std::nullopt;
        if (!dash)
            digits += text[i];
    }
    const auto bytes = fromHex(digits);
    if (!bytes)
        return std::nullopt;
    Uuid id;
    std::ranges::copy(*bytes, id.m_bytes.begin());
    return id;
}

Uuid Uuid::make(int version, std::int64_t time, const std::array<std::uint8_t, 10>& random)
{
    Uuid id;
    for (int i = 0; i < 6; ++i)
        id.m_bytes[static_cast<std::size_t>(i)]
            = static_cast<std::uint8_t>(time >> (40 - 8 * i) & 255);
    std::ranges::copy(random, id.m_bytes.begin() + 6);
    id.m_bytes[6] = static_cast<std::uint8_t>(version << 4 | (id.m_bytes[6] & 15));
    id.m_bytes[8] = static_cast<std::uint8_t>(0x80 | (id.m_bytes[8] & 0x3f)); // RFC 9562 variant
    return id;
}

std::string Uuid::text() const
{
    std::string text = toHex(m_bytes);
    for (const std::size_t at : {8U, 13U, 18U, 23U})
        text.insert(at, 1, '-');
    return text;
}

} // namespace yizhan
