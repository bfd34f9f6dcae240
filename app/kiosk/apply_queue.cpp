// SPDX-License-Identifier: Apache-2.0
#include "kiosk/apply_queue.h"

#include "base/file.h"
#include "base/log.h"

#include <algorithm>

namespace yizhan {

namespace {
constexpr int retryStorageAfter = 5000; // ms
}

ApplyQueue::ApplyQueue(DataFolder data, Device device, TrustedClock& time)
    : m_data(std::move(data)), m_device(std::move(device)), m_time(time)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ApplyQueue::pump);
}

// The client first: its callbacks post to this object.
ApplyQueue::~ApplyQueue()
{
    m_client.reset();
}

void ApplyQueue::start()
{
    auto database = Database::open(m_data.root / "business.db", Durability::Full);
    if (!database) {
        storageFailed(database.error());
        return;
    }
    m_database.emplace(*std::move(database));
    auto outbox = Outbox::open(*m_database, m_time.clock().wallNow());
    if (!outbox) {
        m_database.reset();
        storageFailed(outbox.error());
        return;
    }
    m_outbox.emplace(*std::move(outbox));
    m_desk.emplace(*m_outbox, m_device, m_time);
    m_courier.emplace(*m_outbox, m_device.id, m_time);
    if (m_bundle)
        m_courier->trust(*m_bundle);
    count();
    pump();
}

void ApplyQueue::storageFailed(const StorageError& error)
{
    log::error("kiosk", "applications.storage", {{"reason", error.detail}});
    m_timer.start(retryStorageAfter);
}

void ApplyQueue::setTrust(const TrustBundle& bundle)
{
    QMetaObject::invokeMethod(this, [this, bundle] {
        m_client
            .reset(); // its answers would still be judged by the old list of revoked certificates
        if (m_courier)
            m_courier->trust(bundle);
        m_bundle = bundle;
        const auto authority = readFile(m_data.authority());
        if (!authority) {
            log::error("kiosk", "applications.identity", {{"reason", authority.error().detail}});
            return;
        }
        m_client = std::make_unique<HttpsClient>(
            TlsIdentity {.caPem = *authority,
                         .certificate = m_data.certificate(),
                         .key = m_data.deviceKey(),
                         .revocationList = bundle.revocationList},
            [this] { return m_time.now(); }, m_time.clock());
        pump();
    });
}

void ApplyQueue::requestTicket()
{
    QMetaObject::invokeMethod(this, [this] { Q_EMIT ticketReady(makeTicket()); });
}

ApplyTicket ApplyQueue::makeTicket()
{
    ApplyTicket ticket;
    if (!m_desk)
        return ticket;
    const auto receipt = m_desk->nextReceipt();
    if (!receipt) {
        storageFailed(receipt.error());
        return ticket;
    }
    std::error_code code;
    const auto space = std::filesystem::space(m_data.root, code);
    if (!m_bundle || m_bundle->sealingKeys.empty())
        ticket.fault = ApplyTicket::Fault::NoSealingKey;
    else if (code || space.available < leastFreeBytes || m_counts.pending >= mostWaiting)
        ticket.fault = ApplyTicket::Fault::NoSpace;
    else
        ticket = {ApplyTicket::Fault::None, m_device.id, *receipt, m_bundle->sealingKeys.front(),
                  m_device.key};
    return ticket;
}

void ApplyQueue::keep(const SealedApplication& application)
{
    QMetaObject::invokeMethod(this, [this, application] {
        const bool durable = m_desk && m_desk->keep(application).ok();
        Q_EMIT kept(QString::fromStdString(application.id.text()), durable);
        if (!durable)
            return;
        count();
        m_courier->wake();
        pump();
    });
}

void ApplyQueue::wake()
{
    QMetaObject::invokeMethod(this, [this] {
        if (m_courier)
            m_courier->wake();
        pump();
    });
}

void ApplyQueue::pump()
{
    if (!m_outbox) {
        start();
        return;
    }
    if (!m_client)
        return;
    auto request = m_courier->request();
    if (!request) {
        storageFailed(request.error());
        return;
    }
    if (*request)
        send(**std::move(request));
    else if (const auto due = m_courier->due(); due && *due > m_time.clock().bootNow())
        m_timer.start(static_cast<int>(*due - m_time.clock().bootNow()) + 1);
}

void ApplyQueue::send(HttpRequest request)
{
    m_client->send(std::move(request), [this](Result<HttpReply, HttpError> answer) {
        QMetaObject::invokeMethod(this, [this, answer = std::move(answer)] { arrived(answer); });
    });
}

void ApplyQueue::arrived(const Result<HttpReply, HttpError>& answer)
{
    if (!m_courier)
        return;
    const auto taken = m_courier->finish(answer);
    count();
    if (!taken) {
        storageFailed(taken.error());
        return;
    }
    for (const auto& id : *taken)
        Q_EMIT acknowledged(QString::fromStdString(id.text()));
    pump();
}

void ApplyQueue::count()
{
    const auto lane = m_outbox->counts(Lane::Application);
    if (!lane) {
        storageFailed(lane.error());
        return;
    }
    const ApplyCounts counts {static_cast<int>(lane->created), static_cast<int>(lane->delivered),
                              static_cast<int>(lane->pending), static_cast<int>(lane->parked)};
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged(m_counts);
}

} // namespace yizhan
