// SPDX-License-Identifier: Apache-2.0
// Takes applications to head office until its signed reply says it has them, then erases what was
// sealed. It decides; whoever owns it sends (app/kiosk/apply_queue.h), so nothing here waits.
//
// A request leaves at once for a new application, then after 2, 4, 8 … 300 s, each ± 20 %, for
// ever. What a signed reply refuses is parked and never in anybody's way; what it does not name, or
// names with another hash, stays. Belongs to the outbox's thread; outbox and time must outlive it.
#pragma once

#include "base/trusted_clock.h"
#include "sync/https_client.h"
#include "sync/outbox.h"
#include "sync/trust_bundle.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yizhan {

class ApplicationCourier {
public:
    // jitter: 0.8 to 1.2, asked at every wait.
    ApplicationCourier(Outbox& outbox, std::string device, TrustedClock& time,
                       std::function<double()> jitter = randomJitter);

    // Without addresses and ack keys nothing leaves: no reply could be believed.
    void trust(const TrustBundle& bundle);
    // Something new may go out, or the way is open again: no waiting now.
    void wake();

    // What to send now. Nothing while a request is out, nothing is due, or nothing waits.
    [[nodiscard]] Result<std::optional<HttpRequest>, StorageError> request();
    // The answer to it. Gives the ids head office has taken.
    [[nodiscard]] Result<std::vector<Uuid>, StorageError>
    finish(const Result<HttpReply, HttpError>& answer);
    // Boot time at which request() may have something; nothing while a request is out.
    [[nodiscard]] std::optional<Millis> due() const;
    // The last answer was believed.
    [[nodiscard]] bool reached() const { return m_failures == 0; }

    static constexpr Millis firstWait = 2000;
    static constexpr Millis longestWait = 300'000;
    static constexpr std::size_t mostAtOnce = 16;
    [[nodiscard]] static double randomJitter();

private:
    struct Consignment {
        std::string nonce;
        std::vector<std::pair<Uuid, std::string>> events; // id and hash
    };

    void failed(std::string_view why);
    [[nodiscard]] Result<std::vector<Uuid>, StorageError> take(const std::string& text,
                                                               Millis askedAt);
    [[nodiscard]] Status<StorageError> erase();

    Outbox& m_outbox;
    const std::string m_device;
    TrustedClock& m_time;
    const std::function<double()> m_jitter;
    std::vector<PublicKey> m_keys;
    std::vector<HeadOfficeAddress> m_addresses;
    std::size_t m_turn = 0; // of the addresses
    int m_failures = 0; // in a row
    Millis m_next = 0; // boot time
    std::optional<Consignment> m_out;
    bool m_swept = false; // nothing accepted is left unerased from an earlier run
};

} // namespace yizhan
