// SPDX-License-Identifier: Apache-2.0
// The running head office: the routes, who may take them, and what is done once a second.
#pragma once

#include "headoffice/console/console.h"
#include "headoffice/device_api.h"
#include "headoffice/enrolment_api.h"
#include "headoffice/escalation.h"
#include "headoffice/office_feed.h"
#include "headoffice/redemption_api.h"
#include "headoffice/relay_api.h"
#include "headoffice/status_file.h"

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <set>

namespace yizhan::headoffice {

struct ServeOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    int threads = 2;
    std::size_t mostConnections = 20'000;
    std::filesystem::path content; // repository folder
    std::filesystem::path data; // for the status file
    Millis silentAfter = 18'000; // three beats missed; noticed within 20 s
    std::optional<ConsoleOptions> console = {}; // none: no pages for people
    EscalationRule escalation = {60'000, {"保卫部值班"}};
    int drillDueDays = 90;
    OfflineTerms offline = {};
};

class Server {
public:
    // store, clock: outlive the server. keys: copied.
    [[nodiscard]] static Result<std::unique_ptr<Server>, ServerError>
    start(ServeOptions options, OfficeKeys keys, Store& store, const Clock& clock);
    ~Server(); // answers what was taken, takes nothing more

    [[nodiscard]] std::uint16_t port() const { return m_https->port(); }
    // 0 when there is no console.
    [[nodiscard]] std::uint16_t consolePort() const { return m_console ? m_console->port() : 0; }
    // Silence, states, findings, status file. Call once a second, from one thread.
    void tick();

private:
    enum class Who { Anyone, Device };
    struct Route {
        std::string_view method, path;
        Who who;
        std::size_t mostBytes;
        std::function<void(const Call&, const Respond&)> handler;
    };

    Server(ServeOptions options, OfficeKeys keys, Store& store, const Clock& clock);
    void remember();
    void openConsole();
    void escalate();
    void receive(ServerRequest request, Respond respond);
    void serveContent(const ServerRequest& request, const Respond& respond);
    [[nodiscard]] std::vector<Route> makeRoutes();
    [[nodiscard]] bool enter();
    void leave();

    ServeOptions m_options;
    OfficeKeys m_keys;
    Store& m_store;
    const Clock& m_clock;
    Millis m_startedAt;
    Findings m_findings;
    DeviceGate m_gate;
    Presence m_presence;
    ContentFiles m_content;
    PublishedContent m_published;
    OfficeFeed m_feed;
    Board m_board;
    IncidentDesk m_desk;
    Worker m_replies;
    Worker m_files;
    DeviceApi m_devices;
    RelayApi m_relay;
    EnrolmentApi m_enrolment;
    RedemptionApi m_redemptions;
    std::vector<Route> m_routes;

    std::mutex m_mutex;
    std::condition_variable m_empty;
    std::size_t m_inside = 0; // requests taken and not yet answered
    bool m_ending = false;
    std::unique_ptr<HttpsServer> m_https; // calls all of the above
    std::unique_ptr<Console> m_console;
};

} // namespace yizhan::headoffice
