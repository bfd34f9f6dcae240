// SPDX-License-Identifier: Apache-2.0
// What people do on the board, an incident's page and the page of drills.
#include "headoffice/branch_choice.h"
#include "headoffice/console/console.h"
#include "headoffice/console/incident_page.h"
#include "headoffice/console/web.h"

#include <algorithm>
#include <charconv>

namespace yizhan::headoffice {

namespace {

constexpr std::string_view incidentPrefix = "/incidents/";

std::string field(const std::map<std::string, std::string>& form, const char* name)
{
    const auto found = form.find(name);
    return found == form.end() ? std::string() : found->second;
}

int wordOf(DeskFault fault, std::string& key)
{
    switch (fault) {
    case DeskFault::Unknown:
        key = "error_not_found";
        return 404;
    case DeskFault::NotAllowed:
        key = "error_not_allowed";
        return 403;
    case DeskFault::Malformed:
        key = "error_form";
        return 400;
    case DeskFault::Ended:
        key = "error_ended";
        return 409;
    case DeskFault::Silent:
        key = "error_silent";
        return 409;
    case DeskFault::Storage:
        break;
    }
    key = "error_store";
    return 503;
}

} // namespace

ServerReply Console::done(const Visit& visit, const Status<DeskError>& status,
                          const std::string& next)
{
    if (!status) {
        std::string key;
        const auto code = wordOf(status.error().fault, key);
        return errorPage(visit, code, key);
    }
    m_live->lookNow();
    if (isPartial(visit.request))
        return {204, "text/plain", "", {}};
    return redirect(visit.request, next);
}

ServerReply Console::answer(const Visit& visit, const Form& form)
{
    const auto meaning = field(form, "meaning");
    const auto subject = Uuid::parse(field(form, "subject"));
    if (!may(visit.user, Right::Acknowledge) && !may(visit.user, Right::ActOnCases))
        return errorPage(visit, 403, "error_not_allowed");
    if (!subject || (meaning != "seen" && meaning != "help_on_way"))
        return errorPage(visit, 400, "error_not_found");
    return done(visit, m.desk.act(visit.user, {meaning, *subject}), "/");
}

ServerReply Console::act(const Visit& visit, const Form& form)
{
    const auto subject = Uuid::parse(field(form, "subject"));
    if (!subject)
        return errorPage(visit, 400, "error_not_found");
    const auto status = m.desk.act(visit.user,
                                   {field(form, "act"), *subject, field(form, "value"),
                                    field(form, "outcome"), field(form, "why")});
    return done(visit, status, std::string(incidentPrefix) + subject->text());
}

ServerReply Console::raise(const Visit& visit, const Form& form)
{
    const auto office = overview();
    const bool confidential = field(form, "confidential") == "1";
    const auto& playbooks = confidential ? office.officePlaybooks : office.content->playbooks;
    const auto playbook = playbooks.find(field(form, "playbook"));
    if (playbook == playbooks.end())
        return errorPage(visit, 400, "error_form");
    const auto raised = m.desk.raise(
        visit.user, playbook->second,
        {field(form, "branch"), field(form, "place"), 0, confidential, field(form, "why")});
    if (!raised)
        return done(visit, raised.failure(), "/");
    return done(visit, Done {}, std::string(incidentPrefix) + raised->text());
}

ServerReply Console::broadcast(const Visit& visit, const Form& form)
{
    const auto office = overview();
    auto target = field(form, "target");
    if (target == "list")
        target = field(form, "list");
    const auto branches = chooseBranches(office.branches, target);
    const auto hours = field(form, "hours");
    int count = 0;
    std::from_chars(hours.data(), hours.data() + hours.size(), count);
    if (!branches || count < 1 || count > 24 * 30)
        return errorPage(visit, 400, "error_form");
    return done(visit,
                m.desk.broadcast(visit.user, *branches, {{"zh-Hans", field(form, "text")}},
                                 office.now + count * 3'600'000LL, field(form, "why")),
                "/");
}

ServerReply Console::planDrill(const Visit& visit, const Form& form)
{
    const auto from = localTime(field(form, "from"));
    const auto until = localTime(field(form, "until"));
    if (!from || !until)
        return errorPage(visit, 400, "error_form");
    const auto planned = m.desk.planDrill(visit.user,
                                          {field(form, "branch"), field(form, "playbook"), *from,
                                           *until, field(form, "note"), field(form, "why")});
    if (!planned)
        return done(visit, planned.failure(), "/drills");
    return done(visit, Done {}, "/drills");
}

ServerReply Console::unplanDrill(const Visit& visit, const Form& form)
{
    const auto plan = Uuid::parse(field(form, "plan"));
    if (!plan)
        return errorPage(visit, 400, "error_not_found");
    return done(visit, m.desk.unplanDrill(visit.user, *plan, field(form, "why")), "/drills");
}

// Ended long ago, too: the store knows what the board has let go.
std::optional<ServerReply> Console::oneIncident(const Visit& visit)
{
    if (!visit.request.path.starts_with(incidentPrefix))
        return std::nullopt;
    if (!may(visit.user, Right::SeeIncidents))
        return errorPage(visit, 403, "error_not_allowed");
    const auto rest = visit.request.path.substr(incidentPrefix.size());
    const auto slash = std::min(rest.find('/'), rest.size());
    const auto id = Uuid::parse(rest.substr(0, slash));
    const auto entry
        = id ? readEntry(m.store, *id) : Stored<std::optional<BoardEntry>>(std::nullopt);
    const auto people = m.store.users();
    if (!entry || !people)
        return errorPage(visit, 503, "error_store");
    if (!*entry || ((*entry)->confidential() && !may(visit.user, Right::SeeCases)))
        return errorPage(visit, 404, "error_not_found");
    if (slash < rest.size()) {
        if ((*entry)->incident.openAtOffice()) // a report is made of what is over
            return errorPage(visit, 404, "error_not_found");
        return incidentFile(visit, *id, rest.substr(slash + 1));
    }
    return page(visit, "incident", incidentView(**entry, overview(), *people, viewerOf(visit)));
}

} // namespace yizhan::headoffice
