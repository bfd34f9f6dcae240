// SPDX-License-Identifier: Apache-2.0
// Makes the after-action report of an incident's log, or checks one against it.
#include "base/exit_code.h"
#include "base/file.h"
#include "crypto/digest.h"
#include "emergency/report.h"
#include "emergency/report_html.h"
#include "report/report_pdf.h"
#include "sync/trust_bundle.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using namespace yizhan;

struct Options {
    std::filesystem::path log, trust, json, html, pdf, report;
    std::string language = "zh-Hans";
};

ExitCode say(ExitCode code, const std::string& sentence)
{
    std::cerr << "yizhan-report: " << sentence << "\n";
    return code;
}

Result<ReportLog, ExitCode> openLog(const Options& options)
{
    const auto text = readFile(options.log, mostLogBytes);
    if (!text)
        return Failure {say(ExitCode::Failed, text.error().detail)};
    std::vector<PublicKey> office;
    if (!options.trust.empty()) {
        const auto bundle = readFile(options.trust);
        if (!bundle)
            return Failure {say(ExitCode::Failed, bundle.error().detail)};
        const auto trust = parseTrustBundle(*bundle);
        if (!trust)
            return Failure {
                say(ExitCode::Configuration, options.trust.string() + ": no trust bundle")};
        office = trust->ackKeys;
        office.insert(office.end(), trust->drillAckKeys.begin(), trust->drillAckKeys.end());
    }
    auto log = readReportLog(*text, office);
    if (!log)
        return Failure {
            say(ExitCode::Refused, options.log.string() + ": refused: " + log.error().text())};
    return *std::move(log);
}

ExitCode save(const std::filesystem::path& file, const std::string& content)
{
    if (file.empty())
        return ExitCode::Done;
    if (file == "-") {
        std::cout << content;
        return ExitCode::Done;
    }
    const auto saved = writeFile(file, content);
    return saved ? ExitCode::Done : say(ExitCode::Failed, saved.error().detail);
}

ExitCode make(const Options& options)
{
    if (options.log.empty())
        return say(ExitCode::Usage, "which log? See: yizhan-report --help");
    const auto language = *reportLanguageNamed(options.language);
    const auto log = openLog(options);
    if (!log)
        return log.error();
    const auto report = reportOn(*log);
    const auto json = textOfReport(report);
    const auto html = reportHtml(report, language);
    const auto sheet = reportSheet(report, language);
    if (!html || !sheet)
        return say(ExitCode::Failed, html ? sheet.error().detail : html.error().detail);
    for (const auto code : {save(options.json, json), save(options.html, *html)}) {
        if (code != ExitCode::Done)
            return code;
    }
    const auto jsonHash = sha256Hex(json);
    const auto htmlHash = sha256Hex(*html);
    if (!options.pdf.empty()) {
        if (const auto pdf = writeReportPdf(options.pdf, *sheet, jsonHash, htmlHash); !pdf)
            return say(ExitCode::Failed, pdf.error().detail);
    }
    std::cerr << "json " << jsonHash << "\nhtml " << htmlHash << "\n";
    return ExitCode::Done;
}

ExitCode verify(const Options& options)
{
    const auto text = readFile(options.report, mostLogBytes);
    if (!text)
        return say(ExitCode::Failed, text.error().detail);
    const auto log = openLog(options);
    if (!log)
        return log.error();
    const auto made = reportOn(*log);
    if (*text == textOfReport(made)) {
        std::cout << "The report is what the log says. SHA-256 " << sha256Hex(*text) << "\n";
        return ExitCode::Done;
    }
    const auto report = parseJson(*text, {.bytes = mostLogBytes});
    const auto where = report ? firstDifference(made, *report) : std::nullopt;
    return say(ExitCode::Refused,
               options.report.string() + ": not what the log says"
                   + (!report     ? std::string(": no JSON")
                          : where ? ": it differs at " + *where
                                  : std::string(": it is written in another form")));
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Makes the after-action report of an incident's log, and checks one against it.",
                 "yizhan-report");
    app.set_version_flag("--version", "yizhan-report " YIZHAN_VERSION);
    app.footer(
        "Exit codes: 0 done, 1 failed, 2 wrong command line, 3 wrong configuration, 6 refused: "
        "the log or the report is not what was signed.");
    Options options;
    const auto addTrust = [&](CLI::App& to) {
        to.add_option(
              "--trust", options.trust,
              "Trust bundle of the head office that must have signed; without it the log's own "
              "key is believed")
            ->type_name("FILE");
    };
    app.add_option("log", options.log, "Log made by yizhan-headoffice report")->type_name("LOG");
    app.add_option("--json", options.json, "Write the report's JSON (- for stdout)")
        ->type_name("FILE");
    app.add_option("--html", options.html, "Write the page (- for stdout)")->type_name("FILE");
    app.add_option("--pdf", options.pdf, "Write the printed report")->type_name("FILE");
    app.add_option("--language", options.language, "Of page and PDF")
        ->check(CLI::IsMember({"zh-Hans", "zh-Hant", "en"}));
    addTrust(app);
    auto& checking = *app.add_subcommand("verify", "Is this report what the log says?");
    checking.add_option("report", options.report, "The report's JSON")
        ->required()
        ->type_name("REPORT");
    checking.add_option("--log", options.log, "The log")->required()->type_name("LOG");
    addTrust(checking);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? statusOf(ExitCode::Done) : statusOf(ExitCode::Usage);
    }
    return statusOf(checking.parsed() ? verify(options) : make(options));
}
