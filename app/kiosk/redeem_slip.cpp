// SPDX-License-Identifier: Apache-2.0
#include "kiosk/redeem_slip.h"

#include "redemption/slip_number.h"

namespace yizhan {

QString SlipEntry::shown() const
{
    return QString::fromStdString(groupedNumber(m_figures));
}

bool SlipEntry::canSubmit() const
{
    return m_figures.size() >= shortestTypedNumber;
}

std::optional<std::string> SlipEntry::take()
{
    auto number = readTypedNumber(m_figures);
    m_wrong = !number;
    Q_EMIT changed();
    return number;
}

void SlipEntry::clear()
{
    m_figures.clear();
    m_wrong = false;
    Q_EMIT changed();
}

void SlipEntry::digit(int digit)
{
    if (digit < 0 || digit > 9 || m_figures.size() >= longestTypedNumber)
        return;
    m_figures += static_cast<char>('0' + digit);
    m_wrong = false;
    Q_EMIT changed();
}

void SlipEntry::erase()
{
    if (m_figures.empty())
        return;
    m_figures.pop_back();
    m_wrong = false;
    Q_EMIT changed();
}

} // namespace yizhan
