// SPDX-License-Identifier: Apache-2.0
#include "applications/receipt_number.h"

namespace yizhan {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr int modulus = 36;
constexpr std::size_t partLength = 4;

std::string lastFigures(std::string_view text)
{
    std::string figures;
    for (const char c : text)
        if (c >= '0' && c <= '9')
            figures += c;
    figures.insert(0, partLength, '0');
    return figures.substr(figures.size() - partLength);
}

} // namespace

std::optional<char> mod3736Check(std::string_view characters)
{
    if (characters.empty())
        return std::nullopt;
    int product = modulus;
    for (const char c : characters) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos)
            return std::nullopt;
        int sum = (product + static_cast<int>(value)) % modulus;
        sum = sum == 0 ? modulus : sum;
        product = sum * 2 % (modulus + 1);
    }
    return alphabet[static_cast<std::size_t>((modulus + 1 - product) % modulus)];
}

std::string receiptNumber(std::string_view device, std::int64_t count)
{
    const auto place = lastFigures(device);
    const auto number = lastFigures(std::to_string(count));
    return place + '-' + number + '-' + *mod3736Check(place + number);
}

std::optional<std::string> readReceiptNumber(std::string_view text)
{
    std::string characters;
    for (const char c : text) {
        if (c == '-' || c == ' ')
            continue;
        characters += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (characters.size() != 2 * partLength + 1)
        return std::nullopt;
    const auto place = characters.substr(0, partLength);
    const auto number = characters.substr(partLength, partLength);
    for (const char c : place + number)
        if (c < '0' || c > '9')
            return std::nullopt;
    if (mod3736Check(place + number) != characters.back())
        return std::nullopt;
    return place + '-' + number + '-' + characters.back();
}

} // namespace yizhan
