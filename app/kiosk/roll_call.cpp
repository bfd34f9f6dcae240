// SPDX-License-Identifier: Apache-2.0
#include "kiosk/roll_call.h"

#include <algorithm>

namespace yizhan {

void RollMember::setPresent(bool present)
{
    if (m_present == present)
        return;
    m_present = present;
    Q_EMIT presentChanged();
}

int RollCall::presentCount() const
{
    return static_cast<int>(std::count_if(m_members.begin(), m_members.end(),
                                          [](auto* member) { return member->present(); }));
}

int RollCall::absentCount() const
{
    return static_cast<int>(m_members.size()) - presentCount();
}

QStringList RollCall::present() const
{
    QStringList ids;
    for (const RollMember* member : m_members)
        if (member->present())
            ids += member->staffId();
    return ids;
}

void RollCall::begin(const std::vector<StaffFacts>& staff, const QStringList& present)
{
    const QList<RollMember*> old = std::exchange(m_members, {});
    for (const StaffFacts& facts : staff)
        m_members += new RollMember(facts, present.contains(facts.id), this);
    Q_EMIT membersChanged();
    Q_EMIT counted();
    for (RollMember* member : old)
        member->deleteLater();
}

void RollCall::toggle(const QString& staffId)
{
    for (RollMember* member : m_members)
        if (member->staffId() == staffId)
            member->setPresent(!member->present());
    Q_EMIT counted();
}

void RollCall::everybody()
{
    for (RollMember* member : m_members)
        member->setPresent(true);
    Q_EMIT counted();
}

} // namespace yizhan
