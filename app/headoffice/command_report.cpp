// SPDX-License-Identifier: Apache-2.0
// yizhan-headoffice report, and export cap: one incident or drill, taken out of the log.
#include "base/file.h"
#include "emergency/cap.h"
#include "emergency/report.h"
#include "emergency/report_html.h"
#include "headoffice/command.h"
#include "headoffice/incident_export.h"
#include "headoffice/incident_log.h"

#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    std::filesystem::path data, out;
    std::string incident;
    std::string language = "zh-Hans";
};

// The log's text and the same log read back as any other reader would.
struct Taken {
    std::string text;
    ReportLog log;
    bool confidential = false;
};

Result<Taken, ExitCode> take(const std::filesystem::path& data, const std::string& incident,
                             std::string_view action)
{
    const auto id = Uuid::parse(incident);
    if (!id)
        return Failure {
            say(ExitCode::Usage, incident + ": expected the id of an incident or drill")};
    const auto store = openStore(data);
    if (!store)
        return store.failure();
    const auto keys = openKeys(data);
    if (!keys)
        return keys.failure();
    const auto settings = openSettings(data);
    if (!settings)
        return settings.failure();
    const auto gathered = incidentLog(**store, *keys, settings->serve.content, data, *id);
    if (!gathered)
        return Failure {say(gathered.error())};
    auto text = gathered->text(*keys);
    auto log = readReportLog(text);
    if (!log)
        return Failure {say(ExitCode::Refused, "the log is damaged: " + log.error().text())};
    if (const auto noted = (*store)->audit(action, incident, actOfTerminal()); !noted)
        return Failure {say(noted.error())};
    return Taken {std::move(text), *std::move(log), gathered->confidential()};
}

ExitCode report(const Options& options)
{
    const auto taken = take(options.data, options.incident, "report.made");
    if (!taken)
        return taken.error();
    const auto made = reportOn(taken->log);
    const auto html = reportHtml(made, *reportLanguageNamed(options.language));
    if (!html)
        return say(ExitCode::Failed, html.error().detail);
    std::error_code error;
    std::filesystem::create_directories(options.out, error);
    const std::map<std::string, std::string> files {
        {options.incident + ".log", taken->text},
        {options.incident + ".json", textOfReport(made)},
        {options.incident + ".html", *html}};
    for (const auto& [name, content] : files) {
        // It names people and tells what they did: for its owner only.
        if (const auto saved = writeFile(options.out / name, content, 0600); !saved)
            return say(ExitCode::Failed, saved.error().detail);
        std::cout << (options.out / name).string() << "\n";
    }
    return ExitCode::Done;
}

} // namespace

void addReport(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand(
        "report", "Write an incident's log, its after-action report and the page of it");
    addData(command, options->data);
    command.add_option("--incident", options->incident, "Id of an incident or drill")
        ->required()
        ->type_name("ID");
    command.add_option("--out", options->out, "Folder for the three files")
        ->required()
        ->type_name("DIR");
    command.add_option("--language", options->language, "Of the page")
        ->check(CLI::IsMember({"zh-Hans", "zh-Hant", "en"}));
    command.callback([&chosen, options] { chosen = [options] { return report(*options); }; });
}

void addCapExport(CLI::App& command, CapExport& options)
{
    command.add_option("--incident", options.incident, "cap: id of an incident or drill")
        ->type_name("ID");
    command.add_option("--sender", options.sender, "cap: the bank's name among senders")
        ->type_name("NAME");
    command
        .add_option("--out", options.out,
                    "cap: folder for all messages; else the newest is printed")
        ->type_name("DIR");
}

ExitCode exportCap(const std::filesystem::path& data, const CapExport& options)
{
    if (options.incident.empty())
        return say(ExitCode::Usage, "export cap: which one? --incident ID");
    const auto taken = take(data, options.incident, "export.made");
    if (!taken)
        return taken.error();
    if (taken->confidential)
        return say(ExitCode::Refused, "a case of the security department is told to nobody");
    const auto& log = taken->log;
    const auto messages = capMessages(log.events, log.frame.subject,
                                      {options.sender, log.frame.branchName, log.playbooks});
    if (!messages)
        return say(ExitCode::Usage, messages.error().detail);
    if (options.out.empty()) {
        std::cout << messages->back().xml;
        return ExitCode::Done;
    }
    std::error_code error;
    std::filesystem::create_directories(options.out, error);
    for (const auto& message : *messages) {
        const auto file = options.out / (message.identifier + ".xml");
        if (const auto saved = writeFile(file, message.xml); !saved)
            return say(ExitCode::Failed, saved.error().detail);
        std::cout << file.string() << "\n";
    }
    return ExitCode::Done;
}

} // namespace yizhan::headoffice
