// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/published_content.h"

#include "base/trusted_clock.h"
#include "sync/device.h"
#include "sync/https_client.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace yizhan {

// Brings the verified content of this machine up to date and tells what is shown. Lives on a thread
// of its own, because a round blocks; the composition root moves it there and calls start() by a
// queued call.
//
// Keeps trust/bundle.json, from which yizhan-alarmd learns whom to believe. Whatever fails, the
// last verified release stays; what failed is told in one word ("offline", "expired", "rollback"
// …), empty when the last round succeeded.
class ContentWorker final : public QObject {
    Q_OBJECT

public:
    // time must outlive the worker.
    ContentWorker(DataFolder data, Device device, TrustedClock& time);
    ~ContentWorker() override;

    static constexpr int refreshMillis = 30'000;

    // Any thread: the round under way ends at its next step, no other begins.
    void end() { m_ending = true; }

public Q_SLOTS:
    void start();

Q_SIGNALS:
    void published(const std::shared_ptr<const yizhan::PublishedContent>& content);
    void refreshed(const QString& trouble);
    // Trusted time at which head office last confirmed that this release is the current one; kept
    // over restarts.
    void confirmed(qint64 at);

private:
    void show();
    void refresh();
    [[nodiscard]] bool connectTo(const std::string& revocations);
    void keepTrust();
    void confirm(Millis at);

    const DataFolder m_data;
    const Device m_device;
    TrustedClock& m_time;
    std::optional<ContentStore> m_store;
    std::shared_ptr<const PublishedContent> m_content;
    std::unique_ptr<HttpsClient> m_client;
    std::string m_revocations; // what m_client was made with
    Millis m_keptConfirmation = 0;
    QTimer m_timer {this};
    std::atomic<bool> m_ending = false;
};

} // namespace yizhan
