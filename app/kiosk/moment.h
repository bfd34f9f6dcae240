// SPDX-License-Identifier: Apache-2.0
// Moments and spans in figures. No words: the figures are the same in every language.
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QString>

#include <algorithm>

namespace yizhan {

// "15:08" in the machine's time zone; empty for an absent moment.
[[nodiscard]] inline QString clockFace(Millis at)
{
    return at > 0 ? QDateTime::fromMSecsSinceEpoch(at).toString(QStringLiteral("HH:mm"))
                  : QString();
}

// "8-01": month and day, the same in every language; empty for an absent moment.
[[nodiscard]] inline QString dayFace(Millis at)
{
    return at > 0 ? QDateTime::fromMSecsSinceEpoch(at).toString(QStringLiteral("M-dd")) : QString();
}

// "8-01 17:00"; empty for an absent moment.
[[nodiscard]] inline QString momentFace(Millis at)
{
    return at > 0 ? dayFace(at) + QChar(u' ') + clockFace(at) : QString();
}

// "02:47", "61:05", "1:02:03" from a hundred minutes on.
[[nodiscard]] inline QString spanFace(Millis span)
{
    const Millis seconds = std::max<Millis>(0, span) / 1000;
    const QChar zero(u'0');
    if (seconds < 6000)
        return QStringLiteral("%1:%2")
            .arg(seconds / 60, 2, 10, zero)
            .arg(seconds % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

} // namespace yizhan
