// SPDX-License-Identifier: Apache-2.0
#include "headoffice/prize_ledger.h"

#include "crypto/digest.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace yizhan::headoffice {

namespace {

bool comesFirst(const PrizePaid& a, const PrizePaid& b)
{
    return std::tie(a.offline, a.at, a.device, a.op) < std::tie(b.offline, b.at, b.device, b.op);
}

Json jsonOf(const PrizePaid& one)
{
    return {{"op", one.op.text()},
            {"voucher", one.voucher},
            {"campaign", one.campaign},
            {"tier", one.tier},
            {"device", one.device},
            {"branch", one.branch},
            {"at", one.at},
            {"offline", one.offline},
            {"by", {{"id", one.by.id}, {"name", one.by.name}}}};
}

} // namespace

PrizeLedger ledgerOf(std::vector<PrizePaid> payouts)
{
    std::ranges::sort(payouts, {}, &PrizePaid::op);
    const auto repeated = std::ranges::unique(payouts);
    payouts.erase(repeated.begin(), repeated.end());

    PrizeLedger ledger;
    std::map<std::string, std::vector<PrizePaid>> byVoucher;
    std::string lines;
    for (const auto& one : payouts) {
        byVoucher[one.voucher].push_back(one);
        lines += canonicalJson(jsonOf(one)) + "\n";
    }
    for (auto& [voucher, all] : byVoucher) {
        if (all.size() < 2)
            continue;
        std::ranges::sort(all, comesFirst);
        ledger.conflicts.push_back({all.front(), {all.begin() + 1, all.end()}});
        lines += "conflict " + voucher + " " + all.front().op.text() + "\n";
    }
    ledger.hash = sha256Hex(lines);
    ledger.payouts = std::move(payouts);
    return ledger;
}

PrizeLedger ledgerOf(std::span<const RedemptionRecord> records,
                     std::span<const OfflinePayout> offline)
{
    std::vector<PrizePaid> payouts;
    for (const auto& one : records) {
        if (one.state == RedemptionState::Paid)
            payouts.push_back({one.op, one.voucher.id, one.voucher.campaign, one.voucher.tier,
                               one.device, one.branch, one.endedAt, false, one.by});
    }
    for (const auto& one : offline) {
        if (one.annulled)
            continue;
        payouts.push_back({one.op, one.voucher.id, one.voucher.campaign, one.voucher.tier,
                           one.device, one.branch, one.paidAt, true, one.by});
    }
    return ledgerOf(std::move(payouts));
}

std::vector<RedemptionRecord> withOffline(std::vector<RedemptionRecord> records,
                                          std::span<const OfflinePayout> offline)
{
    for (const auto& one : offline) {
        RedemptionRecord record;
        record.op = one.op;
        record.voucher = one.voucher;
        record.device = one.device;
        record.branch = one.branch;
        record.place = one.branch;
        record.state = one.annulled ? RedemptionState::Released : RedemptionState::Paid;
        record.reason = one.annulled ? "annulled" : "";
        record.begunAt = one.paidAt;
        record.endedAt = one.paidAt;
        record.by = one.by;
        record.offline = true;
        records.push_back(std::move(record));
    }
    std::ranges::stable_sort(records, std::ranges::greater(), [](const RedemptionRecord& record) {
        return record.endedAt != 0 ? record.endedAt : record.begunAt;
    });
    return records;
}

} // namespace yizhan::headoffice
