// SPDX-License-Identifier: Apache-2.0
#include "base/bytes.h"

#include <array>

namespace yizhan {

namespace {
constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view base64Digits
    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}
} // namespace

std::string toHex(ByteView bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += hexDigits[byte >> 4];
        text += hexDigits[byte & 15];
    }
    return text;
}

std::optional<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return bytes;
}

std::string toBase64(ByteView bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = bytes.size() - i;
        const unsigned group = static_cast<unsigned>(bytes[i]) << 16
            | (left > 1 ? static_cast<unsigned>(bytes[i + 1]) << 8 : 0U)
            | (left > 2 ? static_cast<unsigned>(bytes[i + 2]) : 0U);
        text += base64Digits[group >> 18];
        text += base64Digits[group >> 12 & 63];
        text += left > 1 ? base64Digits[group >> 6 & 63] : '=';
        text += left > 2 ? base64Digits[group & 63] : '=';
    }
    return text;
}

std::optional<Bytes> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=')
        ++padding;
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    unsigned group = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pad = i >= text.size() - padding;
        const auto digit = pad ? 0 : base64Digits.find(text[i]);
        if (digit == std::string_view::npos)
            return std::nullopt;
        group = group << 6 | static_cast<unsigned>(digit);
        if (i % 4 == 3) {
            bytes.push_back(static_cast<std::uint8_t>(group >> 16 & 255));
            bytes.push_back(static_cast<std::uint8_t>(group >> 8 & 255));
            bytes.push_back(static_cast<std::uint8_t>(group & 255));
            group = 0;
        }
    }
    bytes.resize(bytes.size() - padding);
    if (toBase64(bytes) != text) // left-over bits must be zero: one text for one value
        return std::nullopt;
    return bytes;
}

} // namespace yizhan
