// SPDX-License-Identifier: Apache-2.0
// The machines of one branch tell each other of incidents, drills and help calls, with or without
// head office: mutual TLS with device certificates at the fixed addresses of the branch file. Main
// thread; the server has its own thread and posts to the main one.
#pragma once

#include "alarmd/desk.h"
#include "alarmd/relay.h"
#include "alarmd/state.h"
#include "alarmd/trust.h"
#include "sync/https_client.h"
#include "sync/https_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <set>

namespace yizhan {

class BranchNetwork {
public:
    BranchNetwork(boost::asio::io_context& io, HttpsClient& client, AlarmDesk& desk, Trust& trust,
                  TrustedClock& time, const Device& device, Relay& relay);
    ~BranchNetwork();

    // Listens as soon as the branch file says where, and answers nobody whose certificate is
    // revoked; called again when branch file or trust bundle changed.
    void refresh();
    // Offers every peer what it has not said it has, of all that the desk remembers.
    void offer();

    [[nodiscard]] std::vector<PeerState> peers() const;

    static constexpr Millis offerEvery = 5000;
    static constexpr Millis offersFor = Millis {10} * 60 * 1000; // older help calls are not offered

private:
    struct Peer {
        std::set<Uuid> missing; // of what this machine made
        std::size_t lookedAt = 0; // how much of it stands in the set or is settled
        bool asking = false;
        Millis lastReplyBoot = -1;
    };
    void useRevocationList();
    void offerTo(const BranchPeer& machine);
    void takeReply(const std::string& device, const std::string& nonce,
                   const Result<HttpReply, HttpError>& result);
    void answer(const ServerRequest& request, const HttpsServer::Respond& respond); // server thread
    void takeEvents(const BranchPeer& machine, const PublicKey& senderKey, const Json& request,
                    const HttpsServer::Respond& respond);
    [[nodiscard]] std::vector<const OwnEvent*> wantedBy(Peer& peer);
    [[nodiscard]] bool isUp(const Peer& peer) const;

    boost::asio::io_context& m_io;
    HttpsClient& m_client;
    AlarmDesk& m_desk;
    Trust& m_trust;
    TrustedClock& m_time;
    const Device& m_device;
    Relay& m_relay;
    std::map<std::string, Peer> m_peers;
    std::string m_revocationList; // PEM
    std::uint16_t m_port = 0;
    std::unique_ptr<HttpsServer> m_server;
};

} // namespace yizhan
