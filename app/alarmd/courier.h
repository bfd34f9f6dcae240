// SPDX-License-Identifier: Apache-2.0
// Takes events to head office until its signed reply says it has them, and supervises the roads
// there. One courier for what is real and one for drills: other key, endpoint and lane, one piece
// of code. Main thread only.
//
// An event leaves at once by the road that answered well last; by the next road as soon as that one
// fails, or after a second without a verified receipt; and so on over all roads. Then again after
// 0.5, 1, 2, 4 and every 5 s (each ± 20 %), for ever, and at once when a road is back.
#pragma once

#include "alarmd/desk.h"
#include "alarmd/roads.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>

namespace yizhan {

class Courier {
public:
    enum class Freight { Real, Drills };

    // All of them outlive the courier.
    Courier(boost::asio::io_context& io, Roads& roads, AlarmDesk& desk, const Trust& trust,
            TrustedClock& time, const Device& device, Freight freight,
            std::function<void()> changed);

    // Something new may go out.
    void pump();
    // Asks head office by this road for its time and for who has seen our open incidents, and so
    // whether the road is open. done: answered, well or badly.
    void supervise(const std::string& road, std::function<void()> done);

    [[nodiscard]] const std::string& content() const
    {
        return m_content;
    } // version head office last named

    static constexpr Millis nextRoadAfter = 1000;

private:
    struct Try {
        int attempts = 0;
        Millis next = 0; // boot time
        int rounds = 0; // under way with it
    };
    // The same events over one road after the other, until they are received or no road is left.
    struct Round {
        Round(boost::asio::io_context& io, std::vector<Uuid> events,
              std::vector<std::string> inTurn)
            : ids(std::move(events)), roads(std::move(inTurn)), timer(io)
        {
        }
        std::vector<Uuid> ids;
        std::vector<std::string> roads;
        std::size_t taken = 0; // of the roads
        int unanswered = 0;
        bool over = false;
        boost::asio::steady_timer timer;
    };
    using Rounds = std::shared_ptr<Round>;
    struct Asked {
        std::string nonce;
        std::string road;
        bool beat = false; // supervision: nothing of ours went with it
    };

    [[nodiscard]] bool carries(const OwnEvent& own) const;
    [[nodiscard]] std::vector<const OwnEvent*> waiting() const; // in order
    [[nodiscard]] std::vector<const OwnEvent*> batch(const std::vector<const OwnEvent*>& waiting,
                                                     Millis now);
    void begin(const std::vector<const OwnEvent*>& events);
    void nextRoad(const Rounds& round);
    void takeRoad(const Rounds& round, const std::string& road);
    void end(const Rounds& round);
    bool finish(const Asked& asked, const std::vector<Uuid>& ids,
                const Result<HttpReply, HttpError>& result);
    void takeReply(const Reply& reply, const HttpReply& http, const std::vector<Uuid>& ids);
    void believe(const Reply& reply);
    void forgetReceived();
    void retryAllNow();
    void wakeAt(Millis boot);
    [[nodiscard]] bool received(const Round& round) const;
    [[nodiscard]] bool drills() const { return m_freight == Freight::Drills; }
    [[nodiscard]] std::span<const PublicKey> keys() const;
    [[nodiscard]] Json request(const std::string& nonce); // the fields every request has

    boost::asio::io_context& m_io;
    Roads& m_roads;
    AlarmDesk& m_desk;
    const Trust& m_trust;
    TrustedClock& m_time;
    const Device& m_device;
    Freight m_freight;
    std::function<void()> m_changed;
    boost::asio::steady_timer m_timer;
    std::map<Uuid, Try> m_tries;
    std::set<Rounds> m_rounds; // under way
    std::size_t m_openTurn = 0; // which of more than 64 open subjects are asked about next
    std::string m_content;
};

} // namespace yizhan
