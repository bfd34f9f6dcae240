// SPDX-License-Identifier: Apache-2.0
#include "redemption/offline_book.h"

#include "crypto/random.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::string_view tables = R"sql(
CREATE TABLE IF NOT EXISTS offline_lease (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    lease TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    boot TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS offline_payout (
    op TEXT PRIMARY KEY REFERENCES payout (op),
    voucher TEXT NOT NULL UNIQUE,
    epoch INTEGER NOT NULL,
    campaign TEXT NOT NULL,
    tier TEXT NOT NULL
);
)sql";

Refused storageFailed()
{
    return {VoucherRefusal::StorageFailed, {}, 0};
}

} // namespace

Result<OfflineBook, StorageError> OfflineBook::open(Database& database, PayoutStore& payouts,
                                                    Outbox& outbox, Owner owner)
{
    if (auto made = database.run(tables); !made)
        return made.failure();
    OfflineBook book(database, payouts, outbox, std::move(owner));
    if (auto loaded = book.load(); !loaded)
        return loaded.failure();
    return book;
}

Status<StorageError> OfflineBook::load()
{
    auto select = m_database->prepare("SELECT lease, asked_at, boot FROM offline_lease");
    if (!select)
        return select.failure();
    const auto row = select->step();
    if (!row)
        return row.failure();
    if (!*row)
        return Done {};
    const auto json = parseJson(select->text(0), {.bytes = mostAccountBytes});
    auto lease = json ? offlineLeaseFrom(*json) : std::nullopt;
    if (!lease)
        return Done {}; // unreadable: nothing is paid until head office gives another
    m_revision = lease->revision;
    if (!m_owner.boot.empty() && select->text(2) == m_owner.boot)
        m_held = HeldLease {*std::move(lease), select->integer(1)};
    return Done {};
}

Result<OfflinePlace, StorageError> OfflineBook::place(Millis boot)
{
    OfflinePlace here {m_owner.device, m_owner.branch, boot, {}};
    auto head = m_outbox->head(Lane::Redemption);
    if (!head)
        return head.failure();
    auto select = m_database->prepare("SELECT campaign, tier, count(*) FROM offline_payout"
                                      " WHERE epoch = ? GROUP BY campaign, tier");
    if (!select)
        return select.failure();
    select->bind(1, head->epoch);
    for (;;) {
        const auto more = select->step();
        if (!more)
            return more.failure();
        if (!*more)
            return here;
        here.paid[{select->text(0), select->text(1)}] = select->integer(2);
    }
}

Status<Refused> OfflineBook::mayPay(const Voucher& voucher, Millis boot)
{
    const auto settled = m_payouts->settledHere(voucher.id);
    const auto here = place(boot);
    const auto head = m_outbox->head(Lane::Redemption);
    if (!settled || !here || !head)
        return Failure {storageFailed()};
    if (*settled)
        return Failure {**settled};
    if (m_held && m_held->lease.epoch != head->epoch)
        return Failure {Refused {VoucherRefusal::NeedsNetwork, {}, 0}};
    return mayPayOffline(voucher, m_held, *here);
}

Result<Millis, StorageError> OfflineBook::untoldPayout(std::string_view voucherId)
{
    auto select = m_database->prepare(
        "SELECT p.paid_at FROM offline_payout o JOIN payout p ON p.op = o.op JOIN outbox b"
        " ON b.id = o.op WHERE o.voucher = ? AND b.accepted_at = 0");
    if (!select)
        return select.failure();
    const auto row = select->bind(1, voucherId).step();
    if (!row)
        return row.failure();
    return *row ? std::max<Millis>(1, select->integer(0)) : 0;
}

Status<Refused> OfflineBook::pay(const Payout& payout, const EventTime& at)
{
    if (!payout.voucher() || !payout.confirmedBy())
        return Failure {storageFailed()};
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return Failure {storageFailed()};
    if (auto allowed = mayPay(*payout.voucher(), at.bootMs); !allowed)
        return allowed;
    if (!write(payout, at) || !transaction->commit())
        return Failure {storageFailed()};
    return Done {};
}

Status<StorageError> OfflineBook::write(const Payout& payout, const EventTime& at)
{
    const auto& voucher = *payout.voucher();
    const auto head = m_outbox->head(Lane::Redemption);
    if (!head)
        return head.failure();
    if (auto confirmed = m_payouts->confirm(payout, at.ms); !confirmed)
        return confirmed;
    auto paid = payout;
    paid.stored(at.ms);
    if (auto ended = m_payouts->end(paid, at.ms); !ended)
        return ended;
    auto insert = m_database->prepare("INSERT INTO offline_payout (op, voucher, epoch, campaign,"
                                      " tier) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    if (auto counted = insert->bind(1, payout.op().text())
                           .bind(2, voucher.id)
                           .bind(3, head->epoch)
                           .bind(4, voucher.campaign)
                           .bind(5, voucher.tier)
                           .execute();
        !counted)
        return counted;
    Event event;
    event.id = payout.op();
    event.subject = payout.op();
    event.device = m_owner.device;
    event.branch = m_owner.branch;
    event.lane = Lane::Redemption;
    event.epoch = head->epoch;
    event.seq = head->seq + 1;
    event.prev = head->hash;
    event.at = at;
    event.kind = paidOfflineKind;
    event.body = {{"text", payout.text()},
                  {"voucher", voucher.id},
                  {"campaign", voucher.campaign},
                  {"tier", voucher.tier},
                  {"recipient", nameOf(voucher.recipient)},
                  {"slip", voucher.slip},
                  {"merchant", voucher.merchant},
                  {"offline_at", voucher.offlineAt.value_or("")},
                  {"until", voucher.until},
                  {"by", {{"id", payout.confirmedBy()->id}, {"name", payout.confirmedBy()->name}}}};
    return m_outbox->append(signEvent(event, m_owner.key), event, at.ms);
}

Result<AccountRequest, StorageError> OfflineBook::request()
{
    auto head = m_outbox->head(Lane::Redemption);
    if (!head)
        return head.failure();
    auto rows = m_outbox->pending(Lane::Redemption, mostAccountEvents);
    if (!rows)
        return rows.failure();
    AccountRequest request {makeNonce(), *std::move(head), m_revision, {}};
    for (auto& row : *rows)
        request.events.push_back(std::move(row.document));
    return request;
}

Status<StorageError> OfflineBook::take(const AccountReply& reply, Millis askedAt)
{
    auto rows = m_outbox->pending(Lane::Redemption, 1U << 16);
    if (!rows)
        return rows.failure();
    for (const auto& row : *rows) {
        const std::pair mine {row.event.id.text(), row.document.hash()};
        if (std::ranges::find(reply.taken, mine) == reply.taken.end())
            continue;
        if (auto marked = m_outbox->markAccepted(row.event.id, reply.time, ""); !marked)
            return marked;
    }
    const bool lost
        = reply.standing == AccountStanding::Forked || reply.standing == AccountStanding::SetBack;
    if (lost) { // this history is not head office's: nothing more is paid from it
        m_held.reset();
        return m_outbox->beginEpoch(Lane::Redemption, reply.time);
    }
    const auto head = m_outbox->head(Lane::Redemption);
    if (!head)
        return head.failure();
    if (!reply.lease || reply.lease->revision <= m_revision || reply.lease->epoch != head->epoch)
        return Done {}; // an older answer than the one on disk
    return keep(*reply.lease, askedAt);
}

Status<StorageError> OfflineBook::keep(const OfflineLease& lease, Millis askedAt)
{
    auto save = m_database->prepare(
        "INSERT OR REPLACE INTO offline_lease (one, lease, asked_at, boot) VALUES (1, ?, ?, ?)");
    if (!save)
        return save.failure();
    if (auto saved
        = save->bind(1, jsonOf(lease).dump()).bind(2, askedAt).bind(3, m_owner.boot).execute();
        !saved)
        return saved;
    m_revision = lease.revision;
    m_held = HeldLease {lease, askedAt};
    return Done {};
}

std::optional<std::pair<Millis, Millis>> OfflineBook::signedTime() const
{
    if (!m_held)
        return std::nullopt;
    return std::pair {m_held->lease.granted, m_held->askedAt};
}

Result<std::int64_t, StorageError> OfflineBook::waiting()
{
    auto counts = m_outbox->counts(Lane::Redemption);
    if (!counts)
        return counts.failure();
    return counts->pending;
}

} // namespace yizhan
