// SPDX-License-Identifier: Apache-2.0
// The roads from this machine to head office: every address of the trust bundle, and the other
// machines of the branch, which pass the bytes on unread. Each address has a connection, a thread
// and a certificate check of its own, so that no stuck road holds up another. Main thread only.
//
// What came by a road is believed elsewhere (courier.h); here is only whether a road answers.
#pragma once

#include "alarmd/path_losses.h"
#include "alarmd/trust.h"
#include "sync/https_client.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yizhan {

enum class RoadKind { Office, Peer };

struct RoadState {
    std::string name; // of the address, or the peer's id
    RoadKind kind = RoadKind::Office;
    bool up = false;
    Millis silentMs = -1; // since its last proved answer; -1: none yet
};

class Roads {
public:
    using Answer = std::function<void(const Result<HttpReply, HttpError>&)>; // on the main thread

    Roads(boost::asio::io_context& io, const Trust& trust, const TrustedClock& time,
          const Device& device, TlsIdentity identity, PathLosses losses);
    ~Roads(); // what is still asked is never answered

    // Addresses, peers or the revocation list may have changed.
    void refresh();

    // Names in the order to try them: what answered well last before what did not, addresses before
    // peers.
    [[nodiscard]] std::vector<std::string> order() const;
    // The addresses alone, in that order.
    [[nodiscard]] std::vector<std::string> officeOrder() const;
    [[nodiscard]] bool isPeer(const std::string& road) const;

    // path: of head office ("/v1/events"). By a peer the request is wrapped for relaying.
    void post(const std::string& road, std::string_view path, const Json& body, Answer answer);
    void get(const std::string& road, std::string_view path, Answer answer); // addresses only

    enum class Answered { Beat, Delivery };
    // A verified answer came by it. True when the road had been given up before. How long a road
    // has been silent is counted between beats alone, so that it does not tell of a silent alarm.
    bool proved(const std::string& road, Answered what);
    void failed(const std::string& road, Answered what);
    // Call about once a second: which roads to supervise now. urgent: something is open or waits.
    [[nodiscard]] std::vector<std::string> due(bool urgent);
    void supervised(const std::string& road); // that request is answered, well or badly

    [[nodiscard]] std::vector<RoadState> states() const;
    [[nodiscard]] const PathLosses& losses() const { return m_losses; }

    static constexpr Millis superviseEvery = 5000;
    static constexpr Millis superviseUrgentlyEvery = 1000;
    static constexpr Millis supervisePeersEvery = 60'000; // while head office is reached without
    static constexpr Millis silentAfter = 15'000; // three missed; noticed within 20 s
    static constexpr int answerWithin = 3000;

private:
    struct Road {
        RoadKind kind = RoadKind::Office;
        std::string url;
        std::string connectTo;
        std::unique_ptr<HttpsClient> client; // of an address
        Millis askedBoot = -1; // for supervision
        bool asking = false;
        Millis heardBoot = -1; // its last proved beat
        bool answers = false; // its last request was answered and proved
        bool beats = false; // its last beat was
    };

    void keepAddresses();
    void keepPeers();
    [[nodiscard]] bool isUp(const Road& road) const;
    [[nodiscard]] bool officeReached() const;
    void send(const Road& road, HttpRequest request, Answer answer);
    void answerNoRoad(const Answer& answer);

    boost::asio::io_context& m_io;
    const Trust& m_trust;
    const TrustedClock& m_time;
    const Device& m_device;
    TlsIdentity m_identity;
    PathLosses m_losses;
    Millis m_startedBoot;
    std::vector<std::string> m_names; // as configured, addresses first
    std::map<std::string, Road> m_roads;
    std::unique_ptr<HttpsClient> m_peers; // one for all: only asked when addresses do not answer
};

} // namespace yizhan
