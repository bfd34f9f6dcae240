// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/branch_network.h"

#include "base/log.h"
#include "crypto/random.h"

#include <boost/asio/post.hpp>

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::string_view eventsPath = "/v1/branch/events";
constexpr std::string_view relayPath = "/v1/branch/relay";
constexpr std::size_t mostEvents = 64;
constexpr std::size_t mostToTheSilent = 8;
constexpr std::size_t mostRequestBytes = (mostEvents + 1) * (mostEventBytes + 1024);
constexpr Millis peerSilentAfter = 15'000;

ServerReply refusal(int status, std::string_view error)
{
    return {status, "application/json", Json {{"error", error}}.dump(), {}};
}

// An event a peer may hand us: its own, signed by the key that fits.
std::optional<Event> ownEventOf(const std::string& sender, const PublicKey& senderKey,
                                const std::optional<PublicKey>& drillKey,
                                const SignedDocument& document)
{
    auto event = readEvent(document);
    if (!event || event->device != sender)
        return std::nullopt;
    if (event->isDrill() && !drillKey)
        return std::nullopt;
    const std::vector<PublicKey> keys {event->isDrill() ? *drillKey : senderKey};
    if (!document.verify(documentTypeOf(event->lane), keys))
        return std::nullopt;
    return *std::move(event);
}

} // namespace

BranchNetwork::BranchNetwork(boost::asio::io_context& io, HttpsClient& client, AlarmDesk& desk,
                             Trust& trust, TrustedClock& time, const Device& device, Relay& relay)
    : m_io(io), m_client(client), m_desk(desk), m_trust(trust), m_time(time), m_device(device),
      m_relay(relay)
{
}

BranchNetwork::~BranchNetwork() = default;

void BranchNetwork::useRevocationList()
{
    const auto pem = m_trust.bundle() ? m_trust.bundle()->revocationList : std::string();
    if (!m_server || pem == m_revocationList)
        return;
    auto list = pem.empty() ? std::nullopt
                            : std::optional(RevocationList::fromPem(pem, m_device.authority.pem()));
    if (list && !*list) { // the one in force stays
        log::error("alarmd", "revocation_list.passed_over", {{"detail", list->error().detail}});
        m_revocationList = pem;
        return;
    }
    m_server->setRevocationList(list ? std::optional(**list) : std::nullopt);
    m_client.setRevocationList(pem);
    m_revocationList = pem;
}

void BranchNetwork::refresh()
{
    useRevocationList();
    const auto* branch = m_trust.branch();
    const auto* here = branch ? branch->peer(m_device.id) : nullptr;
    if (!here || (m_server && m_port == here->port))
        return;
    m_server.reset();
    auto server = HttpsServer::start(
        {.address = here->address,
         .port = here->port,
         .certificate = m_device.certificate,
         .key = m_device.key,
         .authority = m_device.authority,
         .clientCertificate = ClientCertificate::Required,
         .verifyAt = [this] { return m_time.certificateTime(); },
         .mostBodyBytes = mostRequestBytes,
         .mostConnections = 64},
        [this](const ServerRequest& request, const HttpsServer::Respond& respond) {
            answer(request, respond);
        });
    if (!server) {
        log::error("alarmd", "branch_network.not_listening", {{"detail", server.error().detail}});
        return;
    }
    m_server = *std::move(server);
    m_port = here->port;
    m_revocationList.clear();
    useRevocationList();
    log::info("alarmd", "branch_network.listening", {{"port", m_port}});
}

// The newest first: what happens now must not stand behind what a machine has missed. One that has
// not answered gets few, because making a large offer for nobody costs time that an alarm needs.
std::vector<const OwnEvent*> BranchNetwork::wantedBy(Peer& peer)
{
    const auto& made = m_desk.made();
    peer.missing.insert(made.begin() + static_cast<std::ptrdiff_t>(peer.lookedAt), made.end());
    peer.lookedAt = made.size();
    const Millis now = m_time.now();
    const auto most = isUp(peer) ? mostEvents : mostToTheSilent;
    std::vector<const OwnEvent*> wanted;
    std::vector<Uuid> settled;
    for (auto id = peer.missing.rbegin(); id != peer.missing.rend() && wanted.size() < most; ++id) {
        const auto own = m_desk.own().find(*id);
        // A machine that was off must hear of an end, too, or it would show an open alarm for ever.
        if (own == m_desk.own().end()
            || (own->second.event.lane == Lane::Help && now - own->second.event.at.ms >= offersFor))
            settled.push_back(*id);
        else if (own->second.durable
                 || m_time.clock().bootNow() - own->second.bootMs >= AlarmDesk::patienceWithDisk)
            wanted.push_back(&own->second);
    }
    for (const auto& id : settled)
        peer.missing.erase(id);
    return wanted;
}

bool BranchNetwork::isUp(const Peer& peer) const
{
    return peer.lastReplyBoot >= 0
        && m_time.clock().bootNow() - peer.lastReplyBoot < peerSilentAfter;
}

void BranchNetwork::offer()
{
    const auto* branch = m_trust.branch();
    if (!branch)
        return;
    for (const auto& machine : branch->peers) {
        if (machine.device != m_device.id)
            offerTo(machine);
    }
}

void BranchNetwork::offerTo(const BranchPeer& machine)
{
    auto& peer = m_peers[machine.device];
    if (peer.asking)
        return;
    const auto wanted = wantedBy(peer);
    const bool quiet
        = m_time.clock().bootNow() - peer.lastReplyBoot < offerEvery && peer.lastReplyBoot >= 0;
    if (wanted.empty() && quiet)
        return;
    peer.asking = true;
    Json events = Json::array();
    for (const auto* own : wanted)
        events.push_back(own->document.json());
    auto nonce = makeNonce();
    HttpRequest request;
    request.method = "POST";
    request.url = "https://" + deviceHostName(machine.device) + ":" + std::to_string(machine.port)
        + std::string(eventsPath);
    request.connectTo = machine.address + ":" + std::to_string(machine.port);
    request.body = Json {{"nonce", nonce}, {"events", std::move(events)}}.dump();
    request.totalMillis = 3000;
    m_client.send(std::move(request), [this, device = machine.device, nonce](auto result) {
        boost::asio::post(m_io, [this, device, nonce, result = std::move(result)] {
            takeReply(device, nonce, result);
        });
    });
}

void BranchNetwork::takeReply(const std::string& device, const std::string& nonce,
                              const Result<HttpReply, HttpError>& result)
{
    auto& peer = m_peers[device];
    peer.asking = false;
    if (!result)
        return;
    // TLS has shown who answers: its certificate carries the device's name and comes from our
    // authority.
    const auto document = SignedDocument::parse(result->body);
    const auto* verdicts = document && document->type() == branchReplyType
            && stringAt(document->content(), "nonce") == nonce
        ? arrayAt(document->content(), "verdicts")
        : nullptr;
    if (!verdicts) {
        log::warning("alarmd", "branch_reply.refused",
                     {{"peer", device}, {"status", result->status}});
        return;
    }
    peer.lastReplyBoot = m_time.clock().bootNow();
    const auto before = peer.missing.size();
    for (const auto& verdict : *verdicts) {
        if (const auto id = Uuid::parse(stringAt(verdict, "id").value_or("")))
            peer.missing.erase(*id);
    }
    // What it refuses is offered again in its turn, not at once for ever.
    if (peer.missing.size() < before && !wantedBy(peer).empty())
        offer();
}

void BranchNetwork::answer(const ServerRequest& request, const HttpsServer::Respond& respond)
{
    const bool relayed = request.path == relayPath;
    if (request.method != "POST" || (request.path != eventsPath && !relayed))
        return respond(refusal(404, "not_found"));
    const auto json = parseJson(request.body, {mostRequestBytes, 32});
    const auto key
        = request.peer ? request.peer->publicKey() : Failure {KeyError {KeyFault::Malformed, ""}};
    if (!json || !key)
        return respond(refusal(400, "malformed"));
    boost::asio::post(
        m_io,
        [this, relayed, sender = request.peer->commonName(), key = *key, json = *json, respond] {
            const auto* branch = m_trust.branch();
            if (!branch || !branch->peer(sender))
                respond(refusal(403, "not_of_this_branch"));
            else if (relayed)
                m_relay.pass(sender, json, respond);
            else
                takeEvents(*branch->peer(sender), key, json, respond);
        });
}

void BranchNetwork::takeEvents(const BranchPeer& machine, const PublicKey& senderKey,
                               const Json& request, const HttpsServer::Respond& respond)
{
    const std::string& sender = machine.device;
    const auto nonce = stringAt(request, "nonce");
    const auto* events = arrayAt(request, "events");
    if (!nonce || !events || events->size() > mostEvents)
        return respond(refusal(400, "malformed"));

    Reply reply;
    reply.nonce = *nonce;
    reply.device = sender;
    reply.time = m_time.now();
    auto left = std::make_shared<std::size_t>(1);
    auto shared = std::make_shared<Reply>(std::move(reply));
    const auto finish = [this, left, shared, respond] {
        if (--*left == 0)
            respond({200,
                     "application/json",
                     signReply(*shared, branchReplyType, m_device.key).text(),
                     {}});
    };
    for (const auto& item : *events) {
        const auto document = SignedDocument::fromJson(item);
        auto event
            = document ? ownEventOf(sender, senderKey, machine.drillKey, *document) : std::nullopt;
        if (!event) {
            log::warning("alarmd", "peer_event.refused", {{"peer", sender}});
            continue;
        }
        ++*left;
        const Verdict verdict {event->id.text(), document->hash(), true, "", shared->time};
        m_desk.takePeerEvent(*document, *event, [shared, verdict, finish] {
            shared->verdicts.push_back(verdict);
            finish();
        });
    }
    finish();
}

std::vector<PeerState> BranchNetwork::peers() const
{
    std::vector<PeerState> states;
    const auto* branch = m_trust.branch();
    for (const auto& machine : branch ? branch->peers : std::vector<BranchPeer>()) {
        if (machine.device == m_device.id)
            continue;
        const auto known = m_peers.find(machine.device);
        const bool up = known != m_peers.end() && isUp(known->second);
        states.push_back({machine.device, machine.role, up});
    }
    return states;
}

} // namespace yizhan
