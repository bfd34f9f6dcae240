// SPDX-License-Identifier: Apache-2.0
#include "redemption/payout.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

using State = PayoutState;

// Between two attempts. After the first silence soon again: most are one lost packet.
constexpr std::array<Millis, 4> pauses {500, 1000, 2000, 4000};

Millis pauseAfter(int failures)
{
    const auto last = static_cast<int>(pauses.size());
    return failures < 1 ? 0 : pauses[static_cast<std::size_t>(std::min(failures, last) - 1)];
}

} // namespace

std::string_view nameOf(PayoutState state)
{
    switch (state) {
    case State::Reserving:
        return "reserving";
    case State::Reserved:
        return "reserved";
    case State::Storing:
        return "storing";
    case State::Confirming:
        return "confirming";
    case State::BeingChecked:
        return "being_checked";
    case State::Paid:
        return "paid";
    case State::Refused:
        return "refused";
    case State::Released:
        return "released";
    }
    return "refused";
}

Payout::Payout(const Uuid& op, Voucher voucher, std::string text, Millis boot)
    : m_op(op), m_voucherId(voucher.id), m_text(std::move(text)), m_voucher(std::move(voucher)),
      m_begun(boot)
{
}

Payout::Payout(Restored, const Uuid& op, std::string voucherId, std::string text)
    : m_op(op), m_voucherId(std::move(voucherId)), m_text(std::move(text))
{
}

Payout Payout::offline(const Uuid& op, Voucher voucher, std::string text, Millis boot)
{
    Payout payout(op, std::move(voucher), std::move(text), boot);
    payout.m_offline = true;
    payout.m_state = State::Reserved;
    payout.m_leaseUntil = boot + redemptionLease;
    return payout;
}

Payout Payout::restored(const Uuid& op, std::string voucherId, std::string text,
                        std::optional<Confirmer> confirmedBy, Millis boot)
{
    Payout payout(Restored {}, op, std::move(voucherId), std::move(text));
    payout.m_begun = boot;
    payout.m_by = std::move(confirmedBy);
    if (payout.m_by) {
        payout.m_state = State::BeingChecked;
        payout.m_askStatus = true;
    } else {
        payout.endAndRelease(State::Released, boot);
    }
    return payout;
}

bool Payout::ended() const
{
    return m_state == State::Paid || m_state == State::Refused || m_state == State::Released;
}

Millis Payout::leaseLeft(Millis boot) const
{
    return m_state == State::Reserved ? std::max<Millis>(0, m_leaseUntil - boot) : 0;
}

std::optional<RedemptionStep> Payout::wanted() const
{
    switch (m_state) {
    case State::Reserving:
        return RedemptionStep::Reserve;
    case State::Confirming:
        return RedemptionStep::Commit;
    case State::BeingChecked:
        return m_askStatus ? RedemptionStep::Status : RedemptionStep::Commit;
    case State::Refused:
    case State::Released:
        return m_releaseUntil > 0 ? std::optional(RedemptionStep::Release) : std::nullopt;
    case State::Reserved:
    case State::Storing:
    case State::Paid:
        break;
    }
    return std::nullopt;
}

std::optional<RedemptionRequest> Payout::due(Millis boot) const
{
    const auto step = wanted();
    if (!step || m_onItsWay || boot < m_notBefore)
        return std::nullopt;
    RedemptionRequest request;
    request.op = m_op;
    request.step = *step;
    if (*step == RedemptionStep::Reserve)
        request.voucher = m_text;
    if (*step == RedemptionStep::Commit)
        request.by = m_by.value_or(Confirmer {});
    return request;
}

std::optional<Millis> Payout::nextDue() const
{
    if (m_state == State::Reserved)
        return m_leaseUntil;
    if (!wanted() || m_onItsWay)
        return std::nullopt;
    return m_notBefore;
}

void Payout::sent(RedemptionStep step, Millis boot)
{
    if (wanted() != step)
        return;
    m_onItsWay = step;
    m_notBefore = boot;
}

void Payout::answered(RedemptionStep step, const RedemptionReply& reply, Millis askedAt)
{
    if (reply.op != m_op)
        return;
    if (reply.state == RedemptionState::Paid && reply.voucher != m_voucherId) {
        unanswered(step, askedAt); // proves nothing of this prize
        return;
    }
    if (m_onItsWay == step)
        m_onItsWay.reset();
    if (wanted() != step && !(step == RedemptionStep::Commit && m_state == State::BeingChecked))
        return; // late: that step is over
    switch (step) {
    case RedemptionStep::Reserve:
        reserveAnswered(reply, askedAt);
        break;
    case RedemptionStep::Commit:
    case RedemptionStep::Status:
        commitAnswered(reply, step, askedAt);
        break;
    case RedemptionStep::Release:
        m_releaseUntil = 0;
        break;
    case RedemptionStep::Find:
        break; // belongs to no payout
    }
}

void Payout::reserveAnswered(const RedemptionReply& reply, Millis askedAt)
{
    switch (reply.state) {
    case RedemptionState::Reserved:
        // Head office's clock gives the length only; it counts from before the question left, so
        // it can end here too early but never too late.
        m_leaseUntil
            = askedAt + std::clamp<Millis>(reply.leaseUntil - reply.time, 0, redemptionLease);
        m_state = State::Reserved;
        m_failures = 0;
        m_notBefore = 0;
        break;
    case RedemptionState::Refused:
        end(State::Refused, {refusalFromReason(reply.reason), reply.paidPlace, reply.paidAt});
        break;
    case RedemptionState::Paid:
    case RedemptionState::Released:
    case RedemptionState::Unknown:
    case RedemptionState::Found:
        // Nothing was ever committed under this op: such an answer contradicts us, pay nothing.
        end(State::Refused, {VoucherRefusal::NotPossible, {}, 0});
        break;
    }
}

void Payout::commitAnswered(const RedemptionReply& reply, RedemptionStep step, Millis askedAt)
{
    if (reply.state == RedemptionState::Paid) {
        m_paidAt = reply.paidAt != 0 ? reply.paidAt : reply.time;
        end(State::Paid);
    } else if (reply.state == RedemptionState::Refused) {
        end(State::Refused, {refusalFromReason(reply.reason), reply.paidPlace, reply.paidAt});
    } else if (step == RedemptionStep::Status) {
        // Not paid so far, and it was confirmed: the commit is what was lost.
        m_askStatus = false;
        m_failures = 0;
        m_notBefore = askedAt;
    } else {
        unanswered(step, askedAt); // neither paid nor refused is no answer to a commit
    }
}

void Payout::unanswered(RedemptionStep step, Millis boot)
{
    if (m_onItsWay == step)
        m_onItsWay.reset();
    if (wanted() != step)
        return;
    ++m_failures;
    m_notBefore = boot + pauseAfter(m_failures);
    if (m_state == State::Confirming)
        m_state = State::BeingChecked;
    tick(boot);
}

bool Payout::confirm(Confirmer by, Millis boot)
{
    tick(boot);
    if (m_state != State::Reserved || by.id.empty())
        return false;
    m_by = std::move(by);
    m_state = State::Storing;
    return true;
}

void Payout::stored(Millis at)
{
    if (m_state != State::Storing)
        return;
    if (m_offline) {
        m_paidAt = at;
        end(State::Paid);
        return;
    }
    m_state = State::Confirming;
    m_failures = 0;
    m_notBefore = 0;
}

void Payout::storingFailed(Millis boot)
{
    if (m_state == State::Storing)
        endAndRelease(State::Refused, boot, {VoucherRefusal::StorageFailed, {}, 0});
}

void Payout::refuseOffline(Refused refused)
{
    if (m_state == State::Storing && m_offline)
        end(State::Refused, std::move(refused));
}

bool Payout::giveUp(Millis boot)
{
    if (m_state != State::Reserving && m_state != State::Reserved)
        return false;
    endAndRelease(State::Released, boot);
    return true;
}

bool Payout::refuseWrongPerson(Millis boot)
{
    if (m_state != State::Reserving && m_state != State::Reserved)
        return false;
    endAndRelease(State::Refused, boot, {VoucherRefusal::WrongPerson, {}, 0});
    return true;
}

void Payout::tick(Millis boot)
{
    if (m_state == State::Reserved && boot >= m_leaseUntil) {
        end(State::Refused, {VoucherRefusal::LeaseOver, {}, 0});
    } else if (m_state == State::Reserving && boot - m_begun >= reservePatience) {
        // A reserve may have arrived: let go of it as soon as head office can be reached.
        endAndRelease(State::Refused, boot, {VoucherRefusal::NeedsNetwork, {}, 0});
    } else if (ended() && m_releaseUntil > 0 && boot >= m_releaseUntil) {
        m_releaseUntil = 0;
    }
}

void Payout::end(PayoutState state, Refused refused)
{
    m_state = state;
    m_refused = std::move(refused);
    m_failures = 0;
    m_notBefore = 0;
    m_releaseUntil = 0;
}

void Payout::endAndRelease(PayoutState state, Millis boot, Refused refused)
{
    end(state, std::move(refused));
    if (!m_offline)
        m_releaseUntil = boot + redemptionLease;
}

} // namespace yizhan
