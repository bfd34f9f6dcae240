// SPDX-License-Identifier: Apache-2.0
// The console: pages of head office for people with a browser. A listener of its own (HTTPS, TLS
// 1.3, no client certificates), so that browsers and devices never meet; its own threads, so that
// pages never hold up an alarm.
//
// Every page but the log-in needs a session. Every POST must come from a page of this console: its
// Origin is ours, and but for the log-in it repeats the session's token. No script, style or
// picture comes from elsewhere or stands in a page (content security policy).
#pragma once

#include "headoffice/console/live.h"
#include "headoffice/console/rights.h"
#include "headoffice/console/sessions.h"
#include "headoffice/drill_book.h"
#include "headoffice/findings.h"
#include "headoffice/incident_desk.h"
#include "headoffice/ledger.h"
#include "headoffice/office_keys.h"
#include "headoffice/worker.h"
#include "sync/https_server.h"

#include <map>
#include <mutex>

namespace yizhan::headoffice {

struct ConsoleOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; // 0: any free one
    Millis idle = 30 * 60'000; // without a hand on mouse or keyboard a person is logged out
};

class Console {
public:
    // All of them outlive the console.
    struct Parts {
        Store& store;
        const OfficeKeys& keys;
        const Presence& presence;
        PublishedContent& published;
        Findings& findings;
        Board& board;
        IncidentDesk& desk;
        std::filesystem::path data; // of head office
        std::filesystem::path content; // repository of what is published
        int drillDueDays;
        const Clock& clock;
    };
    [[nodiscard]] static Result<std::unique_ptr<Console>, ServerError> start(ConsoleOptions options,
                                                                             Parts parts);
    ~Console(); // tells the pages, answers what was taken

    [[nodiscard]] std::uint16_t port() const { return m_https->port(); }

private:
    using Respond = HttpsServer::Respond;
    // One request of a person who is logged in.
    struct Visit {
        const ServerRequest& request;
        const Words& words;
        Session session;
        UserRecord user;
    };
    struct Page {
        std::string_view path, name; // name: of its template, and of its words
        Right right;
        Json (Console::*view)(const Visit&);
    };

    Console(ConsoleOptions options, Parts parts);
    void receive(ServerRequest request, const Respond& respond);
    [[nodiscard]] std::optional<Visit> visitOf(const ServerRequest& request);
    void get(const Visit& visit, const Respond& respond);
    void post(const Visit& visit, const Respond& respond);
    void logIn(const ServerRequest& request, const Respond& respond);
    [[nodiscard]] ServerReply checked(const ServerRequest& request, const std::string& user,
                                      const std::string& password);
    using Form = std::map<std::string, std::string>;
    [[nodiscard]] ServerReply answer(const Visit& visit, const Form& form);
    [[nodiscard]] ServerReply act(const Visit& visit, const Form& form);
    [[nodiscard]] ServerReply raise(const Visit& visit, const Form& form);
    [[nodiscard]] ServerReply broadcast(const Visit& visit, const Form& form);
    [[nodiscard]] ServerReply planDrill(const Visit& visit, const Form& form);
    [[nodiscard]] ServerReply unplanDrill(const Visit& visit, const Form& form);
    [[nodiscard]] ServerReply done(const Visit& visit, const Status<DeskError>& status,
                                   const std::string& next);
    [[nodiscard]] std::optional<ServerReply> oneIncident(const Visit& visit);
    // file: report.html, report.json, report.log or cap.xml.
    [[nodiscard]] ServerReply incidentFile(const Visit& visit, const Uuid& incident,
                                           std::string_view file);
    [[nodiscard]] ServerReply logOut(const Visit& visit);
    void watch(const Visit& visit, const Respond& respond);

    [[nodiscard]] Json incidents(const Visit& visit);
    [[nodiscard]] Json drills(const Visit& visit);
    [[nodiscard]] Json patrols(const Visit& visit);
    [[nodiscard]] Viewer viewerOf(const Visit& visit) const;
    [[nodiscard]] Json kiosks(const Visit& visit);
    [[nodiscard]] Json redemptions(const Visit& visit);
    [[nodiscard]] Json applications(const Visit& visit);
    [[nodiscard]] ServerReply page(const Visit& visit, std::string_view name, Json view,
                                   int status = 200);
    [[nodiscard]] ServerReply errorPage(const Visit& visit, int status, std::string_view key);
    [[nodiscard]] ServerReply loginPage(const Words& words, int status, const std::string& error,
                                        const std::string& user = {}) const;
    [[nodiscard]] Overview overview() const;

    static const std::array<Page, 6> pages;

    ConsoleOptions m_options;
    Parts m;
    std::string m_noUser; // a verifier nobody fits: unknown names take as long as known ones
    Sessions m_sessions;
    LoginThrottle m_perPerson, m_perAddress;
    Ledger m_ledger;
    DrillBook m_drills;
    std::unique_ptr<Live> m_live;
    std::mutex m_loginMutex;
    std::unique_ptr<Worker> m_logins; // one password at a time: each takes 256 MiB; none at the end
    std::unique_ptr<HttpsServer> m_https; // last: it calls all the others
};

} // namespace yizhan::headoffice
