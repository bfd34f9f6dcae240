// SPDX-License-Identifier: Apache-2.0
#include "kiosk/incident_list.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr qsizetype longestHistory = 200;

bool before(const IncidentView* a, const IncidentView* b)
{
    if (a->drill() != b->drill())
        return b->drill();
    if (a->level() != b->level())
        return a->level() < b->level();
    return a->raised() > b->raised();
}

} // namespace

IncidentList::IncidentList(PlaybookOf playbookOf, QObject* parent)
    : QObject(parent), m_playbookOf(std::move(playbookOf))
{
}

int IncidentList::realCount() const
{
    return static_cast<int>(std::count_if(m_open.begin(), m_open.end(),
                                          [](auto* incident) { return !incident->drill(); }));
}

int IncidentList::drillCount() const
{
    return static_cast<int>(m_open.size()) - realCount();
}

IncidentView* IncidentList::find(const QString& subject) const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&](auto* incident) { return incident->subject() == subject; });
    return found == m_known.end() ? nullptr : *found;
}

void IncidentList::show(const AlarmState& state, Millis heardAt, Millis bootNow,
                        const QList<IncidentView*>& unsent)
{
    QList<IncidentView*> appeared;
    QList<IncidentView*> told;
    for (const IncidentFacts& facts : state.incidents) {
        IncidentView* incident = find(facts.id);
        if (!incident) {
            incident = new IncidentView(m_playbookOf(facts.playbook), facts, this);
            m_known += incident;
            if (!facts.drill && facts.open())
                appeared += incident;
        }
        const bool corrected
            = !facts.firstPlaybook.isEmpty() && facts.firstPlaybook != facts.playbook;
        incident->setFirstName(corrected ? m_playbookOf(facts.firstPlaybook).name : QString());
        if (facts.open())
            incident->follow(m_playbookOf(facts.playbook));
        incident->show(facts, state, heardAt, bootNow);
        told += incident;
    }

    // What yizhan-alarmd no longer tells of is not open; what it still tells of as ended goes to
    // the history.
    QList<IncidentView*> open = unsent;
    for (IncidentView* incident : std::as_const(told))
        if (incident->open())
            open += incident;
    std::stable_sort(open.begin(), open.end(), before);
    QList<IncidentView*> ended;
    for (auto incident = m_known.crbegin(); incident != m_known.crend(); ++incident)
        if (!(*incident)->open() && ended.size() < longestHistory)
            ended += *incident;

    if (open != m_open || ended != m_ended) {
        m_open = open;
        m_ended = ended;
        Q_EMIT changed();
    }
    for (IncidentView* incident : std::as_const(appeared))
        Q_EMIT realAppeared(incident);
}

void IncidentList::tick(Millis bootNow, Millis trustedNow)
{
    for (IncidentView* incident : std::as_const(m_open))
        incident->tick(bootNow, trustedNow);
}

} // namespace yizhan
