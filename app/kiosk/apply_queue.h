// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applications/application_courier.h"
#include "applications/submission.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace yizhan {

// What an application needs before the first question: a number, and somebody to seal it for.
struct ApplyTicket {
    enum class Fault { None, NoSealingKey, NoSpace, NoStorage };
    Fault fault = Fault::NoStorage;
    std::string device;
    std::string receipt;
    std::optional<SealingKey> key;
    std::optional<PrivateKey> deviceKey; // signs the receipt's code
};

struct ApplyCounts {
    int created = 0;
    int delivered = 0;
    int pending = 0;
    int parked = 0;
    bool operator==(const ApplyCounts&) const = default;
};

// The application lane of business.db and its way to head office. Lives on the I/O worker: the
// composition root makes it, moves it there and calls start() by a queued call; end it there too.
// Never sees clear text. time must outlive it.
//
//   queue = new ApplyQueue(data, device, time);  queue->moveToThread(&worker);
//   connect(&worker, &QThread::started, queue, &ApplyQueue::start);
//   connect(&worker, &QThread::finished, queue, &QObject::deleteLater);
class ApplyQueue final : public QObject {
    Q_OBJECT

public:
    ApplyQueue(DataFolder data, Device device, TrustedClock& time);
    ~ApplyQueue() override;

    // From any thread; the answers are the signals below.
    void setTrust(const TrustBundle& bundle);
    void requestTicket();
    void keep(const SealedApplication& application);
    // The way to head office is open again: no waiting.
    void wake();

    // Fewer free bytes than this, or more applications waiting, and no new one begins.
    static constexpr std::uintmax_t leastFreeBytes = 64U << 20;
    static constexpr std::int64_t mostWaiting = 10'000;

public Q_SLOTS:
    void start();

Q_SIGNALS:
    void ticketReady(const yizhan::ApplyTicket& ticket);
    // durable: on disk, come what may. Otherwise nothing was kept.
    void kept(const QString& id, bool durable);
    // Head office's signed reply has come for it.
    void acknowledged(const QString& id);
    void countsChanged(const yizhan::ApplyCounts& counts);

private:
    [[nodiscard]] ApplyTicket makeTicket();
    void pump();
    void send(HttpRequest request);
    void arrived(const Result<HttpReply, HttpError>& answer);
    void count();
    void storageFailed(const StorageError& error);

    const DataFolder m_data;
    const Device m_device;
    TrustedClock& m_time;
    std::optional<Database> m_database;
    std::optional<Outbox> m_outbox;
    std::optional<SubmissionDesk> m_desk;
    std::optional<ApplicationCourier> m_courier;
    std::optional<TrustBundle> m_bundle;
    std::unique_ptr<HttpsClient> m_client;
    ApplyCounts m_counts;
    QTimer m_timer {this};
};

} // namespace yizhan
