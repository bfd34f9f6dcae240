// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/roads.h"

#include <boost/asio/post.hpp>

#include <algorithm>

namespace yizhan {

namespace {
constexpr std::string_view relayPath = "/v1/branch/relay";
}

Roads::Roads(boost::asio::io_context& io, const Trust& trust, const TrustedClock& time,
             const Device& device, TlsIdentity identity, PathLosses losses)
    : m_io(io), m_trust(trust), m_time(time), m_device(device), m_identity(std::move(identity)),
      m_losses(std::move(losses)), m_startedBoot(time.clock().bootNow()),
      m_peers(std::make_unique<HttpsClient>(
          m_identity, [this] { return m_time.certificateTime(); }, m_time.clock()))
{
    refresh();
}

Roads::~Roads() = default;

void Roads::refresh()
{
    const auto list = m_trust.bundle() ? m_trust.bundle()->revocationList : std::string();
    if (std::exchange(m_identity.revocationList, list) != list) {
        m_peers->setRevocationList(list);
        for (auto& [name, road] : m_roads) {
            if (road.client)
                road.client->setRevocationList(list);
        }
    }
    m_names.clear();
    keepAddresses();
    keepPeers();
    std::erase_if(m_roads, [this](const auto& known) {
        const bool gone = std::ranges::find(m_names, known.first) == m_names.end();
        if (gone)
            m_losses.end(known.first, m_time.now()); // nobody misses it any more
        return gone;
    });
}

void Roads::keepAddresses()
{
    for (const auto& address : m_trust.addresses()) {
        auto& road = m_roads[address.name];
        m_names.push_back(address.name);
        if (road.client && road.url == address.url)
            continue;
        road = {};
        road.url = address.url;
        road.client = std::make_unique<HttpsClient>(
            m_identity, [this] { return m_time.certificateTime(); }, m_time.clock());
    }
}

void Roads::keepPeers()
{
    const auto* branch = m_trust.branch();
    for (const auto& peer : branch ? branch->peers : std::vector<BranchPeer>()) {
        if (peer.device == m_device.id || m_trust.bundle() == std::nullopt)
            continue;
        auto& road = m_roads[peer.device];
        m_names.push_back(peer.device);
        road.kind = RoadKind::Peer;
        road.url = "https://" + deviceHostName(peer.device) + ":" + std::to_string(peer.port);
        road.connectTo = peer.address + ":" + std::to_string(peer.port);
    }
}

bool Roads::isUp(const Road& road) const
{
    if (road.heardBoot < 0)
        return false;
    const Millis silence = m_time.clock().bootNow() - road.heardBoot;
    if (road.kind == RoadKind::Office)
        return silence < silentAfter;
    return road.beats && silence < supervisePeersEvery + silentAfter;
}

bool Roads::officeReached() const
{
    return std::ranges::any_of(m_roads, [](const auto& known) {
        const auto& road = known.second;
        return road.kind == RoadKind::Office && road.beats; // not by deliveries: one may be silent
    });
}

std::vector<std::string> Roads::order() const
{
    auto names = m_names;
    std::ranges::stable_sort(names, {}, [this](const std::string& name) {
        const auto& road = m_roads.at(name);
        return std::pair(!road.answers, road.kind == RoadKind::Peer);
    });
    return names;
}

std::vector<std::string> Roads::officeOrder() const
{
    auto names = order();
    std::erase_if(names, [this](const std::string& name) { return isPeer(name); });
    return names;
}

bool Roads::isPeer(const std::string& road) const
{
    const auto found = m_roads.find(road);
    return found != m_roads.end() && found->second.kind == RoadKind::Peer;
}

void Roads::post(const std::string& road, std::string_view path, const Json& body, Answer answer)
{
    const auto found = m_roads.find(road);
    if (found == m_roads.end())
        return answerNoRoad(answer);
    const bool relayed = found->second.kind == RoadKind::Peer;
    HttpRequest request;
    request.method = "POST";
    request.url = found->second.url + std::string(relayed ? relayPath : path);
    request.connectTo = found->second.connectTo;
    request.body = relayed ? Json {{"path", path}, {"body", body}}.dump() : body.dump();
    request.totalMillis = answerWithin;
    send(found->second, std::move(request), std::move(answer));
}

void Roads::get(const std::string& road, std::string_view path, Answer answer)
{
    const auto found = m_roads.find(road);
    if (found == m_roads.end() || found->second.kind == RoadKind::Peer)
        return answerNoRoad(answer);
    HttpRequest request;
    request.url = found->second.url + std::string(path);
    send(found->second, std::move(request), std::move(answer));
}

// It may have gone since it was chosen; whoever asked waits for an answer all the same.
void Roads::answerNoRoad(const Answer& answer)
{
    boost::asio::post(m_io, [answer] {
        answer(Failure {HttpError {HttpFault::Unreachable, "no such road"}});
    });
}

void Roads::send(const Road& road, HttpRequest request, Answer answer)
{
    auto& client = road.client ? *road.client : *m_peers;
    client.send(std::move(request), [this, answer = std::move(answer)](auto result) {
        boost::asio::post(m_io, [answer, result = std::move(result)] { answer(result); });
    });
}

bool Roads::proved(const std::string& name, Answered what)
{
    const auto found = m_roads.find(name);
    if (found == m_roads.end())
        return false;
    auto& road = found->second;
    const bool back = !std::exchange(road.answers, true);
    if (what == Answered::Beat) {
        road.heardBoot = m_time.clock().bootNow();
        road.beats = true;
        if (road.kind == RoadKind::Office)
            m_losses.end(name, m_time.now());
    }
    return back;
}

void Roads::failed(const std::string& road, Answered what)
{
    const auto found = m_roads.find(road);
    if (found == m_roads.end())
        return;
    found->second.answers = false;
    if (what == Answered::Beat)
        found->second.beats = false;
}

std::vector<std::string> Roads::due(bool urgent)
{
    const Millis now = m_time.clock().bootNow();
    const Millis soon = urgent ? superviseUrgentlyEvery : superviseEvery;
    const bool alone = !officeReached();
    std::vector<std::string> names;
    for (auto& [name, road] : m_roads) {
        const bool office = road.kind == RoadKind::Office;
        const Millis heard = road.heardBoot < 0 ? m_startedBoot : road.heardBoot;
        if (office && now - heard >= silentAfter && !m_losses.isLost(name))
            m_losses.begin(name, m_time.now() - (now - heard));
        const Millis every = office || alone ? soon : supervisePeersEvery;
        if (road.asking || (road.askedBoot >= 0 && now - road.askedBoot < every))
            continue;
        road.asking = true;
        road.askedBoot = now;
        names.push_back(name);
    }
    return names;
}

void Roads::supervised(const std::string& road)
{
    if (const auto found = m_roads.find(road); found != m_roads.end())
        found->second.asking = false;
}

std::vector<RoadState> Roads::states() const
{
    const Millis now = m_time.clock().bootNow();
    std::vector<RoadState> states;
    for (const auto& name : m_names) {
        const auto& road = m_roads.at(name);
        states.push_back(
            {name, road.kind, isUp(road), road.heardBoot < 0 ? -1 : now - road.heardBoot});
    }
    return states;
}

} // namespace yizhan
