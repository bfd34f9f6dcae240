// SPDX-License-Identifier: Apache-2.0
#include "base/service_notice.h"

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yizhan {

namespace {

std::string fromEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

Millis watchdogOf(const std::string& microseconds)
{
    std::int64_t value = 0;
    const char* end = microseconds.data() + microseconds.size();
    const auto read = std::from_chars(microseconds.data(), end, value);
    return read.ec == std::errc() && read.ptr == end && value > 0 ? value / 1000 : 0;
}

} // namespace

ServiceNotice::ServiceNotice()
    : ServiceNotice(fromEnvironment("NOTIFY_SOCKET"), watchdogOf(fromEnvironment("WATCHDOG_USEC")))
{
}

ServiceNotice::ServiceNotice(std::string socket, Millis watchdog)
    : m_socket(std::move(socket)), m_watchdog(watchdog)
{
    if (m_socket.size() >= sizeof(sockaddr_un::sun_path)
        || (!m_socket.empty() && m_socket[0] != '/' && m_socket[0] != '@'))
        m_socket.clear();
}

void ServiceNotice::tell(std::string_view word) const
{
    if (m_socket.empty())
        return;
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_socket.data(), m_socket.size());
    if (m_socket[0] == '@')
        address.sun_path[0] = '\0';
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    const int out = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (out < 0)
        return;
    // A manager that does not listen must not hold this program up.
    (void)::sendto(out, word.data(), word.size(), MSG_NOSIGNAL,
                   reinterpret_cast<const sockaddr*>(&address), length);
    ::close(out);
}

} // namespace yizhan
