// SPDX-License-Identifier: Apache-2.0
#include "kiosk/help_alerts.h"

#include "kiosk/moment.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

int rank(const StaffFacts& member)
{
    static const QStringList order {u"lobby_manager"_s, u"duty_manager"_s, u"branch_head"_s};
    int best = static_cast<int>(order.size());
    for (const QString& role : member.roles)
        if (const qsizetype at = order.indexOf(role); at >= 0)
            best = std::min(best, static_cast<int>(at));
    return best;
}

} // namespace

HelpAlerts::HelpAlerts(AlarmLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    connect(&m_link, &AlarmLink::stateHeard, this, &HelpAlerts::hear);
}

void HelpAlerts::come(const QString& staffId)
{
    if (m_waiting > 0 && !m_answering)
        send({{"do", "coming"},
              {"subject", m_oldest.id.toStdString()},
              {"staff", staffId.toStdString()}});
}

void HelpAlerts::helped()
{
    if (!m_coming.id.isEmpty() && !m_answering)
        send({{"do", "help_end"}, {"subject", m_coming.id.toStdString()}, {"reason", "helped"}});
}

void HelpAlerts::send(Json body)
{
    m_answering = true;
    m_failed = false;
    m_link.request(std::move(body), this, [this](const AlarmAnswer& answer) {
        m_answering = false;
        // Answered by a colleague or withdrawn in the meantime: the next state says so.
        m_failed = !answer.ok() && answer.error != AlarmError::AlreadyEnded;
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void HelpAlerts::hear()
{
    m_waiting = 0;
    m_oldest = {};
    m_coming = {};
    for (const HelpFacts& call : m_link.state().help) {
        if (call.ended)
            continue;
        if (call.comingName.isEmpty()) {
            ++m_waiting;
            if (m_oldest.id.isEmpty() || call.called < m_oldest.called)
                m_oldest = call;
        } else if (call.comingAt > m_coming.comingAt) {
            m_coming = call;
        }
    }
    if (m_waiting == 0)
        m_failed = false;
    hearHelpers();
    Q_EMIT changed();
    tick();
}

void HelpAlerts::hearHelpers()
{
    std::vector<StaffFacts> staff = m_link.state().staff;
    std::stable_sort(staff.begin(), staff.end(),
                     [](const StaffFacts& a, const StaffFacts& b) { return rank(a) < rank(b); });
    const bool same = std::equal(staff.begin(), staff.end(), m_helpers.begin(), m_helpers.end(),
                                 [](const StaffFacts& a, const StaffView* b) {
                                     return a.id == b->staffId() && a.name == b->name();
                                 });
    if (same)
        return;
    const QList<StaffView*> old = std::exchange(m_helpers, {});
    for (const StaffFacts& member : staff)
        m_helpers += new StaffView(member, this);
    Q_EMIT helpersChanged();
    for (StaffView* member : old)
        member->deleteLater();
}

void HelpAlerts::tick()
{
    const QString waited = m_waiting > 0 ? spanFace(m_link.now() - m_oldest.called) : QString();
    if (waited == m_waited)
        return;
    m_waited = waited;
    Q_EMIT ticked();
}

} // namespace yizhan
