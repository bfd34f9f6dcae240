// SPDX-License-Identifier: Apache-2.0
// Users of head office, and what they answer to branches.
#include "crypto/password.h"
#include "headoffice/command.h"
#include "headoffice/console/rights.h"

#include <iostream>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t shortestPassword = 10;

struct Options {
    std::filesystem::path data, passwordFile;
    std::string id, name, subject, meaning;
    std::vector<std::string> roles;
};

ExitCode addOne(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto password = readSecret(options.passwordFile);
    if (!password)
        return password.error();
    if (password->size() < shortestPassword)
        return say(ExitCode::Failed,
                   options.passwordFile.string() + ": expected a password of at least "
                       + std::to_string(shortestPassword) + " characters");
    const auto act = actOfTerminal();
    const UserRecord user {options.id,    options.name,
                           options.roles, passwordVerifier(*password, PasswordStrength::Password),
                           act.at,        0};
    if (user.verifier.empty())
        return say(ExitCode::Failed,
                   "not enough memory to make the password's verifier (256 MiB are needed)");
    if (const auto added = (*store)->addUser(user, act); !added)
        return say(added.error());
    return ExitCode::Done;
}

ExitCode listUsers(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto users = (*store)->users();
    if (!users)
        return say(users.error());
    for (const auto& user : *users) {
        std::cout << user.id << "\t" << user.name << "\t";
        for (std::size_t i = 0; i < user.roles.size(); ++i)
            std::cout << (i ? "," : "") << user.roles[i];
        std::cout << "\t" << (user.disabledAt ? "disabled" : "active") << "\n";
    }
    return ExitCode::Done;
}

ExitCode acknowledge(const Options& options)
{
    const auto subject = Uuid::parse(options.subject);
    if (!subject || (subject->version() != realIdVersion && subject->version() != drillIdVersion))
        return say(ExitCode::Usage,
                   "--subject: expected the id of an incident, drill or help call, as exported");
    const auto open = openDesk({options.data, options.passwordFile, options.id, ""});
    if (!open)
        return open.error();
    if (const auto done = (*open)->desk().act((*open)->user, {options.meaning, *subject}); !done)
        return say(done.error());
    return ExitCode::Done;
}

} // namespace

void addUser(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& users = *app.add_subcommand("user", "People of head office")->require_subcommand(1);
    auto& add = *users.add_subcommand("add", "Add a person");
    addData(add, options->data);
    add.add_option("--id", options->id, "Name to log in with")->required();
    add.add_option("--name", options->name, "Name as branches read it")->required();
    add.add_option("--role", options->roles,
                   "incident_desk, intake_desk, security, publisher, auditor or admin; may be"
                   " repeated")
        ->required()
        ->check(CLI::IsMember(std::vector<std::string>(allRoles.begin(), allRoles.end())));
    add.add_option("--password-file", options->passwordFile,
                   "File with the password on its first line")
        ->required()
        ->type_name("FILE");
    add.callback([&chosen, options] { chosen = [options] { return addOne(*options); }; });

    auto& list = *users.add_subcommand("list", "One line a person");
    addData(list, options->data);
    list.callback([&chosen, options] { chosen = [options] { return listUsers(*options); }; });
}

void addAck(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand(
        "ack", "Answer a branch by name: an alarm was seen, or help is on its way");
    addData(command, options->data);
    command.add_option("--subject", options->subject, "Id of the incident, drill or help call")
        ->required();
    command.add_option("--user", options->id, "Who answers")->required();
    command
        .add_option("--password-file", options->passwordFile,
                    "File with the password on its first line")
        ->required()
        ->type_name("FILE");
    command.add_option("--meaning", options->meaning, "seen or help_on_way")
        ->required()
        ->check(CLI::IsMember({"seen", "help_on_way"}));
    command.callback([&chosen, options] { chosen = [options] { return acknowledge(*options); }; });
}

} // namespace yizhan::headoffice
