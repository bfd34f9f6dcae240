// SPDX-License-Identifier: Apache-2.0
// The orders by which people say who they are.
#include "alarmd/order_reading.h"

#include <algorithm>

namespace yizhan {

namespace {

void login(OrderContext& context, const Json& request, const Answer& answer)
{
    auto pin = wordAt(request, "pin", 32);
    const auto* branch = context.trust.branch();
    if (!pin)
        return refuse(answer, "malformed");
    const auto* member = branch ? branch->member(stringAt(request, "staff").value_or("")) : nullptr;
    if (!member) {
        wipe(*pin);
        return refuse(answer, branch ? "wrong_pin" : "no_branch_file");
    }
    context.staff.login(*member, *pin, [answer](const StaffLogin::Outcome& outcome) {
        if (outcome.session.empty()) {
            answer({{"ok", false},
                    {"error", outcome.error},
                    {"seconds", (outcome.lockedFor + 999) / 1000}});
            return;
        }
        answer({{"ok", true},
                {"session", outcome.session},
                {"staff", outcome.who.person.id},
                {"name", outcome.who.person.name},
                {"roles", outcome.who.roles}});
    });
    wipe(*pin);
}

void logout(OrderContext& context, const Json& request, const Answer& answer)
{
    context.staff.logout(stringAt(request, "session").value_or(""));
    answer({{"ok", true}});
}

} // namespace

void addStaffOrders(OrderTable& table)
{
    table.insert({{"login", login}, {"logout", logout}});
}

void raiseUnderDuress(AlarmDesk& desk, const Trust& trust, const Device& device, const Person& who)
{
    const auto sameThreat = [&](const Incident& incident) {
        return incident.cause == "duress" && incident.openAtOffice()
            && incident.raisedBy == std::optional(who);
    };
    if (std::ranges::any_of(desk.picture().incidents, sameThreat))
        return;
    desk.raise({"robbery", majorLevel, true, placeOfDevice(trust, device), "duress", who}, {});
}

} // namespace yizhan
