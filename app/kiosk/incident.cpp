// SPDX-License-Identifier: Apache-2.0
#include "kiosk/incident.h"

#include "emergency/playbook.h"

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

} // namespace

IncidentView::IncidentView(PanelPlaybook playbook, IncidentFacts facts, QObject* parent)
    : QObject(parent), m_playbook(std::move(playbook)), m_facts(std::move(facts))
{
    for (const Rung::Kind kind : {Rung::Saved, Rung::Sent, Rung::Received, Rung::Seen, Rung::Help})
        m_ladder += new Rung(kind, this);
    makeParts();
}

void IncidentView::makeParts()
{
    for (const PanelStep& step : m_playbook.steps)
        m_steps += new StepView(step, this);
    for (const PanelReport& report : m_playbook.report)
        m_reports += new UpwardReportView(
            report,
            QString::fromStdString(reportStep(m_playbook.id.toStdString(),
                                              static_cast<std::size_t>(m_reports.size()) + 1)),
            this);
    for (int level = 1; level <= 3; ++level) {
        const auto rule
            = std::find_if(m_playbook.levels.begin(), m_playbook.levels.end(),
                           [&](const PanelLevel& known) { return known.level == level; });
        m_levels += new LevelRuleView(
            level, rule == m_playbook.levels.end() ? QString() : rule->when, this);
    }
}

void IncidentView::follow(PanelPlaybook playbook)
{
    const bool withdrawn
        = playbook.id == m_playbook.id && playbook.steps.empty() && !m_playbook.steps.empty();
    if (withdrawn || playbook == m_playbook)
        return;
    m_playbook = std::move(playbook);
    QList<QObject*> old(m_steps.begin(), m_steps.end());
    old.append(QList<QObject*>(m_reports.begin(), m_reports.end()));
    old.append(QList<QObject*>(m_levels.begin(), m_levels.end()));
    m_steps.clear();
    m_reports.clear();
    m_levels.clear();
    makeParts();
    Q_EMIT playbookChanged();
    for (QObject* part : old)
        part->deleteLater();
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

void IncidentView::show(IncidentFacts facts, const AlarmState& state, Millis heardAt,
                        Millis bootNow)
{
    m_facts = std::move(facts);
    m_heardAt = heardAt;
    m_staff = state.staff;
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
        step->show(fact, now, holderOf(step->role()));
    }
    for (UpwardReportView* report : m_reports)
        report->show(factOf(m_facts, report->stepId()));
    showNumbers(state);
    showRecord(state);
    Q_EMIT changed();
    tick(bootNow, state.time + (bootNow - heardAt));
}

void IncidentView::tick(Millis bootNow, Millis trustedNow)
{
    const Millis since = bootNow - m_heardAt;
    const Millis elapsed = m_facts.elapsedMs + (open() ? since : 0);
    m_elapsed = spanFace(elapsed);
    for (StepView* step : m_steps)
        step->tick(m_facts.raised, elapsed);
    for (UpwardReportView* report : m_reports)
        report->tick(m_facts.raised, elapsed);
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
