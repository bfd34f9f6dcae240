// SPDX-License-Identifier: Apache-2.0
// Who confirms a prize: by badge, by PIN, or by both.
#include "kiosk/redeem_model.h"

#include "base/log.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr QByteArrayView badgePrefix = "B1:";
const Money greatValue
    = Money::yuan(1000); // from here on a badge alone, or a PIN alone, is too little

} // namespace

bool RedeemModel::needsBadge() const
{
    const auto* won = tier();
    return won && won->value >= greatValue;
}

bool RedeemModel::showBadge(const QByteArray& text)
{
    if (m_stage != Verified || !text.startsWith(badgePrefix)
        || m_login.stage() == StaffLogin::Checking)
        return false;
    const QString id = QString::fromLatin1(text.sliced(badgePrefix.size()).trimmed());
    const auto& roster = m_login.rosterList();
    const auto member = std::ranges::find(roster, id, &StaffView::staffId);
    if (member == roster.end()) {
        log::warning("kiosk", "redeem.badge_unknown");
        if (m_login.stage() == StaffLogin::Away)
            askStaff();
        m_badgeUnknown = true;
        Q_EMIT changed();
        return true;
    }
    if (!needsBadge()) {
        confirmBy(id, (*member)->name());
        return true;
    }
    m_login.leave(); // what somebody else had typed
    askStaff();
    m_badge = id;
    m_login.choose(id);
    return true;
}

void RedeemModel::confirmBy(const QString& id, const QString& name)
{
    Q_EMIT staffCame();
    m_confirmedBy = name;
    m_desk.confirm({id.toStdString(), name.toStdString()}, ++m_round);
    enter(Confirming);
}

void RedeemModel::look()
{
    const bool wanted
        = m_stage == Scanning || (m_stage == Verified && m_login.stage() != StaffLogin::Away);
    if (!m_worker || wanted == m_lookingForCodes)
        return;
    m_lookingForCodes = wanted;
    if (wanted)
        m_worker->start();
    else
        m_worker->stop();
}

} // namespace yizhan
