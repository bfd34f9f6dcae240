// SPDX-License-Identifier: Apache-2.0
#include "publish/png_check.h"

#include <array>

namespace yizhan {

namespace {

// CRC-32 of ISO 3309, as PNG uses it.
std::uint32_t crc32(ByteView bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const auto byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

std::uint32_t bigEndian(ByteView bytes)
{
    return std::uint32_t {bytes[0]} << 24 | std::uint32_t {bytes[1]} << 16
        | std::uint32_t {bytes[2]} << 8 | bytes[3];
}

} // namespace

std::optional<std::string> problemOfPng(ByteView bytes)
{
    constexpr std::array<std::uint8_t, 8> signature {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    if (bytes.size() > mostPictureBytes)
        return "larger than 1 MiB";
    if (bytes.size() < signature.size()
        || !std::equal(signature.begin(), signature.end(), bytes.begin()))
        return "no PNG";
    bool first = true;
    bool hasData = false;
    for (auto rest = bytes.subspan(signature.size());;) {
        constexpr std::size_t frame = 12; // length, name, CRC
        if (rest.size() < frame)
            return "cut short";
        const std::size_t length = bigEndian(rest);
        if (length > rest.size() - frame)
            return "cut short";
        const auto name = textOf(rest.subspan(4, 4));
        if (crc32(rest.subspan(4, 4 + length)) != bigEndian(rest.subspan(8 + length)))
            return "a damaged part " + name;
        const auto body = rest.subspan(8, length);
        if (first != (name == "IHDR"))
            return "IHDR is not the first part";
        if (first) {
            if (length != 13)
                return "a header of a wrong length";
            const auto width = bigEndian(body);
            const auto height = bigEndian(body.subspan(4));
            if (width < 1 || height < 1 || width > mostPictureSide || height > mostPictureSide)
                return "sides must be 1 to 4096 pixels";
        }
        first = false;
        hasData = hasData || name == "IDAT";
        rest = rest.subspan(frame + length);
        if (name != "IEND")
            continue;
        if (!rest.empty())
            return "something stands behind its end";
        return hasData ? std::nullopt : std::optional<std::string>("no picture in it");
    }
}

} // namespace yizhan
