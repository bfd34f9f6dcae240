// SPDX-License-Identifier: Apache-2.0
#include "applications/application_courier.h"

#include "base/log.h"
#include "crypto/random.h"
#include "sync/reply.h"

#include <algorithm>

namespace yizhan {

double ApplicationCourier::randomJitter()
{
    return std::min(1.2, 0.8 + 0.4 * static_cast<double>(randomBytes(1).front()) / 255.0);
}

ApplicationCourier::ApplicationCourier(Outbox& outbox, std::string device, TrustedClock& time,
                                       std::function<double()> jitter)
    : m_outbox(outbox), m_device(std::move(device)), m_time(time), m_jitter(std::move(jitter))
{
}

void ApplicationCourier::trust(const TrustBundle& bundle)
{
    m_keys = bundle.ackKeys;
    m_addresses = bundle.addresses;
    wake();
}

void ApplicationCourier::wake()
{
    m_next = m_time.clock().bootNow();
}

std::optional<Millis> ApplicationCourier::due() const
{
    return m_out ? std::nullopt : std::optional(m_next);
}

Result<std::optional<HttpRequest>, StorageError> ApplicationCourier::request()
{
    using Nothing = std::optional<HttpRequest>;
    if (!m_swept) { // a power cut between the reply and the end of erasing
        if (auto erased = erase(); !erased)
            return erased.failure();
    }
    if (m_out || m_keys.empty() || m_addresses.empty() || m_time.clock().bootNow() < m_next)
        return Nothing {};
    const auto rows = m_outbox.pending(Lane::Application, mostAtOnce);
    if (!rows)
        return rows.failure();
    if (rows->empty())
        return Nothing {};
    Consignment consignment {makeNonce(), {}};
    Json documents = Json::array();
    for (const auto& row : *rows) {
        consignment.events.emplace_back(row.event.id, row.document.hash());
        documents.push_back(row.document.json());
    }
    HttpRequest request;
    request.method = "POST";
    request.url = m_addresses[m_turn % m_addresses.size()].url + "/v1/events";
    request.body = Json {{"nonce", consignment.nonce},
                         {"events", std::move(documents)},
                         {"open", Json::array()}}
                       .dump();
    request.connectMillis = 5000;
    request.totalMillis = 20'000;
    m_out = std::move(consignment);
    return Nothing {std::move(request)};
}

Result<std::vector<Uuid>, StorageError>
ApplicationCourier::finish(const Result<HttpReply, HttpError>& answer)
{
    if (!m_out)
        return std::vector<Uuid> {};
    if (!answer) {
        failed(nameOf(answer.error().fault));
        return std::vector<Uuid> {};
    }
    return take(answer->body, answer->askedAt);
}

void ApplicationCourier::failed(std::string_view why)
{
    log::warning("applications", "delivery.failed", {{"reason", why}, {"attempt", m_failures + 1}});
    m_out.reset();
    ++m_turn;
    const auto wait = std::min(longestWait, firstWait << std::min(m_failures, 10));
    ++m_failures;
    m_next = m_time.clock().bootNow()
        + static_cast<Millis>(static_cast<double>(wait) * std::clamp(m_jitter(), 0.8, 1.2));
}

Result<std::vector<Uuid>, StorageError> ApplicationCourier::take(const std::string& text,
                                                                 Millis askedAt)
{
    const auto reply = openReply(text, replyType, m_keys, m_out->nonce, m_device);
    if (!reply) {
        failed(nameOf(reply.error().fault));
        return std::vector<Uuid> {};
    }
    m_time.observe(reply->time, askedAt);
    const auto now = m_time.now();
    std::vector<Uuid> taken;
    std::size_t judged = 0;
    const auto consignment = *std::exchange(m_out, std::nullopt);
    const auto notStored = [&](const StorageError& error) {
        failed("storage");
        return Failure {error};
    };
    for (const auto& [id, hash] : consignment.events) {
        if (auto sent = m_outbox.markSent(id, now); !sent)
            return notStored(sent.error());
        const auto* verdict = verdictOn(*reply, id.text(), hash);
        if (!verdict)
            continue;
        ++judged;
        auto kept = verdict->accepted ? m_outbox.markAccepted(id, verdict->at, text)
                                      : m_outbox.park(id, verdict->reason);
        if (!kept)
            return notStored(kept.error());
        if (verdict->accepted)
            taken.push_back(id);
        else
            log::warning("applications", "application.parked",
                         {{"id", id.text()}, {"reason", verdict->reason}});
    }
    if (auto erased = erase(); !erased)
        return notStored(erased.error());
    if (judged < consignment.events.size())
        failed("a reply that leaves events out");
    else {
        m_failures = 0;
        wake(); // for what did not fit
    }
    return taken;
}

Status<StorageError> ApplicationCourier::erase()
{
    m_swept = false;
    auto erased = m_outbox.eraseAccepted(Lane::Application);
    m_swept = erased.ok();
    return erased;
}

} // namespace yizhan
