// SPDX-License-Identifier: Apache-2.0
#include "kiosk/office_board.h"

#include "kiosk/moment.h"

#include <algorithm>

namespace yizhan {

namespace {

template <typename View>
bool put(const std::vector<typename View::Facts>& facts, QList<View*>& views, QObject* owner,
         QObjectList& old)
{
    if (std::equal(facts.begin(), facts.end(), views.begin(), views.end(),
                   [](const auto& a, const View* b) { return a == b->facts(); }))
        return false;
    old.append(QObjectList(views.begin(), views.end()));
    views.clear();
    for (const auto& one : facts)
        views += new View(one, owner);
    return true;
}

QDate dayOf(Millis at)
{
    return QDateTime::fromMSecsSinceEpoch(at).date();
}

} // namespace

OfficeBoard::OfficeBoard(AlarmLink& link, NameOf nameOf, QObject* parent)
    : QObject(parent), m_link(link), m_nameOf(std::move(nameOf))
{
    connect(&m_link, &AlarmLink::stateHeard, this, &OfficeBoard::hear);
}

int OfficeBoard::unread() const
{
    return static_cast<int>(std::count_if(m_notices.begin(), m_notices.end(),
                                          [](auto* notice) { return !notice->read(); }));
}

NoticeView* OfficeBoard::firstUnread() const
{
    const auto found = std::find_if(m_notices.begin(), m_notices.end(),
                                    [](auto* notice) { return !notice->read(); });
    return found == m_notices.end() ? nullptr : *found;
}

void OfficeBoard::setLanguage(const QString& language)
{
    m_language = language;
    hear();
}

void OfficeBoard::putAway(const QString& noticeId)
{
    m_read += noticeId;
    hear();
}

void OfficeBoard::hear()
{
    const Millis now = m_link.now();
    std::vector<NoticeView::Facts> notices;
    for (const NoticeFacts& notice : m_link.state().notices) {
        auto text = notice.text.find(m_language);
        if (text == notice.text.end())
            text = notice.text.find(QStringLiteral("zh-Hans"));
        if (text == notice.text.end())
            text = notice.text.begin();
        if (notice.until == 0 || now < notice.until)
            notices.push_back({notice.id, text->second, notice.by, momentFace(notice.until),
                               m_read.contains(notice.id)});
    }
    std::vector<DrillPlanView::Facts> plans;
    for (const PlanFacts& plan : m_link.state().plans)
        if (dayOf(plan.from) <= dayOf(now))
            plans.push_back({plan.id, plan.playbook, m_nameOf(plan.playbook), plan.note,
                             momentFace(plan.from), momentFace(plan.until),
                             plan.until > 0 && now >= plan.until});
    std::stable_sort(plans.begin(), plans.end(),
                     [](const auto& a, const auto& b) { return a.overdue && !b.overdue; });
    QObjectList old; // goes only after whoever shows it
    const bool noticesNew = put(notices, m_notices, this, old);
    const bool plansNew = put(plans, m_plans, this, old);
    if (noticesNew || plansNew)
        Q_EMIT changed();
    for (QObject* view : std::as_const(old))
        view->deleteLater();
}

} // namespace yizhan
