// SPDX-License-Identifier: Apache-2.0
#include "alarmd/head_office_double.h"

#include "base/log.h"
#include "sync/reply.h"

#include <algorithm>

namespace yizhan {

bool HeadOfficeDouble::start(const ServerOptions& options)
{
    auto chosen = options;
    chosen.port = m_port; // the same again after a stop
    auto server = HttpsServer::start(
        std::move(chosen),
        [this](const ServerRequest& request, const auto& respond) { respond(answer(request)); });
    if (!server) {
        log::error("test", "double.not_listening", {{"detail", server.error().detail}});
        return false;
    }
    m_server = *std::move(server);
    m_port = m_server->port();
    return true;
}

std::vector<Event> HeadOfficeDouble::received(std::string_view path) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Event> events;
    for (const auto& [where, event] : m_received) {
        if (where == path)
            events.push_back(event);
    }
    return events;
}

void HeadOfficeDouble::handOut(const Event& event, const PrivateKey& key)
{
    const std::lock_guard lock(m_mutex);
    m_office.emplace_back(event, signEvent(event, key));
}

Json HeadOfficeDouble::officeAsked(const std::string& path) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_officeAsked.find(path);
    return found == m_officeAsked.end() ? Json() : found->second;
}

ServerReply HeadOfficeDouble::answer(const ServerRequest& request)
{
    ++m_requests;
    if (manner == Manner::PortalPage)
        return {
            200, "text/html", "<html><body>Welcome to the lobby's free network</body></html>", {}};
    if (manner == Manner::BrokenJson)
        return {200, "application/json", "{\"signed\":{\"_type\":\"reply\",", {}};
    if (request.path == "/v1/branch-file")
        return {200, "application/json", branchFile, {}};
    const auto body = parseJson(request.body);
    if (!body || !request.peer)
        return {400, "application/json", "{}", {}};
    if (request.path != "/v1/relay")
        return honest(request.peer->commonName(), request.path, *body);
    {
        const std::lock_guard lock(m_mutex);
        ++m_relayed[request.peer->commonName()];
    }
    const auto* relayed = objectAt(*body, "body");
    return honest(stringAt(*body, "device").value_or(""), stringAt(*body, "path").value_or(""),
                  relayed ? *relayed : Json::object());
}

int HeadOfficeDouble::copies(const std::string& id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_seenAs.find(id);
    return found == m_seenAs.end() ? 0 : static_cast<int>(found->second.size());
}

int HeadOfficeDouble::relayedBy(const std::string& device) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_relayed.find(device);
    return found == m_relayed.end() ? 0 : found->second;
}

ServerReply HeadOfficeDouble::honest(const std::string& device, const std::string& path,
                                     const Json& body)
{
    const std::lock_guard lock(m_mutex);
    const bool drills = path == "/v1/drills";
    Reply reply;
    reply.nonce = stringAt(body, "nonce").value_or("");
    reply.device = manner == Manner::AnswersForAnotherDevice ? "k-9999" : device;
    reply.time = m_fleet.clock.wallNow();
    const auto* events = arrayAt(body, "events");
    for (const auto& item : events ? *events : Json::array()) {
        const auto document = SignedDocument::fromJson(item);
        const auto event = document ? readEvent(*document) : document.failure();
        if (!event
            || !document->verify(drills ? drillType : eventType, drills ? drillKeys : deviceKeys))
            continue;
        m_seenAs[event->id.text()].insert(path + " " + document->hash());
        const bool known = std::ranges::any_of(
            m_received, [&](const auto& r) { return r.second.id == event->id; });
        if (!known)
            m_received.emplace_back(path, *event);
        const bool refused = manner == Manner::RefusesAll;
        reply.verdicts.push_back(
            {event->id.text(),
             manner == Manner::AcceptsOtherBytes ? std::string(64, 'a') : document->hash(),
             !refused, refused ? "malformed" : "", reply.time});
    }
    if (const auto* open = arrayAt(body, "open"); open && !m_person.empty()) {
        for (const auto& subject : *open)
            reply.seen.push_back(
                {subject.get<std::string>(), "seen", m_person, "incident_desk", reply.time});
    }
    const auto* asked = objectAt(body, "office");
    m_officeAsked[path] = asked ? *asked : Json();
    for (const auto& [event, document] : m_office) {
        const auto after = asked ? integerAt(*asked, nameOf(event.lane)) : std::nullopt;
        if (event.isDrill() == drills && after && event.seq > *after)
            reply.office.push_back(document);
    }
    const auto& key
        = manner == Manner::SignsWithTheDrillKey || drills ? m_fleet.drillAckKey : m_fleet.ackKey;
    auto text = signReply(reply, drills ? drillReplyType : replyType, key).text();
    if (m_firstReply.empty())
        m_firstReply = text;
    if (manner == Manner::ReplaysItsFirstReply)
        text = m_firstReply;
    return {200, "application/json", std::move(text), {}};
}

} // namespace yizhan
