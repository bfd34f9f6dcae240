// SPDX-License-Identifier: Apache-2.0
#include "headoffice/command.h"
#include "headoffice/exports.h"
#include "headoffice/incident_export.h"

#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    std::filesystem::path data;
    std::string what;
    bool json = false;
    CapExport cap;
};

Stored<Json> exported(Store& store, const Options& options)
{
    if (options.what == "incidents")
        return exportIncidents(store, Truth::Real);
    if (options.what == "drills")
        return exportIncidents(store, Truth::Drill);
    if (options.what == "cases")
        return exportIncidents(store, Truth::Real, Cases::Only);
    if (options.what == "statistics")
        return exportStatistics(store);
    if (options.what == "faults")
        return exportFaults(store, SystemClock().wallNow());
    if (options.what == "followups")
        return exportFollowUps(store, SystemClock().wallNow());
    if (options.what == "help")
        return exportHelp(store);
    if (options.what == "kiosks")
        return exportKiosks(store, readStatus(options.data, SystemClock().wallNow()));
    if (options.what == "redemptions")
        return exportRedemptions(store, SystemClock().wallNow());
    if (options.what == "applications")
        return exportApplications(store);
    if (options.what == "security")
        return exportSecurity(store);
    return exportAudit(store);
}

ExitCode exportOne(const Options& options)
{
    if (options.what == "cap")
        return exportCap(options.data, options.cap);
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto result = exported(**store, options);
    if (!result)
        return say(result.error());
    if (const auto noted = (*store)->audit("export.made", options.what, actOfTerminal()); !noted)
        return say(noted.error());
    std::cout << result->dump(options.json ? -1 : 2) << "\n";
    if (options.what == "audit" && !(*result)["whole"].get<bool>())
        return say(ExitCode::Failed,
                   "the audit is broken at entry " + (*result)["broken_at"].dump()
                       + ": it was changed from outside");
    return ExitCode::Done;
}

ExitCode status(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto now = SystemClock().wallNow();
    const auto running = readStatus(options.data, now);
    const auto devices = (*store)->devices();
    const auto security = (*store)->securityEvents();
    const auto incidents = exportIncidents(**store, Truth::Real);
    if (!devices)
        return say(devices.error());
    if (!security)
        return say(security.error());
    if (!incidents)
        return say(incidents.error());
    Json silent = Json::array();
    for (const auto& [device, contact] :
         running ? running->contacts : std::map<std::string, Contact> {}) {
        if (contact.silent)
            silent.push_back(device);
    }
    std::size_t open = 0;
    for (const auto& incident : *incidents)
        open += incident["open"].get<bool>();
    const Json report {{"program", "yizhan-headoffice"},
                       {"version", YIZHAN_VERSION},
                       {"time", now},
                       {"running", running.has_value()},
                       {"address", running ? running->address : ""},
                       {"port", running ? running->port : 0},
                       {"console", running ? running->consolePort : 0},
                       {"started", running ? Json(running->startedAt) : Json()},
                       {"pid", running ? Json(running->pid) : Json()},
                       {"devices", devices->size()},
                       {"silent", silent},
                       {"incidents", incidents->size()},
                       {"open", open},
                       {"security", security->size()}};
    if (options.json) {
        std::cout << report.dump() << "\n";
        return ExitCode::Done;
    }
    for (const auto& [key, value] : report.items())
        std::cout << key << "\t" << (value.is_string() ? value.get<std::string>() : value.dump())
                  << "\n";
    return ExitCode::Done;
}

} // namespace

void addExport(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand(
        "export", "Print what head office holds, as JSON; an incident also as CAP");
    command
        .add_option("what", options->what,
                    "incidents, help, drills, faults, followups, statistics, kiosks, redemptions,"
                    " applications, security, audit, cap, or cases (the security department's own)")
        ->required()
        ->check(CLI::IsMember({"incidents", "help", "drills", "faults", "followups", "statistics",
                               "kiosks", "redemptions", "applications", "security", "audit", "cap",
                               "cases"}));
    addData(command, options->data);
    command.add_flag("--json", options->json, "On one line, for programs");
    addCapExport(command, options->cap);
    command.callback([&chosen, options] { chosen = [options] { return exportOne(*options); }; });
}

void addStatus(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand("status", "Is it running, who is silent, what is open");
    addData(command, options->data);
    command.add_flag("--json", options->json, "As JSON");
    command.callback([&chosen, options] { chosen = [options] { return status(*options); }; });
}

} // namespace yizhan::headoffice
