// SPDX-License-Identifier: Apache-2.0
// What a screen may ask for, line by line: the table of the local alarm socket in app/README.md.
// Main thread only.
#pragma once

#include "alarmd/desk.h"
#include "alarmd/screen_socket.h"
#include "alarmd/staff_login.h"
#include "alarmd/trust.h"

#include <functional>

namespace yizhan {

class Orders {
public:
    Orders(AlarmDesk& desk, StaffLogin& staff, const Trust& trust, const Device& device,
           std::function<void()> showState)
        : m_desk(desk), m_staff(staff), m_trust(trust), m_device(device),
          m_showState(std::move(showState))
    {
    }

    void take(const Json& request, ScreenSocket::Answer answer);

private:
    void raise(const Json& request, const ScreenSocket::Answer& answer);
    void drill(const Json& request, const ScreenSocket::Answer& answer);
    void cancel(const Json& request, const ScreenSocket::Answer& answer);
    void step(const Json& request, const ScreenSocket::Answer& answer);
    void note(const Json& request, const ScreenSocket::Answer& answer);
    void close(const Json& request, const ScreenSocket::Answer& answer);
    void login(const Json& request, const ScreenSocket::Answer& answer);
    void logout(const Json& request, const ScreenSocket::Answer& answer);
    void help(const Json& request, const ScreenSocket::Answer& answer);
    void coming(const Json& request, const ScreenSocket::Answer& answer);
    void endHelp(const Json& request, const ScreenSocket::Answer& answer);

    [[nodiscard]] std::optional<Alarm> alarmIn(const Json& request) const;
    [[nodiscard]] std::optional<Person> loggedIn(const Json& request);

    AlarmDesk& m_desk;
    StaffLogin& m_staff;
    const Trust& m_trust;
    const Device& m_device;
    std::function<void()> m_showState;
};

} // namespace yizhan
