// SPDX-License-Identifier: Apache-2.0
#include "redemption/simulation/world.h"

#include <algorithm>

namespace yizhan::simulation {

namespace {

constexpr int kioskCount = 50;
constexpr int perBranch = 4;
constexpr Millis start = 1'785'000'000'000;
constexpr Millis timeout = 3000;

std::string branchOf(int kiosk)
{
    return "b-" + std::to_string(kiosk / perBranch);
}

// Memory if there is some to be had: the simulation commits hundreds of thousands of times.
QString folderTemplate()
{
    const bool memory = std::filesystem::exists("/dev/shm");
    return memory ? QStringLiteral("/dev/shm/yizhan-simulation-XXXXXX")
                  : QStringLiteral("/tmp/yizhan-simulation-XXXXXX");
}

} // namespace

World::World(std::uint32_t seed, int steps)
    : m_random(seed), m_steps(steps), m_folder(folderTemplate()), m_clock(start, 0)
{
    const std::filesystem::path folder = m_folder.path().toStdString();
    const auto complaint = [this](const std::string& what) { complain(what); };
    m_office = std::make_unique<Office>(folder / "headoffice.db", m_clock, complaint);
    m_office->tiers = {{"summer", "first", Money::yuan(1000), 20 + steps / 60},
                       {"summer", "third", Money::yuan(500), 100 + steps / 8}};
    m_office->terms.length = 2 * 3'600'000;
    m_campaign
        = {"summer", std::nullopt, {{"first", Money::yuan(1000)}, {"third", Money::yuan(500)}}};
    for (int i = 0; i < kioskCount; ++i) {
        const auto id = "k-" + std::to_string(i);
        m_kiosks.push_back(std::make_unique<Kiosk>(
            i, Asker {id, branchOf(i)}, folder / (id + ".db"), start + roll(7'200'000) - 3'600'000,
            [this, i](RedemptionRequest request, RedemptionClient::Callback done) {
                send(i, std::move(request), std::move(done));
            },
            [this](const Handed& prize) { handed(prize); }, complaint));
    }
    for (int i = 0; i < 60; ++i)
        issue(chance(500) ? std::optional("k-" + std::to_string(roll(kioskCount))) : std::nullopt);
}

void World::complain(const std::string& what)
{
    if (m_violation.empty())
        m_violation = "step " + std::to_string(m_step) + ": " + what;
}

std::string World::run()
{
    for (int i = 0; i < kioskCount; ++i)
        account(i);
    pass(2000);
    for (m_step = 0; m_step < m_steps && m_violation.empty(); ++m_step)
        step();
    if (m_violation.empty())
        settleDown();
    if (m_violation.empty())
        checkEnd();
    if (m_violation.empty())
        checkAnyOrder();
    return m_violation;
}

void World::issue(std::optional<std::string> bound)
{
    Voucher voucher;
    voucher.id = toHex(Bytes());
    for (int i = 0; i < 16; ++i)
        voucher.id += toHex(Bytes {static_cast<std::uint8_t>(roll(256))});
    voucher.issued = start - 3'600'000;
    voucher.until = start + 400 * Millis {86'400'000};
    voucher.campaign = "summer";
    voucher.tier = chance(200) ? "first" : "third";
    voucher.slip = "S-1";
    voucher.merchant = "M-1";
    voucher.offlineAt = std::move(bound);
    auto text = *issueVoucher(voucher, m_prizeKey);
    m_byText[text] = voucher;
    m_vouchers.push_back({voucher, std::move(text)});
    if (m_vouchers.size() > 120)
        m_vouchers.pop_front();
}

void World::step()
{
    const int number = roll(kioskCount);
    auto& kiosk = *m_kiosks[static_cast<std::size_t>(chance(200) ? number / 5 * 5 : number)];
    if (!kiosk.runs())
        kiosk.start();
    const int what = roll(100);
    if (what < 34) {
        if (!kiosk.waitsForStaff() || chance(200)) // mostly nobody pushes in
            present(kiosk);
    } else if (what < 62) {
        const auto first = static_cast<std::size_t>(roll(kioskCount));
        for (std::size_t i = 0; i < m_kiosks.size(); ++i) {
            auto& one = *m_kiosks[(first + i) % m_kiosks.size()];
            if (one.waitsForStaff())
                return one.confirm();
        }
    } else if (what < 64) {
        kiosk.leave();
    } else if (what < 78) {
        pass(roll(1500));
    } else if (what < 82) {
        pass(roll(30'000));
    } else if (what < 90) {
        kiosk.cut = kiosk.cut && chance(600);
        account(kiosk.number);
    } else {
        disturb(kiosk);
    }
}

void World::disturb(Kiosk& kiosk)
{
    const int what = roll(100);
    if (what < 40) {
        kiosk.cut = !kiosk.cut;
        ++m_tally.cuts;
    } else if (what < 62) {
        kiosk.kill();
        ++m_tally.kills;
    } else if (what < 68) {
        kiosk.reboot();
        ++m_tally.kills;
    } else if (what < 78) {
        kiosk.clock.wall += Millis {roll(7'200'000)} - 3'600'000; // somebody sets the clock
    } else if (what < 79) {
        pass(3'600'000 + roll(3'600'000)); // a long while: leases end
        ++m_tally.leasesOver;
    } else if (what < 82) {
        m_office->restart();
    } else {
        tamper(*m_kiosks[static_cast<std::size_t>(roll(kioskCount / 5) * 5)]);
    }
}

// A few machines have their disk put back, and the customer of the last prize tries again.
void World::tamper(Kiosk& kiosk)
{
    const int paid = static_cast<int>(std::ranges::count_if(m_handed, [&](const auto& one) {
        return one.second.kiosk == kiosk.number && one.second.offline;
    }));
    auto& before = m_paidAtKeeping[kiosk.number];
    if (!kiosk.hasKeptDisk() || chance(80)) {
        before = paid;
        return kiosk.keepDisk();
    }
    if (paid == before && chance(900))
        return;
    kiosk.putDiskBack(chance(700));
    ++m_tally.setBack;
    for (const auto& [op, prize] : m_handed) {
        const auto text = std::ranges::find_if(
            m_vouchers, [&](const Issued& one) { return one.voucher.id == prize.voucher.id; });
        if (prize.kiosk != kiosk.number || !prize.offline || text == m_vouchers.end())
            continue;
        kiosk.scan(text->text, m_keys, false, m_campaign);
        kiosk.confirm();
    }
}

// A customer comes: mostly with a new voucher, now and then with one that was shown before.
void World::present(Kiosk& kiosk)
{
    if (chance(550)) {
        auto bound = std::optional<std::string>();
        if (kiosk.cut ? chance(900) : chance(300))
            bound = chance(600) ? kiosk.who.device : kiosk.who.branch;
        issue(bound);
    }
    const auto last = m_vouchers.size() - 1;
    const auto chosen
        = chance(550) ? last : static_cast<std::size_t>(roll(static_cast<int>(last + 1)));
    const auto text = m_vouchers[chosen].text;
    const bool believed = chance(900) ? !kiosk.cut : kiosk.cut; // it notices late
    kiosk.scan(text, m_keys, believed, m_campaign);
}

void World::later(Millis after, std::function<void()> what)
{
    m_due.emplace(m_clock.wall + after, std::move(what));
}

void World::pass(Millis time)
{
    const Millis end = m_clock.wall + time;
    const auto move = [this](Millis by) {
        m_clock.pass(by);
        for (auto& kiosk : m_kiosks)
            kiosk->clock.pass(by);
    };
    while (!m_due.empty() && m_due.begin()->first <= end && m_violation.empty()) {
        move(std::max<Millis>(0, m_due.begin()->first - m_clock.wall));
        auto what = std::move(m_due.begin()->second);
        m_due.erase(m_due.begin());
        what();
    }
    move(std::max<Millis>(0, end - m_clock.wall));
    for (auto& kiosk : m_kiosks) {
        if (kiosk->runs()) {
            kiosk->tick();
            kiosk->look();
        }
    }
}

void World::send(int number, RedemptionRequest request, RedemptionClient::Callback done)
{
    auto& kiosk = *m_kiosks[static_cast<std::size_t>(number)];
    const int incarnation = kiosk.incarnation;
    const Millis askedAt = kiosk.clock.boot;
    const int fate = kiosk.cut ? 0 : roll(100);
    const auto silence = [this, number, incarnation, done] {
        auto& there = *m_kiosks[static_cast<std::size_t>(number)];
        if (there.runs() && there.incarnation == incarnation)
            done(Failure {RedemptionSilence::TimedOut});
    };
    const auto ask = [this, number, request] {
        const auto known = m_byText.find(request.voucher);
        return m_office->redeem(m_kiosks[static_cast<std::size_t>(number)]->who, request,
                                known == m_byText.end() ? nullptr : &known->second);
    };
    if (fate < 10) // never arrives
        return later(timeout, silence);
    if (fate < 20) { // arrives, at once or long after nobody waits, and the answer is lost
        later(fate < 16 ? roll(1000) : timeout + roll(200'000), [ask] { (void)ask(); });
        return later(timeout, silence);
    }
    later(roll(800), [this, number, incarnation, askedAt, ask, silence, done, fate] {
        auto& there = *m_kiosks[static_cast<std::size_t>(number)];
        if (there.cut)
            return silence();
        const auto reply = ask();
        if (fate < 24)
            (void)ask(); // twice
        if (!there.runs() || there.incarnation != incarnation)
            return;
        there.heard(reply, askedAt);
        done(RedemptionAnswer {reply, askedAt});
        there.look();
    });
}

void World::account(int number)
{
    auto& kiosk = *m_kiosks[static_cast<std::size_t>(number)];
    if (kiosk.cut)
        return;
    auto request = kiosk.account();
    if (!request)
        return complain("a kiosk cannot account");
    const int incarnation = kiosk.incarnation;
    const Millis askedAt = kiosk.clock.boot;
    const int fate = roll(100);
    if (fate < 10)
        return;
    std::shuffle(request->events.begin(), request->events.end(), m_random);
    const Millis after = fate < 20 ? timeout + roll(200'000) : roll(800);
    later(after, [this, number, incarnation, askedAt, fate, request = *std::move(request)] {
        auto& there = *m_kiosks[static_cast<std::size_t>(number)];
        const auto reply = accounted(number, request);
        if (fate < 30 || there.cut || !there.runs() || there.incarnation != incarnation)
            return; // the answer is lost
        const bool accused = reply.standing == AccountStanding::Forked
            || reply.standing == AccountStanding::SetBack
            || reply.standing == AccountStanding::Unsettled;
        if (accused && !there.wasSetBack())
            complain("an honest kiosk is told " + std::string(nameOf(reply.standing)));
        there.told(reply, askedAt);
        for (const auto& [id, hash] : reply.taken)
            m_acknowledged.insert(id);
        if (reply.standing == AccountStanding::Unsettled && chance(500))
            m_office->settle(there.who.device);
    });
}

AccountReply World::accounted(int number, const AccountRequest& request)
{
    const auto& who = m_kiosks[static_cast<std::size_t>(number)]->who;
    for (const auto& document : request.events)
        m_records.insert({document.hash(), {who, document}});
    auto reply = m_office->account(who, request);
    if (reply.standing != AccountStanding::Agreed)
        return reply;
    // Agreed means that both hold the same records, as whoever sees all of them can tell.
    const auto offline = m_office->offline();
    const auto held = std::ranges::count_if(offline, [&](const headoffice::OfflinePayout& one) {
        return one.device == who.device && one.epoch == request.chain.epoch;
    });
    if (held != request.chain.seq)
        complain(who.device + " has " + std::to_string(request.chain.seq)
                 + " records, head office has " + std::to_string(held) + " and agrees");
    m_leaseUntil[who.device] = std::max(m_leaseUntil[who.device], reply.lease->until);
    return reply;
}

void World::handed(const Handed& prize)
{
    if (!m_handed.emplace(prize.op, prize).second)
        return;
    ++(prize.offline ? m_tally.offline : m_tally.online);
    auto& kiosk = *m_kiosks[static_cast<std::size_t>(prize.kiosk)];
    auto& earlier = m_byVoucher[prize.voucher.id];
    for (const auto& op : earlier) {
        const auto& first = *m_kiosks[static_cast<std::size_t>(m_handed.at(op).kiosk)];
        if (!kiosk.wasSetBack() && !first.wasSetBack())
            complain("voucher " + prize.voucher.id + " paid twice: " + first.who.device
                     + (m_handed.at(op).offline ? " offline" : "") + " by " + op.text() + ", "
                     + kiosk.who.device + (prize.offline ? " offline" : "") + " by "
                     + prize.op.text());
    }
    earlier.push_back(prize.op);
    if (!prize.offline) {
        if (!m_office->isPaid(prize.op))
            complain(kiosk.who.device + " hands out what head office has not paid");
        return;
    }
    if (kiosk.wasSetBack())
        return;
    if (m_clock.wall >= m_leaseUntil[kiosk.who.device])
        complain(kiosk.who.device + " pays offline after its lease");
    const int paid = ++m_offlineCount[{prize.kiosk, prize.voucher.tier}];
    for (const auto& lease : m_office->exposure()) {
        if (lease.device != kiosk.who.device)
            continue;
        const auto tier = std::ranges::find(lease.tiers, prize.voucher.tier,
                                            &headoffice::OfflineExposure::Tier::tier);
        if (tier == lease.tiers.end() || paid > tier->allowed)
            complain(kiosk.who.device + " pays more than head office's worst case");
    }
}

void World::settleDown()
{
    for (auto& kiosk : m_kiosks) {
        kiosk->cut = false;
        kiosk->start();
        kiosk->leave();
    }
    for (int round = 0; round < 200 && m_violation.empty(); ++round) {
        bool idle = true;
        for (auto& kiosk : m_kiosks) {
            if (!kiosk->idle()) {
                idle = false;
                account(kiosk->number);
            }
        }
        if (idle && m_due.empty())
            return;
        pass(5000);
    }
    complain("the kiosks do not come to rest");
}

} // namespace yizhan::simulation
