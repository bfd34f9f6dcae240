// SPDX-License-Identifier: Apache-2.0
#include "kiosk/patrol_board.h"

#include "kiosk/moment.h"

#include <algorithm>

namespace yizhan {

QString PatrolList::doneAt() const
{
    return clockFace(m_last.at);
}

void PatrolList::show(const PatrolFacts& last)
{
    if (last == m_last)
        return;
    m_last = last;
    Q_EMIT changed();
}

void PatrolItem::find(Finding finding, const QString& note)
{
    m_finding = finding;
    m_note = note;
    Q_EMIT changed();
}

PatrolBoard::PatrolBoard(AlarmLink& link, StaffOrders& orders, QObject* parent)
    : QObject(parent), m_link(link), m_orders(orders)
{
    connect(&m_link, &AlarmLink::stateHeard, this, &PatrolBoard::hear);
}

int PatrolBoard::due() const
{
    return static_cast<int>(std::count_if(m_lists.begin(), m_lists.end(),
                                          [](auto* list) { return list->doneAt().isEmpty(); }));
}

int PatrolBoard::countOf(PatrolItem::Finding finding) const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(), [finding](auto* item) {
        return item->finding() == finding;
    }));
}

void PatrolBoard::show(const std::vector<PanelChecklist>& published)
{
    if (published == m_published)
        return;
    m_published = published;
    const QList<PatrolList*> old = std::exchange(m_lists, {});
    for (const PanelChecklist& list : m_published)
        m_lists += new PatrolList(list, this);
    hear();
    Q_EMIT listsChanged();
    for (PatrolList* list : old)
        list->deleteLater();
    if (!m_round)
        return;
    const auto same = std::find_if(m_published.begin(), m_published.end(), [&](const auto& list) {
        return list.id == m_round->id && list.version == m_round->version;
    });
    if (same != m_published.end())
        setRound(&*same);
}

void PatrolBoard::hear()
{
    const int before = due();
    for (PatrolList* list : std::as_const(m_lists)) {
        PatrolFacts last;
        for (const PatrolFacts& patrol : m_link.state().patrols)
            if (patrol.list == list->listId() && patrol.at >= last.at)
                last = patrol;
        list->show(last);
    }
    if (due() != before)
        Q_EMIT listsChanged();
}

void PatrolBoard::begin(const QString& listId)
{
    const auto found = std::find_if(m_published.begin(), m_published.end(),
                                    [&](const auto& list) { return list.id == listId; });
    if (listId == roundId())
        return;
    leave();
    if (found != m_published.end())
        setRound(&*found);
}

// Another language of the same list keeps what was found.
void PatrolBoard::setRound(const PanelChecklist* list)
{
    const QList<PatrolItem*> old = std::exchange(m_items, {});
    m_round = list ? std::optional(*list) : std::nullopt;
    if (list)
        for (const PanelChecklistItem& content : list->items) {
            auto* item = new PatrolItem(content, this);
            for (const PatrolItem* before : old)
                if (before->itemId() == content.id)
                    item->find(before->finding(), before->note());
            m_items += item;
        }
    Q_EMIT roundChanged();
    Q_EMIT counted();
    for (PatrolItem* item : old)
        item->deleteLater();
}

void PatrolBoard::find(const QString& itemId, PatrolItem::Finding finding, const QString& note)
{
    for (PatrolItem* item : std::as_const(m_items))
        if (item->itemId() == itemId)
            item->find(finding, note);
    Q_EMIT counted();
}

void PatrolBoard::good(const QString& itemId)
{
    find(itemId, PatrolItem::Good, {});
}

void PatrolBoard::notGood(const QString& itemId, const QString& note)
{
    find(itemId, PatrolItem::Bad, note.trimmed());
}

void PatrolBoard::send()
{
    if (!m_round || unseen() > 0 || m_sending)
        return;
    Json items = Json::array();
    for (const PatrolItem* item : std::as_const(m_items))
        items.push_back({{"item", item->itemId().toStdString()},
                         {"ok", item->finding() == PatrolItem::Good},
                         {"note", item->note().toStdString()},
                         {"place", item->place().toStdString()}});
    m_sending = true;
    Q_EMIT counted();
    m_orders.send({{"do", "patrol"},
                   {"list", m_round->id.toStdString()},
                   {"version", m_round->version.toStdString()},
                   {"items", std::move(items)}},
                  [this](const AlarmAnswer& answer) {
                      m_sending = false;
                      Q_EMIT counted();
                      if (answer.ok()) {
                          leave();
                          Q_EMIT recorded();
                      } else {
                          Q_EMIT refused();
                      }
                  });
}

void PatrolBoard::leave()
{
    m_sending = false;
    if (m_round)
        setRound(nullptr);
}

} // namespace yizhan
