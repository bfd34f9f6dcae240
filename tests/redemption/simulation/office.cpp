// SPDX-License-Identifier: Apache-2.0
#include "redemption/simulation/office.h"

#include "headoffice/sqlite_offline.h"
#include "headoffice/sqlite_records.h"

#include <algorithm>

namespace yizhan::simulation {

using namespace headoffice;

Office::Office(std::filesystem::path file, FakeClock& clock, Complain complain)
    : m_file(std::move(file)), m_clock(clock), m_complain(std::move(complain))
{
    restart();
}

void Office::restart()
{
    m_tables.reset();
    auto opened = WriteTables::open(m_file);
    if (!opened)
        return m_complain("head office's database: " + opened.error().detail);
    m_tables.emplace(*std::move(opened));
}

RedemptionReply Office::redeem(const Asker& asker, const RedemptionRequest& request,
                               const Voucher* voucher)
{
    RedemptionOrder order;
    order.op = request.op;
    order.step = request.step;
    order.device = asker.device;
    order.branch = asker.branch;
    order.place = asker.branch;
    order.at = m_clock.wall;
    order.by = request.by;
    if (voucher) {
        order.voucher = {voucher->id,
                         voucher->campaign,
                         voucher->tier,
                         "card_holder",
                         voucher->slip,
                         voucher->merchant,
                         voucher->offlineAt.value_or(""),
                         voucher->until};
        const auto tier = std::ranges::find(tiers, voucher->tier, &TierStock::tier);
        order.stock = tier->stock;
    }
    auto transaction = Transaction::begin(m_tables->database);
    const auto standing = takeStep(m_tables->database, order);
    if (!standing || !transaction->commit())
        m_complain("the database had to refuse: "
                   + (standing ? std::string("commit") : standing.error().detail));
    const auto now = standing.valueOr({});
    RedemptionReply reply;
    reply.device = asker.device;
    reply.time = m_clock.wall;
    reply.op = request.op;
    reply.state = now.state;
    reply.reason = now.reason;
    reply.leaseUntil = now.leaseUntil;
    reply.paidPlace = now.paidPlace;
    reply.paidAt = now.paidAt;
    reply.voucher = now.voucher;
    return reply;
}

AccountReply Office::account(const Asker& asker, const AccountRequest& request)
{
    OfflineOrder order {asker.device, asker.branch, request.chain, request.holding,
                        {},           tiers,        terms};
    order.intake.at = m_clock.wall;
    for (const auto& document : request.events) {
        const auto event = readEvent(document);
        if (!event)
            m_complain("a record that cannot be read");
        else
            order.intake.events.push_back({*event, document.hash(), document.text()});
    }
    auto transaction = Transaction::begin(m_tables->database);
    const auto answer = accountWith(*m_tables, order);
    if (!answer || !transaction->commit())
        m_complain("the database had to refuse an account: "
                   + (answer ? std::string("commit") : answer.error().detail));
    AccountReply reply {request.nonce, asker.device, m_clock.wall, {}, AccountStanding::Behind, {}};
    if (!answer)
        return reply;
    reply.standing = answer->standing;
    reply.lease = answer->lease;
    for (const auto& verdict : answer->verdicts)
        reply.taken.emplace_back(verdict.id, verdict.hash);
    return reply;
}

void Office::settle(const std::string& device)
{
    if (!settleLease(m_tables->database, device))
        m_complain("a lease cannot be settled");
}

PrizeLedger Office::ledger()
{
    const auto records = readRedemptions(m_tables->database, 1U << 30, m_clock.wall);
    return ledgerOf(records.valueOr({}), offline());
}

std::vector<OfflineExposure> Office::exposure()
{
    return readExposure(m_tables->database).valueOr({});
}

std::vector<OfflinePayout> Office::offline()
{
    return readOfflinePayouts(m_tables->database).valueOr({});
}

bool Office::isPaid(const Uuid& op)
{
    auto select = m_tables->database.prepare("SELECT state FROM redemptions WHERE op = ?");
    const auto text = op.text();
    const auto row = select->bind(1, std::string_view(text)).step();
    return row && *row && select->text(0) == "paid";
}

} // namespace yizhan::simulation
