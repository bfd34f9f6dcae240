// SPDX-License-Identifier: Apache-2.0
// What a touch on the panel sends.
#include "kiosk/panel.h"

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis doubleTouchMs = 1000;
constexpr Millis drillMs = 30 * 60'000;

} // namespace

void Panel::press(const QString& playbook)
{
    touched();
    const Millis now = m_link.clock().bootNow();
    const QString touch = (drillMode() ? u"drill/"_s : u"real/"_s) + playbook;
    const auto last = m_pressedAt.find(touch);
    if (m_settling || (last != m_pressedAt.end() && now - last->second < doubleTouchMs))
        return;
    m_pressedAt[touch] = now;
    const PanelPlaybook content = playbookOf(playbook);
    if (drillMode()) {
        sendDrill(content);
        return;
    }
    IncidentView* shown = m_raises.raise(content);
    showIncidents();
    if (!shown)
        return; // silent: nothing on this screen may change
    setCurrent(shown);
    enter(Live);
    settle();
}

void Panel::undo()
{
    touched();
    if (!m_current || m_current->undoSeconds() == 0)
        return;
    if (m_current->unsent() && m_raises.subjectOf(m_current).isEmpty()) {
        m_raises.undo(m_current);
        showIncidents();
        return;
    }
    const QString subject
        = m_current->unsent() ? m_raises.subjectOf(m_current) : m_current->subject();
    m_link.request({{"do", "cancel"}, {"subject", subject.toStdString()}}, this,
                   [this](const AlarmAnswer& answer) {
                       if (answer.error == AlarmError::TooLate
                           || answer.error == AlarmError::NeedsLogin)
                           setTrouble(UndoOver);
                       else if (!answer.ok() && answer.error != AlarmError::AlreadyEnded)
                           setTrouble(NotCancelled);
                   });
}

void Panel::sendDrill(const PanelPlaybook& playbook)
{
    m_login.require([this, playbook] {
        m_login.used();
        m_link.request({{"do", "drill"},
                        {"playbook", playbook.id.toStdString()},
                        {"level", playbook.level},
                        {"session", m_login.session()}},
                       this, [this, playbook](const AlarmAnswer& answer) {
                           if (answer.error == AlarmError::NeedsLogin) {
                               m_login.forget();
                               sendDrill(playbook);
                           } else if (!answer.ok()) {
                               setTrouble(DrillNotSent);
                           } else {
                               m_wanted = QString::fromStdString(
                                   stringAt(answer.body, "subject").value_or(""));
                               followCurrent();
                           }
                       });
    });
}

void Panel::toggleStep(const QString& step)
{
    touched();
    if (!m_current || m_current->unsent() || !m_current->open() || m_settling)
        return;
    for (const StepView* known : m_current->stepList()) {
        if (known->stepId() != step)
            continue;
        Json body {{"do", "step"},
                   {"subject", m_current->subject().toStdString()},
                   {"step", step.toStdString()},
                   {"done", !known->done()}};
        if (m_login.signedIn())
            body["by"] = {{"id", m_login.signedInId().toStdString()},
                          {"name", m_login.signedInName().toStdString()}};
        m_link.request(std::move(body), this, [this](const AlarmAnswer& answer) {
            if (!answer.ok())
                setTrouble(NotTicked);
        });
    }
}

void Panel::note(const QString& text)
{
    touched();
    if (!m_current || m_current->unsent() || text.isEmpty())
        return;
    Json body {{"do", "note"},
               {"subject", m_current->subject().toStdString()},
               {"text", text.toStdString()}};
    if (m_login.signedIn())
        body["by"] = {{"id", m_login.signedInId().toStdString()},
                      {"name", m_login.signedInName().toStdString()}};
    m_link.request(std::move(body), this, [this](const AlarmAnswer& answer) {
        if (!answer.ok())
            setTrouble(NotNoted);
    });
    enter(Live);
}

void Panel::close(const QString& outcome, const QString& reason)
{
    touched();
    if (!m_current || m_current->unsent() || !m_current->open())
        return;
    enter(Live);
    m_login.require([this, subject = m_current->subject(), outcome, reason] {
        sendClose(subject, outcome, reason);
    });
}

void Panel::sendClose(const QString& subject, const QString& outcome, const QString& reason)
{
    m_login.used();
    m_link.request({{"do", "close"},
                    {"subject", subject.toStdString()},
                    {"session", m_login.session()},
                    {"reason", reason.toStdString()},
                    {"outcome", outcome.toStdString()}},
                   this, [this, subject, outcome, reason](const AlarmAnswer& answer) {
                       if (answer.error == AlarmError::NeedsLogin) {
                           m_login.forget();
                           m_login.require([this, subject, outcome, reason] {
                               sendClose(subject, outcome, reason);
                           });
                       } else if (!answer.ok() && answer.error != AlarmError::AlreadyEnded) {
                           setTrouble(NotClosed);
                       }
                   });
}

void Panel::startDrill()
{
    touched();
    m_login.require([this] {
        setDrillUntil(m_link.clock().bootNow() + drillMs);
        setCurrent(nullptr);
        enter(Tiles);
        settle();
    });
}

void Panel::leaveDrill()
{
    touched();
    m_login.leave();
    setDrillUntil(0);
    enter(Tiles);
}

void Panel::endDrill(const QString& reason)
{
    touched();
    QStringList drills;
    for (const IncidentView* incident : m_incidents.open())
        if (incident->drill() && incident->mine())
            drills += incident->subject();
    if (drills.isEmpty()) {
        leaveDrill();
        return;
    }
    m_login.require([this, drills, reason] {
        for (const QString& subject : drills)
            sendClose(subject, u"drill_done"_s, reason);
        leaveDrill();
    });
}

} // namespace yizhan
