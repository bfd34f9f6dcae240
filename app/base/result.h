// SPDX-License-Identifier: Apache-2.0
// A value or the reason why there is none. A subset of std::expected (C++23) for C++20.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

namespace yizhan {

// Wraps an error so that it can be returned where a Result is expected: `return Failure
// {Fault::Offline};`
template <typename E> struct Failure {
    E error;
};
template <typename E> Failure(E) -> Failure<E>;

template <typename T, typename E> class [[nodiscard]] Result {
    static_assert(!std::is_same_v<T, E>);

public:
    using Value = T;
    using Error = E;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    template <typename F>
    requires std::is_constructible_v<E, F> Result(Failure<F> failure)
        : m_state(std::in_place_index<1>, E(std::move(failure.error)))
    {
    }

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    // Requires ok().
    T& operator*() & { return std::get<0>(m_state); }
    const T& operator*() const& { return std::get<0>(m_state); }
    T&& operator*() && { return std::get<0>(std::move(m_state)); }
    T* operator->() { return &std::get<0>(m_state); }
    const T* operator->() const { return &std::get<0>(m_state); }

    // Requires !ok().
    [[nodiscard]] const E& error() const { return std::get<1>(m_state); }
    [[nodiscard]] Failure<E> failure() const { return Failure<E> {std::get<1>(m_state)}; }

    [[nodiscard]] T valueOr(T other) const { return ok() ? **this : std::move(other); }

private:
    std::variant<T, E> m_state;
};

// Done, or the reason why not: `return Done {};`
struct Done { };
template <typename E> using Status = Result<Done, E>;

} // namespace yizhan
