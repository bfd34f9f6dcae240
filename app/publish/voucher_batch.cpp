// SPDX-License-Identifier: Apache-2.0
#include "publish/voucher_batch.h"

#include "base/csv.h"
#include "publish/day_time.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace yizhan {

namespace {

constexpr std::array<std::string_view, 10> columns {"campaign", "tier", "recipient", "slip",
                                                    "merchant", "tail", "branches",  "offline_at",
                                                    "from",     "until"};

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        const auto part = text.substr(0, end);
        const auto first = part.find_first_not_of(' ');
        if (first != std::string_view::npos)
            parts.emplace_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

// What the cell of this column says; false when it says nothing that makes sense.
bool put(std::string_view column, const std::string& cell, Millis day, Voucher& voucher)
{
    if (column == "campaign") {
        voucher.campaign = cell;
    } else if (column == "tier") {
        voucher.tier = cell;
    } else if (column == "slip") {
        voucher.slip = cell;
    } else if (column == "merchant") {
        voucher.merchant = cell;
    } else if (column == "tail") {
        voucher.tail = cell;
    } else if (column == "branches") {
        voucher.branches = split(cell);
    } else if (column == "offline_at") {
        voucher.offlineAt = cell;
    } else if (column == "recipient") {
        const auto recipient = recipientFrom(cell);
        voucher.recipient = recipient.value_or(Recipient::CardHolder);
        return recipient.has_value();
    } else {
        const auto moment = parseMoment(cell, day);
        (column == "from" ? voucher.issued : voucher.until) = moment.value_or(0);
        return moment.has_value();
    }
    return true;
}

std::string expectedOf(std::string_view column)
{
    return column == "recipient" ? "card_holder or cashier is expected"
                                 : "a moment such as 2026-08-06 17:00 is expected";
}

} // namespace

Result<std::vector<BatchEntry>, std::vector<BatchFault>>
readVoucherBatch(std::string_view csv, const Voucher& defaults, Millis day)
{
    const auto rows = parseCsv(csv);
    if (!rows)
        return Failure {std::vector<BatchFault> {{rows.error().line, rows.error().detail}}};
    if (rows->size() < 2)
        return Failure {
            std::vector<BatchFault> {{1,
                                      "a line with the names of the columns and at least one "
                                      "voucher are expected"}}};
    std::vector<BatchFault> faults;
    const auto& names = rows->front();
    for (const auto& name : names.cells) {
        if (std::ranges::find(columns, name) == columns.end())
            faults.push_back({names.line, "there is no column \"" + name + "\""});
        else if (std::ranges::count(names.cells, name) > 1)
            faults.push_back({names.line, "the column \"" + name + "\" stands there twice"});
    }
    if (!faults.empty())
        return Failure {std::move(faults)};
    std::vector<BatchEntry> entries;
    std::map<std::tuple<std::string, std::string, Recipient>, int> seen;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const auto& row = (*rows)[i];
        if (row.cells.size() != names.cells.size()) {
            faults.push_back({row.line,
                              std::to_string(row.cells.size()) + " cells instead of "
                                  + std::to_string(names.cells.size())});
            continue;
        }
        BatchEntry entry {row.line, defaults};
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
            const auto& column = names.cells[cell];
            if (!row.cells[cell].empty() && !put(column, row.cells[cell], day, entry.voucher))
                faults.push_back({row.line, column + ": " + expectedOf(column)});
        }
        const auto& v = entry.voucher;
        const auto [known, fresh] = seen.try_emplace({v.campaign, v.slip, v.recipient}, row.line);
        if (!fresh)
            faults.push_back({row.line,
                              "slip: \"" + v.slip + "\" has its prize in line "
                                  + std::to_string(known->second)});
        entries.push_back(std::move(entry));
    }
    if (!faults.empty())
        return Failure {std::move(faults)};
    return entries;
}

} // namespace yizhan
