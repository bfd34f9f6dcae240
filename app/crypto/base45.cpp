// SPDX-License-Identifier: Apache-2.0
#include "crypto/base45.h"

namespace yizhan {

namespace {
constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
}

std::string toBase45(ByteView bytes)
{
    std::string text;
    text.reserve((bytes.size() + 1) / 2 * 3);
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        unsigned value = pair ? bytes[i] * 256U + bytes[i + 1] : bytes[i];
        for (int place = 0; place < (pair ? 3 : 2); ++place) {
            text += digits[value % 45];
            value /= 45;
        }
    }
    return text;
}

std::optional<Bytes> fromBase45(std::string_view text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 3 * 2 + 1);
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const auto group = text.substr(i, 3);
        std::size_t value = 0;
        for (std::size_t place = group.size(); place-- > 0;) {
            const auto digit = digits.find(group[place]);
            if (digit == std::string_view::npos)
                return std::nullopt;
            value = value * 45 + digit;
        }
        if (value > (group.size() == 3 ? 0xffffU : 0xffU))
            return std::nullopt;
        if (group.size() == 3)
            bytes.push_back(static_cast<std::uint8_t>(value >> 8));
        bytes.push_back(static_cast<std::uint8_t>(value & 0xff));
    }
    return bytes;
}

} // namespace yizhan
