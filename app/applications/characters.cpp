// SPDX-License-Identifier: Apache-2.0
#include "applications/characters.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 11> hanRanges {{
    {0x3007, 0x3007}, // 〇
    {0x3400, 0x4DBF}, // extension A
    {0x4E00, 0x9FFF},
    {0xF900, 0xFAFF}, // compatibility
    {0x20000, 0x2A6DF}, // extension B
    {0x2A700, 0x2B73F}, // C
    {0x2B740, 0x2B81F}, // D
    {0x2B820, 0x2CEAF}, // E
    {0x2CEB0, 0x2EE5D}, // F, I
    {0x2F800, 0x2FA1F}, // compatibility supplement
    {0x30000, 0x323AF}, // G, H
}};

} // namespace

std::optional<char32_t> takeCharacter(std::string_view& text)
{
    if (text.empty())
        return std::nullopt;
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1
        : (lead >> 5) == 6                 ? 2
        : (lead >> 4) == 14                ? 3
        : (lead >> 3) == 30                ? 4
                                           : 0;
    if (length == 0 || length > text.size())
        return std::nullopt;
    constexpr std::array<unsigned, 5> leadBits {0, 0x7F, 0x1F, 0x0F, 0x07};
    constexpr std::array<char32_t, 5> least {0, 0, 0x80, 0x800, 0x10000};
    char32_t character = lead & leadBits[length];
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80)
            return std::nullopt;
        character = (character << 6) | (byte & 0x3FU);
    }
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < least[length] || surrogate || character > 0x10FFFF)
        return std::nullopt;
    text.remove_prefix(length);
    return character;
}

std::string_view firstCharacter(std::string_view text)
{
    auto rest = text;
    return takeCharacter(rest) ? text.substr(0, text.size() - rest.size()) : std::string_view {};
}

bool isHan(char32_t character)
{
    return std::ranges::any_of(
        hanRanges, [&](const Range& r) { return character >= r.first && character <= r.last; });
}

bool isLatinLetter(char32_t character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || (character >= 0x00C0 && character <= 0x024F && character != 0x00D7
            && character != 0x00F7)
        || (character >= 0x1E00 && character <= 0x1EFF);
}

} // namespace yizhan
