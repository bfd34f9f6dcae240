// SPDX-License-Identifier: Apache-2.0
// What is set aside for kiosks. A kiosk that agrees with head office on every record it ever made
// gets what it reported plus a little more; any other gets nothing.
#include "headoffice/sqlite_offline.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

struct LeaseRow {
    std::int64_t epoch = 0, revision = 0;
    bool wholeBranch = false;
};

struct Allowance {
    std::string campaign, tier;
    Money value;
    std::int64_t allowed = 0, offered = 0, reported = 0;
};

Stored<std::int64_t> number(Database& db, std::string_view sql,
                            std::initializer_list<SqlValue> values)
{
    const auto row
        = readOne(db, sql, values, [](const Statement& found) { return found.integer(0); });
    if (!row)
        return row.failure();
    return row->value_or(0);
}

Stored<std::optional<LeaseRow>> leaseOf(Database& db, const std::string& device)
{
    return readOne(db, "SELECT epoch, revision, whole_branch FROM offline_leases WHERE device = ?",
                   {std::string_view(device)}, [](const Statement& row) {
                       return LeaseRow {row.integer(0), row.integer(1), row.integer(2) != 0};
                   });
}

Stored<std::vector<Allowance>> allowancesOf(Database& db, const std::string& device)
{
    return readAll(
        db,
        "SELECT campaign, tier, value_fen, allowed, offered, (SELECT count(*) FROM offline_payouts "
        "p"
        " WHERE p.device = a.device AND p.epoch = a.epoch AND p.campaign = a.campaign"
        " AND p.tier = a.tier) FROM offline_allowances a WHERE device = ? ORDER BY campaign, tier",
        {std::string_view(device)}, [](const Statement& row) {
            return Allowance {row.text(0),    row.text(1),    Money::fen(row.integer(2)),
                              row.integer(3), row.integer(4), row.integer(5)};
        });
}

// Prizes of the tier set aside for others than `device` and not reported.
Stored<std::int64_t> setAside(Database& db, const std::string& campaign, const std::string& tier,
                              const std::string& device)
{
    return number(db,
                  "SELECT coalesce(sum(max(0, allowed - (SELECT count(*) FROM offline_payouts p"
                  " WHERE p.device = a.device AND p.epoch = a.epoch AND p.campaign = a.campaign"
                  " AND p.tier = a.tier))), 0) FROM offline_allowances a"
                  " WHERE campaign = ? AND tier = ? AND device <> ?",
                  {std::string_view(campaign), std::string_view(tier), std::string_view(device)});
}

Stored<std::int64_t> paid(Database& db, const std::string& campaign, const std::string& tier,
                          Millis at)
{
    return number(db,
                  "SELECT (SELECT count(*) FROM redemptions WHERE campaign = ? AND tier = ?"
                  " AND recipient = 'card_holder' AND (state = 'paid' OR (state = 'reserved'"
                  " AND lease_until > ?)))"
                  " + (SELECT count(*) FROM offline_payouts WHERE campaign = ? AND tier = ?"
                  " AND op NOT IN (SELECT op FROM annulled_payouts))",
                  {std::string_view(campaign), std::string_view(tier), at,
                   std::string_view(campaign), std::string_view(tier)});
}

// Compares what the kiosk says of its chain with what has arrived.
Stored<AccountStanding> standingOf(Database& db, const OfflineOrder& order)
{
    const auto& claimed = order.chain;
    const auto known = readOne(
        db,
        "SELECT epoch, seq, hash, missing FROM chains WHERE device = ?"
        " AND lane = 'redemption' ORDER BY epoch DESC LIMIT 1",
        {std::string_view(order.device)}, [](const Statement& row) {
            return ChainState {{}, {}, row.integer(0), row.integer(1), row.text(2), row.integer(3)};
        });
    if (!known)
        return known.failure();
    if (!*known || claimed.epoch > (*known)->epoch)
        return claimed.seq == 0 ? AccountStanding::Agreed : AccountStanding::Behind;
    if (claimed.epoch < (*known)->epoch)
        return AccountStanding::SetBack;
    if (claimed.seq > (*known)->seq || (*known)->missing > 0)
        return AccountStanding::Behind;
    if (claimed.seq < (*known)->seq)
        return AccountStanding::SetBack;
    // Of a second history only the last record fits the chain: the others are too many.
    const auto stored
        = number(db,
                 "SELECT count(*) FROM events WHERE device = ? AND lane = 'redemption'"
                 " AND epoch = ?",
                 {std::string_view(order.device), claimed.epoch});
    if (!stored)
        return stored.failure();
    if (claimed.hash != (*known)->hash || *stored != claimed.seq)
        return AccountStanding::Forked;
    return AccountStanding::Agreed;
}

Stored<std::vector<std::string>> excludedFor(Database& db, const OfflineOrder& order)
{
    const std::string_view device = order.device;
    const std::string_view branch = order.branch;
    return readAll(
        db,
        "SELECT voucher FROM redemptions WHERE offline_at IN (?, ?) AND until > ? AND (state = "
        "'paid'"
        " OR (state = 'reserved' AND device <> ?))"
        // Recorded by its number alone: where it is bound is not known, so nobody pays it.
        " UNION SELECT voucher FROM redemptions WHERE device = 'recorded' AND offline_at = ''"
        " AND state = 'paid'"
        " UNION SELECT voucher FROM offline_payouts WHERE offline_at IN (?, ?) AND until > ?"
        " UNION SELECT voucher FROM revoked_vouchers ORDER BY 1 LIMIT ?",
        {device, branch, order.intake.at, device, device, branch, order.intake.at,
         static_cast<std::int64_t>(mostExcluded) + 1},
        [](const Statement& row) { return row.text(0); });
}

// What each tier gets. Stock is never set aside twice; the value limit holds for what the kiosk may
// hold now together with what it gets.
Status<StoreError> share(Database& db, const OfflineOrder& order, std::vector<Allowance>& list)
{
    std::int64_t budget = order.terms.mostValue.inFen();
    for (auto& one : list) {
        one.offered = one.reported;
        budget -= std::max<std::int64_t>(0, one.allowed - one.reported) * one.value.inFen();
    }
    for (const auto& tier : order.tiers) {
        auto found = std::ranges::find_if(list, [&](const Allowance& one) {
            return one.campaign == tier.campaign && one.tier == tier.tier;
        });
        if (found == list.end())
            found = list.insert(list.end(), {tier.campaign, tier.tier, tier.value});
        const auto others = setAside(db, tier.campaign, tier.tier, order.device);
        const auto gone = paid(db, tier.campaign, tier.tier, order.intake.at);
        if (!others)
            return others.failure();
        if (!gone)
            return gone.failure();
        const auto left = std::max<std::int64_t>(0, tier.stock - *gone);
        const auto shared = left * order.terms.sharePercent / 100 - *others;
        auto more = std::clamp<std::int64_t>(shared, 0, order.terms.perTier);
        const auto fresh = std::max<std::int64_t>(
            0, found->reported + more - std::max(found->allowed, found->reported));
        const auto worth = std::max<std::int64_t>(1, found->value.inFen());
        const auto affordable = std::min(fresh, std::max<std::int64_t>(0, budget) / worth);
        more -= fresh - affordable;
        budget -= affordable * worth;
        found->offered = found->reported + more;
    }
    return Done {};
}

Status<StoreError> save(Database& db, const OfflineOrder& order, const LeaseRow& lease,
                        Millis until, const std::vector<Allowance>& list)
{
    if (auto saved
        = change(db,
                 "INSERT INTO offline_leases (device, branch, epoch, revision, whole_branch,"
                 " granted_at, until) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                 " branch = excluded.branch, epoch = excluded.epoch, revision = excluded.revision,"
                 " whole_branch = excluded.whole_branch, granted_at = excluded.granted_at,"
                 " until = excluded.until",
                 {std::string_view(order.device), std::string_view(order.branch), lease.epoch,
                  lease.revision, std::int64_t {lease.wholeBranch}, order.intake.at, until});
        !saved)
        return saved;
    if (auto cleared = change(db, "DELETE FROM offline_allowances WHERE device = ?",
                              {std::string_view(order.device)});
        !cleared)
        return cleared;
    for (const auto& one : list) {
        if (auto saved
            = change(db,
                     "INSERT INTO offline_allowances (device, epoch, campaign, tier, value_fen,"
                     " allowed, offered) VALUES (?, ?, ?, ?, ?, ?, ?)",
                     {std::string_view(order.device), lease.epoch, std::string_view(one.campaign),
                      std::string_view(one.tier), one.value.inFen(),
                      std::max(one.allowed, one.offered), one.offered});
            !saved)
            return saved;
    }
    return Done {};
}

Stored<bool> branchIsFree(Database& db, const OfflineOrder& order)
{
    const auto others = number(db,
                               "SELECT count(*) FROM offline_leases WHERE branch = ?"
                               " AND whole_branch = 1 AND device <> ?",
                               {std::string_view(order.branch), std::string_view(order.device)});
    if (!others)
        return others.failure();
    return *others == 0;
}

Stored<OfflineLease> grant(Database& db, const OfflineOrder& order, LeaseRow lease,
                           std::vector<Allowance> list)
{
    const auto free = branchIsFree(db, order);
    const auto excluded = excludedFor(db, order);
    if (!free)
        return free.failure();
    if (!excluded)
        return excluded.failure();
    const bool tooMany = excluded->size() > mostExcluded;
    auto offered = order;
    if (tooMany) // a list that is not whole would let one be paid again
        offered.tiers.clear();
    if (auto shared = share(db, offered, list); !shared)
        return shared.failure();
    lease.wholeBranch = *free;
    ++lease.revision;
    const Millis until = order.intake.at + order.terms.length;
    if (auto saved = save(db, order, lease, until, list); !saved)
        return saved.failure();
    OfflineLease given {lease.epoch,
                        lease.revision,
                        lease.wholeBranch,
                        order.intake.at,
                        until,
                        {},
                        tooMany ? std::vector<std::string>() : *excluded};
    for (const auto& one : list) {
        if (one.offered > 0)
            given.tiers.push_back({one.campaign, one.tier, one.value, one.offered});
    }
    return given;
}

} // namespace

Stored<OfflineAnswer> accountFor(Database& db, const OfflineOrder& order)
{
    OfflineAnswer answer;
    const auto standing = standingOf(db, order);
    const auto found = leaseOf(db, order.device);
    auto list = allowancesOf(db, order.device);
    if (!standing)
        return standing.failure();
    if (!found)
        return found.failure();
    if (!list)
        return list.failure();
    answer.standing = *standing;
    auto lease = found->value_or(LeaseRow {order.chain.epoch, 0, false});
    if (answer.standing == AccountStanding::Agreed && order.chain.epoch < lease.epoch)
        answer.standing = AccountStanding::SetBack;
    if (answer.standing == AccountStanding::Agreed && order.chain.epoch > lease.epoch) {
        const bool open = std::ranges::any_of(
            *list, [](const Allowance& one) { return one.allowed > one.reported; });
        if (open || lease.wholeBranch)
            answer.standing = AccountStanding::Unsettled;
        lease.epoch = order.chain.epoch;
        list->clear();
    }
    if (answer.standing != AccountStanding::Agreed)
        return answer;
    // It has the last one on its disk and will never go back to an earlier one.
    if (order.holding == lease.revision) {
        for (auto& one : *list)
            one.allowed = one.offered;
    }
    auto given = grant(db, order, lease, *std::move(list));
    if (!given)
        return given.failure();
    answer.lease = *std::move(given);
    return answer;
}

Stored<OfflineAnswer> accountWith(WriteTables& tables, const OfflineOrder& order)
{
    auto verdicts = tables.real.take(tables.database, order.intake);
    if (!verdicts)
        return verdicts.failure();
    auto answer = accountFor(tables.database, order);
    if (answer)
        answer->verdicts = *std::move(verdicts);
    return answer;
}

Stored<std::string> leasedElsewhere(Database& db, const LedgerVoucher& voucher,
                                    const std::string& device)
{
    if (voucher.offlineAt.empty())
        return std::string();
    const std::string_view place = voucher.offlineAt;
    const auto row = readOne(
        db,
        "SELECT l.device FROM offline_leases l JOIN offline_allowances a ON a.device = l.device"
        " WHERE l.device <> ? AND (l.device = ? OR (l.branch = ? AND l.whole_branch = 1))"
        " AND a.campaign = ? AND a.tier = ? AND a.allowed > (SELECT count(*) FROM offline_payouts p"
        " WHERE p.device = a.device AND p.epoch = a.epoch AND p.campaign = a.campaign"
        " AND p.tier = a.tier)",
        {std::string_view(device), place, place, std::string_view(voucher.campaign),
         std::string_view(voucher.tier)},
        [](const Statement& found) { return found.text(0); });
    if (!row)
        return row.failure();
    return row->value_or("");
}

Stored<std::int64_t> offlineCount(Database& db, const std::string& campaign,
                                  const std::string& tier)
{
    const auto open = setAside(db, campaign, tier, "");
    const auto gone = number(db,
                             "SELECT count(*) FROM offline_payouts WHERE campaign = ? AND tier = ?"
                             " AND op NOT IN (SELECT op FROM annulled_payouts)",
                             {std::string_view(campaign), std::string_view(tier)});
    if (!open)
        return open.failure();
    if (!gone)
        return gone.failure();
    return *open + *gone;
}

Stored<std::vector<OfflineExposure>> readExposure(Database& db)
{
    auto list
        = readAll(db,
                  "SELECT device, branch, whole_branch, granted_at, until FROM offline_leases"
                  " ORDER BY branch, device",
                  {}, [](const Statement& row) {
                      return OfflineExposure {row.text(0),    row.text(1),    row.integer(2) != 0,
                                              row.integer(3), row.integer(4), {}};
                  });
    if (!list)
        return list;
    for (auto& one : *list) {
        const auto allowances = allowancesOf(db, one.device);
        if (!allowances)
            return allowances.failure();
        for (const auto& tier : *allowances)
            one.tiers.push_back(
                {tier.campaign, tier.tier, tier.value, tier.allowed, tier.reported});
    }
    return list;
}

Status<StoreError> settleLease(Database& db, const std::string& device)
{
    const auto lease = leaseOf(db, device);
    if (!lease)
        return lease.failure();
    if (!*lease)
        return Failure {StoreError {StoreFault::Unknown, "device " + device + " has no lease"}};
    if (auto freed
        = change(db, "UPDATE offline_leases SET whole_branch = 0, until = 0 WHERE device = ?",
                 {std::string_view(device)});
        !freed)
        return freed;
    return change(db, "DELETE FROM offline_allowances WHERE device = ?",
                  {std::string_view(device)});
}

std::int64_t OfflineExposure::prizes() const
{
    std::int64_t sum = 0;
    for (const auto& tier : tiers)
        sum += tier.open();
    return sum;
}

Money OfflineExposure::value() const
{
    std::int64_t fen = 0;
    for (const auto& tier : tiers)
        fen += tier.open() * tier.value.inFen();
    return Money::fen(fen);
}

} // namespace yizhan::headoffice
