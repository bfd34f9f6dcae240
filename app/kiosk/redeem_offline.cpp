// SPDX-License-Identifier: Apache-2.0
// RedeemDesk: payouts without head office, and the account of them.
#include "base/file.h"
#include "base/log.h"
#include "kiosk/redeem_desk.h"

namespace yizhan {

namespace {

constexpr std::string_view room = "kiosk";
constexpr int renewEvery = 600'000; // ms; a lease is as old as the last contact
constexpr int tryAgain = 15'000;
constexpr int connectMillis = 3000;
constexpr int totalMillis = 5000;

// Names this run of the machine; empty when the kernel does not say, then no lease outlives the
// program.
std::string bootId()
{
    auto text = readFile("/proc/sys/kernel/random/boot_id").valueOr("");
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

} // namespace

Status<StorageError> RedeemDesk::openBook()
{
    auto outbox = Outbox::open(*m_database, m_time.clock().wallNow());
    if (!outbox)
        return outbox.failure();
    m_outbox.emplace(*std::move(outbox));
    auto book = OfflineBook::open(*m_database, *m_store, *m_outbox,
                                  {m_device.id, m_device.branch, m_device.key, bootId()});
    if (!book)
        return book.failure();
    m_book.emplace(*std::move(book));
    if (const auto known = m_book->signedTime())
        m_time.observe(known->first, known->second);
    return Done {};
}

void RedeemDesk::account()
{
    m_accountTimer.start(m_online ? renewEvery : tryAgain);
    if (!m_book || !m_https || m_trust.addresses.empty() || m_accounting)
        return;
    auto request = m_book->request();
    if (!request) {
        log::error(room, "offline.storage", {{"reason", request.error().detail}});
        return;
    }
    HttpRequest http;
    http.method = "POST";
    http.url
        = m_trust.addresses[m_address % m_trust.addresses.size()].url + "/v1/redemptions/offline";
    http.body = jsonOf(*request).dump();
    http.connectMillis = connectMillis;
    http.totalMillis = totalMillis;
    http.mostBytes = mostAccountBytes;
    m_accounting = true;
    m_https->send(
        std::move(http), [this, nonce = request->nonce](Result<HttpReply, HttpError> answer) {
            QMetaObject::invokeMethod(
                this, [this, nonce, answer = std::move(answer)] { accounted(nonce, answer); },
                Qt::QueuedConnection);
        });
}

void RedeemDesk::accounted(const std::string& nonce, const Result<HttpReply, HttpError>& answer)
{
    m_accounting = false;
    m_accountTimer.start(tryAgain);
    if (!m_book)
        return;
    if (!answer) {
        ++m_address; // perhaps another way is open
        return;
    }
    const auto reply = openAccountReply(answer->body, m_trust.ackKeys, nonce, m_device.id);
    if (!reply) {
        log::warning(room, "offline.not_proved", {{"reason", reply.error().detail}});
        ++m_address;
        return;
    }
    m_time.observe(reply->time, answer->askedAt);
    if (const auto taken = m_book->take(*reply, answer->askedAt); !taken) {
        log::error(room, "offline.storage", {{"reason", taken.error().detail}});
        return;
    }
    log::info(room, "offline.accounted",
              {{"standing", nameOf(reply->standing)}, {"taken", std::ssize(reply->taken)}});
    if (reply->standing == AccountStanding::Agreed)
        m_accountTimer.start(renewEvery);
}

} // namespace yizhan
