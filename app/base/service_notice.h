// SPDX-License-Identifier: Apache-2.0
// Tells the service manager that started this program (systemd, Type=notify) how it is: the
// datagrams of sd_notify(3), without its library. Without a manager everything here does nothing.
// Any thread.
#pragma once

#include "base/clock.h"

#include <string>
#include <string_view>

namespace yizhan {

class ServiceNotice {
public:
    // From NOTIFY_SOCKET and WATCHDOG_USEC of the environment. They are kept there: a program that
    // begins anew in the same process is still watched. WATCHDOG_PID is not looked at, because a
    // compositor may stand between.
    ServiceNotice();
    // socket: a path, or "@" and a name of the abstract name space; empty: no manager.
    ServiceNotice(std::string socket, Millis watchdog);

    [[nodiscard]] bool watched() const { return !m_socket.empty() && m_watchdog > 0; }
    // A sign of life is due so often: a third of what the manager waits.
    [[nodiscard]] Millis every() const { return m_watchdog / 3; }

    void ready() const { tell("READY=1"); }
    void alive() const { tell("WATCHDOG=1"); }
    void stopping() const { tell("STOPPING=1"); }

private:
    void tell(std::string_view word) const;

    std::string m_socket;
    Millis m_watchdog = 0;
};

} // namespace yizhan
