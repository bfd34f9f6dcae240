// SPDX-License-Identifier: Apache-2.0
// Logging in and out, and the pages of the console.
#include "crypto/password.h"
#include "headoffice/console/assets.h"
#include "headoffice/console/console.h"
#include "headoffice/console/incident_page.h"
#include "headoffice/console/list_views.h"
#include "headoffice/console/patrol_view.h"
#include "headoffice/console/readiness_view.h"
#include "headoffice/console/template.h"
#include "headoffice/console/web.h"
#include "headoffice/prize_ledger.h"

namespace yizhan::headoffice {

namespace {

constexpr std::size_t mostRows = 200;
constexpr std::size_t longestName = 64;

std::string rolesOf(const UserRecord& user, const Words& words)
{
    std::string text;
    for (const auto& role : user.roles)
        text += (text.empty() ? "" : words.say("between_roles")) + words.say("user_" + role);
    return text;
}

} // namespace

void Console::logIn(const ServerRequest& request, const Respond& respondPlainly)
{
    const Respond respond = [respondPlainly](ServerReply reply) {
        addSecurityHeaders(reply);
        respondPlainly(std::move(reply));
    };
    const auto form = formOf(request.body);
    const auto field = [&](const char* name) {
        const auto found = form.find(name);
        return found == form.end() ? std::string() : found->second;
    };
    const auto user = field("user").substr(0, longestName);
    const auto& words = wordsFor(request);
    const auto wait = std::max(m_perPerson.waitOf(user + " " + request.remoteAddress),
                               m_perAddress.waitOf(request.remoteAddress));
    if (wait > 0) {
        auto reply = loginPage(
            words, 429, words.say("login_wait", {{"seconds", std::to_string((wait + 999) / 1000)}}),
            user);
        reply.headers.emplace_back("Retry-After", std::to_string((wait + 999) / 1000));
        return respond(std::move(reply));
    }
    const std::lock_guard lock(m_loginMutex);
    const bool taken
        = m_logins && m_logins->post([this, request, user, password = field("password"), respond] {
              respond(checked(request, user, password));
          });
    if (!taken)
        respond(loginPage(words, 503, "error_store", user));
}

ServerReply Console::checked(const ServerRequest& request, const std::string& user,
                             const std::string& password)
{
    const auto& words = wordsFor(request);
    const auto person = user + " " + request.remoteAddress;
    if (m_perPerson.waitOf(person) > 0) // others of the same name were tried meanwhile
        return loginPage(words, 429, "login_wrong", user);
    const auto record = m.store.user(user);
    if (!record)
        return loginPage(words, 503, "error_store", user);
    const bool known = *record && (*record)->disabledAt == 0;
    const bool fits = passwordMatches(password, known ? (*record)->verifier : m_noUser);
    const auto now = m.clock.wallNow();
    if (!known || !fits) {
        m_perPerson.failed(person);
        m_perAddress.failed(request.remoteAddress);
        m.findings.record("login_refused", "", "console " + request.remoteAddress);
        return loginPage(words, 401, "login_wrong", user);
    }
    if (!m.store.audit("console.login", request.remoteAddress, {user, "", now}))
        return loginPage(words, 503, "error_store", user);
    m_perPerson.succeeded(person);
    auto reply = redirect(request, "/");
    reply.headers.push_back(setCookie(sessionCookie, m_sessions.begin(user)));
    return reply;
}

ServerReply Console::logOut(const Visit& visit)
{
    m_sessions.end(visit.session.key);
    (void)m.store.audit("console.logout", visit.request.remoteAddress,
                        {visit.user.id, "", m.clock.wallNow()});
    m_live->lookNow(); // its other pages end too
    auto reply = redirect(visit.request, "/login");
    reply.headers.push_back(setCookie(sessionCookie, ""));
    return reply;
}

Overview Console::overview() const
{
    return readOverview(m.store, m.presence, m.published, m.data, m.clock.wallNow());
}

Json Console::incidents(const Visit& visit)
{
    const auto now = overview();
    const auto entries = m.board.look(now.now, endedStays);
    if (!entries)
        return {{"store_failed", true}};
    auto view = boardView(visibleTo(visit.user, *entries), now, viewerOf(visit));
    view["tools"] = deskToolsView(now, viewerOf(visit));
    return view;
}

Viewer Console::viewerOf(const Visit& visit) const
{
    return {visit.words, visit.session.csrf, visit.user};
}

Json Console::drills(const Visit& visit)
{
    const auto office = overview();
    const auto ledger = m_ledger.look(office.now);
    const auto drills = m_drills.look(office.now);
    if (!ledger || !drills)
        return {{"store_failed", true}};
    auto view = drillsView(*ledger, office, viewerOf(visit));
    addReadiness(view, *drills, m.drillDueDays, office, visit.words);
    return view;
}

Json Console::patrols(const Visit& visit)
{
    const auto office = overview();
    const auto ledger = m_ledger.look(office.now);
    if (!ledger)
        return {{"store_failed", true}};
    return patrolsView(*ledger, office, visit.words);
}

Json Console::kiosks(const Visit& visit)
{
    return kiosksView(overview(), visit.words);
}

Json Console::redemptions(const Visit& visit)
{
    const auto records = m.store.redemptions(mostRows, m.clock.wallNow());
    const auto offline = m.store.offlinePayouts();
    const auto exposure = m.store.exposure();
    if (!records || !offline || !exposure)
        return {{"store_failed", true}};
    auto shown = offline->empty() ? *records : withOffline(*records, *offline);
    if (shown.size() > mostRows)
        shown.resize(mostRows);
    auto view = redemptionsView(shown, overview(), visit.words);
    view.update(exposureView(*exposure, overview(), visit.words));
    return view;
}

Json Console::applications(const Visit& visit)
{
    const auto list = listApplications(m.store, mostRows);
    if (!list)
        return {{"store_failed", true}};
    return applicationsView(*list, overview(), visit.words);
}

ServerReply Console::page(const Visit& visit, std::string_view name, Json view, int status)
{
    static constexpr std::string_view icons[]
        = {"icons/siren-bold.svg",      "icons/person-simple-run-bold.svg",
           "icons/binoculars-bold.svg", "icons/monitor-bold.svg",
           "icons/seal-check-bold.svg", "icons/clipboard-text-bold.svg"};
    Json tabs = Json::array();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (may(visit.user, pages[i].right))
            tabs.push_back({{"path", pages[i].path},
                            {"name", visit.words.say("page_" + std::string(pages[i].name))},
                            {"icon", icons[i]},
                            {"here", pages[i].name == name},
                            {"incidents", i == 0}});
    }
    view["w"] = visit.words.all();
    view["language"] = visit.words.language();
    view["title"] = visit.words.say("page_" + std::string(name));
    view["page"] = "page-" + std::string(name) + ".html";
    view["path"] = visit.request.path;
    view["tabs"] = std::move(tabs);
    view["user"] = visit.user.name;
    view["user_id"] = visit.user.id;
    view["roles"] = rolesOf(visit.user, visit.words);
    view["csrf"] = visit.session.csrf;
    view["watches"] = may(visit.user, Right::SeeIncidents);
    view["elsewhere"] = may(visit.user, Right::SeeIncidents) && name != "incidents";
    return htmlReply(status, renderTemplate("layout.html", view, consoleAsset));
}

ServerReply Console::errorPage(const Visit& visit, int status, std::string_view key)
{
    return page(visit, "error", {{"message", visit.words.say(key)}}, status);
}

ServerReply Console::loginPage(const Words& words, int status, const std::string& error,
                               const std::string& user) const
{
    return htmlReply(status,
                     renderTemplate("login.html",
                                    {{"w", words.all()},
                                     {"language", words.language()},
                                     {"error", error.empty() ? "" : words.say(error)},
                                     {"user", user}},
                                    consoleAsset));
}

} // namespace yizhan::headoffice
