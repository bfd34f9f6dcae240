// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/orders.h"

namespace yizhan {

Orders::Orders(AlarmDesk& desk, StaffLogin& staff, const Trust& trust, const Device& device,
               std::function<void()> showState)
    : m_context {desk, staff, trust, device}, m_showState(std::move(showState))
{
    addIncidentOrders(m_table);
    addDetailOrders(m_table);
    addStaffOrders(m_table);
    addHelpOrders(m_table);
    addPatrolOrders(m_table);
    staff.whenUnderDuress([&](const Person& who) { raiseUnderDuress(desk, trust, device, who); });
}

void Orders::take(const Json& request, const Answer& answer)
{
    const auto what = stringAt(request, "do").value_or("");
    if (what == "hello") {
        answer({{"ok", true}});
        m_showState();
        return;
    }
    const auto found = m_table.find(what);
    if (found == m_table.end())
        refuse(answer, "malformed");
    else
        found->second(m_context, request, answer);
}

} // namespace yizhan
