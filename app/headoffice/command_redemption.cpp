// SPDX-License-Identifier: Apache-2.0
// yizhan-headoffice redemption: the ledger, what kiosks may have paid on their own, and what people
// say of prizes.
#include "headoffice/command.h"
#include "headoffice/prize_ledger.h"
#include "headoffice/recorded_prizes.h"

#include <algorithm>
#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    Speaker speaker;
    std::filesystem::path data, csv;
    std::string op, device, why;
    RecordLine line;
    bool json = false;
};
using Shared = std::shared_ptr<Options>;

constexpr std::size_t everyRedemption = 1U << 30;

Json jsonOf(const PrizePaid& one)
{
    return {{"op", one.op.text()}, {"voucher", one.voucher}, {"campaign", one.campaign},
            {"tier", one.tier},    {"device", one.device},   {"branch", one.branch},
            {"at", one.at},        {"offline", one.offline}, {"by", one.by.name}};
}

ExitCode ledger(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto records = (*store)->redemptions(everyRedemption, SystemClock().wallNow());
    const auto offline = (*store)->offlinePayouts();
    if (!records)
        return say(records.error());
    if (!offline)
        return say(offline.error());
    const auto result = ledgerOf(*records, *offline);
    Json twice = Json::array();
    for (const auto& conflict : result.conflicts) {
        Json losers = Json::array();
        for (const auto& loser : conflict.losers)
            losers.push_back(jsonOf(loser));
        twice.push_back({{"voucher", conflict.winner.voucher},
                         {"winner", jsonOf(conflict.winner)},
                         {"losers", std::move(losers)}});
    }
    std::cout << Json {{"payouts", result.payouts.size()},
                       {"hash", result.hash},
                       {"paid_twice", std::move(twice)}}
                     .dump(options.json ? -1 : 2)
              << "\n";
    return ExitCode::Done;
}

Json jsonOf(const OfflineExposure& one)
{
    Json tiers = Json::array();
    for (const auto& tier : one.tiers)
        tiers.push_back({{"campaign", tier.campaign},
                         {"tier", tier.tier},
                         {"value_fen", tier.value.inFen()},
                         {"allowed", tier.allowed},
                         {"reported", tier.reported},
                         {"open", tier.open()}});
    return {{"device", one.device},
            {"branch", one.branch},
            {"whole_branch", one.wholeBranch},
            {"granted", one.grantedAt},
            {"until", one.until},
            {"prizes", one.prizes()},
            {"value_fen", one.value().inFen()},
            {"tiers", std::move(tiers)}};
}

// The most that can have been paid without head office knowing: exact, because nothing was ever
// allowed that is not counted here.
ExitCode exposure(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto leases = (*store)->exposure();
    if (!leases)
        return say(leases.error());
    std::int64_t prizes = 0;
    std::int64_t fen = 0;
    Json list = Json::array();
    for (const auto& one : *leases) {
        prizes += one.prizes();
        fen += one.value().inFen();
        list.push_back(jsonOf(one));
    }
    if (options.json) {
        std::cout
            << Json {{"prizes", prizes}, {"value_fen", fen}, {"devices", std::move(list)}}.dump()
            << "\n";
        return ExitCode::Done;
    }
    for (const auto& one : *leases)
        std::cout << one.device << "\t" << one.branch << (one.wholeBranch ? " (whole branch)" : "")
                  << "\t" << one.prizes() << "\t" << one.value().wholeYuan() << " yuan\n";
    std::cout << "worst case\t\t" << prizes << "\t" << fen / 100 << " yuan\n";
    return ExitCode::Done;
}

ExitCode settle(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto done = (*store)->settle(options.device, actOfTerminal(options.why));
    return done ? ExitCode::Done : say(done.error());
}

// A supervisor who proves it by the password.
struct Supervised {
    std::unique_ptr<SqliteStore> store;
    Confirmer who;
};
Result<Supervised, ExitCode> supervised(const Speaker& speaker)
{
    auto store = openStore(speaker.data);
    if (!store)
        return Failure {store.error()};
    const auto user = provenUser(**store, speaker);
    if (!user)
        return Failure {user.error()};
    const bool may = std::ranges::any_of(user->roles, [](const std::string& role) {
        return role == "admin" || role == "publisher";
    });
    if (!may)
        return Failure {say(ExitCode::Refused, "only admin and publisher decide about prizes")};
    if (speaker.why.empty())
        return Failure {say(ExitCode::Usage, "--why: a reason is needed")};
    return Supervised {*std::move(store), {user->id, user->name}};
}

ExitCode annul(const Options& options)
{
    const auto op = Uuid::parse(options.op);
    if (!op)
        return say(ExitCode::Usage, "expected the op of a payout, as listed");
    const auto open = supervised(options.speaker);
    if (!open)
        return open.error();
    const auto done = open->store->annulPayout(
        *op, open->who, {open->who.id, options.speaker.why, SystemClock().wallNow()});
    return done ? ExitCode::Done : say(done.error());
}

ExitCode record(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto settings = openSettings(options.data);
    if (!settings)
        return settings.error();
    PrizeRecorder recorder(**store, options.data, settings->serve.content);
    if (options.csv.empty()) {
        const auto done = recorder.record(options.line, actOfTerminal(options.why), {});
        if (done || done.error().fault == StoreFault::Exists)
            return ExitCode::Done;
        return say(done.error());
    }
    const auto report = recorder.recordAll(options.csv, actOfTerminal(options.why));
    if (!report)
        return say(ExitCode::Failed, report.error());
    std::cout << "recorded\t" << report->recorded << "\nknown\t" << report->known << "\nrefused\t"
              << report->refused.size() << "\n";
    for (const auto& one : report->refused)
        std::cerr << options.csv.string() << ":" << one << "\n";
    return report->refused.empty() ? ExitCode::Done : ExitCode::Failed;
}

ExitCode overrule(const Options& options)
{
    const auto open = supervised(options.speaker);
    if (!open)
        return open.error();
    const auto settings = openSettings(options.speaker.data);
    if (!settings)
        return settings.error();
    PrizeRecorder recorder(*open->store, options.speaker.data, settings->serve.content);
    const auto done = recorder.record(
        options.line, {open->who.id, options.speaker.why, SystemClock().wallNow()}, open->who);
    return done ? ExitCode::Done : say(done.error());
}

ExitCode days(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto sheets = (*store)->days();
    if (!sheets)
        return say(sheets.error());
    Json list = Json::array();
    for (const auto& sheet : *sheets)
        for (const auto& tier : sheet.tiers)
            list.push_back({{"device", sheet.device},
                            {"branch", sheet.branch},
                            {"day", sheet.day},
                            {"campaign", tier.campaign},
                            {"tier", tier.tier},
                            {"before", tier.before},
                            {"after", tier.after},
                            {"paid", tier.paid},
                            {"difference", tier.difference},
                            {"by", sheet.by.name},
                            {"at", sheet.at}});
    std::cout << list.dump(options.json ? -1 : 2) << "\n";
    return ExitCode::Done;
}

void addLine(CLI::App& command, RecordLine& line)
{
    command.add_option("--voucher", line.voucher, "Its text (V1:…), or its id of 32 hex digits");
    command.add_option("--campaign", line.campaign, "With an id");
    command.add_option("--tier", line.tier, "With an id");
    command.add_option("--slip", line.slip, "Number of the POS slip, with an id");
    command.add_option("--merchant", line.merchant, "Merchant code, with an id");
    command.add_option("--place", line.place, "Where it was handed out, as kiosks will say it");
    command.add_option("--branch", line.branch, "Branch, if it was one");
    command.add_option("--at", line.at, "When: 2026-08-01 10:30, or milliseconds since 1970");
    command.add_option("--by", line.by, "Who handed it out");
}

void choose(CLI::App& command, Chosen& chosen, const Shared& options,
            ExitCode (*run)(const Options&))
{
    command.callback(
        [&chosen, options, run] { chosen = [options, run] { return run(*options); }; });
}

} // namespace

void addRedemption(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& all = *app.add_subcommand("redemption", "The ledger of prizes")->require_subcommand(1);
    auto& book = *all.add_subcommand(
        "ledger", "Hash of all payouts; winner and loser where one voucher was paid twice");
    addData(book, options->data);
    book.add_flag("--json", options->json, "On one line");
    choose(book, chosen, options, ledger);

    auto& worst = *all.add_subcommand(
        "exposure", "What kiosks can have paid without head office knowing, at most");
    addData(worst, options->data);
    worst.add_flag("--json", options->json, "As JSON");
    choose(worst, chosen, options, exposure);

    auto& settling = *all.add_subcommand(
        "settle", "A kiosk is lost or its disk was put back: free what was set aside for it");
    addData(settling, options->data);
    settling.add_option("--device", options->device)->required();
    settling.add_option("--why", options->why, "Reason, for the audit")->required();
    choose(settling, chosen, options, settle);

    auto& recording = *all.add_subcommand(
        "record", "Enter a prize that was handed out at a merchant's or over a counter");
    addData(recording, options->data);
    addLine(recording, options->line);
    recording.add_option("--csv", options->csv,
                         "Many: voucher,campaign,tier,slip,merchant,place,branch,at,by");
    recording.add_option("--why", options->why, "Remark, for the audit");
    choose(recording, chosen, options, record);

    auto& over = *all.add_subcommand(
        "override",
        "Enter a prize that a supervisor has paid although something speaks against it");
    addSpeaker(over, options->speaker);
    addLine(over, options->line);
    choose(over, chosen, options, overrule);

    auto& taken
        = *all.add_subcommand("annul", "Take a payout back: the prize is on the shelf again");
    addSpeaker(taken, options->speaker);
    taken.add_option("--op", options->op, "Of the payout")->required();
    choose(taken, chosen, options, annul);

    auto& sheet = *all.add_subcommand("days", "Shelf and ledger of each kiosk's days");
    addData(sheet, options->data);
    sheet.add_flag("--json", options->json, "On one line");
    choose(sheet, chosen, options, days);
}

} // namespace yizhan::headoffice
