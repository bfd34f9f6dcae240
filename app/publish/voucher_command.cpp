// SPDX-License-Identifier: Apache-2.0
#include "publish/voucher_command.h"

#include "base/exit_code.h"
#include "base/file.h"
#include "catalogue/shown_offers.h"
#include "publish/day_time.h"
#include "redemption/voucher.h"
#include "scan/qr_writer.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace yizhan {

namespace fs = std::filesystem;

namespace {

// A code on a narrow POS slip must not get finer than this (ISO/IEC 18004, level M).
constexpr int mostVersion = 9;

int fail(ExitCode code, const std::string& why)
{
    std::cerr << "yizhan-publish: " << why << '\n';
    return statusOf(code);
}

// FILE.png, or FILE-1.png, FILE-2.png … when several are wanted; slips are numbered likewise.
fs::path numbered(const fs::path& file, int index, int count)
{
    if (count == 1)
        return file;
    auto name = file.stem();
    name += "-" + std::to_string(index) + file.extension().string();
    return file.parent_path() / name;
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
    m_issue->add_option("--campaign", m_campaign, "Campaign id")->required();
    m_issue->add_option("--tier", m_tier, "Prize tier id")->required();
    m_issue->add_option("--recipient", m_recipient, "Who gets the prize")
        ->check(CLI::IsMember({"card_holder", "cashier"}))
        ->capture_default_str();
    m_issue->add_option("--slip", m_slip, "Number of the POS slip")->required();
    m_issue->add_option("--merchant", m_merchant, "Merchant code")->required();
    m_issue->add_option("--tail", m_tail, "Last four digits of the card");
    m_issue->add_option("--branch", m_branches,
                        "Branch that pays it (may be repeated; default: any of the campaign)");
    m_issue->add_option("--offline-at", m_offlineAt,
                        "Device or branch where it may be paid without network");
    m_issue->add_option(
        "--from", m_from,
        "Moment it was won, such as \"2026-07-30 09:00\" or \"day-1 09:00\" (default: now)");
    m_issue->add_option("--until", m_until, "Paid before, such as \"2026-08-06 17:00\"")
        ->required();
    m_issue->add_option("--count", m_count, "How many, each with its own id and slip number")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    m_issue->add_option("--scale", m_scale, "Pixels a module")
        ->check(CLI::Range(1, 40))
        ->capture_default_str();
    m_issue->add_option("--out", m_out, "Picture, PNG")->required();
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

int VoucherCommand::issue(Millis now) const
{
    const auto key = PrivateKey::load(m_key);
    if (!key)
        return fail(ExitCode::Failed, m_key + ": " + key.error().detail);
    const Millis day = dayStart(now);
    const auto from = m_from.empty() ? std::optional(now) : parseMoment(m_from, day);
    const auto until = parseMoment(m_until, day);
    if (!from || !until)
        return fail(ExitCode::Usage,
                    "--from, --until: a moment such as \"2026-08-06 17:00\" or "
                    "\"day+3 17:00\" is expected");
    Voucher voucher;
    voucher.issued = *from - *from % 1000;
    voucher.until = *until;
    voucher.campaign = m_campaign;
    voucher.tier = m_tier;
    voucher.recipient = recipientFrom(m_recipient).value_or(Recipient::CardHolder);
    voucher.merchant = m_merchant;
    voucher.tail = m_tail;
    voucher.branches = m_branches;
    if (!m_offlineAt.empty())
        voucher.offlineAt = m_offlineAt;
    for (int i = 1; i <= m_count; ++i) {
        voucher.id = makeVoucherId();
        voucher.slip = m_count == 1 ? m_slip : m_slip + "-" + std::to_string(i);
        const auto text = issueVoucher(voucher, *key);
        if (!text)
            return fail(ExitCode::Usage, text.error().detail);
        const auto matrix = makeQr(*text);
        if (!matrix)
            return fail(ExitCode::Failed, matrix.error().detail);
        if (matrix->version() > mostVersion)
            return fail(
                ExitCode::Failed,
                "the code would be of version " + std::to_string(matrix->version())
                    + ", too fine for a slip: name fewer branches or a shorter slip number");
        const auto file = numbered(m_out, i, m_count);
        if (const auto drawn = writeQrPicture(*matrix, file, m_scale); !drawn)
            return fail(ExitCode::Failed, drawn.error().detail);
        std::cout << file.string() << '\t' << voucher.id << '\t' << matrix->version() << '\t'
                  << *text << '\n';
    }
    return 0;
}

} // namespace yizhan
