// SPDX-License-Identifier: Apache-2.0
#include "kiosk/staff_orders.h"

namespace yizhan {

StaffOrders::StaffOrders(AlarmLink& link, StaffLogin& login, QObject* parent)
    : QObject(parent), m_link(link), m_login(login)
{
}

void StaffOrders::send(Json body, Then then)
{
    m_login.require([this, body = std::move(body), then = std::move(then)] {
        m_login.used();
        Json order = body;
        order["session"] = m_login.session();
        m_link.request(std::move(order), this, [this, body, then](const AlarmAnswer& answer) {
            if (answer.error == AlarmError::NeedsLogin) {
                m_login.forget();
                send(body, then);
            } else if (then) {
                then(answer);
            }
        });
    });
}

} // namespace yizhan
