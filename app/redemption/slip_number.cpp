// SPDX-License-Identifier: Apache-2.0
#include "redemption/slip_number.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr int modulus = 10;

bool isFigure(char c)
{
    return c >= '0' && c <= '9';
}

// Nothing when something else than figures and separators is there.
std::optional<std::string> figuresOf(std::string_view text, std::string_view separators)
{
    std::string figures;
    for (const char c : text) {
        if (isFigure(c))
            figures += c;
        else if (separators.find(c) == std::string_view::npos)
            return std::nullopt;
    }
    return figures;
}

} // namespace

std::optional<char> mod1110Check(std::string_view figures)
{
    if (figures.empty() || !std::ranges::all_of(figures, isFigure))
        return std::nullopt;
    int product = modulus;
    for (const char c : figures) {
        int sum = (product + (c - '0')) % modulus;
        sum = sum == 0 ? modulus : sum;
        product = sum * 2 % (modulus + 1);
    }
    return static_cast<char>('0' + (modulus + 1 - product) % modulus);
}

std::optional<std::string> typedNumber(std::string_view slip)
{
    auto figures = figuresOf(slip, "-._");
    if (!figures || figures->size() + 1 < shortestTypedNumber
        || figures->size() + 1 > longestTypedNumber)
        return std::nullopt;
    *figures += *mod1110Check(*figures);
    return figures;
}

std::optional<std::string> readTypedNumber(std::string_view text)
{
    auto figures = figuresOf(text, " -");
    if (!figures || figures->size() < shortestTypedNumber || figures->size() > longestTypedNumber)
        return std::nullopt;
    const auto body = std::string_view(*figures).substr(0, figures->size() - 1);
    if (mod1110Check(body) != figures->back())
        return std::nullopt;
    return figures;
}

std::string groupedNumber(std::string_view figures)
{
    std::string grouped;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            grouped += ' ';
        grouped += figures[i];
    }
    return grouped;
}

} // namespace yizhan
