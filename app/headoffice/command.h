// SPDX-License-Identifier: Apache-2.0
// The command line of yizhan-headoffice: each add… declares one subcommand and says what it does
// when chosen.
#pragma once

#include "base/exit_code.h"
#include "headoffice/incident_desk.h"
#include "headoffice/office_keys.h"
#include "headoffice/office_settings.h"
#include "headoffice/sqlite_store.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>

namespace yizhan::headoffice {

// Set by the callback of the subcommand on the command line, run when all was parsed.
using Chosen = std::function<ExitCode()>;

void addInit(CLI::App& app, Chosen& chosen);
void addServe(CLI::App& app, Chosen& chosen);
void addToken(CLI::App& app, Chosen& chosen);
void addUser(CLI::App& app, Chosen& chosen);
void addAck(CLI::App& app, Chosen& chosen);
void addBranch(CLI::App& app, Chosen& chosen);
void addDevice(CLI::App& app, Chosen& chosen);
void addBundle(CLI::App& app, Chosen& chosen);
void addIncident(CLI::App& app, Chosen& chosen);
void addNotice(CLI::App& app, Chosen& chosen);
void addDrill(CLI::App& app, Chosen& chosen);
void addPlaybook(CLI::App& app, Chosen& chosen);
void addIncidentKey(CLI::App& app, Chosen& chosen);
void addIntake(CLI::App& app, Chosen& chosen);
void addOpen(CLI::App& app, Chosen& chosen);
void addVoucher(CLI::App& app, Chosen& chosen);
void addOffer(CLI::App& app, Chosen& chosen);
void addRedemption(CLI::App& app, Chosen& chosen);
void addExport(CLI::App& app, Chosen& chosen);
void addReport(CLI::App& app, Chosen& chosen);
void addStatus(CLI::App& app, Chosen& chosen);

// What the subcommands share
// ------------------------------------------------------------------------------------

// Declares --data DIR, which every subcommand needs.
void addData(CLI::App& command, std::filesystem::path& data);

// One sentence for a person on stderr.
ExitCode say(ExitCode code, const std::string& sentence);
ExitCode say(const StoreError& error);

// The store of an existing data folder; says why not.
[[nodiscard]] Result<std::unique_ptr<SqliteStore>, ExitCode>
openStore(const std::filesystem::path& data);
[[nodiscard]] Result<OfficeKeys, ExitCode> openKeys(const std::filesystem::path& data);
[[nodiscard]] Result<OfficeSettings, ExitCode> openSettings(const std::filesystem::path& data);

// The person at this terminal.
[[nodiscard]] Act actOfTerminal(std::string why = {});
// A person of head office who proves it by the password: what they say is said under their name.
struct Speaker {
    std::filesystem::path data, passwordFile;
    std::string user, why;
};
void addSpeaker(CLI::App& command, Speaker& speaker);
[[nodiscard]] Result<UserRecord, ExitCode> provenUser(Store& store, const Speaker& speaker);
// Store, keys and a desk for one command; says why not.
struct OpenDesk {
    std::unique_ptr<SqliteStore> store;
    OfficeKeys keys;
    UserRecord user;
    SystemClock clock;

    [[nodiscard]] IncidentDesk desk() { return IncidentDesk({*store, penOf(keys, clock)}); }
};
[[nodiscard]] Result<std::unique_ptr<OpenDesk>, ExitCode> openDesk(const Speaker& speaker);
ExitCode say(const DeskError& error);

// First line of a file, without its end; refuses an empty one.
[[nodiscard]] Result<std::string, ExitCode> readSecret(const std::filesystem::path& file);

} // namespace yizhan::headoffice
