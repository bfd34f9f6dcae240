// SPDX-License-Identifier: Apache-2.0
// Applications at the intake desk (the key that opens them, and opening them), and vouchers that
// are not to be paid.
#include "applications/receipt_number.h"
#include "base/csv.h"
#include "base/file.h"
#include "headoffice/application_records.h"
#include "headoffice/command.h"
#include "headoffice/trust_keys.h"
#include "redemption/slip_number.h"
#include "redemption/voucher.h"

#include <algorithm>
#include <iostream>

namespace yizhan::headoffice {

namespace {

struct Options {
    std::filesystem::path data, file;
    std::string what, by, why;
    bool all = false;
};

ExitCode createKey(const Options& options)
{
    const auto store = openStore(options.data);
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
    if (const auto kept = addSealingKey(options.data, key.sealingKey(), act.at); !kept)
        return say(ExitCode::Storage, kept.error().detail);
    if (const auto noted = (*store)->audit("sealing_key.made", key.sealingKey().id(), act); !noted)
        return say(noted.error());
    std::cout << key.sealingKey().id() << "\n";
    std::cerr << "Carry " << options.file.string()
              << " to the intake desk and delete it here. Kiosks use the key once a new trust"
                 " bundle is published.\n";
    return ExitCode::Done;
}

// Recorded first: nobody reads without a trace.
Result<Json, ExitCode> openOne(Store& store, const ApplicationRecord& application,
                               const OpeningKey& key, const Act& act)
{
    const auto id = application.id.text();
    if (application.key == key.sealingKey().id()) {
        if (const auto noted = store.audit(applicationOpened, id, act); !noted)
            return Failure {say(noted.error())};
    }
    const auto fields = openApplication(application, key);
    Json shown {{"id", id},
                {"receipt", application.receipt},
                {"form", application.form},
                {"product", application.product},
                {"branch", application.branch},
                {"device", application.device},
                {"submitted", application.submittedAt},
                {"received", application.receivedAt}};
    if (fields) {
        shown["fields"] = *fields;
        return shown;
    }
    if (fields.error() == OpeningFault::Moved)
        store.recordFinding({"application_moved", application.device, id, act.at, act.at, 1});
    shown["error"] = nameOf(fields.error());
    return shown;
}

ExitCode open(const Options& options)
{
    const auto receipt = options.all ? std::nullopt : readReceiptNumber(options.what);
    if (options.all != options.what.empty() || (!options.all && !receipt))
        return say(ExitCode::Usage, "expected a receipt number such as 0001-0042-K, or --all");
    const auto key = OpeningKey::load(options.file);
    if (!key)
        return say(ExitCode::Refused,
                   options.file.string()
                       + ": expected the intake desk's key, as intake create made it");
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto list = listApplications(**store, everyApplication);
    if (!list)
        return say(list.error());
    auto act = actOfTerminal(options.why);
    if (!options.by.empty())
        act.who += " (" + options.by + ")";
    Json shown = Json::array();
    bool whole = true;
    for (const auto& application : *list) {
        if (!options.all && application.receipt != *receipt)
            continue;
        const auto one = openOne(**store, application, *key, act);
        if (!one)
            return one.error();
        whole = whole && !one->contains("error");
        shown.push_back(*one);
    }
    if (shown.empty() && !options.all)
        return say(ExitCode::Failed, "no application " + *receipt + " was received");
    std::cout << shown.dump(2) << "\n";
    return whole ? ExitCode::Done
                 : say(ExitCode::Refused, "not everything could be opened: see \"error\"");
}

ExitCode revokeVoucher(const Options& options)
{
    const auto isHex = options.what.size() == 32
        && options.what.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!isHex)
        return say(ExitCode::Usage, "--voucher: expected its id, 32 hex digits");
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    if (const auto revoked = (*store)->revokeVoucher(options.what, actOfTerminal(options.why));
        !revoked)
        return say(revoked.error());
    return ExitCode::Done;
}

// The table's line as a record, or what is wrong with it.
Result<SlipRecord, std::string> slipFrom(const CsvRow& row, std::span<const PublicKey> keys)
{
    if (row.cells.size() != 3)
        return Failure {std::string("three cells are expected: number, recipient, text")};
    const auto number = readTypedNumber(row.cells[0]);
    if (!number)
        return Failure {std::string("number: the check figure does not fit")};
    const auto voucher = readVoucher(row.cells[2], keys);
    if (!voucher)
        return Failure {"text: " + std::string(nameOf(voucher.error()))};
    if (typedNumber(voucher->slip) != number || nameOf(voucher->recipient) != row.cells[1])
        return Failure {std::string("number, recipient: not those of the voucher")};
    return SlipRecord {*number, row.cells[1], voucher->id, row.cells[2]};
}

ExitCode registerSlips(const Options& options)
{
    const auto store = openStore(options.data);
    if (!store)
        return store.error();
    const auto text = readFile(options.file, std::size_t {1} << 28);
    const auto keys = prizeKeys(options.data);
    if (!text || !keys)
        return say(ExitCode::Failed, !text ? text.error().detail : keys.error().detail);
    const auto rows = parseCsv(*text);
    if (!rows)
        return say(ExitCode::Failed,
                   options.file.string() + ":" + std::to_string(rows.error().line) + ": "
                       + rows.error().detail);
    if (rows->empty()
        || rows->front().cells != std::vector<std::string> {"number", "recipient", "text"})
        return say(ExitCode::Failed,
                   options.file.string() + ":1: number,recipient,text is expected");
    std::vector<SlipRecord> slips;
    bool good = true;
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        auto slip = slipFrom(*row, *keys);
        if (!slip)
            std::cerr << options.file.string() << ':' << row->line << ": " << slip.error() << '\n';
        good = good && slip;
        if (slip)
            slips.push_back(*std::move(slip));
    }
    if (!good)
        return say(ExitCode::Failed, "nothing was registered");
    if (const auto saved = (*store)->registerSlips(slips, actOfTerminal()); !saved)
        return say(saved.error());
    std::cout << slips.size() << '\n';
    return ExitCode::Done;
}

} // namespace

void addIntake(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& intake
        = *app.add_subcommand("intake", "The desk that reads applications")->require_subcommand(1);
    auto& create = *intake.add_subcommand(
        "create", "Make the key pair applications are sealed with; the private half goes to FILE");
    addData(create, options->data);
    create.add_option("--out", options->file, "The private half (0600), for the intake desk only")
        ->required()
        ->type_name("FILE");
    create.callback([&chosen, options] { chosen = [options] { return createKey(*options); }; });
}

void addOpen(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& command = *app.add_subcommand(
        "open", "Show applications in clear to the holder of the key; every opening is recorded");
    addData(command, options->data);
    command.add_option("receipt", options->what, "Receipt number, such as 0001-0042-K");
    command.add_flag("--all", options->all, "All that were received");
    command.add_option("--key", options->file, "The intake desk's private key")
        ->required()
        ->type_name("FILE");
    command.add_option("--by", options->by, "Who reads, for the audit (beside the login name)");
    command.add_option("--why", options->why, "Reason, for the audit");
    command.callback([&chosen, options] { chosen = [options] { return open(*options); }; });
}

void addVoucher(CLI::App& app, Chosen& chosen)
{
    const auto options = std::make_shared<Options>();
    auto& voucher = *app.add_subcommand("voucher", "Prize vouchers")->require_subcommand(1);
    auto& revoke = *voucher.add_subcommand("revoke", "Never pay this voucher");
    addData(revoke, options->data);
    revoke.add_option("--voucher", options->what, "Its id, 32 hex digits")->required();
    revoke.add_option("--why", options->why, "Reason, for the audit")->required();
    revoke.callback([&chosen, options] { chosen = [options] { return revokeVoucher(*options); }; });
    auto& record = *voucher.add_subcommand(
        "register",
        "Take up a table of slip numbers, made by yizhan-publish voucher issue --register");
    addData(record, options->data);
    record.add_option("FILE", options->file, "The table, CSV")->required();
    record.callback([&chosen, options] { chosen = [options] { return registerSlips(*options); }; });
}

} // namespace yizhan::headoffice
