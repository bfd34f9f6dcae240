// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/sessions.h"

#include "crypto/digest.h"
#include "crypto/random.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t mostNames = 10'000;

std::string keyOf(const std::string& cookie)
{
    return sha256Hex("yizhan-console-session:" + cookie);
}

} // namespace

bool Sessions::isOver(const Open& open) const
{
    const auto now = m_clock.bootNow();
    return now - open.usedAt >= m_idle || now - open.begunAt >= longest;
}

std::string Sessions::begin(const std::string& user)
{
    const auto cookie = toHex(randomBytes(32));
    const auto now = m_clock.bootNow();
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_open, [this](const auto& entry) { return isOver(entry.second); });
    if (m_open.size() >= most) {
        const auto oldest = std::ranges::min_element(
            m_open, {}, [](const auto& entry) { return entry.second.usedAt; });
        m_open.erase(oldest);
    }
    m_open[keyOf(cookie)] = {user, toHex(randomBytes(32)), now, now};
    return cookie;
}

std::optional<Session> Sessions::find(const std::string& cookie, bool used)
{
    const auto key = keyOf(cookie);
    const std::lock_guard lock(m_mutex);
    const auto found = m_open.find(key);
    if (found == m_open.end())
        return std::nullopt;
    if (isOver(found->second)) {
        m_open.erase(found);
        return std::nullopt;
    }
    if (used)
        found->second.usedAt = m_clock.bootNow();
    return Session {found->second.user, found->second.csrf, key};
}

bool Sessions::alive(const std::string& key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_open.find(key);
    return found != m_open.end() && !isOver(found->second);
}

void Sessions::end(const std::string& key)
{
    const std::lock_guard lock(m_mutex);
    m_open.erase(key);
}

Millis LoginThrottle::waitOf(const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_failures.find(name);
    return found == m_failures.end() ? 0
                                     : std::max<Millis>(0, found->second.until - m_clock.bootNow());
}

void LoginThrottle::failed(const std::string& name)
{
    const auto now = m_clock.bootNow();
    const std::lock_guard lock(m_mutex);
    if (m_failures.size() >= mostNames)
        std::erase_if(m_failures, [now](const auto& entry) { return entry.second.until < now; });
    auto& failures = m_failures[name];
    if (now - failures.last > 2 * longestPause)
        failures.count = 0;
    failures.last = now;
    if (++failures.count >= m_free)
        failures.until
            = now + std::min(longestPause, firstPause << std::min(failures.count - m_free, 10));
}

void LoginThrottle::succeeded(const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    m_failures.erase(name);
}

} // namespace yizhan::headoffice
