// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/console.h"

#include "base/log.h"
#include "crypto/password.h"
#include "headoffice/console/assets.h"
#include "headoffice/console/list_views.h"
#include "headoffice/console/template.h"
#include "headoffice/console/web.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t mostFormBytes = 8U << 10;
constexpr int freeTries = 5; // of one person from one address
constexpr int freeTriesOfAddress = 20;
constexpr Millis settledStays = 7 * 86'400'000LL;
constexpr std::string_view staticPrefix = "/static/";

std::string_view typeOf(std::string_view name)
{
    if (name.ends_with(".css"))
        return "text/css; charset=utf-8";
    if (name.ends_with(".js"))
        return "text/javascript; charset=utf-8";
    return name.ends_with(".svg") ? "image/svg+xml" : "";
}

// Only what a browser may have; templates and words are not for it.
ServerReply staticFile(std::string_view name)
{
    const auto type = typeOf(name);
    const auto bytes = type.empty() ? std::nullopt : consoleAsset(name);
    if (!bytes)
        return {404, "text/plain", "", {}};
    return {
        200, std::string(type), std::string(*bytes), {{"Cache-Control", "private, max-age=300"}}};
}

} // namespace

const std::array<Console::Page, 6> Console::pages {{
    {"/", "incidents", Right::SeeIncidents, &Console::incidents},
    {"/drills", "drills", Right::SeeIncidents, &Console::drills},
    {"/patrols", "patrols", Right::SeeIncidents, &Console::patrols},
    {"/kiosks", "kiosks", Right::SeeKiosks, &Console::kiosks},
    {"/redemptions", "redemptions", Right::SeeRedemptions, &Console::redemptions},
    {"/applications", "applications", Right::SeeApplications, &Console::applications},
}};

Console::Console(ConsoleOptions options, Parts parts)
    : m_options(std::move(options)), m(parts),
      m_noUser(passwordVerifier("nobody", PasswordStrength::Password)),
      m_sessions(m.clock, m_options.idle), m_perPerson(m.clock, freeTries),
      m_perAddress(m.clock, freeTriesOfAddress), m_ledger(m.store, settledStays), m_drills(m.store),
      m_live(std::make_unique<Live>(
          Live::Parts {m.store, m.board, m_sessions, [this] { return overview(); }, m.clock})),
      m_logins(std::make_unique<Worker>(8))
{
}

Result<std::unique_ptr<Console>, ServerError> Console::start(ConsoleOptions options, Parts parts)
{
    std::unique_ptr<Console> console(new Console(std::move(options), parts));
    ServerOptions listening {console->m_options.address,
                             console->m_options.port,
                             console->m.keys.serverCertificate,
                             console->m.keys.serverKey,
                             console->m.keys.authority.certificate(),
                             ClientCertificate::NotAsked,
                             {}};
    listening.threads = 2;
    listening.mostBodyBytes = mostFormBytes;
    listening.mostConnections = 500;
    auto https
        = HttpsServer::start(std::move(listening),
                             [self = console.get()](ServerRequest request, const Respond& respond) {
                                 self->receive(std::move(request), respond);
                             });
    if (!https)
        return https.failure();
    console->m_https = *std::move(https);
    return console;
}

Console::~Console()
{
    std::unique_ptr<Worker> logins;
    {
        const std::lock_guard lock(m_loginMutex);
        logins = std::move(m_logins);
    }
    logins.reset(); // answers those that wait
    m_live->stop();
}

void Console::receive(ServerRequest request, const Respond& respondPlainly)
{
    const Respond respond = [&respondPlainly](ServerReply reply) {
        addSecurityHeaders(reply);
        respondPlainly(std::move(reply));
    };
    if (request.method == "GET" && request.path.starts_with(staticPrefix))
        return respond(staticFile(std::string_view(request.path).substr(staticPrefix.size())));
    if (request.method == "GET" && request.path.starts_with("/language/")) {
        auto reply = redirect(request, "/");
        const auto& words = Words::in(request.path.substr(10));
        reply.headers.push_back(setCookie(languageCookie, words.language()));
        return respond(std::move(reply));
    }
    if (request.method == "POST" && !isOwnPage(request)) {
        m.findings.record("console_post_refused", "", request.remoteAddress);
        return respond(loginPage(wordsFor(request), 403, "error_other_page"));
    }
    if (request.method == "POST" && request.path == "/login")
        return logIn(request, respondPlainly);
    const auto visit = visitOf(request);
    if (request.method == "GET" && request.path == "/login")
        return respond(visit ? redirect(request, "/")
                             : loginPage(wordsFor(request), 200,
                                         request.query == "why=idle" ? "login_idle" : ""));
    if (!visit) {
        if (request.path == "/live")
            return respond({200, "text/event-stream", serverSentEvent("bye", "login"), {}});
        return respond(redirect(request, "/login"));
    }
    if (request.method == "GET")
        return get(*visit, respond);
    if (request.method == "POST")
        return post(*visit, respond);
    respond({405, "text/plain", "", {}});
}

std::optional<Console::Visit> Console::visitOf(const ServerRequest& request)
{
    const auto cookie = cookieOf(request, sessionCookie);
    if (cookie.empty())
        return std::nullopt;
    // What a page asks for by itself keeps nobody logged in.
    const bool used = request.path != "/live" && request.query != "again";
    auto session = m_sessions.find(cookie, used);
    if (!session)
        return std::nullopt;
    auto user = m.store.user(session->user);
    if (!user || !*user || (*user)->disabledAt != 0) {
        m_sessions.end(session->key);
        return std::nullopt;
    }
    return Visit {request, wordsFor(request), *std::move(session), **std::move(user)};
}

void Console::get(const Visit& visit, const Respond& respond)
{
    if (visit.request.path == "/live")
        return watch(visit, respond);
    if (visit.request.path == "/here") // somebody sits there: asked for when a hand moves
        return respond({204, "text/plain", "", {}});
    if (auto reply = oneIncident(visit))
        return respond(*std::move(reply));
    const auto found = std::ranges::find(pages, visit.request.path, &Page::path);
    if (found == pages.end())
        return respond(errorPage(visit, 404, "error_not_found"));
    if (!may(visit.user, found->right)) {
        // Somebody without the first page begins at the first one they have.
        const auto own = std::ranges::find_if(
            pages, [&](const Page& page) { return may(visit.user, page.right); });
        if (found == pages.begin() && own != pages.end())
            return respond(redirect(visit.request, std::string(own->path)));
        return respond(errorPage(visit, 403, "error_not_allowed"));
    }
    respond(page(visit, found->name, (this->*found->view)(visit)));
}

void Console::post(const Visit& visit, const Respond& respond)
{
    const auto form = formOf(visit.request.body);
    const auto token = form.find("csrf");
    if (token == form.end() || token->second != visit.session.csrf) {
        m.findings.record("console_post_refused", "", visit.request.remoteAddress);
        return respond(errorPage(visit, 403, "error_other_page"));
    }
    using Handler = ServerReply (Console::*)(const Visit&, const Form&);
    static const std::map<std::string_view, Handler> handlers {
        {"/answer", &Console::answer},         {"/act", &Console::act},
        {"/raise", &Console::raise},           {"/notice", &Console::broadcast},
        {"/drills/plan", &Console::planDrill}, {"/drills/unplan", &Console::unplanDrill}};
    if (const auto found = handlers.find(visit.request.path); found != handlers.end())
        return respond((this->*found->second)(visit, form));
    if (visit.request.path == "/logout")
        return respond(logOut(visit));
    respond(errorPage(visit, 404, "error_not_found"));
}

void Console::watch(const Visit& visit, const Respond& respond)
{
    if (!may(visit.user, Right::SeeIncidents))
        return respond({204, "text/plain", "", {}});
    const auto stream = std::make_shared<ReplyStream>();
    ServerReply reply {200, "text/event-stream", "", {{"Cache-Control", "no-store"}}};
    reply.stream = stream;
    respond(std::move(reply));
    m_live->add(stream,
                {visit.session.key, visit.words.language(), visit.session.csrf, visit.user});
}

} // namespace yizhan::headoffice
