// SPDX-License-Identifier: Apache-2.0
// The incident desk at a terminal: everything the board can do, and opening what is sealed.
#include "headoffice/command.h"
#include "headoffice/exports.h"
#include "headoffice/incident_board.h"
#include "headoffice/office_playbooks.h"
#include "headoffice/published_content.h"
#include "headoffice/sealed_notes.h"

#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    Speaker speaker;
    std::filesystem::path key;
    std::string id, value, outcome, branch, playbook, place;
    int level = 0;
    bool drills = false, all = false, undo = false, helpOnWay = false, on = false, over = false,
         confidential = false;
};
using Shared = std::shared_ptr<Options>;

Result<Uuid, ExitCode> idIn(const std::string& text)
{
    const auto id = Uuid::parse(text);
    if (!id)
        return Failure {say(ExitCode::Usage, "expected the id of an incident or drill, as listed")};
    return *id;
}

ExitCode actAs(const Options& options, const std::string& act)
{
    const auto id = idIn(options.id);
    if (!id)
        return id.error();
    const auto open = openDesk(options.speaker);
    if (!open)
        return open.error();
    const auto done = (*open)->desk().act(
        (*open)->user, {act, *id, options.value, options.outcome, options.speaker.why});
    return done ? ExitCode::Done : say(done.error());
}

ExitCode list(const Options& options)
{
    const auto store = openStore(options.speaker.data);
    if (!store)
        return store.error();
    const auto incidents
        = exportIncidents(**store, options.drills ? Truth::Drill : Truth::Real, Cases::Left);
    if (!incidents)
        return say(incidents.error());
    for (const auto& incident : *incidents) {
        const bool open = incident["open"].get<bool>();
        if (!open && !options.all)
            continue;
        const auto& answers = incident["acknowledged"];
        std::cout << incident["id"].get<std::string>() << "\t" << (open ? "open" : "ended") << "\t"
                  << incident["level"] << "\t" << incident["playbook"].get<std::string>() << "\t"
                  << incident["branch"].get<std::string>() << "\t" << incident["raised"] << "\t"
                  << (answers.empty() ? std::string("unanswered")
                                      : answers.back()["person"].get<std::string>())
                  << "\n";
    }
    return ExitCode::Done;
}

ExitCode show(const Options& options)
{
    const auto id = idIn(options.id);
    if (!id)
        return id.error();
    const auto store = openStore(options.speaker.data);
    if (!store)
        return store.error();
    const auto entry = readEntry(**store, *id);
    if (!entry)
        return say(entry.error());
    bool mayRead = entry->has_value() && !(*entry)->confidential();
    if (entry->has_value() && !mayRead && !options.speaker.user.empty()) {
        const auto user = provenUser(**store, options.speaker);
        if (!user)
            return user.error();
        mayRead = may(*user, Right::SeeCases);
    }
    if (!mayRead)
        return say(ExitCode::Failed,
                   "no incident " + options.id
                       + " is known that may be read so; a confidential one asks for --user");
    std::cout << exportOne(**entry).dump(2) << "\n";
    return ExitCode::Done;
}

ExitCode raise(const Options& options)
{
    const auto settings = openSettings(options.speaker.data);
    if (!settings)
        return settings.error();
    const auto open = openDesk(options.speaker);
    if (!open)
        return open.error();
    const auto playbooks = options.confidential
        ? officePlaybooks(options.speaker.data)
        : PublishedContent(settings->serve.content).newest()->playbooks;
    const auto playbook = playbooks.find(options.playbook);
    if (playbook == playbooks.end())
        return say(
            ExitCode::Failed,
            options.playbook + ": no such playbook "
                + (options.confidential ? "at head office; see playbook import" : "is published"));
    const auto raised = (*open)->desk().raise(
        (*open)->user, playbook->second,
        {options.branch, options.place, options.level, options.confidential, options.speaker.why});
    if (!raised)
        return say(raised.error());
    std::cout << raised->text() << "\n";
    return ExitCode::Done;
}

// Recorded first: nobody reads without a trace.
ExitCode openSealed(const Options& options)
{
    const auto id = idIn(options.id);
    if (!id)
        return id.error();
    const auto key = OpeningKey::load(options.key);
    if (!key)
        return say(ExitCode::Refused,
                   options.key.string()
                       + ": expected the incident desk's key, as incident-key create made it");
    const auto open = openDesk(options.speaker);
    if (!open)
        return open.error();
    const auto entry = readEntry(*(*open)->store, *id);
    if (!entry)
        return say(entry.error());
    const bool mayOpen = entry->has_value()
        && may((*open)->user, (*entry)->confidential() ? Right::ActOnCases : Right::Acknowledge);
    if (!mayOpen)
        return say(ExitCode::Refused,
                   "no incident " + options.id + " that " + options.speaker.user + " may open");
    const Act act {(*open)->user.id, options.speaker.why, (*open)->clock.wallNow()};
    if (const auto noted = (*open)->store->audit(sealedNotesOpened, options.id, act); !noted)
        return say(noted.error());
    bool whole = true;
    Json shown = Json::array();
    for (const auto& note : (*entry)->incident.sealed) {
        auto one = openSealedNote(note, *id, *key);
        whole = whole && !one.contains("error");
        shown.push_back(std::move(one));
    }
    std::cout << shown.dump(2) << "\n";
    return whole ? ExitCode::Done
                 : say(ExitCode::Refused, "not everything could be opened: see \"error\"");
}

CLI::App& addAct(CLI::App& incident, const char* name, const char* what, const Shared& options,
                 Chosen& chosen, std::function<std::string()> act)
{
    auto& command = *incident.add_subcommand(name, what);
    command.add_option("id", options->id, "Id of the incident or drill")->required();
    addSpeaker(command, options->speaker);
    command.callback([&chosen, options, act = std::move(act)] {
        chosen = [options, act] { return actAs(*options, act()); };
    });
    return command;
}

void addActs(CLI::App& incident, const Shared& o, Chosen& chosen)
{
    addAct(incident, "acknowledge", "Answer by name: seen, or help is on its way", o, chosen, [o] {
        return std::string(o->helpOnWay ? "help_on_way" : "seen");
    }).add_flag("--help-on-way", o->helpOnWay, "Help has left");
    addAct(incident, "assign", "Put somebody of head office in charge", o, chosen,
           [] { return std::string("assign"); })
        .add_option("--to", o->value, "Their user name")
        ->required();
    addAct(incident, "level", "Say how grave it is", o, chosen, [] { return std::string("level"); })
        .add_option("--level", o->value, "1 (major), 2 or 3")
        ->required();
    addAct(incident, "note", "Tell the branch something", o, chosen,
           [] { return std::string("note"); })
        .add_option("--text", o->value, "What")
        ->required();
    auto& step = addAct(incident, "step", "Tick a step of the playbook", o, chosen,
                        [o] { return std::string(o->undo ? "unstep" : "step"); });
    step.add_option("--step", o->value, "Id of the step")->required();
    step.add_flag("--undo", o->undo, "It was not done after all");
    auto& evacuation
        = addAct(incident, "evacuation", "Let customers' screens tell everybody to leave", o,
                 chosen, [o] { return std::string(o->over ? "evacuation_over" : "evacuate"); });
    auto* on = evacuation.add_flag("--on", o->on, "Leave now");
    auto* over = evacuation.add_flag("--over", o->over, "No longer");
    on->excludes(over);
    evacuation.require_option();
    auto& close = addAct(incident, "close", "End it for good", o, chosen,
                         [] { return std::string("close"); });
    close.add_option("--reason", o->value, "Why it is over")->required();
    close.add_option("--outcome", o->outcome, "resolved, false_alarm; of drills drill_done")
        ->required()
        ->check(CLI::IsMember({"resolved", "false_alarm", "drill_done"}));
    addAct(incident, "escalate", "Note who was called", o, chosen,
           [] { return std::string("escalate"); })
        .add_option("--to", o->value, "Who, in words")
        ->required();
}

} // namespace

void addIncident(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& incident
        = *app.add_subcommand("incident", "Incidents and drills, and what the desk does about them")
               ->require_subcommand(1);
    auto& listing = *incident.add_subcommand("list", "One line an open incident");
    addData(listing, options->speaker.data);
    listing.add_flag("--drills", options->drills, "Drills instead");
    listing.add_flag("--all", options->all, "Ended ones too");
    listing.callback([&chosen, options] { chosen = [options] { return list(*options); }; });

    auto& showing = *incident.add_subcommand("show", "All that is known of one, as JSON");
    showing.add_option("id", options->id, "Id of the incident or drill")->required();
    addData(showing, options->speaker.data);
    showing.add_option("--user", options->speaker.user, "Who reads a confidential one");
    showing.add_option("--password-file", options->speaker.passwordFile, "Their password")
        ->type_name("FILE");
    showing.callback([&chosen, options] { chosen = [options] { return show(*options); }; });

    auto& raising = *incident.add_subcommand("raise",
                                             "For a branch that phoned, or a case of the"
                                             " security department");
    addSpeaker(raising, options->speaker);
    raising.add_option("--branch", options->branch, "Its id")->required();
    raising.add_option("--playbook", options->playbook, "Id of the playbook")->required();
    raising.add_option("--level", options->level, "1, 2 or 3 [the playbook's]")
        ->check(CLI::Range(1, 3));
    raising.add_option("--place", options->place, "Where");
    raising.add_flag("--confidential", options->confidential,
                     "The security department's own: no branch ever hears of it");
    raising.callback([&chosen, options] { chosen = [options] { return raise(*options); }; });

    auto& opening = *incident.add_subcommand(
        "open-sealed", "Show family and medical notes to the holder of the key; it is recorded");
    opening.add_option("id", options->id, "Id of the incident")->required();
    addSpeaker(opening, options->speaker);
    opening.get_option("--why")->required();
    opening.add_option("--key", options->key, "The incident desk's private key")
        ->required()
        ->type_name("FILE");
    opening.callback([&chosen, options] { chosen = [options] { return openSealed(*options); }; });
    addActs(incident, options, chosen);
}

} // namespace yizhan::headoffice
