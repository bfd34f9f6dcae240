// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/trusted_clock.h"
#include "crypto/json.h"
#include "sync/device.h"
#include "sync/https_client.h"
#include "sync/trust_bundle.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

namespace yizhan {

// What this machine shows and how it is: for head office and for kiosk-status.json. Nothing of a
// customer.
struct ScreenState {
    QString screen; // code of the page
    QString release;
    QString language;
    QStringList shown; // offers on the page
    QString content; // trouble of the last refresh in one word; empty: none
    int applicationsWaiting = 0;
    int redemptionsWaiting = 0;
    bool alarmd = false; // yizhan-alarmd answers

    bool operator==(const ScreenState&) const = default;
};

// Tells head office (POST /v1/state) what the screen shows, on change but not more than once in 2
// s, and at least every 60 s; writes kiosk-status.json with it. A signed answer tells the trusted
// time and that head office is reached. Lives on a worker thread; report() and setTrust() may be
// called from any thread.
class StateReporter final : public QObject {
    Q_OBJECT

public:
    StateReporter(DataFolder data, Device device, TrustedClock& time);
    ~StateReporter() override;

    void report(const ScreenState& state);
    void setTrust(const TrustBundle& bundle);

public Q_SLOTS:
    void start();

Q_SIGNALS:
    // Whether the last report was answered by a reply that proves itself.
    void answered(bool reached);

private:
    void due();
    void send();
    void take(const Result<HttpReply, HttpError>& answer, const std::string& nonce);
    void writeStatus();
    void keepFloor();

    const DataFolder m_data;
    const Device m_device;
    TrustedClock& m_time;
    std::optional<TrustBundle> m_bundle;
    std::unique_ptr<HttpsClient> m_client;
    ScreenState m_state;
    QTimer m_timer {this};
    Millis m_sentAt = 0; // boot time
    Millis m_keptFloor = 0;
    std::size_t m_turn = 0; // which address
    bool m_changed = false;
    bool m_asking = false;
    bool m_reached = false;
};

[[nodiscard]] Json toJson(const ScreenState& state);

// The latest signed time this machine has kept, or the time the program was built.
[[nodiscard]] Millis keptFloor(const DataFolder& data);

} // namespace yizhan
