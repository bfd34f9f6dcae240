// SPDX-License-Identifier: Apache-2.0
// What a screen may ask for, line by line: the table of the local alarm socket in app/README.md.
// Main thread only.
#pragma once

#include "alarmd/order_reading.h"

#include <functional>

namespace yizhan {

class Orders {
public:
    Orders(AlarmDesk& desk, StaffLogin& staff, const Trust& trust, const Device& device,
           std::function<void()> showState);

    void take(const Json& request, const Answer& answer);

private:
    OrderContext m_context;
    OrderTable m_table;
    std::function<void()> m_showState;
};

} // namespace yizhan
