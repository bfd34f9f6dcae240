// SPDX-License-Identifier: Apache-2.0
// What must hold when every kiosk is back and everything was delivered.
#include "redemption/simulation/world.h"

#include <algorithm>

namespace yizhan::simulation {

void World::checkEnd()
{
    const auto ledger = m_office->ledger();
    std::set<Uuid> known;
    std::map<std::string, int> times;
    for (const auto& one : ledger.payouts) {
        known.insert(one.op);
        ++times[one.voucher];
        const auto kiosk = std::ranges::find(m_kiosks, one.device,
                                             [](const auto& each) { return each->who.device; });
        if (!one.offline && !(*kiosk)->wasSetBack() && (*kiosk)->outcomeOf(one.op) != "paid")
            complain(one.device + " has not been told that its prize is paid");
    }
    for (const auto& [op, prize] : m_handed) {
        const bool lost = m_kiosks[static_cast<std::size_t>(prize.kiosk)]->wasSetBack();
        if (!known.contains(op) && !(lost && prize.offline))
            complain("a prize that was handed out is not in the ledger");
    }
    for (const auto& id : m_acknowledged) {
        if (!known.contains(*Uuid::parse(id)))
            complain("a record that head office acknowledged is not in the ledger");
    }
    const auto twice = std::ranges::count_if(times, [](const auto& one) { return one.second > 1; });
    m_tally.conflicts = static_cast<int>(ledger.conflicts.size());
    if (static_cast<std::size_t>(twice) != ledger.conflicts.size())
        complain("a voucher that was paid twice has no winner and loser");
    for (const auto& conflict : ledger.conflicts) {
        if (conflict.losers.size() + 1 != static_cast<std::size_t>(times[conflict.winner.voucher]))
            complain("a loser is not named");
    }
    std::map<std::string, int> honest;
    for (const auto& [op, prize] : m_handed) {
        if (!m_kiosks[static_cast<std::size_t>(prize.kiosk)]->wasSetBack())
            ++honest[prize.voucher.tier];
    }
    for (const auto& tier : m_office->tiers) {
        if (honest[tier.tier] > tier.stock)
            complain("more prizes were handed out than there are");
    }
}

// The records alone, in another order and some of them twice: the same ledger.
void World::checkAnyOrder()
{
    std::vector<std::pair<Asker, SignedDocument>> records;
    for (const auto& [hash, record] : m_records)
        records.push_back(record);
    std::string first;
    for (int round = 0; round < 3; ++round) {
        const auto file = std::filesystem::path(m_folder.path().toStdString())
            / ("again-" + std::to_string(round) + ".db");
        Office again(file, m_clock, [this](const std::string& what) { complain(what); });
        std::shuffle(records.begin(), records.end(), m_random);
        for (const auto& [who, document] : records) {
            for (int times = chance(300) ? 2 : 1; times > 0; --times)
                (void)again.account(who, {std::string(32, '0'), {}, 0, {document}});
        }
        const auto ledger = again.ledger();
        if (ledger.payouts.size() != records.size())
            complain("a record was lost or counted twice");
        if (round == 0)
            first = ledger.hash;
        else if (first != ledger.hash)
            complain("the ledger depends on the order of the records");
    }
}

} // namespace yizhan::simulation
