// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "input/corner_taps.h"

#include <QObject>
#include <QPointF>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

class Panel;

// The way from the customers' window to the staff's panel: four taps in three seconds in the upper
// left corner (where the bank's sign is and nothing to touch), or a badge before the scanner. A
// badge only says that somebody of staff is here ("B1:" and the id); what needs a login still needs
// one. It closes by itself when nobody touches the panel, but not over an incident that is open.
// GUI thread; clock and panel must outlive it.
class StaffDoor final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)

public:
    static constexpr double corner = 128; // px of the page, from the upper left
    static constexpr Millis idleMs = 30'000;

    StaffDoor(const Clock& clock, Panel& panel, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }
    // The glass was tapped, in px of the page.
    void tapped(QPointF page);
    // A code of the scanner. True when it was a badge: nobody else may take it.
    [[nodiscard]] bool scanned(const QByteArray& text);
    // How many taps of an opening have been seen.
    [[nodiscard]] std::size_t tapsSeen() const { return m_taps.seen(); }
    // Somebody touched anything.
    void touched();
    void tick();

    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();

private:
    void enter();

    const Clock& m_clock;
    Panel& m_panel;
    CornerTaps m_taps;
    Millis m_touchedAt = 0; // boot time
    bool m_open = false;
};

} // namespace yizhan
