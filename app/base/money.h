// SPDX-License-Identifier: Apache-2.0
// An amount of renminbi in whole fen. Never a floating-point number.
#pragma once

#include <compare>
#include <cstdint>

namespace yizhan {

class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fen(std::int64_t amount) { return Money(amount); }
    [[nodiscard]] static constexpr Money yuan(std::int64_t amount) { return Money(amount * 100); }
    [[nodiscard]] constexpr std::int64_t inFen() const { return m_fen; }
    [[nodiscard]] constexpr std::int64_t wholeYuan() const { return m_fen / 100; }
    [[nodiscard]] constexpr bool isWholeYuan() const { return m_fen % 100 == 0; }
    auto operator<=>(const Money&) const = default;

private:
    explicit constexpr Money(std::int64_t amount) : m_fen(amount) { }
    std::int64_t m_fen = 0;
};

} // namespace yizhan
