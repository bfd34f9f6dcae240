// SPDX-License-Identifier: Apache-2.0
#include "publish/voucher_command.h"

#include "base/exit_code.h"
#include "base/file.h"
#include "crypto/key.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace yizhan {

namespace fs = std::filesystem;

namespace {

int fail(ExitCode code, const std::string& why)
{
    std::cerr << "yizhan-publish: " << why << '\n';
    return statusOf(code);
}

} // namespace

VoucherCommand::VoucherCommand(CLI::App& program)
{
    auto* voucher = program.add_subcommand("voucher", "Prize keys and vouchers");
    voucher->require_subcommand(1);
    auto* key = voucher->add_subcommand("key", "Keys that sign vouchers");
    key->require_subcommand(1);
    m_create = key->add_subcommand(
        "create", "Make a prize key: FILE is private, FILE.pub is for the trust bundle");
    m_create->add_option("--out", m_out, "The private key, PEM")->required();

    m_issue = voucher->add_subcommand(
        "issue",
        "Sign vouchers and draw their QR codes; prints a line for each: file, voucher id, "
        "QR version, text");
    m_issue->add_option("--key", m_key, "Private prize key, PEM")->required();
    m_issue->add_option("--csv", m_csv,
                        "A table with a line a voucher; columns campaign, tier, recipient, slip, "
                        "merchant, tail, branches (; between), offline_at, from, until. What it "
                        "leaves out is taken from the options");
    m_issue->add_option("--campaign", m_campaign, "Campaign id");
    m_issue->add_option("--tier", m_tier, "Prize tier id");
    m_issue->add_option("--recipient", m_recipient, "Who gets the prize")
        ->check(CLI::IsMember({"card_holder", "cashier"}))
        ->capture_default_str();
    m_issue->add_option("--slip", m_slip, "Number of the POS slip");
    m_issue->add_option("--merchant", m_merchant, "Merchant code");
    m_issue->add_option("--tail", m_tail, "Last four digits of the card");
    m_issue->add_option("--branch", m_branches,
                        "Branch that pays it (may be repeated; default: any of the campaign)");
    m_issue->add_option("--offline-at", m_offlineAt,
                        "Device or branch where it may be paid without network");
    m_issue->add_option(
        "--from", m_from,
        "Moment it was won, such as \"2026-07-30 09:00\" or \"day-1 09:00\" (default: now)");
    m_issue->add_option("--until", m_until, "Paid before, such as \"2026-08-06 17:00\"");
    m_issue->add_option("--count", m_count, "How many, each with its own id and slip number")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    m_issue->add_option("--scale", m_scale, "Pixels a module")
        ->check(CLI::Range(1, 40))
        ->capture_default_str();
    m_issue->add_option("--out", m_out,
                        "Picture of the code, PNG or SVG; FILE-1, FILE-2 … when several");
    m_issue->add_option("--sheet", m_sheet, "A4 sheet of all of them, PDF");
    m_issue->add_option("--pos", m_pos,
                        "Lines for POS machines: slip number, words for the remark, text of the "
                        "code");
    m_issue->add_option("--register", m_register,
                        "Table for head office: what it finds typed slip numbers in");
}

bool VoucherCommand::isAsked() const
{
    return m_create->parsed() || m_issue->parsed();
}

int VoucherCommand::run(Millis now) const
{
    return m_create->parsed() ? createKey() : issue(now);
}

int VoucherCommand::createKey() const
{
    std::error_code ignored;
    if (fs::exists(m_out, ignored))
        return fail(ExitCode::Refused, m_out + ": exists; a key is never overwritten");
    const auto key = PrivateKey::generate(KeyScheme::Ed25519);
    if (const auto saved = key.save(m_out); !saved)
        return fail(ExitCode::Failed, saved.error().detail);
    const auto object = key.publicKey().json().dump();
    if (const auto saved = writeFile(m_out + ".pub", object + "\n"); !saved)
        return fail(ExitCode::Failed, saved.error().detail);
    std::cout << key.publicKey().id() << '\n';
    return 0;
}

} // namespace yizhan
