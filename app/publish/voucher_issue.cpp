// SPDX-License-Identifier: Apache-2.0
// yizhan-publish voucher issue: everything is checked and signed in memory, then written.
#include "publish/voucher_command.h"

#include "base/exit_code.h"
#include "base/file.h"
#include "catalogue/shown_offers.h"
#include "publish/day_time.h"
#include "publish/voucher_batch.h"

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

int fail(const std::string& file, const std::vector<BatchFault>& faults)
{
    for (const auto& fault : faults)
        std::cerr << file << ':' << fault.line << ": " << fault.detail << '\n';
    return fail(ExitCode::Failed,
                "nothing was issued: " + std::to_string(faults.size())
                    + (faults.size() == 1 ? " fault" : " faults"));
}

// FILE.png, or FILE-1.png, FILE-2.png … when several are wanted.
fs::path numbered(const fs::path& file, std::size_t index, std::size_t count)
{
    if (count == 1)
        return file;
    auto name = file.stem();
    name += "-" + std::to_string(index) + file.extension().string();
    return file.parent_path() / name;
}

// Signed and drawn, or why not.
Result<IssuedVoucher, std::string> issued(Voucher voucher, const PrivateKey& key)
{
    voucher.id = makeVoucherId();
    auto text = issueVoucher(voucher, key);
    if (!text)
        return Failure {std::move(text.error().detail)};
    auto matrix = makeQr(*text);
    if (!matrix)
        return Failure {std::move(matrix.error().detail)};
    if (matrix->version() > mostVersion)
        return Failure {"the code would be of version " + std::to_string(matrix->version())
                        + ", too fine for a slip: name fewer branches or a shorter slip number"};
    return IssuedVoucher {std::move(voucher), *std::move(text), *std::move(matrix)};
}

} // namespace

int VoucherCommand::issue(Millis now) const
{
    if (m_out.empty() && m_sheet.empty() && m_pos.empty() && m_register.empty())
        return fail(ExitCode::Usage, "say where to: --out, --sheet, --pos or --register");
    const auto kind = fs::path(m_out).extension();
    if (!m_out.empty() && kind != ".png" && kind != ".svg")
        return fail(ExitCode::Usage, "--out: a name that ends in .png or .svg is expected");
    const auto key = PrivateKey::load(m_key);
    if (!key)
        return fail(ExitCode::Failed, m_key + ": " + key.error().detail);
    const Millis day = dayStart(now);
    const auto from = m_from.empty() ? std::optional(now) : parseMoment(m_from, day);
    const auto until = m_until.empty() ? std::optional(Millis {0}) : parseMoment(m_until, day);
    if (!from || !until)
        return fail(ExitCode::Usage,
                    "--from, --until: a moment such as \"2026-08-06 17:00\" or "
                    "\"day+3 17:00\" is expected");
    Voucher given;
    given.issued = *from - *from % 1000;
    given.until = *until;
    given.campaign = m_campaign;
    given.tier = m_tier;
    given.recipient = recipientFrom(m_recipient).value_or(Recipient::CardHolder);
    given.slip = m_slip;
    given.merchant = m_merchant;
    given.tail = m_tail;
    given.branches = m_branches;
    if (!m_offlineAt.empty())
        given.offlineAt = m_offlineAt;

    std::vector<BatchEntry> wanted;
    if (!m_csv.empty()) {
        const auto table = readFile(m_csv);
        if (!table)
            return fail(ExitCode::Failed, table.error().detail);
        auto read = readVoucherBatch(*table, given, day);
        if (!read)
            return fail(m_csv, read.error());
        wanted = *std::move(read);
    } else {
        for (int i = 1; i <= m_count; ++i) {
            wanted.push_back({0, given});
            if (m_count > 1)
                wanted.back().voucher.slip += "-" + std::to_string(i);
        }
    }
    std::vector<IssuedVoucher> all;
    std::vector<BatchFault> faults;
    for (auto& entry : wanted) {
        auto made = issued(std::move(entry.voucher), *key);
        if (made)
            all.push_back(*std::move(made));
        else if (m_csv.empty())
            return fail(made.error().starts_with("the code would") ? ExitCode::Failed
                                                                   : ExitCode::Usage,
                        made.error());
        else
            faults.push_back({entry.line, made.error()});
    }
    return faults.empty() ? write(all) : fail(m_csv, faults);
}

int VoucherCommand::write(const std::vector<IssuedVoucher>& issued) const
{
    const auto save = [](const std::string& file, const std::string& content) {
        const auto saved = writeFile(file, content);
        if (!saved)
            std::cerr << "yizhan-publish: " << saved.error().detail << '\n';
        return saved.ok();
    };
    // First what makes a printed voucher known, then what is printed.
    if (!m_register.empty() && !save(m_register, registerOf(issued)))
        return statusOf(ExitCode::Failed);
    std::string pos;
    for (std::size_t i = 0; i < issued.size(); ++i) {
        const auto& voucher = issued[i];
        pos += posLineOf(voucher);
        const auto file = numbered(m_out, i + 1, issued.size());
        if (file.extension() == ".svg" && !save(file.string(), svgOf(voucher.matrix)))
            return statusOf(ExitCode::Failed);
        if (file.extension() == ".png") {
            if (const auto drawn = writeQrPicture(voucher.matrix, file, m_scale); !drawn)
                return fail(ExitCode::Failed, drawn.error().detail);
        }
        std::cout << file.string() << '\t' << voucher.voucher.id << '\t' << voucher.matrix.version()
                  << '\t' << voucher.text << '\n';
    }
    if (!m_pos.empty() && !save(m_pos, pos))
        return statusOf(ExitCode::Failed);
    if (!m_sheet.empty() && !save(m_sheet, pdfSheetOf(issued)))
        return statusOf(ExitCode::Failed);
    return 0;
}

} // namespace yizhan
