// SPDX-License-Identifier: Apache-2.0
#include "kiosk/upkeep_board.h"

#include <algorithm>
#include <tuple>

namespace yizhan {

namespace {

constexpr Millis dayMs = 24 * 3'600'000LL;

// Puts views of the facts in place of the old ones, unless they show the same.
template <typename View, typename Facts>
bool put(const std::vector<Facts>& facts, QList<View*>& views, QObject* owner, QObjectList& old)
{
    if (std::equal(facts.begin(), facts.end(), views.begin(), views.end(),
                   [](const Facts& a, const View* b) { return a == b->facts(); }))
        return false;
    old.append(QObjectList(views.begin(), views.end()));
    views.clear();
    for (const Facts& one : facts)
        views += new View(one, owner);
    return true;
}

template <typename View> int countOf(const QList<View*>& views, bool (View::*is)() const)
{
    return static_cast<int>(std::count_if(views.begin(), views.end(),
                                          [is](const View* view) { return (view->*is)(); }));
}

} // namespace

void FollowUpView::tick(Millis now)
{
    const bool overdue = !done() && m_facts.due > 0 && now >= m_facts.due;
    if (overdue == m_overdue)
        return;
    m_overdue = overdue;
    Q_EMIT overdueChanged();
}

UpkeepBoard::UpkeepBoard(AlarmLink& link, StaffOrders& orders, NameOf nameOf, QObject* parent)
    : QObject(parent), m_link(link), m_orders(orders), m_nameOf(std::move(nameOf))
{
    connect(&m_link, &AlarmLink::stateHeard, this, &UpkeepBoard::hear);
}

int UpkeepBoard::openFaults() const
{
    return static_cast<int>(m_faults.size()) - countOf(m_faults, &FaultView::mended);
}

int UpkeepBoard::openFollowUps() const
{
    return static_cast<int>(m_followUps.size()) - countOf(m_followUps, &FollowUpView::done);
}

int UpkeepBoard::overdue() const
{
    return countOf(m_followUps, &FollowUpView::overdue);
}

void UpkeepBoard::hear()
{
    std::vector<FaultFacts> faults = m_link.state().faults;
    std::stable_sort(faults.begin(), faults.end(), [](const FaultFacts& a, const FaultFacts& b) {
        return std::tuple(a.mendedAt > 0, a.found) < std::tuple(b.mendedAt > 0, b.found);
    });
    std::vector<FollowUpFacts> owed = m_link.state().followUps;
    for (FollowUpFacts& task : owed)
        if (task.text.isEmpty() && !task.playbook.isEmpty())
            task.text = m_nameOf(task.playbook);
    std::stable_sort(owed.begin(), owed.end(), [](const FollowUpFacts& a, const FollowUpFacts& b) {
        return std::tuple(a.doneAt > 0, a.due) < std::tuple(b.doneAt > 0, b.due);
    });
    QObjectList old; // goes only after whoever shows it
    const bool faultsNew = put(faults, m_faults, this, old);
    const bool owedNew = put(owed, m_followUps, this, old);
    const int overdueBefore = overdue();
    for (FollowUpView* task : std::as_const(m_followUps))
        task->tick(m_link.now());
    if (faultsNew || owedNew || overdue() != overdueBefore)
        Q_EMIT changed();
    for (QObject* view : std::as_const(old))
        view->deleteLater();
}

void UpkeepBoard::send(Json body)
{
    m_orders.send(std::move(body), [this](const AlarmAnswer& answer) {
        if (!answer.ok() && answer.error != AlarmError::AlreadyEnded)
            Q_EMIT refused();
    });
}

void UpkeepBoard::report(const QString& place, const QString& text)
{
    if (!text.trimmed().isEmpty())
        send({{"do", "fault"},
              {"what", "other"},
              {"place", place.toStdString()},
              {"text", text.trimmed().toStdString()},
              {"source", "report"}});
}

void UpkeepBoard::mended(const QString& faultId, const QString& text)
{
    send({{"do", "mended"}, {"subject", faultId.toStdString()}, {"text", text.toStdString()}});
}

void UpkeepBoard::done(const QString& followUpId, const QString& text)
{
    send({{"do", "followup_done"},
          {"subject", followUpId.toStdString()},
          {"text", text.toStdString()}});
}

void UpkeepBoard::owe(const QString& kind, const QString& text, const QString& owner, int days)
{
    if (text.trimmed().isEmpty() || owner.isEmpty() || days < 0)
        return;
    send({{"do", "followup"},
          {"about", ""},
          {"kind", kind.toStdString()},
          {"text", text.trimmed().toStdString()},
          {"owner", owner.toStdString()},
          {"due", m_link.now() + days * dayMs}});
}

void UpkeepBoard::tick()
{
    const int before = overdue();
    for (FollowUpView* task : std::as_const(m_followUps))
        task->tick(m_link.now());
    if (overdue() != before)
        Q_EMIT changed();
}

} // namespace yizhan
