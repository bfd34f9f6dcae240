// SPDX-License-Identifier: Apache-2.0
#include "kiosk/incident_parts.h"

#include "kiosk/moment.h"

namespace yizhan {

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
    m_doneAt = m_done ? fact->at : 0;
    Q_EMIT changed();
}

void StepView::tick(Millis raised, Millis elapsed)
{
    const Millis over = (m_doneAt > 0 ? m_doneAt - raised : elapsed) - Millis {target()} * 1000;
    const QString late = target() > 0 && over >= 1000 ? spanFace(over) : QString();
    if (late == m_late)
        return;
    m_late = late;
    Q_EMIT lateChanged();
}

void UpwardReportView::show(const StepFact* fact)
{
    const bool told = fact && fact->done;
    const QString at = told ? clockFace(fact->at) : QString();
    const QString by = told ? fact->by : QString();
    if (at == m_toldAt && by == m_toldBy)
        return;
    m_toldAt = at;
    m_toldBy = by;
    Q_EMIT changed();
}

void UpwardReportView::tick(Millis raised, Millis elapsed)
{
    const Millis within = Millis {m_report.withinSeconds} * 1000;
    const bool sameDay = dayFace(raised) == dayFace(raised + within);
    const QString until = raised == 0 ? QString()
        : sameDay                     ? clockFace(raised + within)
                                      : momentFace(raised + within);
    const bool late = m_toldAt.isEmpty() && within > 0 && elapsed >= within;
    if (until == m_until && late == m_late)
        return;
    m_until = until;
    m_late = late;
    Q_EMIT changed();
}

} // namespace yizhan
