// SPDX-License-Identifier: Apache-2.0
// Notices to branches, planned drills, head office's own playbooks and the incident desk's key.
#include "headoffice/branch_choice.h"
#include "headoffice/command.h"
#include "headoffice/ledger.h"
#include "headoffice/office_playbooks.h"
#include "headoffice/trust_keys.h"

#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    Speaker speaker;
    std::filesystem::path file;
    std::string target, zhHans, zhHant, en, branch, playbook, from, until, note, plan;
    int hours = 4;
};

ExitCode notify(const Options& options)
{
    const auto open = openDesk(options.speaker);
    if (!open)
        return open.error();
    const auto known = (*open)->store->branches();
    if (!known)
        return say(known.error());
    const auto branches = chooseBranches(*known, options.target);
    if (!branches)
        return say(ExitCode::Usage,
                   "--to: expected all, region:NAME, or ids of known branches with"
                   " commas between");
    TextByLanguage text {{"zh-Hans", options.zhHans}};
    if (!options.zhHant.empty())
        text["zh-Hant"] = options.zhHant;
    if (!options.en.empty())
        text["en"] = options.en;
    const auto until = (*open)->clock.wallNow() + options.hours * 3'600'000LL;
    const auto said
        = (*open)->desk().broadcast((*open)->user, *branches, text, until, options.speaker.why);
    if (!said)
        return say(said.error());
    std::cout << "Told " << branches->size() << " branches.\n";
    return ExitCode::Done;
}

ExitCode plan(const Options& options)
{
    const auto from = localTime(options.from);
    const auto until = localTime(options.until);
    if (!from || !until)
        return say(ExitCode::Usage,
                   "--from, --until: expected a time such as \"2026-08-01 09:30\"");
    const auto open = openDesk(options.speaker);
    if (!open)
        return open.error();
    const auto planned = (*open)->desk().planDrill(
        (*open)->user,
        {options.branch, options.playbook, *from, *until, options.note, options.speaker.why});
    if (!planned)
        return say(planned.error());
    std::cout << planned->text() << "\n";
    return ExitCode::Done;
}

ExitCode unplan(const Options& options)
{
    const auto id = Uuid::parse(options.plan);
    if (!id)
        return say(ExitCode::Usage, "expected the id of a plan, as listed");
    const auto open = openDesk(options.speaker);
    if (!open)
        return open.error();
    const auto done = (*open)->desk().unplanDrill((*open)->user, *id, options.speaker.why);
    return done ? ExitCode::Done : say(done.error());
}

ExitCode listPlans(const Options& options)
{
    const auto store = openStore(options.speaker.data);
    if (!store)
        return store.error();
    const auto page = Ledger(**store, 0).look(SystemClock().wallNow());
    if (!page)
        return say(ExitCode::Storage, "the database cannot be read");
    for (const auto& [branch, one] : page->plans)
        std::cout << one.id.text() << "\t" << branch << "\t" << one.playbook << "\t" << one.from
                  << "\t" << one.until << "\t" << one.note << "\n";
    return ExitCode::Done;
}

ExitCode importPlaybook(const Options& options)
{
    const auto store = openStore(options.speaker.data);
    if (!store)
        return store.error();
    const auto playbook = importOfficePlaybook(options.speaker.data, options.file);
    if (!playbook)
        return say(ExitCode::Failed, playbook.error().detail);
    if (const auto noted
        = (*store)->audit("playbook.imported", playbook->id, actOfTerminal(options.speaker.why));
        !noted)
        return say(noted.error());
    std::cout << playbook->id << "\n";
    return ExitCode::Done;
}

ExitCode createKey(const Options& options)
{
    const auto store = openStore(options.speaker.data);
    if (!store)
        return store.error();
    std::error_code ignored;
    if (std::filesystem::exists(options.file, ignored))
        return say(ExitCode::Refused,
                   options.file.string() + ": exists; a key is never overwritten");
    const auto key = OpeningKey::generate();
    if (!key.save(options.file))
        return say(ExitCode::Failed, options.file.string() + ": cannot be written");
    const auto act = actOfTerminal();
    if (const auto kept = addIncidentKey(options.speaker.data, key.sealingKey(), act.at); !kept)
        return say(ExitCode::Storage, kept.error().detail);
    if (const auto noted = (*store)->audit("incident_key.made", key.sealingKey().id(), act); !noted)
        return say(noted.error());
    std::cout << key.sealingKey().id() << "\n";
    std::cerr << "Carry " << options.file.string()
              << " to the incident desk and delete it here. Panels use the key once a new trust"
                 " bundle is published.\n";
    return ExitCode::Done;
}

} // namespace

void addNotice(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand("notice", "Show a notice on the panels of branches");
    addSpeaker(command, options->speaker);
    command.add_option("--to", options->target, "all, region:NAME, or ids with commas between")
        ->required();
    command.add_option("--text", options->zhHans, "The notice in simplified Chinese")->required();
    command.add_option("--text-hant", options->zhHant, "In traditional Chinese [the same]");
    command.add_option("--text-en", options->en, "In English [the same]");
    command.add_option("--hours", options->hours, "How long it is shown")
        ->check(CLI::Range(1, 720))
        ->capture_default_str();
    command.callback([&chosen, options] { chosen = [options] { return notify(*options); }; });
}

void addDrill(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& drill = *app.add_subcommand("drill", "Planned drills")->require_subcommand(1);
    auto& planning = *drill.add_subcommand("plan", "Let a branch know when to practise what");
    addSpeaker(planning, options->speaker);
    planning.add_option("--branch", options->branch, "Its id")->required();
    planning.add_option("--playbook", options->playbook, "Id of the playbook")->required();
    planning.add_option("--from", options->from, "\"2026-08-01 09:30\", by this machine's clock")
        ->required();
    planning.add_option("--until", options->until, "The same")->required();
    planning.add_option("--note", options->note, "What to look at");
    planning.callback([&chosen, options] { chosen = [options] { return plan(*options); }; });
    auto& withdrawing = *drill.add_subcommand("unplan", "Withdraw a plan");
    withdrawing.add_option("id", options->plan, "Id of the plan")->required();
    addSpeaker(withdrawing, options->speaker);
    withdrawing.callback([&chosen, options] { chosen = [options] { return unplan(*options); }; });
    auto& listing = *drill.add_subcommand("plans", "One line a plan that is not over");
    addData(listing, options->speaker.data);
    listing.callback([&chosen, options] { chosen = [options] { return listPlans(*options); }; });
}

void addPlaybook(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& playbook = *app.add_subcommand("playbook", "Playbooks that only head office has")
                          ->require_subcommand(1);
    auto& command = *playbook.add_subcommand(
        "import", "Take one for the security department's cases; it is never published");
    command
        .add_option("file", options->file, "A playbook with office_only = true (.toml or .json)")
        ->required()
        ->type_name("FILE");
    addData(command, options->speaker.data);
    command.add_option("--why", options->speaker.why, "Reason, for the audit");
    command.callback(
        [&chosen, options] { chosen = [options] { return importPlaybook(*options); }; });
}

void addIncidentKey(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& key = *app.add_subcommand("incident-key", "The key that opens family and medical notes")
                     ->require_subcommand(1);
    auto& create = *key.add_subcommand(
        "create", "Make the key pair they are sealed with; the private half goes to FILE");
    addData(create, options->speaker.data);
    create
        .add_option("--out", options->file, "The private half (0600), for the incident desk only")
        ->required()
        ->type_name("FILE");
    create.callback([&chosen, options] { chosen = [options] { return createKey(*options); }; });
}

} // namespace yizhan::headoffice
