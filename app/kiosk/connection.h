// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace yizhan {

// Whether head office can be reached, and since when not. GUI thread.
// Until the first word about it nothing is claimed: not offline.
class Connection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool offline READ offline NOTIFY changed)
    Q_PROPERTY(QString sinceText READ sinceText NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] bool offline() const { return m_offline; }
    // "14:32 起", in China's time; empty while online.
    [[nodiscard]] QString sinceText() const;

    // now: trusted time.
    void setOnline(bool online, Millis now);
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    bool m_offline = false;
    Millis m_since = 0;
};

} // namespace yizhan
