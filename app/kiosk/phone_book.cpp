// SPDX-License-Identifier: Apache-2.0
#include "kiosk/phone_book.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

PhoneBook::PhoneBook(AlarmLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    connect(&m_link, &AlarmLink::stateHeard, this, &PhoneBook::hear);
    hear();
}

void PhoneBook::hear()
{
    const AlarmState& state = m_link.state();
    static const QStringList national {u"police"_s, u"fire"_s, u"ambulance"_s};
    std::vector<PhoneLine::Facts> lines;
    for (const QString& purpose : national)
        lines.push_back({purpose, {}, state.numberFor(purpose), false});
    for (const NumberFacts& number : state.numbers)
        if (!national.contains(number.purpose) && number.purpose != u"medical"_s)
            lines.push_back({number.purpose, number.name, number.number, false});
    for (const PostFacts& post : state.group)
        lines.push_back({post.post, post.name, post.phone, true});
    if (std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                   [](const PhoneLine::Facts& a, const PhoneLine* b) { return a == b->facts(); }))
        return;
    const QList<PhoneLine*> old = std::exchange(m_lines, {});
    for (const PhoneLine::Facts& line : lines)
        m_lines += new PhoneLine(line, this);
    Q_EMIT changed();
    for (PhoneLine* line : old)
        line->deleteLater();
}

} // namespace yizhan
