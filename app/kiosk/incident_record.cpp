// SPDX-License-Identifier: Apache-2.0
// What was added to an incident, and whom to call.
#include "kiosk/incident.h"
#include "kiosk/moment.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

using Lines = std::vector<RecordLine::Facts>;

Lines recordOf(const IncidentFacts& facts)
{
    static const QStringList marks {u"looks"_s, u"clothing"_s, u"direction"_s, u"vehicle"_s,
                                    u"plate"_s};
    std::vector<std::pair<Millis, RecordLine::Facts>> lines;
    for (const NoteFact& note : facts.notes) {
        const QString at = clockFace(note.at);
        if (!note.text.isEmpty())
            lines.push_back({note.at, {u"note"_s, note.text, note.by, {}, at}});
        for (const QString& mark : marks)
            if (const auto said = note.marks.find(mark); said != note.marks.end())
                lines.push_back({note.at, {mark, said->second, note.by, {}, at}});
    }
    for (const SealedFact& sealed : facts.sealed)
        lines.push_back({sealed.at, {sealed.what, {}, sealed.by, {}, clockFace(sealed.at)}});
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    Lines ordered;
    for (auto& [at, line] : lines)
        ordered.push_back(std::move(line));
    return ordered;
}

// The first "seen" and "help on the way" are rungs of the ladder already.
Lines officeOf(const IncidentFacts& facts)
{
    Lines lines;
    for (const OfficeFact& act : facts.office) {
        const QString at = clockFace(act.at);
        if (act.kind == u"incident.assigned"_s)
            lines.push_back({u"assigned"_s, act.to, act.by, act.role, at});
        else if (act.kind == u"incident.escalated"_s)
            lines.push_back({u"escalated"_s, act.to, act.by, act.role, at});
        else if (act.kind == u"incident.acknowledged"_s
                 && act.at
                     > facts.rung(act.meaning == u"seen"_s ? RungKind::Seen : RungKind::Help).at)
            lines.push_back({act.meaning, {}, act.by, act.role, at});
    }
    return lines;
}

Lines followUpsOf(const IncidentFacts& facts, const AlarmState& state)
{
    Lines lines;
    for (const FollowUpFacts& task : state.followUps)
        if (task.about == facts.id && task.doneAt == 0)
            lines.push_back({task.kind, task.text, task.owner, {}, dayFace(task.due)});
    return lines;
}

bool put(const Lines& lines, QList<RecordLine*>& into, QObject* owner, QObjectList& old)
{
    if (std::equal(lines.begin(), lines.end(), into.begin(), into.end(),
                   [](const RecordLine::Facts& a, const RecordLine* b) { return a == b->facts(); }))
        return false;
    old.append(QObjectList(into.begin(), into.end()));
    into.clear();
    for (const RecordLine::Facts& line : lines)
        into += new RecordLine(line, owner);
    return true;
}

} // namespace

void IncidentView::showNumbers(const AlarmState& state)
{
    m_dialNumber.clear();
    for (const QString& purpose : m_playbook.dial)
        if (m_dialNumber.isEmpty())
            m_dialNumber = state.numberFor(purpose);
    for (const NumberFacts& number : state.numbers)
        if (number.purpose == u"security"_s) {
            m_securityNumber = number.number;
            m_securityName = number.name;
        }
    m_contactName.clear();
    m_contactPhone.clear();
    for (const PostFacts& post : state.group)
        if (post.post == m_playbook.contact && m_contactPhone.isEmpty()) {
            m_contactName = post.name;
            m_contactPhone = post.phone;
        }
}

void IncidentView::showRecord(const AlarmState& state)
{
    QObjectList old; // goes only after whoever shows it
    const bool said = put(recordOf(m_facts), m_record, this, old);
    const bool done = put(officeOf(m_facts), m_office, this, old);
    const bool owed = put(followUpsOf(m_facts, state), m_followUps, this, old);
    if (said || done || owed)
        Q_EMIT recordChanged();
    for (QObject* line : std::as_const(old))
        line->deleteLater();
}

QString IncidentView::holderOf(const QString& role) const
{
    if (const auto given = m_facts.roles.find(role); given != m_facts.roles.end())
        return given->second.name;
    for (const StaffFacts& member : m_staff)
        if (member.roles.contains(role))
            return member.name;
    return {};
}

QStringList IncidentView::rolesOf(const QString& staffId) const
{
    QStringList held;
    for (const auto& [role, holder] : m_facts.roles)
        if (holder.id == staffId)
            held += role;
    for (const StaffFacts& member : m_staff)
        if (member.id == staffId)
            for (const QString& role : member.roles)
                if (!m_facts.roles.contains(role))
                    held += role;
    return held;
}

QString IncidentView::countedAt() const
{
    return clockFace(m_facts.roll.at);
}

QStringList IncidentView::absentNames() const
{
    QStringList names;
    for (const PersonFact& person : m_facts.roll.absent)
        names += person.name;
    return names;
}

QStringList IncidentView::presentIds() const
{
    QStringList ids;
    for (const PersonFact& person : m_facts.roll.present)
        ids += person.id;
    return ids;
}

} // namespace yizhan
