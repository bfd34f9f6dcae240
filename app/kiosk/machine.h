// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"
#include "kiosk/connection.h"
#include "kiosk/content_worker.h"
#include "kiosk/machine_health.h"
#include "kiosk/showcase.h"
#include "kiosk/state_reporter.h"
#include "kiosk/tongue.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace yizhan {

// What the customers' window and the staff's window both stand on: identity, time, content, the way
// to yizhan-alarmd and to head office. GUI thread; owns the two workers: content (its rounds block)
// and business (queues and state reports).
class Machine final : public QObject {
    Q_OBJECT

public:
    // clock must outlive the machine.
    Machine(DataFolder data, Device device, const Clock& clock);
    ~Machine() override;

    // Once everything is connected to it.
    void start();

    [[nodiscard]] const DataFolder& data() const { return m_data; }
    [[nodiscard]] const Device& device() const { return m_device; }
    [[nodiscard]] TrustedClock& time() { return m_time; }
    [[nodiscard]] QThread& business() { return m_business; }
    [[nodiscard]] Showcase& showcase() { return m_showcase; }
    [[nodiscard]] AlarmLink& link() { return m_link; }
    [[nodiscard]] Connection& connection() { return m_connection; }
    [[nodiscard]] Tongue& tongue() { return m_tongue; }

    // How the camera is: false when it is lost, nothing where there is none. Call it before
    // start().
    void watchCamera(std::function<std::optional<bool>()> good)
    {
        m_cameraIsGood = std::move(good);
    }

    // Whether redemption works: false when the test vouchers were judged wrongly. As above.
    void watchRedemption(std::function<std::optional<bool>()> good)
    {
        m_redemptionIsGood = std::move(good);
    }

    // The window's part of the state; the machine adds the rest.
    void report(ScreenState state);

Q_SIGNALS:
    // Four times a second, on the GUI thread: everything that waits for a moment.
    void ticked();
    // Another trust bundle was verified than before (or the first one).
    void trustChanged(const yizhan::TrustBundle& bundle);
    // Trusted time at which that bundle was last known to be the current one.
    void trustConfirmed(qint64 at);

private:
    void take(const std::shared_ptr<const PublishedContent>& content);
    void lookAtPaths();
    [[nodiscard]] std::vector<MachineHealth::Part> parts();

    const DataFolder m_data;
    const Device m_device;
    TrustedClock m_time;
    AlarmLink m_link;
    Showcase m_showcase;
    Connection m_connection;
    Tongue m_tongue;
    std::function<std::optional<bool>()> m_cameraIsGood;
    std::function<std::optional<bool>()> m_redemptionIsGood;
    MachineHealth m_health;
    QThread m_contentThread;
    QThread m_business;
    ContentWorker* m_content; // lives on m_contentThread
    StateReporter* m_reporter; // lives on m_business
    QTimer m_tick;
    ScreenState m_state;
    std::string m_trust;
    bool m_reached = true; // our own last report was answered
    Millis m_upAt; // boot time
};

} // namespace yizhan
