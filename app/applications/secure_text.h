// SPDX-License-Identifier: Apache-2.0
// Text a customer types, in one buffer of fixed size that is overwritten when it ends. It is moved,
// never copied, and never grows, so no second place holds it. Bytes are UTF-8.
#pragma once

#include "base/bytes.h"

#include <string_view>

namespace yizhan {

class SecureText {
public:
    static constexpr std::size_t usualCapacity = 512;

    explicit SecureText(std::size_t capacity = usualCapacity) : m_buffer(capacity) { }
    ~SecureText();
    SecureText(SecureText&& other) noexcept;
    SecureText& operator=(SecureText&& other) noexcept;
    SecureText(const SecureText&) = delete;
    SecureText& operator=(const SecureText&) = delete;

    // False, and nothing is added, when it does not fit.
    [[nodiscard]] bool append(std::string_view text);
    // Takes the last character (code point) away.
    void eraseLast();
    // Overwrites everything.
    void wipe();

    // Valid until the next change; never keep or copy it.
    [[nodiscard]] std::string_view view() const
    {
        return {reinterpret_cast<const char*>(m_buffer.data()), m_size};
    }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    // Characters, not bytes.
    [[nodiscard]] std::size_t length() const;

private:
    Bytes m_buffer;
    std::size_t m_size = 0;
};

} // namespace yizhan
