// SPDX-License-Identifier: Apache-2.0
#include "headoffice/command.h"

#include "base/clock.h"
#include "base/file.h"
#include "crypto/password.h"

#include <iostream>
#include <pwd.h>
#include <unistd.h>

namespace yizhan::headoffice {

void addData(CLI::App& command, std::filesystem::path& data)
{
    command.add_option("--data", data, "Data folder of head office")->required()->type_name("DIR");
}

ExitCode say(ExitCode code, const std::string& sentence)
{
    std::cerr << "yizhan-headoffice: " << sentence << "\n";
    return code;
}

ExitCode say(const StoreError& error)
{
    const bool storage
        = error.fault == StoreFault::Unavailable || error.fault == StoreFault::Unusable;
    return say(storage ? ExitCode::Storage : ExitCode::Failed, error.detail);
}

Result<std::unique_ptr<SqliteStore>, ExitCode> openStore(const std::filesystem::path& data)
{
    const auto file = data / "headoffice.db";
    if (!std::filesystem::exists(file))
        return Failure {say(
            ExitCode::Storage,
            file.string() + ": not there; make a head office with: yizhan-headoffice init --data "
                + data.string())};
    auto store = SqliteStore::open(file);
    if (!store)
        return Failure {say(ExitCode::Storage, store.error().detail)};
    return *std::move(store);
}

Result<OfficeKeys, ExitCode> openKeys(const std::filesystem::path& data)
{
    auto keys = loadOfficeKeys(data);
    if (!keys)
        return Failure {say(ExitCode::Storage, keys.error().detail)};
    return *std::move(keys);
}

Result<OfficeSettings, ExitCode> openSettings(const std::filesystem::path& data)
{
    auto settings = loadOfficeSettings(data, std::nullopt);
    if (!settings)
        return Failure {say(ExitCode::Configuration, settings.error().detail)};
    return *std::move(settings);
}

Act actOfTerminal(std::string why)
{
    const auto* person = ::getpwuid(::geteuid());
    return {"os:" + (person ? std::string(person->pw_name) : std::to_string(::geteuid())),
            std::move(why), SystemClock().wallNow()};
}

void addSpeaker(CLI::App& command, Speaker& speaker)
{
    addData(command, speaker.data);
    command.add_option("--user", speaker.user, "Who says it")->required();
    command
        .add_option("--password-file", speaker.passwordFile,
                    "File with the password on its first line")
        ->required()
        ->type_name("FILE");
    command.add_option("--why", speaker.why, "Reason, for the audit");
}

Result<UserRecord, ExitCode> provenUser(Store& store, const Speaker& speaker)
{
    const auto password = readSecret(speaker.passwordFile);
    if (!password)
        return Failure {password.error()};
    const auto user = store.user(speaker.user);
    if (!user)
        return Failure {say(user.error())};
    if (!*user || (*user)->disabledAt != 0 || !passwordMatches(*password, (*user)->verifier)) {
        const auto now = SystemClock().wallNow();
        store.recordFinding({"login_refused", "", "command", now, now, 1});
        return Failure {say(ExitCode::Refused, "user and password do not fit together")};
    }
    return **user;
}

Result<std::unique_ptr<OpenDesk>, ExitCode> openDesk(const Speaker& speaker)
{
    auto store = openStore(speaker.data);
    if (!store)
        return Failure {store.error()};
    auto keys = openKeys(speaker.data);
    if (!keys)
        return Failure {keys.error()};
    auto user = provenUser(**store, speaker);
    if (!user)
        return Failure {user.error()};
    return std::make_unique<OpenDesk>(
        OpenDesk {*std::move(store), *std::move(keys), *std::move(user), {}});
}

ExitCode say(const DeskError& error)
{
    switch (error.fault) {
    case DeskFault::Storage:
        return say(ExitCode::Storage, error.detail);
    case DeskFault::Malformed:
        return say(ExitCode::Usage, error.detail);
    case DeskFault::NotAllowed:
    case DeskFault::Silent:
    case DeskFault::Ended:
        return say(ExitCode::Refused, error.detail);
    case DeskFault::Unknown:
        break;
    }
    return say(ExitCode::Failed, error.detail);
}

Result<std::string, ExitCode> readSecret(const std::filesystem::path& file)
{
    const auto text = readFile(file, 4096);
    if (!text)
        return Failure {say(ExitCode::Failed, text.error().detail)};
    auto secret = text->substr(0, text->find_first_of("\r\n"));
    if (secret.empty())
        return Failure {
            say(ExitCode::Failed, file.string() + ": expected the password on the first line")};
    return secret;
}

} // namespace yizhan::headoffice
