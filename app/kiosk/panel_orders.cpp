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
    Json body {{"do", "drill"}, {"playbook", playbook.id.toStdString()}, {"level", playbook.level}};
    Json present = Json::array();
    for (const QString& id : std::as_const(m_participants))
        present.push_back(id.toStdString());
    if (!present.empty())
        body["present"] = std::move(present);
    m_staffOrders.send(std::move(body), [this](const AlarmAnswer& answer) {
        if (!answer.ok()) {
            setTrouble(DrillNotSent);
            return;
        }
        m_wanted = QString::fromStdString(stringAt(answer.body, "subject").value_or(""));
        followCurrent();
    });
}

void Panel::toggleStep(const QString& step)
{
    touched();
    if (!m_current || m_current->unsent() || !m_current->open() || m_settling)
        return;
    for (StepView* known : m_current->stepList()) {
        if (known->stepId() != step)
            continue;
        if (!known->darkens() || known->done()) {
            m_orders.tick(step, !known->done());
        } else {
            m_warnedStep = known;
            enter(Warned);
        }
    }
}

void Panel::toggleReport(const QString& step)
{
    touched();
    if (!m_current)
        return;
    for (const UpwardReportView* report : m_current->reportList())
        if (report->stepId() == step)
            m_orders.tick(step, report->toldAt().isEmpty());
}

void Panel::confirmStep()
{
    touched();
    if (!m_warnedStep)
        return;
    m_orders.tick(m_warnedStep->stepId(), true);
    enter(Live);
}

void Panel::note(const QString& text)
{
    touched();
    m_orders.note(text);
    enter(Live);
}

void Panel::setLevel(int level)
{
    touched();
    m_orders.setLevel(level);
    enter(Live);
}

void Panel::setPlace(const QString& place, const QString& people)
{
    touched();
    m_orders.setPlace(place, people);
    enter(Live);
}

void Panel::retype(const QString& playbook)
{
    touched();
    const PanelPlaybook content = playbookOf(playbook);
    m_orders.retype(content);
    if (!content.silent) {
        enter(Live);
        return;
    }
    m_login.leave();
    m_login.logout();
    setCurrent(nullptr);
    settle();
}

void Panel::witness(const QString& looks, const QString& clothing, const QString& direction,
                    const QString& vehicle, const QString& plate)
{
    touched();
    m_orders.witness(looks, clothing, direction, vehicle, plate);
    enter(Live);
}

void Panel::handOver(const QString& from, const QString& to)
{
    touched();
    m_orders.handOver({}, from, to);
    enter(Live);
}

void Panel::evacuate(bool on)
{
    touched();
    m_orders.evacuate(on);
    enter(Live);
}

void Panel::sendRoll()
{
    touched();
    m_orders.roll(m_roll.present());
    enter(Live);
}

void Panel::close(const QString& outcome, const QString& reason)
{
    touched();
    if (!m_current || m_current->unsent() || !m_current->open())
        return;
    enter(Live);
    sendClose(m_current->subject(), outcome, reason);
}

void Panel::sendClose(const QString& subject, const QString& outcome, const QString& reason)
{
    m_staffOrders.send({{"do", "close"},
                        {"subject", subject.toStdString()},
                        {"reason", reason.toStdString()},
                        {"outcome", outcome.toStdString()}},
                       [this](const AlarmAnswer& answer) {
                           if (!answer.ok() && answer.error != AlarmError::AlreadyEnded)
                               setTrouble(NotClosed);
                       });
}

void Panel::startDrill()
{
    touched();
    m_participants = m_roll.present();
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
