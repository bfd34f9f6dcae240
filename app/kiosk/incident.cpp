// SPDX-License-Identifier: Apache-2.0
#include "kiosk/incident.h"

#include "kiosk/moment.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

// Head office answers within a second on a sound line; after this long people must not rely on it.
constexpr Millis receivedWithinMs = 20'000;
// An alarm that yizhan-alarmd has not even taken.
constexpr Millis takenWithinMs = 1500;

const StepFact* factOf(const IncidentFacts& facts, const QString& step)
{
    const auto found = std::find_if(facts.steps.rbegin(), facts.steps.rend(),
                                    [&](const StepFact& fact) { return fact.step == step; });
    return found == facts.steps.rend() ? nullptr : &*found;
}

QString holderOf(const AlarmState& state, const QString& role)
{
    for (const StaffFacts& member : state.staff)
        if (member.roles.contains(role))
            return member.name;
    return {};
}

} // namespace

QString Rung::at() const
{
    return proved() ? clockFace(m_fact.at) : QString();
}

QString Rung::person() const
{
    return proved() ? m_fact.person : QString();
}

QString Rung::role() const
{
    return proved() ? m_fact.role : QString();
}

QString Rung::path() const
{
    return proved() ? m_fact.path : QString();
}

int Rung::afterSeconds() const
{
    return proved() ? static_cast<int>((m_fact.afterMs + 999) / 1000) : 0;
}

void Rung::show(const RungFact& fact, bool waiting)
{
    m_fact = fact;
    m_waiting = waiting && !fact.proved;
    if (!m_waiting)
        setWaited({});
    Q_EMIT changed();
}

void Rung::setWaited(const QString& waited)
{
    if (m_waited == waited)
        return;
    m_waited = waited;
    Q_EMIT waitedChanged();
}

void StepView::show(const StepFact* fact, bool now, const QString& holder)
{
    m_done = fact && fact->done;
    m_now = now;
    m_at = m_done ? clockFace(fact->at) : QString();
    m_person = m_done ? fact->by : holder;
    Q_EMIT changed();
}

IncidentView::IncidentView(PanelPlaybook playbook, IncidentFacts facts, QObject* parent)
    : QObject(parent), m_playbook(std::move(playbook)), m_facts(std::move(facts))
{
    for (const Rung::Kind kind : {Rung::Saved, Rung::Sent, Rung::Received, Rung::Seen, Rung::Help})
        m_ladder += new Rung(kind, this);
    makeSteps();
}

void IncidentView::makeSteps()
{
    for (const PanelStep& step : m_playbook.steps)
        m_steps += new StepView(step, this);
}

void IncidentView::follow(PanelPlaybook playbook)
{
    const bool withdrawn = playbook.steps.empty() && !m_playbook.steps.empty();
    if (withdrawn || playbook == m_playbook)
        return;
    m_playbook = std::move(playbook);
    const auto old = std::exchange(m_steps, {});
    makeSteps();
    Q_EMIT playbookChanged();
    for (StepView* step : old)
        step->deleteLater();
}

QString IncidentView::raisedAt() const
{
    return clockFace(m_facts.raised);
}

QString IncidentView::closedAt() const
{
    return clockFace(m_facts.closedAt);
}

int IncidentView::stepsDone() const
{
    return static_cast<int>(
        std::count_if(m_steps.begin(), m_steps.end(), [](auto* step) { return step->done(); }));
}

QStringList IncidentView::notes() const
{
    QStringList lines;
    for (const NoteFact& note : m_facts.notes)
        lines += clockFace(note.at) + u' ' + note.text;
    return lines;
}

void IncidentView::show(IncidentFacts facts, const AlarmState& state, Millis heardAt,
                        Millis bootNow)
{
    m_facts = std::move(facts);
    m_heardAt = heardAt;
    bool waited = false;
    for (Rung* rung : m_ladder) {
        const RungFact& fact = m_facts.rung(static_cast<RungKind>(rung->kind()));
        rung->show(fact, open() && !waited);
        waited = waited || !fact.proved;
    }
    bool nowFound = !open();
    for (StepView* step : m_steps) {
        const StepFact* fact = factOf(m_facts, step->stepId());
        const bool now = !nowFound && !(fact && fact->done);
        nowFound = nowFound || now;
        step->show(fact, now, holderOf(state, step->role()));
    }
    m_dialNumber.clear();
    for (const QString& purpose : m_playbook.dial)
        if (m_dialNumber.isEmpty())
            m_dialNumber = state.numberFor(purpose);
    for (const NumberFacts& number : state.numbers)
        if (number.purpose == u"security"_s) {
            m_securityNumber = number.number;
            m_securityName = number.name;
        }
    Q_EMIT changed();
    tick(bootNow, state.time + (bootNow - heardAt));
}

void IncidentView::tick(Millis bootNow, Millis trustedNow)
{
    const Millis since = bootNow - m_heardAt;
    const Millis elapsed = m_facts.elapsedMs + (open() ? since : 0);
    m_elapsed = spanFace(elapsed);
    m_undoSeconds = open() && m_facts.undoMs > since
        ? static_cast<int>((m_facts.undoMs - since + 999) / 1000)
        : 0;
    m_urgeCall = open() && !drill() && !m_facts.rung(RungKind::Received).proved
        && elapsed >= (unsent() ? takenWithinMs : receivedWithinMs);

    Millis lastProved = 0;
    for (Rung* rung : m_ladder) {
        const RungFact& fact = m_facts.rung(static_cast<RungKind>(rung->kind()));
        if (fact.proved)
            lastProved = std::max(lastProved, fact.at);
        else if (rung->waiting())
            rung->setWaited(spanFace(lastProved > 0 ? trustedNow - lastProved : elapsed));
    }
    Q_EMIT ticked();
}

} // namespace yizhan
