// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/courier.h"

#include "alarmd/office_events.h"
#include "base/log.h"
#include "crypto/random.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

constexpr std::size_t mostEventsPerRequest = 64;
constexpr std::size_t mostSubjectsPerRequest = 64;
constexpr int mostPeersInRound = 2;

// Full jitter of ± 20 %, so that a branch does not come back all at once.
Millis backOff(int attempts)
{
    constexpr std::array<Millis, 5> steps {500, 1000, 2000, 4000, 5000};
    const auto step
        = steps[std::min<std::size_t>(static_cast<std::size_t>(attempts), steps.size()) - 1];
    const auto draw = randomBytes(1).front();
    return step * (80 + draw * 40 / 255) / 100;
}

std::vector<Uuid> idsOf(const std::vector<const OwnEvent*>& events)
{
    std::vector<Uuid> ids;
    for (const auto* own : events)
        ids.push_back(own->event.id);
    return ids;
}

} // namespace

Courier::Courier(boost::asio::io_context& io, Roads& roads, AlarmDesk& desk, const Trust& trust,
                 TrustedClock& time, const Device& device, Freight freight,
                 std::function<void()> changed)
    : m_io(io), m_roads(roads), m_desk(desk), m_trust(trust), m_time(time), m_device(device),
      m_freight(freight), m_changed(std::move(changed)), m_timer(io)
{
}

bool Courier::carries(const OwnEvent& own) const
{
    return own.delivery == Delivery::Pending && own.event.isDrill() == drills();
}

std::span<const PublicKey> Courier::keys() const
{
    if (!m_trust.bundle())
        return {};
    return drills() ? m_trust.bundle()->drillAckKeys : m_trust.bundle()->ackKeys;
}

std::vector<const OwnEvent*> Courier::waiting() const
{
    const Millis now = m_time.clock().bootNow();
    std::vector<const OwnEvent*> waiting;
    for (const auto& id : m_desk.pending(drills())) {
        const auto& own = m_desk.own().at(id);
        if (own.durable || own.bootMs == 0 || now - own.bootMs >= AlarmDesk::patienceWithDisk)
            waiting.push_back(&own);
    }
    std::ranges::stable_sort(
        waiting, {}, [](const OwnEvent* e) { return std::pair(e->event.epoch, e->event.seq); });
    return waiting;
}

void Courier::pump()
{
    const auto all = waiting();
    if (all.empty() || m_roads.order().empty())
        return;
    const Millis now = m_time.clock().bootNow();
    for (auto events = batch(all, now); !events.empty(); events = batch(all, now))
        begin(events);
    Millis next = -1;
    for (const auto* own : all) {
        const auto& attempt = m_tries[own->event.id];
        if (attempt.rounds == 0 && attempt.next > now)
            next = next < 0 ? attempt.next : std::min(next, attempt.next);
    }
    if (next >= 0)
        wakeAt(next);
}

// What to send now, in order. While all fits into one request, all of it, so that head office meets
// no gaps. Of more, the newest alarms that are still open go before the backlog.
std::vector<const OwnEvent*> Courier::batch(const std::vector<const OwnEvent*>& waiting, Millis now)
{
    std::vector<const OwnEvent*> idle;
    std::ranges::copy_if(waiting, std::back_inserter(idle), [&](const OwnEvent* own) {
        const auto& attempt = m_tries[own->event.id];
        return attempt.rounds == 0 && attempt.next <= now;
    });
    if (idle.empty())
        return {};
    if (waiting.size() <= mostEventsPerRequest)
        return waiting;
    const auto subjects = m_desk.openSubjects(drills());
    const std::set<Uuid> open(subjects.begin(), subjects.end());
    const bool busy = !m_rounds.empty();
    std::vector<const OwnEvent*> chosen;
    // The newest alarms go along whether their own turn has come or not.
    for (auto own = waiting.rbegin(); own != waiting.rend(); ++own) {
        const auto& event = (*own)->event;
        const auto& attempt = m_tries[event.id];
        // Beside a request under way only what was made just now.
        const bool fresh = (*own)->bootMs != 0 && attempt.attempts == 0;
        if (attempt.rounds == 0 && event.id == event.subject && open.contains(event.id)
            && (fresh || !busy) && chosen.size() < mostEventsPerRequest / 2)
            chosen.push_back(*own);
    }
    for (const auto* own : idle) {
        if (!busy && chosen.size() < mostEventsPerRequest
            && std::ranges::find(chosen, own) == chosen.end())
            chosen.push_back(own);
    }
    std::ranges::stable_sort(
        chosen, {}, [](const OwnEvent* e) { return std::pair(e->event.epoch, e->event.seq); });
    return chosen;
}

void Courier::begin(const std::vector<const OwnEvent*>& events)
{
    auto roads = m_roads.order();
    int peers = 0; // a large branch must not make a round a long one
    std::erase_if(roads, [&](const auto& road) {
        return m_roads.isPeer(road) && ++peers > mostPeersInRound;
    });
    const auto round = std::make_shared<Round>(m_io, idsOf(events), std::move(roads));
    for (const auto& id : round->ids)
        ++m_tries[id].rounds;
    m_rounds.insert(round);
    nextRoad(round);
}

bool Courier::received(const Round& round) const
{
    return std::ranges::none_of(round.ids, [this](const Uuid& id) {
        const auto own = m_desk.own().find(id);
        return own != m_desk.own().end() && own->second.delivery == Delivery::Pending;
    });
}

void Courier::nextRoad(const Rounds& round)
{
    if (round->over)
        return;
    if (received(*round) || (round->taken == round->roads.size() && round->unanswered == 0))
        return end(round);
    if (round->taken < round->roads.size())
        takeRoad(round, round->roads[round->taken++]);
    round->timer.expires_after(std::chrono::milliseconds(nextRoadAfter));
    round->timer.async_wait(
        [this, round, last = round->taken == round->roads.size()](const auto& error) {
            if (error)
                return;
            if (last)
                end(round);
            else
                nextRoad(round);
        });
}

void Courier::takeRoad(const Rounds& round, const std::string& road)
{
    const Asked asked {makeNonce(), road, false};
    auto body = request(asked.nonce);
    body["events"] = Json::array();
    for (const auto& id : round->ids) {
        if (const auto own = m_desk.own().find(id); own != m_desk.own().end())
            body["events"].push_back(own->second.document.json());
    }
    ++round->unanswered;
    m_roads.post(road, drills() ? "/v1/drills" : "/v1/events", body,
                 [this, round, asked](const Result<HttpReply, HttpError>& result) {
                     --round->unanswered;
                     const bool proved = finish(asked, round->ids, result);
                     if (received(*round))
                         return end(round);
                     // A road that failed does not make the next one wait.
                     if (!proved && asked.road == round->roads[round->taken - 1])
                         nextRoad(round);
                 });
}

void Courier::end(const Rounds& round)
{
    if (std::exchange(round->over, true))
        return;
    round->timer.cancel();
    m_rounds.erase(round);
    const Millis now = m_time.clock().bootNow();
    for (const auto& id : round->ids) {
        const auto known = m_tries.find(id);
        if (known == m_tries.end())
            continue;
        auto& attempt = known->second;
        --attempt.rounds;
        attempt.next = now + backOff(++attempt.attempts);
    }
    forgetReceived();
    pump();
}

// True when a verified reply came.
bool Courier::finish(const Asked& asked, const std::vector<Uuid>& ids,
                     const Result<HttpReply, HttpError>& result)
{
    const auto what = asked.beat ? Roads::Answered::Beat : Roads::Answered::Delivery;
    // No line of a log says that something silent was under way.
    const bool told = asked.beat
        || std::ranges::any_of(ids, [this](const Uuid& id) { return !m_desk.isQuiet(id); });
    if (!result) {
        if (told)
            log::warning("alarmd", "delivery.failed",
                         {{"path", asked.road}, {"reason", nameOf(result.error().fault)}});
        m_roads.failed(asked.road, what);
        return false;
    }
    const auto type = drills() ? drillReplyType : replyType;
    const auto reply = openReply(result->body, type, keys(), asked.nonce, m_device.id);
    if (reply || !m_roads.isPeer(asked.road)) { // a peer that refuses has not sent it on
        for (const auto& id : ids)
            m_desk.sent(id, asked.road);
    }
    if (!reply) {
        if (told)
            log::warning("alarmd", "reply.refused",
                         {{"path", asked.road},
                          {"status", result->status},
                          {"reason", nameOf(reply.error().fault)},
                          {"detail", reply.error().detail}});
        m_roads.failed(asked.road, what);
        return false;
    }
    const bool back = m_roads.proved(asked.road, what);
    takeReply(*reply, *result, ids);
    if (back)
        retryAllNow();
    if (asked.beat)
        m_changed();
    return true;
}

void Courier::takeReply(const Reply& reply, const HttpReply& http, const std::vector<Uuid>& ids)
{
    if (!drills()) // drills must not move the time that alarms are judged by
        m_time.observe(reply.time, http.askedAt);
    for (const auto& id : ids) {
        const auto own = m_desk.own().find(id);
        if (own == m_desk.own().end())
            continue;
        const auto* verdict = verdictOn(reply, id.text(), own->second.hash);
        if (!verdict)
            continue;
        if (verdict->accepted)
            m_desk.accepted(id, verdict->at, http.body);
        else
            m_desk.parked(id, verdict->reason);
    }
    believe(reply);
}

void Courier::believe(const Reply& reply)
{
    for (const auto& person : reply.seen) {
        const auto subject = Uuid::parse(person.subject);
        if (subject && subject->version() == (drills() ? drillIdVersion : realIdVersion))
            m_desk.seen(person);
    }
    m_desk.takeOfficeEvents(
        believableOfficeEvents(reply.office, m_device.branch, drills(), keys()));
    if (!reply.content.empty())
        m_content = reply.content;
}

void Courier::forgetReceived()
{
    std::erase_if(m_tries, [this](const auto& known) {
        const auto own = m_desk.own().find(known.first);
        return own == m_desk.own().end() || !carries(own->second);
    });
}

// A road is back: what waits does not wait for its turn.
void Courier::retryAllNow()
{
    const auto underWay = m_rounds;
    for (const auto& round : underWay) {
        round->over = true;
        round->timer.cancel();
    }
    m_rounds.clear();
    forgetReceived();
    for (auto& [id, attempt] : m_tries) {
        attempt.rounds = 0;
        attempt.next = 0;
    }
    pump();
}

Json Courier::request(const std::string& nonce)
{
    const auto subjects = m_desk.openSubjects(drills());
    Json open = Json::array();
    for (std::size_t i = 0; i < std::min(subjects.size(), mostSubjectsPerRequest); ++i)
        open.push_back(subjects[m_openTurn++ % subjects.size()].text());
    return {{"nonce", nonce},
            {"open", std::move(open)},
            {"office", officeRequest(m_desk.officeHeads(), drills())}};
}

void Courier::supervise(const std::string& road, std::function<void()> done)
{
    const Asked asked {makeNonce(), road, true};
    auto body = request(asked.nonce);
    if (drills())
        body["events"] = Json::array();
    else
        body["path"] = road;
    m_roads.post(road, drills() ? "/v1/drills" : "/v1/supervision", body,
                 [this, asked, done = std::move(done)](const Result<HttpReply, HttpError>& result) {
                     done();
                     finish(asked, {}, result);
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

} // namespace yizhan
