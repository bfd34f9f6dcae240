// SPDX-License-Identifier: Apache-2.0
#include "headoffice/sqlite_prizes.h"

#include "crypto/random.h"
#include "headoffice/sqlite_offline.h"
#include "headoffice/sqlite_records.h"
#include "redemption/refusal.h"

#include <chrono>

namespace yizhan::headoffice {

namespace {

using namespace std::chrono;

constexpr Millis chinaAhead = 8 * 3'600'000;
constexpr Millis oneDay = 86'400'000;
constexpr std::string_view recordedDevice = "recorded";

Millis midnightOf(const year_month_day& day)
{
    return duration_cast<milliseconds>(sys_days(day).time_since_epoch()).count() - chinaAhead;
}

Stored<std::int64_t> number(Database& db, std::string_view sql,
                            std::initializer_list<SqlValue> values)
{
    const auto row
        = readOne(db, sql, values, [](const Statement& found) { return found.integer(0); });
    if (!row)
        return row.failure();
    return row->value_or(0);
}

struct Earlier {
    std::string place, device;
    Millis at = 0;
};

Stored<std::optional<Earlier>> paidBefore(Database& db, const std::string& voucher)
{
    auto paid = readOne(
        db, "SELECT place, device, ended_at FROM redemptions WHERE voucher = ? AND state = 'paid'",
        {std::string_view(voucher)}, [](const Statement& row) {
            return Earlier {row.text(0), row.text(1), row.integer(2)};
        });
    if (!paid || *paid)
        return paid;
    const auto offline = offlinePayoutOf(db, voucher);
    if (!offline)
        return offline.failure();
    if (*offline)
        paid->emplace(Earlier {(*offline)->branch, (*offline)->device, (*offline)->paidAt});
    return paid;
}

Failure<StoreError> refusedFor(std::string reason)
{
    return Failure {StoreError {StoreFault::Refused, std::move(reason)}};
}

Stored<std::string> against(Database& db, const RecordedPayout& payout)
{
    if (!payout.refusal.empty())
        return payout.refusal;
    const auto revoked = number(db, "SELECT count(*) FROM revoked_vouchers WHERE voucher = ?",
                                {std::string_view(payout.voucher.id)});
    if (!revoked)
        return revoked.failure();
    if (*revoked > 0)
        return std::string(nameOf(VoucherRefusal::Revoked));
    if (payout.stock == 0)
        return std::string();
    const auto gone
        = number(db,
                 "SELECT count(*) FROM redemptions WHERE campaign = ? AND tier = ?"
                 " AND recipient = ? AND state = 'paid'",
                 {std::string_view(payout.voucher.campaign), std::string_view(payout.voucher.tier),
                  std::string_view(payout.voucher.recipient)});
    const auto offline = offlineCount(db, payout.voucher.campaign, payout.voucher.tier);
    if (!gone)
        return gone.failure();
    if (!offline)
        return offline.failure();
    const bool empty
        = *gone + (payout.voucher.recipient == "card_holder" ? *offline : 0) >= payout.stock;
    return std::string(empty ? nameOf(VoucherRefusal::OutOfStock) : std::string_view());
}

} // namespace

Period monthOf(Millis at)
{
    const sys_days day = floor<days>(sys_time<milliseconds>(milliseconds(at + chinaAhead)));
    const year_month_day date(day);
    const auto first = date.year() / date.month() / 1;
    return {midnightOf(first), midnightOf(first + months(1))};
}

std::optional<Period> dayNamed(const std::string& day)
{
    if (day.size() != 10 || day[4] != '-' || day[7] != '-')
        return std::nullopt;
    int part[3] = {0, 0, 0};
    for (std::size_t i = 0, which = 0; i < day.size(); ++i) {
        if (i == 4 || i == 7)
            ++which;
        else if (day[i] < '0' || day[i] > '9')
            return std::nullopt;
        else
            part[which] = part[which] * 10 + (day[i] - '0');
    }
    const auto date = year(part[0]) / part[1] / part[2];
    if (!date.ok())
        return std::nullopt;
    return Period {midnightOf(date), midnightOf(date) + oneDay};
}

Status<StoreError> savePayout(Database& db, const RecordedPayout& payout, Millis now)
{
    const auto& voucher = payout.voucher;
    const auto before = paidBefore(db, voucher.id);
    if (!before)
        return before.failure();
    if (*before) {
        const auto& [place, device, at] = **before;
        // Said again, by a file that was read twice.
        if (device == recordedDevice && place == payout.place && at == payout.at)
            return Failure {
                StoreError {StoreFault::Exists, "voucher " + voucher.id + " was recorded before"}};
        return Failure {StoreError {StoreFault::Used,
                                    "voucher " + voucher.id + " was paid at " + place + ", "
                                        + std::to_string(at)}};
    }
    const auto reason = against(db, payout);
    if (!reason)
        return reason.failure();
    if (!reason->empty() && payout.overriddenBy.id.empty())
        return refusedFor(*reason);
    // The prize has left the counter: whoever is about to pay it must stop.
    if (auto ended
        = change(db,
                 "UPDATE redemptions SET state = 'refused', reason = ?, ended_at = ?"
                 " WHERE voucher = ? AND state = 'reserved'",
                 {nameOf(VoucherRefusal::AlreadyRedeemed), now, std::string_view(voucher.id)});
        !ended)
        return ended;
    const auto op = makeRealId(now).text();
    const auto noted = reason->empty() ? std::string() : "overridden:" + *reason;
    return change(
        db,
        "INSERT INTO redemptions (op, voucher, campaign, tier, recipient, slip, merchant,"
        " device, branch, place, state, reason, begun_at, lease_until, ended_at, by_id,"
        " by_name, offline_at, until)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'paid', ?, ?, 0, ?, ?, ?, ?, ?)",
        {std::string_view(op), std::string_view(voucher.id), std::string_view(voucher.campaign),
         std::string_view(voucher.tier), std::string_view(voucher.recipient),
         std::string_view(voucher.slip), std::string_view(voucher.merchant), recordedDevice,
         std::string_view(payout.branch), std::string_view(payout.place), std::string_view(noted),
         now, payout.at, std::string_view(payout.by.id), std::string_view(payout.by.name),
         std::string_view(voucher.offlineAt), voucher.until});
}

Status<StoreError> annulPayout(Database& db, const Uuid& op, const Confirmer& by, const Act& act)
{
    const auto text = op.text();
    const auto paid
        = number(db,
                 "SELECT (SELECT count(*) FROM redemptions WHERE op = ? AND state = 'paid')"
                 " + (SELECT count(*) FROM offline_payouts WHERE op = ?)"
                 " - (SELECT count(*) FROM annulled_payouts WHERE op = ?)",
                 {std::string_view(text), std::string_view(text), std::string_view(text)});
    if (!paid)
        return paid.failure();
    if (*paid < 1)
        return Failure {StoreError {StoreFault::Unknown, "no payout " + text + " is paid"}};
    if (auto kept = change(db,
                           "INSERT INTO annulled_payouts (op, at, by_id, by_name, why)"
                           " VALUES (?, ?, ?, ?, ?)",
                           {std::string_view(text), act.at, std::string_view(by.id),
                            std::string_view(by.name), std::string_view(act.why)});
        !kept)
        return kept;
    return change(db, "UPDATE redemptions SET state = 'released', reason = 'annulled' WHERE op = ?",
                  {std::string_view(text)});
}

Status<StoreError> saveOfferUse(Database& db, const OfferUse& use, const UseLimits& limits,
                                Millis now)
{
    const auto known = number(
        db, "SELECT count(*) FROM offer_uses WHERE offer = ? AND merchant = ? AND slip = ?",
        {std::string_view(use.offer), std::string_view(use.merchant), std::string_view(use.slip)});
    if (!known)
        return known.failure();
    if (*known > 0)
        return Failure {
            StoreError {StoreFault::Exists,
                        "slip " + use.slip + " of " + use.merchant + " was counted before"}};
    const auto period = limits.perMonth ? monthOf(use.at) : Period {0, INT64_MAX};
    const auto times = number(
        db,
        "SELECT count(*) FROM offer_uses WHERE offer = ? AND card = ?"
        " AND at >= ? AND at < ?",
        {std::string_view(use.offer), std::string_view(use.card), period.from, period.until});
    const auto spent
        = number(db, "SELECT coalesce(sum(amount_fen), 0) FROM offer_uses WHERE offer = ?",
                 {std::string_view(use.offer)});
    const auto budget
        = number(db, "SELECT coalesce(max(fen), -1) FROM offer_budgets WHERE offer = ?",
                 {std::string_view(use.offer)});
    for (const auto* read : {&times, &spent, &budget}) {
        if (!*read)
            return read->failure();
    }
    if (use.overriddenBy.id.empty()) {
        if (limits.times > 0 && *times >= limits.times)
            return refusedFor("limit_reached: this card has used the offer "
                              + std::to_string(*times) + " times "
                              + (limits.perMonth ? "this month" : "in this campaign"));
        if (limits.cap > Money() && use.amount > limits.cap)
            return refusedFor("limit_reached: more than one use may give");
        if (*budget >= 0 && *spent + use.amount.inFen() > *budget)
            return refusedFor("limit_reached: the budget of the offer is used up");
    }
    return change(db,
                  "INSERT INTO offer_uses (offer, merchant, slip, campaign, card, amount_fen,"
                  " place, at, by_id, by_name, overridden_by, recorded_at)"
                  " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  {std::string_view(use.offer), std::string_view(use.merchant),
                   std::string_view(use.slip), std::string_view(use.campaign),
                   std::string_view(use.card), use.amount.inFen(), std::string_view(use.place),
                   use.at, std::string_view(use.by.id), std::string_view(use.by.name),
                   std::string_view(use.overriddenBy.id), now});
}

Status<StoreError> saveOfferBudget(Database& db, const std::string& offer, Money budget)
{
    return change(db,
                  "INSERT INTO offer_budgets (offer, fen) VALUES (?, ?)"
                  " ON CONFLICT DO UPDATE SET fen = excluded.fen",
                  {std::string_view(offer), budget.inFen()});
}

Stored<DaySheet> saveDay(Database& db, DaySheet sheet)
{
    const auto day = dayNamed(sheet.day);
    if (!day)
        return refusedFor("day: expected 2026-08-01");
    for (auto& tier : sheet.tiers) {
        const auto paid = number(
            db,
            "SELECT (SELECT count(*) FROM redemptions WHERE device = ? AND campaign = ? AND tier = "
            "?"
            " AND state = 'paid' AND ended_at >= ? AND ended_at < ?)"
            " + (SELECT count(*) FROM offline_payouts WHERE device = ? AND campaign = ? AND tier = "
            "?"
            " AND paid_at >= ? AND paid_at < ? AND op NOT IN (SELECT op FROM annulled_payouts))",
            {std::string_view(sheet.device), std::string_view(tier.campaign),
             std::string_view(tier.tier), day->from, day->until, std::string_view(sheet.device),
             std::string_view(tier.campaign), std::string_view(tier.tier), day->from, day->until});
        if (!paid)
            return paid.failure();
        tier.paid = *paid;
        tier.difference = tier.before - tier.after - tier.paid;
        if (auto saved = change(
                db,
                "INSERT INTO day_sheets (device, branch, day, campaign, tier, shelf_before,"
                " shelf_after, paid, difference, by_id, by_name, at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                {std::string_view(sheet.device), std::string_view(sheet.branch),
                 std::string_view(sheet.day), std::string_view(tier.campaign),
                 std::string_view(tier.tier), tier.before, tier.after, tier.paid, tier.difference,
                 std::string_view(sheet.by.id), std::string_view(sheet.by.name), sheet.at});
            !saved)
            return saved.failure();
        if (tier.difference == 0)
            continue;
        if (auto noted = saveFinding(db,
                                     {"shelf_difference", sheet.device,
                                      sheet.day + "/" + tier.campaign + "/" + tier.tier + "/"
                                          + std::to_string(tier.difference),
                                      sheet.at, sheet.at, 1});
            !noted)
            return noted.failure();
    }
    return sheet;
}

Stored<std::vector<DaySheet>> readDays(Database& db)
{
    return readAll(db,
                   "SELECT device, branch, day, campaign, tier, shelf_before, shelf_after, paid,"
                   " difference, by_id, by_name, at FROM day_sheets ORDER BY number",
                   {}, [](const Statement& row) {
                       return DaySheet {row.text(0),
                                        row.text(1),
                                        row.text(2),
                                        {{row.text(3), row.text(4), row.integer(5), row.integer(6),
                                          row.integer(7), row.integer(8)}},
                                        {row.text(9), row.text(10)},
                                        row.integer(11)};
                   });
}

} // namespace yizhan::headoffice
