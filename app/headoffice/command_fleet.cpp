// SPDX-License-Identifier: Apache-2.0
// Branches, devices, and what devices are given to begin with.
#include "base/file.h"
#include "headoffice/branch_roster.h"
#include "headoffice/command.h"
#include "headoffice/enrolment_api.h"
#include "headoffice/trust.h"
#include "headoffice/trust_keys.h"
#include "sync/trust_bundle.h"

#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    std::filesystem::path data, file;
    std::string why;
    DeviceRecord device;
    std::vector<std::filesystem::path> prizeKeys;
};

ExitCode importBranch(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto id = rosterId(options.file);
    if (!id)
        return say(ExitCode::Configuration, id.error().detail);
    const auto before = (*store)->branch(*id);
    if (!before)
        return say(before.error());
    const auto act = actOfTerminal();
    const auto roster = importRoster(options.file, *before, act.at);
    if (!roster)
        return say(ExitCode::Configuration, roster.error().detail);
    if (const auto saved = (*store)->saveBranch(roster->branch, act); !saved)
        return say(saved.error());
    Json staff = Json::array();
    for (const auto& made : roster->pins)
        staff.push_back(
            {{"id", made.id}, {"name", made.name}, {"pin", made.pin}, {"duress", made.duress}});
    std::cout << Json {{"branch", roster->branch.id}, {"staff", staff}}.dump(2) << "\n";
    return ExitCode::Done;
}

ExitCode addOne(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    if (options.device.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-")
            != std::string::npos
        || options.device.id.size() > 32 || isOfficeDevice(options.device.id))
        return say(ExitCode::Usage,
                   "--id: expected up to 32 lower-case letters, digits and '-', such as k-0001;"
                   " names that begin with office- or security- are head office's own");
    const auto act = actOfTerminal();
    auto device = options.device;
    device.addedAt = act.at;
    if (const auto added = (*store)->addDevice(device, act); !added)
        return say(added.error());
    return ExitCode::Done;
}

ExitCode listDevices(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto devices = (*store)->devices();
    if (!devices)
        return say(devices.error());
    for (const auto& device : *devices) {
        std::cout << device.id << "\t" << device.role << "\t" << device.branch << "\t"
                  << device.place << "\t"
                  << (device.revokedAt         ? "revoked"
                          : device.certificate ? "enrolled"
                                               : "waiting")
                  << "\n";
    }
    return ExitCode::Done;
}

ExitCode revokeOne(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    if (const auto revoked = (*store)->revokeDevice(options.device.id, actOfTerminal(options.why));
        !revoked)
        return say(revoked.error());
    std::cout
        << "Refused from now on. Publish a new trust bundle, so that the branch refuses it too.\n";
    return ExitCode::Done;
}

ExitCode issueToken(const Options& options)
{
    const auto settings = openSettings(options.data);
    if (!settings)
        return settings.error();
    const auto keys = openKeys(options.data);
    if (!keys)
        return keys.error();
    const auto root = newestRoot(settings->serve.content);
    if (!root)
        return say(ExitCode::Failed, root.error().detail);
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto device = (*store)->device(options.device.id);
    if (!device)
        return say(device.error());
    if (!*device)
        return say(ExitCode::Failed,
                   "device " + options.device.id + " is not known; add it with: device add");
    const auto token = makeToken();
    const auto act = actOfTerminal();
    const TokenRecord record {
        tokenHash(token), options.device.id, act.at + tokenLifetime, 0, "", ""};
    if (const auto added = (*store)->addToken(record, act); !added)
        return say(added.error());
    const auto text = makeEnrolmentFile(**device, token, *keys, *settings, *root).dump(2) + "\n";
    if (const auto written = writeFile(options.file, text, 0600); !written)
        return say(ExitCode::Failed, written.error().detail);
    std::cout << "Carry " << options.file.string()
              << " to the device by hand. It works once, within 24 hours.\n";
    return ExitCode::Done;
}

ExitCode writeBundle(const Options& options)
{
    const auto settings = openSettings(options.data);
    if (!settings)
        return settings.error();
    const auto keys = openKeys(options.data);
    if (!keys)
        return keys.error();
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto revoked = (*store)->revokedCertificates();
    if (!revoked)
        return say(revoked.error());
    const auto act = actOfTerminal();
    for (const auto& file : options.prizeKeys) {
        const auto key = addPrizeKey(options.data, file);
        if (!key)
            return say(ExitCode::Failed, key.error().detail);
        if (const auto noted = (*store)->audit("prize_key.added", key->id(), act); !noted)
            return say(noted.error());
    }
    const auto prize = prizeKeys(options.data);
    const auto sealing = sealingKeys(options.data);
    const auto incident = incidentKeys(options.data);
    if (!prize)
        return say(ExitCode::Storage, prize.error().detail);
    if (!sealing)
        return say(ExitCode::Storage, sealing.error().detail);
    if (!incident)
        return say(ExitCode::Storage, incident.error().detail);
    const auto text
        = makeTrustBundle(*keys, {*prize, *sealing, *incident}, *settings, *revoked, act.at).dump(2)
        + "\n";
    if (const auto read = parseTrustBundle(text); !read)
        return say(ExitCode::Failed, read.error().detail);
    if (const auto noted = (*store)->audit("bundle.made", options.file.filename().string(), act);
        !noted)
        return say(noted.error());
    if (const auto written = writeFile(options.file, text); !written)
        return say(ExitCode::Failed, written.error().detail);
    return ExitCode::Done;
}

} // namespace

void addBranch(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& branch = *app.add_subcommand("branch", "Branches")->require_subcommand(1);
    auto& command = *branch.add_subcommand(
        "import",
        "Take in a branch from a TOML file; prints the PINs made for new members once, as JSON");
    command.add_option("file", options->file, "id, name, region, hours, [[staff]], [[numbers]]")
        ->required();
    addData(command, options->data);
    command.callback([&chosen, options] { chosen = [options] { return importBranch(*options); }; });
}

void addDevice(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& devices = *app.add_subcommand("device", "Devices of the fleet")->require_subcommand(1);

    auto& add
        = *devices.add_subcommand("add", "Tell head office of a device before it is enrolled");
    addData(add, options->data);
    auto& device = options->device;
    add.add_option("--id", device.id, "Such as k-0001")->required();
    add.add_option("--role", device.role, "kiosk or panel")
        ->required()
        ->check(CLI::IsMember({"kiosk", "panel"}));
    add.add_option("--branch", device.branch, "Where it stands")->required();
    add.add_option("--place", device.place, "Where in the branch, in the words of its staff")
        ->required();
    add.add_option("--peer-address", device.peerAddress, "Its IP address on the branch network")
        ->required()
        ->check(CLI::ValidIPV4);
    add.add_option("--peer-port", device.peerPort, "Its port there")
        ->required()
        ->check(CLI::Range(1, 65535));
    add.callback([&chosen, options] { chosen = [options] { return addOne(*options); }; });

    auto& list = *devices.add_subcommand("list", "One line a device");
    addData(list, options->data);
    list.callback([&chosen, options] { chosen = [options] { return listDevices(*options); }; });

    auto& revoke = *devices.add_subcommand(
        "revoke", "Take a device out of service; head office refuses it within 5 s");
    addData(revoke, options->data);
    revoke.add_option("--id", device.id, "The device")->required();
    revoke.add_option("--why", options->why, "Reason, for the audit")->required();
    revoke.callback([&chosen, options] { chosen = [options] { return revokeOne(*options); }; });
}

void addToken(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand("token", "Write the enrolment file of a device");
    addData(command, options->data);
    command.add_option("--device", options->device.id, "The device, added before")->required();
    command.add_option("--out", options->file, "Where to write it (0600)")
        ->required()
        ->type_name("FILE");
    command.callback([&chosen, options] { chosen = [options] { return issueToken(*options); }; });
}

void addBundle(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand(
        "bundle", "Write the trust bundle, to be published as trust/bundle.json");
    addData(command, options->data);
    command.add_option("--out", options->file, "Where to write it")->required()->type_name("FILE");
    command
        .add_option(
            "--prize-key", options->prizeKeys,
            "Public key of vouchers (FILE.pub), kept for all later bundles; may be repeated")
        ->type_name("FILE");
    command.callback([&chosen, options] { chosen = [options] { return writeBundle(*options); }; });
}

} // namespace yizhan::headoffice
