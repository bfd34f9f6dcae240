// SPDX-License-Identifier: Apache-2.0
// The after-action report and the CAP message of an incident, taken home from its page.
#include "emergency/cap.h"
#include "emergency/report.h"
#include "emergency/report_html.h"
#include "headoffice/console/console.h"
#include "headoffice/console/web.h"
#include "headoffice/incident_log.h"

namespace yizhan::headoffice {

namespace {

constexpr std::string_view capSender = "headoffice.yizhan";

struct Download {
    std::string name, type, content;
};

std::optional<Download> downloadOf(const IncidentLog& gathered, const std::string& text,
                                   std::string_view file, std::string_view language)
{
    const auto log = readReportLog(text);
    if (!log)
        return std::nullopt;
    const auto id = log->frame.subject.text();
    if (file == "cap.xml") {
        if (gathered.confidential()) // told to nobody outside
            return std::nullopt;
        const auto messages
            = capMessages(log->events, log->frame.subject,
                          {std::string(capSender), log->frame.branchName, log->playbooks});
        if (!messages || messages->empty())
            return std::nullopt;
        return Download {id + ".xml", "application/xml", messages->back().xml};
    }
    if (file == "report.log")
        return Download {id + ".log", "text/plain", text};
    const auto report = reportOn(*log);
    if (file == "report.json")
        return Download {id + ".json", "application/json", textOfReport(report)};
    const auto named = reportLanguageNamed(language);
    auto page = named ? reportHtml(report, *named)
                      : Result<std::string, SheetError>(Failure {SheetError {"no such language"}});
    if (file != "report.html" || !page)
        return std::nullopt;
    return Download {id + ".html", "text/html; charset=utf-8", *std::move(page)};
}

} // namespace

ServerReply Console::incidentFile(const Visit& visit, const Uuid& incident, std::string_view file)
{
    const auto gathered = incidentLog(m.store, m.keys, m.content, m.data, incident);
    if (!gathered)
        return errorPage(visit, 503, "error_store");
    const auto download
        = downloadOf(*gathered, gathered->text(m.keys), file, visit.words.language());
    if (!download)
        return errorPage(visit, 404, "error_not_found");
    // It leaves head office: who took it is written down first.
    if (!m.store.audit("report.made", incident.text(),
                       {visit.user.id, std::string(file), m.clock.wallNow()}))
        return errorPage(visit, 503, "error_store");
    return {200,
            download->type,
            download->content,
            {{"Content-Disposition", "attachment; filename=\"" + download->name + "\""},
             {"Cache-Control", "no-store"}}};
}

} // namespace yizhan::headoffice
