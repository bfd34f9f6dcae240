// SPDX-License-Identifier: Apache-2.0
// Takes events to head office until its signed reply says it has them, and supervises the way
// there. One courier for what is real and one for drills: other key, endpoint and lane, one piece
// of code. Main thread only.
//
// An event leaves at once, then after 0.5, 1, 2, 4 and every 5 s (each ± 20 %), for ever. Every
// request carries all that is still pending, in order, so that head office meets no gaps; the
// addresses take turns after a failure.
#pragma once

#include "alarmd/desk.h"
#include "alarmd/trust.h"
#include "sync/https_client.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <string>

namespace yizhan {

// How the way to one address of head office is.
struct PathState {
    std::string name;
    Millis lastReplyBoot = -1; // of a verified reply; -1: none yet
};

class Courier {
public:
    enum class Freight { Real, Drills };

    // client must end before the courier does.
    Courier(boost::asio::io_context& io, HttpsClient& client, AlarmDesk& desk, Trust& trust,
            TrustedClock& time, const Device& device, Freight freight,
            std::function<void()> changed);

    // Something new may go out.
    void pump();
    // Asks head office for its time, for who has seen our open incidents, and so whether the way is
    // open.
    void supervise();

    [[nodiscard]] std::vector<PathState> paths() const;
    [[nodiscard]] bool isUp(const PathState& path) const;
    [[nodiscard]] const std::string& content() const
    {
        return m_content;
    } // version head office last named

    static constexpr Millis supervisionEvery = 5000;
    static constexpr Millis superviseOpenIncidentsEvery = 1000;
    static constexpr Millis silentAfter
        = 15'000; // three missed; with the time-out below 20 s to notice

private:
    struct Try {
        int attempts = 0;
        Millis next = 0; // boot time
    };
    struct Consignment {
        std::string nonce;
        std::vector<Uuid> ids;
        HeadOfficeAddress address;
    };

    [[nodiscard]] bool carries(const OwnEvent& own) const;
    void deliver(const std::vector<const OwnEvent*>& events);
    void finish(const Consignment& consignment, const Result<HttpReply, HttpError>& result);
    void takeReply(const Reply& reply, const HttpReply& http, const Consignment& consignment,
                   const std::string& text);
    void wakeAt(Millis boot);
    [[nodiscard]] HeadOfficeAddress address() const;
    [[nodiscard]] std::span<const PublicKey> keys() const;
    [[nodiscard]] Json office() const; // what of head office's own events is asked for
    void retryAllNow();

    boost::asio::io_context& m_io;
    HttpsClient& m_client;
    AlarmDesk& m_desk;
    Trust& m_trust;
    TrustedClock& m_time;
    const Device& m_device;
    Freight m_freight;
    std::function<void()> m_changed;
    boost::asio::steady_timer m_timer;
    std::map<Uuid, Try> m_tries;
    std::size_t m_turn = 0; // of the addresses
    bool m_supervising = false;
    std::map<std::string, Millis> m_lastReply; // boot time, by address name
    std::string m_content;
};

} // namespace yizhan
