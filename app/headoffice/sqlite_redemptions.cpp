// SPDX-License-Identifier: Apache-2.0
// The ledger of prizes. The writer's transaction makes each step whole; the unique index on live
// payouts is the last word on "once".
#include "headoffice/sqlite_offline.h"
#include "headoffice/sqlite_records.h"
#include "redemption/refusal.h"

namespace yizhan::headoffice {

namespace {

constexpr std::string_view columns
    = "SELECT number, op, voucher, campaign, tier, recipient, slip, merchant, device, branch,"
      " place, state, reason, begun_at, lease_until, ended_at, by_id, by_name, offline_at, until"
      " FROM redemptions";

RedemptionState stateNamed(std::string_view name)
{
    for (const auto state : {RedemptionState::Reserved, RedemptionState::Paid,
                             RedemptionState::Released, RedemptionState::Refused}) {
        if (nameOf(state) == name)
            return state;
    }
    return RedemptionState::Unknown;
}

RedemptionRecord recordFrom(const Statement& row)
{
    return {
        row.integer(0),
        Uuid::parse(row.text(1)).value_or(Uuid {}),
        {row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(18),
         row.integer(19)},
        row.text(8),
        row.text(9),
        row.text(10),
        stateNamed(row.text(11)),
        row.text(12),
        row.integer(13),
        row.integer(14),
        row.integer(15),
        {row.text(16), row.text(17)},
    };
}

Stored<std::optional<RedemptionRecord>> byOp(Database& db, const Uuid& op)
{
    const auto text = op.text();
    return readOne(db, std::string(columns) + " WHERE op = ?", {std::string_view(text)},
                   recordFrom);
}

// The one payout of this voucher that is reserved or paid.
Stored<std::optional<RedemptionRecord>> liveOf(Database& db, const std::string& voucher)
{
    return readOne(db,
                   std::string(columns) + " WHERE voucher = ? AND state IN ('reserved', 'paid')",
                   {std::string_view(voucher)}, recordFrom);
}

Status<StoreError> end(Database& db, const RedemptionRecord& record, RedemptionState state,
                       VoucherRefusal reason, Millis at)
{
    return change(db, "UPDATE redemptions SET state = ?, reason = ?, ended_at = ? WHERE number = ?",
                  {nameOf(state), nameOf(reason), at, record.number});
}

Status<StoreError> release(Database& db, RedemptionRecord& record, std::string_view reason,
                           Millis at)
{
    record.state = RedemptionState::Released;
    record.reason = reason;
    return change(
        db, "UPDATE redemptions SET state = 'released', reason = ?, ended_at = ? WHERE number = ?",
        {reason, at, record.number});
}

Status<StoreError> insert(Database& db, const RedemptionOrder& order, RedemptionState state,
                          std::string_view reason)
{
    const auto op = order.op.text();
    const auto& voucher = order.voucher;
    const bool reserved = state == RedemptionState::Reserved;
    return change(
        db,
        "INSERT INTO redemptions (op, voucher, campaign, tier, recipient, slip, merchant,"
        " device, branch, place, state, reason, begun_at, lease_until, ended_at, offline_at,"
        " until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {std::string_view(op), std::string_view(voucher.id), std::string_view(voucher.campaign),
         std::string_view(voucher.tier), std::string_view(voucher.recipient),
         std::string_view(voucher.slip), std::string_view(voucher.merchant),
         std::string_view(order.device), std::string_view(order.branch),
         std::string_view(order.place), nameOf(state), reason, order.at,
         reserved ? order.at + redemptionLease : Millis {0}, reserved ? Millis {0} : order.at,
         std::string_view(voucher.offlineAt), voucher.until});
}

// The branch as its customers know it.
Stored<std::string> placeOf(Database& db, const std::string& branch)
{
    const auto row
        = readOne(db, "SELECT roster FROM branches WHERE id = ?", {std::string_view(branch)},
                  [](const Statement& found) { return found.text(0); });
    if (!row)
        return row.failure();
    const auto roster = parseJson(row->value_or("{}"));
    const auto* name = roster ? objectAt(*roster, "name") : nullptr;
    return name ? stringAt(*name, "zh-Hans").value_or(branch) : branch;
}

RedemptionStanding standingOf(const RedemptionRecord& record)
{
    RedemptionStanding standing {record.state, record.reason, record.voucher.id, 0, {}, 0};
    if (record.state == RedemptionState::Reserved)
        standing.leaseUntil = record.leaseUntil;
    if (record.state == RedemptionState::Paid) {
        standing.paidPlace = record.place;
        standing.paidAt = record.endedAt;
    }
    return standing;
}

// Adds place and time to "already redeemed", so that it is told in the same words every time, and
// to "reserved elsewhere" the machine that may pay it without asking.
Stored<RedemptionStanding> refusalOf(Database& db, const LedgerVoucher& voucher,
                                     const std::string& reason, const std::string& device)
{
    RedemptionStanding standing {RedemptionState::Refused, reason, voucher.id, 0, {}, 0};
    if (reason == nameOf(VoucherRefusal::ReservedElsewhere)) {
        auto holder = leasedElsewhere(db, voucher, device);
        if (!holder)
            return holder.failure();
        standing.paidPlace = *std::move(holder);
    }
    if (reason != nameOf(VoucherRefusal::AlreadyRedeemed))
        return standing;
    const auto live = liveOf(db, voucher.id);
    const auto offline = offlinePayoutOf(db, voucher.id);
    if (!live)
        return live.failure();
    if (!offline)
        return offline.failure();
    if (*live && (*live)->state == RedemptionState::Paid) {
        standing.paidPlace = (*live)->place;
        standing.paidAt = (*live)->endedAt;
    } else if (*offline) {
        const auto place = placeOf(db, (*offline)->branch);
        if (!place)
            return place.failure();
        standing.paidPlace = *place;
        standing.paidAt = (*offline)->paidAt;
    }
    return standing;
}

Stored<bool> isRevoked(Database& db, const std::string& voucher)
{
    const auto row = readOne(db, "SELECT 1 FROM revoked_vouchers WHERE voucher = ?",
                             {std::string_view(voucher)},
                             [](const Statement& found) { return found.integer(0); });
    if (!row)
        return row.failure();
    return row->has_value();
}

Stored<bool> isOutOfStock(Database& db, const RedemptionOrder& order)
{
    if (order.stock == 0)
        return false;
    const auto& voucher = order.voucher;
    const auto row = readOne(db,
                             "SELECT count(*) FROM redemptions WHERE campaign = ? AND tier = ?"
                             " AND recipient = ? AND (state = 'paid' OR (state = 'reserved' AND"
                             " lease_until > ?))",
                             {std::string_view(voucher.campaign), std::string_view(voucher.tier),
                              std::string_view(voucher.recipient), order.at},
                             [](const Statement& found) { return found.integer(0); });
    if (!row)
        return row.failure();
    auto gone = row->value_or(0);
    if (voucher.recipient == "card_holder") { // only those are set aside for kiosks
        const auto offline = offlineCount(db, voucher.campaign, voucher.tier);
        if (!offline)
            return offline.failure();
        gone += *offline;
    }
    return gone >= order.stock;
}

// The first reason against a reservation; nothing when it may be made. A lease of another payout
// that is over ends on the way.
Stored<std::string> reasonAgainst(Database& db, const RedemptionOrder& order)
{
    auto live = liveOf(db, order.voucher.id);
    if (!live)
        return live.failure();
    const auto offline = offlinePayoutOf(db, order.voucher.id);
    if (!offline)
        return offline.failure();
    if (*offline || (*live && (*live)->state == RedemptionState::Paid))
        return std::string(nameOf(VoucherRefusal::AlreadyRedeemed));
    if (!order.refusal.empty())
        return order.refusal;
    const auto revoked = isRevoked(db, order.voucher.id);
    if (!revoked)
        return revoked.failure();
    if (*revoked)
        return std::string(nameOf(VoucherRefusal::Revoked));
    const auto holder = leasedElsewhere(db, order.voucher, order.device);
    if (!holder)
        return holder.failure();
    if (!holder->empty())
        return std::string(nameOf(VoucherRefusal::ReservedElsewhere));
    if (*live) {
        if (order.at < (*live)->leaseUntil)
            return std::string(nameOf(VoucherRefusal::ReservedElsewhere));
        if (auto released = release(db, **live, nameOf(VoucherRefusal::LeaseOver), order.at);
            !released)
            return released.failure();
    }
    const auto empty = isOutOfStock(db, order);
    if (!empty)
        return empty.failure();
    return *empty ? std::string(nameOf(VoucherRefusal::OutOfStock)) : std::string();
}

Stored<RedemptionStanding> reserve(Database& db, const RedemptionOrder& order)
{
    const auto reason = reasonAgainst(db, order);
    if (!reason)
        return reason.failure();
    const auto state = reason->empty() ? RedemptionState::Reserved : RedemptionState::Refused;
    if (auto inserted = insert(db, order, state, *reason); !inserted)
        return inserted.failure();
    if (state == RedemptionState::Refused)
        return refusalOf(db, order.voucher, *reason, order.device);
    return RedemptionStanding {state, "", order.voucher.id, order.at + redemptionLease, {}, 0};
}

Stored<RedemptionStanding> commit(Database& db, const RedemptionOrder& order,
                                  RedemptionRecord& record)
{
    if (record.state == RedemptionState::Released)
        return RedemptionStanding {RedemptionState::Refused,
                                   std::string(nameOf(VoucherRefusal::LeaseOver)),
                                   record.voucher.id,
                                   0,
                                   {},
                                   0};
    if (record.state != RedemptionState::Reserved)
        return standingOf(record);
    record.state = RedemptionState::Paid;
    record.endedAt = order.at;
    if (auto paid = change(db,
                           "UPDATE redemptions SET state = 'paid', ended_at = ?, by_id = ?,"
                           " by_name = ? WHERE number = ?",
                           {order.at, std::string_view(order.by.id),
                            std::string_view(order.by.name), record.number});
        !paid)
        return paid.failure();
    return standingOf(record);
}

} // namespace

Stored<RedemptionStanding> takeStep(Database& db, const RedemptionOrder& order)
{
    auto found = byOp(db, order.op);
    if (!found)
        return found.failure();
    if (!*found) {
        if (order.step == RedemptionStep::Reserve)
            return reserve(db, order);
        if (order.step != RedemptionStep::Release)
            return RedemptionStanding {};
        // It overtook its reservation: that one must find it given up.
        if (auto inserted = insert(db, order, RedemptionState::Released, ""); !inserted)
            return inserted.failure();
        return RedemptionStanding {RedemptionState::Released, "", "", 0, {}, 0};
    }
    auto& record = **found;
    if (record.device != order.device)
        return RedemptionStanding {}; // tells nobody about the payouts of others
    const bool reserving = order.step == RedemptionStep::Reserve;
    if (reserving && !record.voucher.id.empty() && record.voucher.id != order.voucher.id)
        return RedemptionStanding {RedemptionState::Refused,
                                   std::string(nameOf(VoucherRefusal::NotPossible)),
                                   order.voucher.id,
                                   0,
                                   {},
                                   0};
    const bool reserved = record.state == RedemptionState::Reserved;
    if (reserved && (order.at >= record.leaseUntil || order.step == RedemptionStep::Release)) {
        const bool over = order.at >= record.leaseUntil;
        if (auto released
            = release(db, record, over ? nameOf(VoucherRefusal::LeaseOver) : "", order.at);
            !released)
            return released.failure();
    }
    if (record.state == RedemptionState::Refused)
        return refusalOf(db, record.voucher, record.reason, record.device);
    return order.step == RedemptionStep::Commit ? commit(db, order, record) : standingOf(record);
}

Stored<std::vector<RedemptionRecord>> readRedemptions(Database& db, std::size_t most, Millis now)
{
    auto records = readAll(db, std::string(columns) + " ORDER BY number DESC LIMIT ?",
                           {static_cast<std::int64_t>(most)}, recordFrom);
    if (!records)
        return records;
    for (auto& record : *records) {
        if (record.state == RedemptionState::Reserved && now >= record.leaseUntil) {
            record.state = RedemptionState::Released;
            record.reason = nameOf(VoucherRefusal::LeaseOver);
            record.endedAt = record.leaseUntil;
        }
    }
    return records;
}

Status<StoreError> saveRevokedVoucher(Database& db, const std::string& voucher, const Act& act)
{
    const auto live = liveOf(db, voucher);
    if (!live)
        return live.failure();
    if (*live && (*live)->state == RedemptionState::Paid)
        return Failure {StoreError {StoreFault::Used, "voucher " + voucher + " was paid already"}};
    const auto offline = offlinePayoutOf(db, voucher);
    if (!offline)
        return offline.failure();
    if (*offline)
        return Failure {StoreError {StoreFault::Used, "voucher " + voucher + " was paid offline"}};
    if (*live) {
        if (auto ended = end(db, **live, RedemptionState::Refused, VoucherRefusal::Revoked, act.at);
            !ended)
            return ended;
    }
    return change(db,
                  "INSERT INTO revoked_vouchers (voucher, at, why) VALUES (?, ?, ?)"
                  " ON CONFLICT DO NOTHING",
                  {std::string_view(voucher), act.at, std::string_view(act.why)});
}

Stored<std::vector<RevokedVoucher>> readRevokedVouchers(Database& db)
{
    return readAll(db, "SELECT voucher, at, why FROM revoked_vouchers ORDER BY at, voucher", {},
                   [](const Statement& row) {
                       return RevokedVoucher {row.text(0), row.integer(1), row.text(2)};
                   });
}

} // namespace yizhan::headoffice
