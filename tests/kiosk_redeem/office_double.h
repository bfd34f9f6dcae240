// SPDX-License-Identifier: Apache-2.0
// Head office's ledger of prizes, played by a test: a real HTTPS server with signed answers, which
// can stop, lose its answers and come back.
#pragma once

#include "redemption/redemption_wire.h"
#include "redemption/voucher.h"
#include "support/fleet.h"

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace yizhan {

class OfficeDouble {
public:
    OfficeDouble(const Fleet& fleet, const PublicKey& prizeKey)
        : m_fleet(fleet), m_prizeKeys {prizeKey}
    {
    }

    // At the same address as before.
    bool start()
    {
        auto options = m_fleet.serverOptions();
        options.port = m_port;
        auto started = HttpsServer::start(
            std::move(options),
            [this](const ServerRequest& request, const HttpsServer::Respond& respond) {
                respond(answer(request));
            });
        if (!started)
            return false;
        m_server = *std::move(started);
        m_port = m_server->port();
        return true;
    }
    void stop() { m_server.reset(); }
    [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(m_port); }

    // The slips that head office knows, by typed number.
    void knowSlip(const std::string& number, const std::string& text)
    {
        const std::lock_guard lock(m_mutex);
        m_slips[number] = text;
    }
    // The work is done, the answer never arrives.
    void loseAnswers(bool lose)
    {
        const std::lock_guard lock(m_mutex);
        m_losing = lose;
    }
    // Each answer takes so long.
    void slow(int millis) { m_slow = millis; }
    void lease(Millis millis)
    {
        const std::lock_guard lock(m_mutex);
        m_lease = millis;
    }
    void payElsewhere(const std::string& voucher)
    {
        const std::lock_guard lock(m_mutex);
        m_paid[voucher] = {"elsewhere", m_fleet.clock.wallNow()};
    }
    // Every reserve is refused for this reason.
    void refuse(std::string reason)
    {
        const std::lock_guard lock(m_mutex);
        m_reason = std::move(reason);
    }

    [[nodiscard]] int payments() const
    {
        const std::lock_guard lock(m_mutex);
        return m_payments;
    }
    [[nodiscard]] std::size_t reserved() const
    {
        const std::lock_guard lock(m_mutex);
        return m_open.size();
    }
    [[nodiscard]] std::size_t commitOps() const
    {
        const std::lock_guard lock(m_mutex);
        return m_commitOps.size();
    }
    [[nodiscard]] std::string confirmedBy() const
    {
        const std::lock_guard lock(m_mutex);
        return m_by;
    }

private:
    struct Paid {
        std::string op;
        Millis at = 0;
    };

    ServerReply answer(const ServerRequest& request)
    {
        const auto json = parseJson(request.body);
        const auto read = json ? redemptionRequestFrom(*json)
                               : Result<RedemptionRequest, JsonError>(json.failure());
        if (!read || request.path != "/v1/redemptions" || !request.peer)
            return {400, "text/plain", "", {}};
        std::this_thread::sleep_for(std::chrono::milliseconds(m_slow));
        const std::lock_guard lock(m_mutex);
        auto reply = decide(*read);
        reply.nonce = read->nonce;
        reply.op = read->op;
        reply.device = "k-0001";
        reply.time = m_fleet.clock.wallNow();
        if (m_losing)
            return {502, "text/plain", "bad gateway", {}};
        return {200, "application/json", signRedemptionReply(reply, m_fleet.ackKey).text(), {}};
    }
    RedemptionReply decide(const RedemptionRequest& request)
    {
        const std::string op = request.op.text();
        RedemptionReply reply;
        switch (request.step) {
        case RedemptionStep::Reserve: {
            const auto voucher = readVoucher(request.voucher, m_prizeKeys);
            reply.state = RedemptionState::Refused;
            reply.reason = voucher ? m_reason : std::string("forged");
            if (!reply.reason.empty())
                return reply;
            reply.voucher = voucher->id;
            if (const auto paid = m_paid.find(voucher->id); paid != m_paid.end()) {
                reply.reason = "already_redeemed";
                reply.paidPlace = "驿站银行 解放路支行";
                reply.paidAt = paid->second.at;
                return reply;
            }
            m_open[op] = voucher->id;
            reply.state = RedemptionState::Reserved;
            reply.leaseUntil = m_fleet.clock.wallNow() + m_lease;
            return reply;
        }
        case RedemptionStep::Commit:
            m_commitOps.insert(op);
            m_by = request.by.id;
            if (const auto open = m_open.find(op); open != m_open.end()) {
                m_paid[open->second] = {op, m_fleet.clock.wallNow()};
                m_open.erase(open);
                ++m_payments;
            }
            return standing(op);
        case RedemptionStep::Release:
            m_open.erase(op);
            reply.state = RedemptionState::Released;
            return reply;
        case RedemptionStep::Status:
            return standing(op);
        case RedemptionStep::Find:
            reply.state = RedemptionState::Refused;
            reply.reason = "unknown_slip";
            if (const auto slip = m_slips.find(request.slip); slip != m_slips.end()) {
                reply.state = RedemptionState::Found;
                reply.text = slip->second;
            }
            return reply;
        }
        return reply;
    }
    RedemptionReply standing(const std::string& op) const
    {
        RedemptionReply reply;
        for (const auto& [voucher, paid] : m_paid) {
            if (paid.op == op) {
                reply.state = RedemptionState::Paid;
                reply.paidPlace = "驿站银行 人民路支行";
                reply.paidAt = paid.at;
                reply.voucher = voucher;
                return reply;
            }
        }
        const auto open = m_open.find(op);
        reply.state = open == m_open.end() ? RedemptionState::Unknown : RedemptionState::Reserved;
        if (open != m_open.end()) {
            reply.voucher = open->second;
            reply.leaseUntil = m_fleet.clock.wallNow() + m_lease;
        }
        return reply;
    }

    const Fleet& m_fleet;
    const std::vector<PublicKey> m_prizeKeys;
    std::uint16_t m_port = 0;
    std::atomic<int> m_slow = 0;
    mutable std::mutex m_mutex; // of all below but the server
    bool m_losing = false;
    Millis m_lease = redemptionLease;
    std::string m_reason;
    std::map<std::string, std::string> m_open; // op, voucher
    std::map<std::string, Paid> m_paid; // by voucher
    std::set<std::string> m_commitOps;
    std::string m_by;
    std::map<std::string, std::string> m_slips;
    int m_payments = 0;
    std::unique_ptr<HttpsServer> m_server; // last: its threads end first
};

} // namespace yizhan
