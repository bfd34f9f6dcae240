// SPDX-License-Identifier: Apache-2.0
#include "headoffice/server.h"

#include "base/log.h"
#include "headoffice/intake_check.h"
#include "headoffice/refusal.h"

#include <algorithm>
#include <unistd.h>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t deliveryBytes = mostEventsInRequest * (mostEventBytes + 1024);
constexpr std::size_t relayBytes = deliveryBytes + 1024;
constexpr std::size_t accountBytes = mostAccountEvents * (mostEventBytes + 1024);
constexpr std::string_view contentPrefix = "/content/";

ServerReply refusalFor(GateFault fault)
{
    switch (fault) {
    case GateFault::NoCertificate:
        return refusal(401, "certificate_needed");
    case GateFault::Refused:
        return refusal(403, "certificate_refused");
    case GateFault::Unavailable:
        break;
    }
    return refusal(503, "unavailable");
}

} // namespace

std::vector<Server::Route> Server::makeRoutes()
{
    const auto to = [](auto& api, auto method) {
        return [&api, method](const Call& call, const Respond& respond) {
            (api.*method)(call, respond);
        };
    };
    return {
        {"POST", "/v1/events", Who::Device, deliveryBytes, to(m_devices, &DeviceApi::events)},
        {"POST", "/v1/drills", Who::Device, deliveryBytes, to(m_devices, &DeviceApi::drills)},
        {"POST", "/v1/supervision", Who::Device, 16U << 10, to(m_devices, &DeviceApi::supervision)},
        {"POST", "/v1/relay", Who::Device, relayBytes, to(m_relay, &RelayApi::relay)},
        {"POST", "/v1/state", Who::Device, 64U << 10, to(m_devices, &DeviceApi::state)},
        {"POST", "/v1/redemptions", Who::Device, 16U << 10,
         to(m_redemptions, &RedemptionApi::redeem)},
        {"POST", "/v1/redemptions/offline", Who::Device, accountBytes,
         to(m_redemptions, &RedemptionApi::account)},
        {"POST", "/v1/redemptions/day", Who::Device, 16U << 10,
         to(m_redemptions, &RedemptionApi::closeDay)},
        {"GET", "/v1/branch-file", Who::Device, 0, to(m_devices, &DeviceApi::branchFile)},
        {"POST", "/v1/enrol", Who::Anyone, 16U << 10, to(m_enrolment, &EnrolmentApi::enrol)},
        // For a load balancer. Proves that the process answers, nothing else.
        {"GET", "/v1/health", Who::Anyone, 0,
         [](const Call&, const Respond& respond) {
             respond({200, "text/plain", "ok\n", {}});
         }},
    };
}

Server::Server(ServeOptions options, OfficeKeys keys, Store& store, const Clock& clock)
    : m_options(std::move(options)), m_keys(std::move(keys)), m_store(store), m_clock(clock),
      m_startedAt(clock.wallNow()), m_findings(store, clock), m_gate(store, m_findings, clock),
      m_presence(clock, m_options.silentAfter), m_content(m_options.content, clock),
      m_published(m_options.content), m_feed(store, clock), m_board(store),
      m_desk({store, penOf(m_keys, clock), [this] { m_feed.refresh(); }}), m_replies(100'000),
      m_files(1'000), m_devices({store, m_keys, m_presence, m_content, m_feed, m_replies, clock}),
      m_relay(m_devices, m_gate, m_findings), m_enrolment(store, m_keys, m_findings, clock),
      m_redemptions({store, m_keys, m_published, m_findings, m_replies, clock, m_options.data,
                     m_options.offline}),
      m_routes(makeRoutes())
{
}

Result<std::unique_ptr<Server>, ServerError> Server::start(ServeOptions options, OfficeKeys keys,
                                                           Store& store, const Clock& clock)
{
    std::unique_ptr<Server> server(new Server(std::move(options), std::move(keys), store, clock));
    server->remember();
    ServerOptions listening {server->m_options.address,
                             server->m_options.port,
                             server->m_keys.serverCertificate,
                             server->m_keys.serverKey,
                             server->m_keys.authority.certificate(),
                             ClientCertificate::Optional,
                             [&clock] { return clock.wallNow(); }};
    listening.threads = server->m_options.threads;
    listening.mostBodyBytes = relayBytes;
    listening.mostConnections = server->m_options.mostConnections;
    auto https = HttpsServer::start(std::move(listening),
                                    [self = server.get()](ServerRequest request, Respond respond) {
                                        self->receive(std::move(request), std::move(respond));
                                    });
    if (!https)
        return https.failure();
    server->m_https = *std::move(https);
    server->openConsole();
    server->tick();
    return server;
}

// Alarms come first: without its console head office still answers every device.
void Server::openConsole()
{
    if (!m_options.console)
        return;
    auto console
        = Console::start(*m_options.console,
                         {m_store, m_keys, m_presence, m_published, m_findings, m_board, m_desk,
                          m_options.data, m_options.content, m_options.drillDueDays, m_clock});
    if (!console) {
        log::error("headoffice", "console.not_listening", {{"reason", console.error().detail}});
        return;
    }
    m_console = *std::move(console);
    log::info("headoffice", "console.started", {{"port", m_console->port()}});
}

Server::~Server()
{
    m_console.reset();
    {
        std::unique_lock lock(m_mutex);
        m_ending = true;
        m_empty.wait(lock, [this] { return m_inside == 0; });
    }
    m_https.reset();
    m_findings.flush(true);
    if (const auto states = m_devices.takeStates(); !states.empty())
        (void)m_store.saveStates(states);
    std::error_code error;
    std::filesystem::remove(m_options.data / "headoffice-status.json", error);
}

void Server::remember()
{
    std::map<std::pair<std::string, std::string>, bool> silent;
    for (const auto& change : m_store.contactHistory().valueOr({}))
        silent[{change.device, change.path}] = change.silent;
    for (const auto& [what, was] : silent) {
        if (what.second.empty())
            m_presence.remember(what.first, was);
        else if (was)
            m_presence.rememberLost(what.first, what.second);
    }
}

bool Server::enter()
{
    const std::lock_guard lock(m_mutex);
    if (m_ending)
        return false;
    ++m_inside;
    return true;
}

void Server::leave()
{
    const std::lock_guard lock(m_mutex);
    if (--m_inside == 0)
        m_empty.notify_all();
}

void Server::receive(ServerRequest request, Respond respondNow)
{
    if (!enter())
        return respondNow(refusal(503, "ending"));
    const Respond respond = [this, respondNow = std::move(respondNow)](ServerReply reply) {
        respondNow(std::move(reply));
        leave();
    };
    if (request.path.starts_with(contentPrefix))
        return serveContent(request, respond);

    const auto samePath = [&](const Route& route) { return route.path == request.path; };
    const auto sameRoute
        = [&](const Route& route) { return samePath(route) && route.method == request.method; };
    const auto route = std::ranges::find_if(m_routes, sameRoute);
    if (route == m_routes.end())
        return respond(std::ranges::any_of(m_routes, samePath) ? refusal(405, "method")
                                                               : refusal(404, "not_found"));

    Call call {nullptr, nullptr, request.remoteAddress};
    if (route->who == Who::Device) {
        auto caller = m_gate.admit(request.peer, request.remoteAddress);
        if (!caller)
            return respond(refusalFor(caller.error()));
        call.caller = *std::move(caller);
    }
    if (request.body.size() > route->mostBytes)
        return respond(refusal(413, "too_large"));
    if (route->method == "POST") {
        auto body = parseJson(request.body, {route->mostBytes, 32});
        if (!body || !body->is_object())
            return respond(refusal(400, "malformed"));
        call.body = *std::move(body);
    }
    route->handler(call, respond);
}

void Server::serveContent(const ServerRequest& request, const Respond& respond)
{
    if (request.method != "GET")
        return respond(refusal(405, "method"));
    // Reading files may be slow, and an alarm must not wait for it.
    const bool taken = m_files.post([this, path = request.path.substr(contentPrefix.size()),
                                     respond] { respond(m_content.read(path)); });
    if (!taken)
        respond(refusal(503, "unavailable"));
}

// Nobody answers: the next one is called, whatever else goes on.
void Server::escalate()
{
    const auto now = m_clock.wallNow();
    const auto entries = m_board.look(now, endedStays);
    if (!entries)
        return;
    for (const auto& stage : dueStages(*entries, m_options.escalation, now)) {
        const auto said = m_desk.escalateByRule(stage);
        if (!said)
            log::error("headoffice", "escalation.not_said", {{"id", stage.subject.text()}});
        else if (*said)
            log::warning("headoffice", "incident.escalated",
                         {{"id", stage.subject.text()}, {"stage", stage.number + 1}});
    }
}

void Server::tick()
{
    m_feed.refresh();
    escalate();
    m_findings.flush();
    const auto states = m_devices.takeStates();
    if (!states.empty() && !m_store.saveStates(states))
        log::warning("headoffice", "states.not_saved", {{"count", states.size()}});

    std::vector<std::string> inService;
    for (const auto& device : m_store.devices().valueOr({})) {
        if (device.revokedAt == 0 && device.certificate)
            inService.push_back(device.id);
    }
    if (const auto changes = m_presence.changes(inService); !changes.empty()) {
        for (const auto& change : changes)
            log::warning("headoffice", change.silent ? "device.silent" : "device.back",
                         {{"device", change.device}, {"path", change.path}});
        if (!m_store.recordContact(changes))
            log::error("headoffice", "contact.not_recorded", {{"count", changes.size()}});
    }
    ServerStatus status {m_clock.wallNow(), m_startedAt, ::getpid(), m_options.address, port(),
                         consolePort(),     {}};
    for (const auto& device : inService)
        status.contacts[device] = m_presence.of(device);
    if (!writeStatus(m_options.data, status))
        log::warning("headoffice", "status.not_written");
}

} // namespace yizhan::headoffice
