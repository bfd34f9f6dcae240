// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/courier.h"

#include "alarmd/office_events.h"
#include "base/log.h"
#include "crypto/random.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

constexpr std::size_t mostEventsPerRequest = 64;

// Full jitter of ± 20 %, so that a branch does not come back all at once.
Millis backOff(int attempts)
{
    constexpr std::array<Millis, 5> steps {500, 1000, 2000, 4000, 5000};
    const auto step
        = steps[std::min<std::size_t>(static_cast<std::size_t>(attempts), steps.size()) - 1];
    const auto draw = randomBytes(1).front();
    return step * (80 + draw * 40 / 255) / 100;
}

} // namespace

Courier::Courier(boost::asio::io_context& io, HttpsClient& client, AlarmDesk& desk, Trust& trust,
                 TrustedClock& time, const Device& device, Freight freight,
                 std::function<void()> changed)
    : m_io(io), m_client(client), m_desk(desk), m_trust(trust), m_time(time), m_device(device),
      m_freight(freight), m_changed(std::move(changed)), m_timer(io)
{
}

bool Courier::carries(const OwnEvent& own) const
{
    return own.delivery == Delivery::Pending
        && own.event.isDrill() == (m_freight == Freight::Drills);
}

HeadOfficeAddress Courier::address() const
{
    const auto addresses = m_trust.addresses();
    return addresses.empty() ? HeadOfficeAddress {} : addresses[m_turn % addresses.size()];
}

std::span<const PublicKey> Courier::keys() const
{
    if (!m_trust.bundle())
        return {};
    return m_freight == Freight::Real ? m_trust.bundle()->ackKeys : m_trust.bundle()->drillAckKeys;
}

Json Courier::office() const
{
    return officeRequest(m_desk.officeHeads(), m_freight == Freight::Drills);
}

void Courier::pump()
{
    const Millis now = m_time.clock().bootNow();
    std::vector<const OwnEvent*> pending;
    Millis next = -1;
    for (const auto& id : m_desk.pending(m_freight == Freight::Drills)) {
        const auto& own = m_desk.own().at(id);
        if ((!own.durable && own.bootMs != 0 && now - own.bootMs < AlarmDesk::patienceWithDisk))
            continue;
        pending.push_back(&own);
        const Millis due = m_tries[id].next;
        next = next < 0 ? due : std::min(next, due);
    }
    if (pending.empty())
        return;
    if (next > now) {
        wakeAt(next);
        return;
    }
    if (address().url.empty())
        return;
    std::ranges::stable_sort(
        pending, {}, [](const OwnEvent* e) { return std::pair(e->event.epoch, e->event.seq); });
    pending.resize(std::min(pending.size(), mostEventsPerRequest));
    deliver(pending);
    pump(); // sets the timer, or sends what did not fit
}

void Courier::deliver(const std::vector<const OwnEvent*>& events)
{
    const Millis now = m_time.clock().bootNow();
    Consignment consignment {makeNonce(), {}, address()};
    Json documents = Json::array();
    for (const auto* own : events) {
        consignment.ids.push_back(own->event.id);
        documents.push_back(own->document.json());
        auto& attempt = m_tries[own->event.id];
        attempt.next = now + backOff(++attempt.attempts);
    }
    Json open = Json::array();
    for (const auto& subject : m_desk.openSubjects(m_freight == Freight::Drills))
        open.push_back(subject.text());
    HttpRequest request;
    request.method = "POST";
    request.url
        = consignment.address.url + (m_freight == Freight::Real ? "/v1/events" : "/v1/drills");
    request.body = Json {
        {"nonce", consignment.nonce},
        {"events", std::move(documents)},
        {"open", std::move(open)},
        {"office",
         office()}}.dump();
    request.totalMillis = 3000;
    m_client.send(std::move(request), [this, consignment = std::move(consignment)](auto result) {
        boost::asio::post(
            m_io, [this, consignment, result = std::move(result)] { finish(consignment, result); });
    });
}

void Courier::finish(const Consignment& consignment, const Result<HttpReply, HttpError>& result)
{
    if (!result) {
        log::warning(
            "alarmd", "delivery.failed",
            {{"path", consignment.address.name}, {"reason", nameOf(result.error().fault)}});
        ++m_turn;
        pump();
        return;
    }
    for (const auto& id : consignment.ids)
        m_desk.sent(id, consignment.address.name);
    const auto type = m_freight == Freight::Real ? replyType : drillReplyType;
    const auto reply = openReply(result->body, type, keys(), consignment.nonce, m_device.id);
    if (reply) {
        takeReply(*reply, *result, consignment, result->body);
    } else {
        log::warning("alarmd", "reply.refused",
                     {{"path", consignment.address.name},
                      {"status", result->status},
                      {"reason", nameOf(reply.error().fault)},
                      {"detail", reply.error().detail}});
        ++m_turn;
    }
    pump();
}

void Courier::takeReply(const Reply& reply, const HttpReply& http, const Consignment& consignment,
                        const std::string& text)
{
    if (m_freight == Freight::Real) // drills must not move the time that alarms are judged by
        m_time.observe(reply.time, http.askedAt);
    const bool wasSilent = !isUp({consignment.address.name,
                                  m_lastReply.contains(consignment.address.name)
                                      ? m_lastReply[consignment.address.name]
                                      : -1});
    m_lastReply[consignment.address.name] = m_time.clock().bootNow();
    for (const auto& id : consignment.ids) {
        const auto own = m_desk.own().find(id);
        if (own == m_desk.own().end())
            continue;
        const auto* verdict = verdictOn(reply, id.text(), own->second.hash);
        if (!verdict)
            continue;
        if (verdict->accepted)
            m_desk.accepted(id, verdict->at, text);
        else
            m_desk.parked(id, verdict->reason);
        m_tries.erase(id);
    }
    for (const auto& person : reply.seen) {
        const auto subject = Uuid::parse(person.subject);
        const int version = m_freight == Freight::Real ? realIdVersion : drillIdVersion;
        if (subject && subject->version() == version)
            m_desk.seen(person);
    }
    m_desk.takeOfficeEvents(believableOfficeEvents(reply.office, m_device.branch,
                                                   m_freight == Freight::Drills, keys()));
    if (!reply.content.empty())
        m_content = reply.content;
    if (wasSilent)
        retryAllNow();
    m_changed();
}

void Courier::retryAllNow()
{
    for (auto& [id, attempt] : m_tries)
        attempt.next = 0;
}

void Courier::supervise()
{
    if (m_supervising || address().url.empty())
        return;
    Json open = Json::array();
    for (const auto& subject : m_desk.openSubjects(m_freight == Freight::Drills))
        open.push_back(subject.text());
    if (m_freight == Freight::Drills && open.empty())
        return;
    m_supervising = true;
    Consignment consignment {makeNonce(), {}, address()};
    HttpRequest request;
    request.method = "POST";
    Json body {{"nonce", consignment.nonce}, {"open", std::move(open)}, {"office", office()}};
    if (m_freight == Freight::Real) {
        request.url = consignment.address.url + "/v1/supervision";
        body["path"] = consignment.address.name;
    } else {
        request.url = consignment.address.url + "/v1/drills";
        body["events"] = Json::array();
    }
    request.body = body.dump();
    request.totalMillis = 3000;
    m_client.send(std::move(request), [this, consignment = std::move(consignment)](auto result) {
        boost::asio::post(m_io, [this, consignment, result = std::move(result)] {
            m_supervising = false;
            finish(consignment, result);
        });
    });
}

void Courier::wakeAt(Millis boot)
{
    const Millis wait = std::max<Millis>(1, boot - m_time.clock().bootNow());
    m_timer.expires_after(std::chrono::milliseconds(wait));
    m_timer.async_wait([this](const boost::system::error_code& error) {
        if (!error)
            pump();
    });
}

std::vector<PathState> Courier::paths() const
{
    std::vector<PathState> paths;
    for (const auto& known : m_trust.addresses()) {
        const auto last = m_lastReply.find(known.name);
        paths.push_back({known.name, last == m_lastReply.end() ? -1 : last->second});
    }
    return paths;
}

bool Courier::isUp(const PathState& path) const
{
    return path.lastReplyBoot >= 0 && m_time.clock().bootNow() - path.lastReplyBoot < silentAfter;
}

} // namespace yizhan
