// SPDX-License-Identifier: Apache-2.0
// yizhan-publish: content from head office's desk into a signed repository.
#include "catalogue/shown_offers.h"
#include "content/tuf_metadata.h"
#include "publish/content_source.h"
#include "publish/day_time.h"
#include "publish/repository.h"
#include "publish/staging.h"
#include "publish/verification.h"
#include "publish/voucher_command.h"

#include <CLI/CLI.hpp>

#include <iostream>

using namespace yizhan;

namespace {

struct Options {
    std::string repo;
    std::string keys;
    std::string source;
    std::string day;
    std::string target;
    std::string file;
    std::string author;
    std::string approver;
    std::string at;
    Lifetimes lifetimes;
    bool json = false;
};

int report(const PublishError& error)
{
    std::cerr << "yizhan-publish: " << error.detail << '\n';
    return statusOf(error.code);
}

template <typename T> int finish(const Result<T, PublishError>& result)
{
    return result ? 0 : report(result.error());
}

int add(const Options& options, Millis now)
{
    const Staging staging(options.repo);
    if (!options.target.empty())
        return finish(staging.put(options.target, options.file));
    const auto day = options.day.empty() ? std::optional(dayStart(now)) : parseDay(options.day);
    if (!day)
        return report({ExitCode::Usage, "--day: a day such as 2026-08-01 is expected"});
    const auto targets = compileContent(options.source, *day);
    if (!targets)
        return report(targets.error());
    if (auto staged = staging.replaceContent(*targets); !staged)
        return report(staged.error());
    std::cout << targets->size() << " targets staged\n";
    return 0;
}

int release(const Repository& repository, const Options& options, Millis now)
{
    const auto id
        = repository.release(KeyRing(options.keys), options.author, options.approver, now);
    if (!id)
        return report(id.error());
    std::cout << *id << '\n';
    return 0;
}

int verify(const Repository& repository, const Options& options, Millis now)
{
    const auto at = options.at.empty() ? std::optional(now) : parseTufDate(options.at);
    if (!at)
        return report({ExitCode::Usage, "--at: a moment such as 2026-08-01T09:00:00Z is expected"});
    const auto verified = verifyRepository(repository, *at);
    if (!verified)
        return report(verified.error());
    std::cout << verified->outcome.release << ": " << verified->outcome.files << " files, "
              << verified->campaigns << " campaigns, " << verified->offers << " offers, "
              << verified->merchants << " merchants, " << verified->playbooks << " playbooks\n";
    return 0;
}

int status(const Repository& repository, const Options& options)
{
    const auto state = repository.state();
    const auto staged = Staging(options.repo).read();
    if (!state || !staged)
        return report(state ? staged.error() : state.error());
    if (state->root.version == 0)
        return report({ExitCode::Storage, options.repo + " is no repository: see init"});
    const auto role = [](const RoleState& r) {
        return Json {{"version", r.version},
                     {"expires", r.version > 0 ? formatTufDate(r.expires) : ""}};
    };
    const Json all {{"program", "yizhan-publish"},
                    {"version", YIZHAN_VERSION},
                    {"release", state->release},
                    {"files", state->files},
                    {"staged", staged->size()},
                    {"author", state->author},
                    {"approver", state->approver},
                    {"roles",
                     {{"root", role(state->root)},
                      {"targets", role(state->targets)},
                      {"snapshot", role(state->snapshot)},
                      {"timestamp", role(state->timestamp)}}}};
    if (options.json) {
        std::cout << all.dump() << '\n';
        return 0;
    }
    std::cout << "release " << (state->release.empty() ? "none" : state->release) << ", "
              << state->files << " files; staged " << staged->size() << '\n';
    for (const auto& [name, entry] : all["roles"].items())
        std::cout << name << ' ' << entry["version"] << " until "
                  << entry["expires"].get<std::string>() << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    CLI::App app("Signs the bank's content and keeps its repository.", "yizhan-publish");
    app.set_version_flag("--version", "yizhan-publish " YIZHAN_VERSION);
    app.require_subcommand(1);
    const auto command = [&](const char* name, const char* what) {
        auto* sub = app.add_subcommand(name, what);
        sub->add_option("--repo", options.repo, "Folder of the repository")->required();
        return sub;
    };
    const auto withKeys = [&](CLI::App* sub) {
        sub->add_option("--keys", options.keys, "Folder of the private keys")->required();
        sub->add_option("--timestamp-days", options.lifetimes.timestampDays,
                        "Days the timestamp is good for")
            ->check(CLI::Range(1, 30))
            ->capture_default_str();
        return sub;
    };

    auto* init = withKeys(command("init", "Make the keys and root version 1"));
    auto* addition = command("add", "Stage a folder of content, or one file as a target");
    addition->add_option("source", options.source, "Folder of TOML and pictures");
    addition->add_option(
        "--day", options.day,
        "Day that \"day+3 17:00\" counts from, YYYY-MM-DD (default: today in China)");
    auto* target = addition->add_option("--target", options.target,
                                        "Target path, such as trust/bundle.json");
    addition->add_option("--file", options.file, "Its bytes")->needs(target);
    auto* publication
        = withKeys(command("release", "Sign what is staged by two people and publish it"));
    publication->add_option("--author", options.author, "Who wrote it (id)")->required();
    publication->add_option("--approver", options.approver, "Who checked it (id): another person")
        ->required();
    auto* renewal = withKeys(command("timestamp", "Sign the timestamp anew; run it every hour"));
    auto* check = command("verify", "Read the repository as a device would");
    check->add_option("--at", options.at,
                      "Moment to judge by, YYYY-MM-DDTHH:MM:SSZ (default: now)");
    auto* state = command("status", "Versions, expiry and what is staged");
    state->add_flag("--json", options.json, "One JSON object");

    const VoucherCommand voucher(app);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : statusOf(ExitCode::Usage);
    }
    if (addition->parsed()
        && (options.source.empty() == options.target.empty()
            || options.target.empty() != options.file.empty()))
        return report({ExitCode::Usage, "add takes a folder, or --target with --file"});

    if (voucher.isAsked())
        return voucher.run(SystemClock().wallNow());
    const Repository repository(options.repo, options.lifetimes);
    const auto now = SystemClock().wallNow();
    if (init->parsed())
        return finish(repository.init(KeyRing(options.keys), now));
    if (addition->parsed())
        return add(options, now);
    if (publication->parsed())
        return release(repository, options, now);
    if (renewal->parsed())
        return finish(repository.renewTimestamp(KeyRing(options.keys), now));
    if (check->parsed())
        return verify(repository, options, now);
    return status(repository, options);
}
