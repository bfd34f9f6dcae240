// SPDX-License-Identifier: Apache-2.0
// The barcode scanner that types, kept away from every window of the program. GUI thread.
//
// Install it on the application: it sees each key before any window does, holds it for as long as
// wedge_filter.h needs, and sends on what a person typed.
#pragma once

#include "base/clock.h"
#include "input/wedge_filter.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

class QKeyEvent;

namespace yizhan {

class Wedge : public QObject {
    Q_OBJECT

public:
    // clock must outlive this.
    explicit Wedge(const Clock& clock, WedgeOptions options = {}, QObject* parent = nullptr);
    ~Wedge() override;

    bool eventFilter(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    // A code, as the scanner sent it. Nobody need be connected: then it is dropped.
    void scanned(const QByteArray& text);

private:
    struct Held {
        QPointer<QObject> receiver;
        std::unique_ptr<QKeyEvent> press;
        std::vector<std::unique_ptr<QKeyEvent>> after; // its release, when that came meanwhile
    };

    bool press(QObject* receiver, const QKeyEvent& event);
    bool release(const QKeyEvent& event);
    void settle(const WedgeOutcome& outcome);
    void sendOn(Held& held);

    const Clock& m_clock;
    WedgeFilter m_filter;
    QTimer m_timer;
    std::vector<Held> m_held; // oldest first
    std::vector<int> m_swallowed; // keys whose release is the scanner's, too
    bool m_sending = false;
};

} // namespace yizhan
