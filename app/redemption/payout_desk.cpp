// SPDX-License-Identifier: Apache-2.0
#include "redemption/payout_desk.h"

#include "base/log.h"
#include "crypto/random.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::string_view room = "redemption";
constexpr Millis writeAgain = 1000; // after the disk refused an end

Failure<Refused> refuse(VoucherRefusal reason)
{
    return Failure {Refused {reason, {}, 0}};
}

} // namespace

PayoutDesk::PayoutDesk(PayoutStore& store, Ask ask, const TrustedClock& time,
                       std::function<void()> changed)
    : m_store(store), m_ask(std::move(ask)), m_time(time), m_changed(std::move(changed)),
      m_alive(std::make_shared<PayoutDesk*>(this))
{
}

Status<StorageError> PayoutDesk::resume()
{
    auto found = m_store.unfinished(boot());
    if (!found)
        return found.failure();
    for (auto& payout : *found)
        m_entries.push_back({std::move(payout)});
    settle();
    return Done {};
}

Status<Refused> PayoutDesk::scan(std::string_view text, std::span<const PublicKey> prizeKeys,
                                 const PayingPlace& place)
{
    const auto voucher = readVoucher(text, prizeKeys);
    if (!voucher)
        return refuse(voucher.error());
    if (const auto* now = current(); now && !now->ended()) {
        if (now->voucherId() == voucher->id)
            return Done {};
        leave();
        settle(); // its end is written, so that the same voucher may come back
    }
    const auto open = m_store.isOpen(voucher->id);
    if (!open)
        return refuse(VoucherRefusal::StorageFailed);
    if (*open)
        return refuse(VoucherRefusal::BeingChecked);
    if (m_book) {
        const auto untold = m_book->untoldPayout(voucher->id);
        if (!untold)
            return refuse(VoucherRefusal::StorageFailed);
        if (*untold > 0)
            return Failure {Refused {VoucherRefusal::AlreadyRedeemed, {}, *untold}};
    }
    const auto verified = verifyVoucher(*voucher, place);
    const bool unasked
        = !verified && verified.error().reason == VoucherRefusal::NeedsNetwork && m_book;
    if (unasked) {
        if (auto allowed = m_book->mayPay(*voucher, boot()); !allowed)
            return allowed;
        return begin(
            Payout::offline(makeRealId(m_time.now()), *voucher, std::string(text), boot()));
    }
    if (!verified)
        return verified;
    return begin(Payout(makeRealId(m_time.now()), *voucher, std::string(text), boot()));
}

Status<Refused> PayoutDesk::begin(Payout payout)
{
    if (const auto begun = m_store.begin(payout, m_time.now()); !begun) {
        const bool twice = begun.error().fault == StorageFault::Constraint;
        return refuse(twice ? VoucherRefusal::BeingChecked : VoucherRefusal::StorageFailed);
    }
    m_current = payout.op();
    m_entries.push_back({std::move(payout)});
    settle();
    return Done {};
}

const Payout* PayoutDesk::current() const
{
    const auto found = std::ranges::find_if(
        m_entries, [this](const Entry& entry) { return m_current == entry.payout.op(); });
    return found == m_entries.end() ? nullptr : &found->payout;
}

PayoutDesk::Entry* PayoutDesk::find(const Uuid& op)
{
    const auto found = std::ranges::find_if(
        m_entries, [&op](const Entry& entry) { return entry.payout.op() == op; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool PayoutDesk::confirm(Confirmer by)
{
    auto* entry = m_current ? find(*m_current) : nullptr;
    const bool confirmed = entry && entry->payout.confirm(std::move(by), boot());
    if (confirmed)
        keepConfirmed(*entry);
    settle();
    return confirmed;
}

void PayoutDesk::keepConfirmed(Entry& entry)
{
    auto& payout = entry.payout;
    if (payout.isOffline()) {
        const auto read = m_time.read();
        const EventTime at {read.now, std::string(nameOf(read.source)), boot()};
        const auto paid = m_book->pay(payout, at);
        entry.endWritten = paid.ok();
        if (paid)
            payout.stored(at.ms);
        else
            payout.refuseOffline(paid.error());
        return;
    }
    if (const auto kept = m_store.confirm(payout, m_time.now()); kept) {
        payout.stored();
    } else {
        log::error(room, "confirmation.lost", {{"op", payout.op().text()}});
        payout.storingFailed(boot());
    }
}

bool PayoutDesk::refuseWrongPerson()
{
    auto* entry = m_current ? find(*m_current) : nullptr;
    const bool refused = entry && entry->payout.refuseWrongPerson(boot());
    settle();
    return refused;
}

void PayoutDesk::leave()
{
    if (auto* entry = m_current ? find(*m_current) : nullptr)
        entry->payout.giveUp(boot());
    m_current.reset();
    settle();
}

void PayoutDesk::tick()
{
    for (auto& entry : m_entries)
        entry.payout.tick(boot());
    settle();
}

std::optional<Millis> PayoutDesk::nextDue() const
{
    std::optional<Millis> next;
    for (const auto& entry : m_entries) {
        auto due = entry.payout.nextDue();
        if (entry.payout.ended() && !entry.endWritten)
            due = boot() + writeAgain;
        if (due && (!next || *due < *next))
            next = due;
    }
    return next;
}

std::size_t PayoutDesk::beingChecked() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_entries, [](const Entry& entry) {
        return entry.payout.state() == PayoutState::BeingChecked;
    }));
}

void PayoutDesk::told(const Uuid& op, RedemptionStep step,
                      const Result<RedemptionAnswer, RedemptionSilence>& answer)
{
    auto* entry = find(op);
    if (!entry)
        return;
    if (answer)
        entry->payout.answered(step, answer->reply, answer->askedAt);
    else
        entry->payout.unanswered(step, boot());
    settle();
}

void PayoutDesk::settle()
{
    for (auto& entry : m_entries) {
        auto& payout = entry.payout;
        if (payout.ended() && !entry.endWritten) {
            entry.endWritten = m_store.end(payout, m_time.now()).ok();
            log::info(room, "payout.ended",
                      {{"op", payout.op().text()},
                       {"state", nameOf(payout.state())},
                       {"written", entry.endWritten}});
        }
        if (auto request = payout.due(boot())) {
            const auto op = payout.op();
            const auto step = request->step;
            payout.sent(step, boot());
            m_ask(*std::move(request),
                  [alive = std::weak_ptr<PayoutDesk*>(m_alive), op,
                   step](const Result<RedemptionAnswer, RedemptionSilence>& answer) {
                      if (const auto desk = alive.lock())
                          (*desk)->told(op, step, answer);
                  });
        }
    }
    std::erase_if(m_entries, [this](const Entry& entry) {
        return entry.endWritten && m_current != entry.payout.op() && !entry.payout.releaseIsOwed();
    });
    if (m_changed)
        m_changed();
}

} // namespace yizhan
