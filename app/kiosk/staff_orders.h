// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/staff_login.h"

#include <QObject>

#include <functional>

namespace yizhan {

// Orders that need a member of staff: the login is asked for first, and again when the session has
// ended meanwhile. GUI thread; link and login must outlive it.
class StaffOrders final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const AlarmAnswer&)>;

    StaffOrders(AlarmLink& link, StaffLogin& login, QObject* parent = nullptr);

    // `body` without its session; `then` is not called when the login is left.
    void send(Json body, Then then);

private:
    AlarmLink& m_link;
    StaffLogin& m_login;
};

} // namespace yizhan
