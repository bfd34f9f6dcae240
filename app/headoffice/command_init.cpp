// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"
#include "headoffice/command.h"

#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    std::filesystem::path data, content;
    std::vector<std::string> names;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8443, consolePort = 0;
};

ExitCode init(const Options& options)
{
    std::error_code error;
    if (std::filesystem::exists(options.data, error)
        && !std::filesystem::is_empty(options.data, error))
        return say(ExitCode::Failed,
                   options.data.string()
                       + ": is not empty; choose another folder, nothing is overwritten");
    const bool everywhere = options.address == "0.0.0.0" || options.address == "::";
    if (everywhere && options.names.empty())
        return say(ExitCode::Usage,
                   "--address " + options.address
                       + " needs --name HOST: the name devices reach this machine under");
    auto hosts = options.names;
    if (!everywhere)
        hosts.push_back(options.address);
    const auto content = std::filesystem::absolute(
        options.content.empty() ? options.data / "content" : options.content, error);

    std::filesystem::create_directories(options.data, error);
    if (error)
        return say(ExitCode::Storage, options.data.string() + ": " + error.message());
    const auto keys = makeOfficeKeys(options.data, hosts, SystemClock().wallNow());
    if (!keys)
        return say(ExitCode::Storage, keys.error().detail);
    const auto text = officeSettingsText(options.address, options.port, options.names, content,
                                         options.consolePort);
    if (const auto written = writeFile(options.data / "headoffice.toml", text); !written)
        return say(ExitCode::Storage, written.error().detail);
    if (const auto settings = openSettings(options.data); !settings)
        return settings.error();
    const auto store = SqliteStore::open(options.data / "headoffice.db");
    if (!store)
        return say(store.error());
    if (const auto noted = (*store)->audit("office.made", options.data.string(), actOfTerminal());
        !noted)
        return say(noted.error());
    std::cout << "Head office is in " << options.data.string()
              << ". Settings: " << (options.data / "headoffice.toml").string() << "\n";
    return ExitCode::Done;
}

} // namespace

void addInit(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand(
        "init", "Make a new head office: authority, keys, settings, database");
    addData(command, options->data);
    command
        .add_option("--name", options->names,
                    "Host name or IP address devices reach it under; may be repeated")
        ->type_name("HOST");
    command.add_option("--address", options->address, "IP address to listen on")
        ->type_name("IP")
        ->capture_default_str();
    command.add_option("--port", options->port, "Port to listen on (0: any free one)")
        ->capture_default_str();
    command
        .add_option("--console-port", options->consolePort,
                    "Port of the pages for people with a browser (0: none)")
        ->capture_default_str();
    command
        .add_option("--content", options->content,
                    "Folder of the content repository [DATA/content]")
        ->type_name("DIR");
    command.callback([&chosen, options] { chosen = [options] { return init(*options); }; });
}

} // namespace yizhan::headoffice
