// SPDX-License-Identifier: Apache-2.0
#include "headoffice/sqlite_offline.h"

#include "headoffice/sqlite_records.h"
#include "redemption/refusal.h"

namespace yizhan::headoffice {

namespace {

constexpr std::string_view columns
    = "SELECT op, voucher, campaign, tier, recipient, slip, merchant, offline_at, until, device,"
      " branch, epoch, seq, hash, paid_at, received_at, by_id, by_name,"
      " op IN (SELECT op FROM annulled_payouts) FROM offline_payouts";

OfflinePayout payoutFrom(const Statement& row)
{
    return {Uuid::parse(row.text(0)).value_or(Uuid {}),
            {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
             row.text(7), row.integer(8)},
            row.text(9),
            row.text(10),
            row.integer(11),
            row.integer(12),
            row.text(13),
            row.integer(14),
            row.integer(15),
            {row.text(16), row.text(17)},
            row.integer(18) != 0};
}

std::optional<OfflinePayout> read(const IncomingEvent& incoming)
{
    const auto& event = incoming.event;
    const auto& body = event.body;
    const auto at = [&body](std::string_view key) { return stringAt(body, key).value_or(""); };
    const auto* by = objectAt(body, "by");
    OfflinePayout payout {
        event.id,
        {at("voucher"), at("campaign"), at("tier"), at("recipient"), at("slip"), at("merchant"),
         at("offline_at"), integerAt(body, "until").value_or(0)},
        event.device,
        event.branch,
        event.epoch,
        event.seq,
        incoming.hash,
        event.at.ms,
        0,
        {by ? stringAt(*by, "id").value_or("") : "", by ? stringAt(*by, "name").value_or("") : ""}};
    if (payout.voucher.id.size() != 32 || payout.by.id.empty())
        return std::nullopt;
    return payout;
}

Status<StoreError> insert(Database& db, const OfflinePayout& payout, Millis at)
{
    const auto op = payout.op.text();
    const auto& v = payout.voucher;
    return change(db,
                  "INSERT INTO offline_payouts (op, voucher, campaign, tier, recipient, slip,"
                  " merchant, offline_at, until, device, branch, epoch, seq, hash, paid_at,"
                  " received_at, by_id, by_name)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  {std::string_view(op), std::string_view(v.id), std::string_view(v.campaign),
                   std::string_view(v.tier), std::string_view(v.recipient),
                   std::string_view(v.slip), std::string_view(v.merchant),
                   std::string_view(v.offlineAt), v.until, std::string_view(payout.device),
                   std::string_view(payout.branch), payout.epoch, payout.seq,
                   std::string_view(payout.hash), payout.paidAt, at, std::string_view(payout.by.id),
                   std::string_view(payout.by.name)});
}

// How often this voucher was paid by anybody.
Stored<std::int64_t> timesPaid(Database& db, const std::string& voucher)
{
    const auto row
        = readOne(db,
                  "SELECT (SELECT count(*) FROM offline_payouts WHERE voucher = ? AND op NOT IN"
                  " (SELECT op FROM annulled_payouts))"
                  " + (SELECT count(*) FROM redemptions WHERE voucher = ? AND state = 'paid')",
                  {std::string_view(voucher), std::string_view(voucher)},
                  [](const Statement& found) { return found.integer(0); });
    if (!row)
        return row.failure();
    return row->value_or(0);
}

} // namespace

Status<StoreError> saveOfflinePayout(Database& db, const IncomingEvent& incoming, Millis at)
{
    const auto payout = read(incoming);
    if (!payout)
        return saveFinding(db,
                           {"offline_payout_unreadable", incoming.event.device,
                            incoming.event.id.text(), at, at, 1});
    if (auto inserted = insert(db, *payout, at); !inserted)
        return inserted;
    // Whoever has reserved it meanwhile must not hand it out as well.
    if (auto ended = change(
            db,
            "UPDATE redemptions SET state = 'refused', reason = ?, ended_at = ?"
            " WHERE voucher = ? AND state = 'reserved'",
            {nameOf(VoucherRefusal::AlreadyRedeemed), at, std::string_view(payout->voucher.id)});
        !ended)
        return ended;
    const auto times = timesPaid(db, payout->voucher.id);
    if (!times)
        return times.failure();
    if (*times > 1)
        return saveFinding(db, {"prize_paid_twice", payout->device, payout->voucher.id, at, at, 1});
    return Done {};
}

Stored<std::optional<OfflinePayout>> offlinePayoutOf(Database& db, const std::string& voucher)
{
    return readOne(db,
                   std::string(columns)
                       + " WHERE voucher = ? AND op NOT IN (SELECT op FROM annulled_payouts)"
                         " ORDER BY paid_at, device, op",
                   {std::string_view(voucher)}, payoutFrom);
}

Stored<std::vector<OfflinePayout>> readOfflinePayouts(Database& db)
{
    return readAll(db, std::string(columns) + " ORDER BY op", {}, payoutFrom);
}

} // namespace yizhan::headoffice
