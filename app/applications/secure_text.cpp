// SPDX-License-Identifier: Apache-2.0
#include "applications/secure_text.h"

#include "crypto/sealed_box.h"

#include <algorithm>
#include <utility>

namespace yizhan {

namespace {
bool continues(std::uint8_t byte)
{
    return (byte & 0xC0) == 0x80; // inside a character of UTF-8
}
}

SecureText::~SecureText()
{
    yizhan::wipe(m_buffer);
}

SecureText::SecureText(SecureText&& other) noexcept
    : m_buffer(std::exchange(other.m_buffer, {})), m_size(std::exchange(other.m_size, 0))
{
}

SecureText& SecureText::operator=(SecureText&& other) noexcept
{
    if (this != &other) {
        yizhan::wipe(m_buffer);
        m_buffer = std::exchange(other.m_buffer, {});
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

bool SecureText::append(std::string_view text)
{
    if (text.size() > m_buffer.size() - m_size)
        return false;
    std::ranges::copy(text, m_buffer.begin() + static_cast<std::ptrdiff_t>(m_size));
    m_size += text.size();
    return true;
}

void SecureText::eraseLast()
{
    while (m_size > 0) {
        const auto byte = std::exchange(m_buffer[--m_size], std::uint8_t {0});
        if (!continues(byte))
            return;
    }
}

void SecureText::wipe()
{
    const auto capacity = m_buffer.size();
    yizhan::wipe(m_buffer); // keeps the allocation
    m_buffer.resize(capacity);
    m_size = 0;
}

std::size_t SecureText::length() const
{
    return static_cast<std::size_t>(
        std::count_if(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(m_size),
                      [](auto byte) { return !continues(byte); }));
}

} // namespace yizhan
