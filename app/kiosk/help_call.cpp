// SPDX-License-Identifier: Apache-2.0
#include "kiosk/help_call.h"

#include "kiosk/moment.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr int tickMs = 1000;
constexpr Millis patienceMs = 10'000; // asked, but neither stored nor answered by a person

} // namespace

CustomerHelp::CustomerHelp(AlarmLink& link, OriginOf originOf, QObject* parent)
    : QObject(parent), m_link(link), m_originOf(std::move(originOf))
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &CustomerHelp::tick);
    connect(&m_link, &AlarmLink::stateHeard, this, &CustomerHelp::hear);
}

bool CustomerHelp::active() const
{
    return m_state == Calling || m_state == Called || m_state == Coming;
}

QString CustomerHelp::since() const
{
    return called() ? clockFace(m_since) : QString();
}

QString CustomerHelp::comingSince() const
{
    return clockFace(m_comingAt);
}

void CustomerHelp::call()
{
    if (active())
        return;
    const HelpOrigin origin = m_originOf();
    clear();
    m_askedAt = m_link.clock().bootNow();
    m_tick.start();
    enter(Calling);
    m_link.request({{"do", "help"},
                    {"screen", origin.screen.toStdString()},
                    {"language", origin.language.toStdString()},
                    {"senior", origin.senior}},
                   this, [this](const AlarmAnswer& answer) {
                       if (m_state != Calling)
                           return;
                       if (!answer.ok()) {
                           // Unanswered may still have been heard: the state tells within the
                           // patience.
                           if (answer.error != AlarmError::Unanswered)
                               enter(Failed);
                           return;
                       }
                       m_subject
                           = QString::fromStdString(stringAt(answer.body, "subject").value_or(""));
                       m_durable = boolAt(answer.body, "durable").value_or(false);
                       if (m_withdrawWhenKnown) {
                           withdraw();
                       } else if (m_durable && !m_subject.isEmpty()) {
                           m_since = m_link.now();
                           enter(Called);
                       }
                   });
}

void CustomerHelp::withdraw()
{
    if (!active())
        return;
    if (m_subject.isEmpty()) {
        m_withdrawWhenKnown = true;
        return;
    }
    m_withdrawn = m_subject;
    m_link.request(
        {{"do", "help_end"}, {"subject", m_subject.toStdString()}, {"reason", "withdrawn"}}, this,
        {});
    clear();
    enter(None);
}

void CustomerHelp::dismiss()
{
    if (active())
        return;
    clear();
    enter(None);
}

void CustomerHelp::hear()
{
    const std::vector<HelpFacts>& calls = m_link.state().help;
    const auto found = std::find_if(calls.begin(), calls.end(), [this](const HelpFacts& call) {
        // A screen that was restarted takes up the call that is still open.
        return m_subject.isEmpty() ? call.mine && !call.ended && call.id != m_withdrawn
                                   : call.id == m_subject;
    });
    if (found == calls.end()) {
        if (m_listed && active())
            enter(Ended);
        return;
    }
    m_subject = found->id;
    m_listed = true;
    if (m_withdrawWhenKnown)
        return withdraw();
    if (m_since == 0)
        m_since = found->called;
    if (found->ended) {
        if (active())
            enter(Ended);
    } else if (!found->comingName.isEmpty()) {
        m_comingName = found->comingName;
        m_comingAt = found->comingAt;
        m_comingRole.clear();
        for (const StaffFacts& member : m_link.state().staff)
            if (member.name == m_comingName && !member.roles.isEmpty())
                m_comingRole = member.roles.first();
        m_tick.start();
        if (m_state != Coming)
            enter(Coming);
    } else if (m_state == None || m_state == Failed) {
        m_durable = m_durable || found->durable;
        m_askedAt = m_link.clock().bootNow();
        m_tick.start();
        enter(m_durable ? Called : Calling);
    } else if (m_state == Coming) {
        m_comingName.clear();
        enter(m_durable ? Called : Calling);
    }
}

void CustomerHelp::tick()
{
    if (m_state == Calling && m_link.clock().bootNow() - m_askedAt > patienceMs)
        enter(Failed);
    const int minutes
        = m_since > 0 ? static_cast<int>(std::max<Millis>(0, m_link.now() - m_since) / 60'000) : 0;
    if (minutes != m_minutes) {
        m_minutes = minutes;
        Q_EMIT minutesChanged();
    }
}

void CustomerHelp::enter(State state)
{
    m_state = state;
    if (!active())
        m_tick.stop();
    Q_EMIT changed();
}

void CustomerHelp::clear()
{
    m_subject.clear();
    m_comingName.clear();
    m_comingRole.clear();
    m_since = 0;
    m_comingAt = 0;
    m_durable = false;
    m_listed = false;
    m_withdrawWhenKnown = false;
    if (m_minutes != 0) {
        m_minutes = 0;
        Q_EMIT minutesChanged();
    }
}

} // namespace yizhan
