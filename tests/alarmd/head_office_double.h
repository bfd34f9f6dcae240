// SPDX-License-Identifier: Apache-2.0
// Stands where head office stands: a real HTTPS server that answers as honestly or as badly as the
// test says.
#pragma once

#include "support/fleet.h"
#include "sync/event.h"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <vector>

namespace yizhan {

class HeadOfficeDouble {
public:
    enum class Manner {
        Honest,
        PortalPage, // 200 and HTML
        BrokenJson,
        ReplaysItsFirstReply,
        SignsWithTheDrillKey,
        AnswersForAnotherDevice,
        AcceptsOtherBytes, // the right id with another hash
        RefusesAll,
    };

    explicit HeadOfficeDouble(const Fleet& fleet) : m_fleet(fleet) { }

    bool start(const ServerOptions& options);
    void stop() { m_server.reset(); }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(m_port); }

    // How often it came with other bytes or to another route: 1 as it should be, 0 when it did not.
    [[nodiscard]] int copies(const std::string& id) const;
    // Documents whose signature fits, in the order they came; once per id.
    [[nodiscard]] std::vector<Event> received(std::string_view path) const;
    [[nodiscard]] int requests() const { return m_requests; }
    // How many requests this machine passed on for others.
    [[nodiscard]] int relayedBy(const std::string& device) const;
    void seeAs(const std::string& person) { m_person = person; }
    // Handed out as head office's own events from now on, whoever signed them, after the numbers a
    // device says it has.
    void handOut(const Event& event, const PrivateKey& key);
    // The field "office" of the last request to this path.
    [[nodiscard]] Json officeAsked(const std::string& path) const;

    std::atomic<Manner> manner = Manner::Honest;
    std::string branchFile; // what GET /v1/branch-file answers; set before start
    std::vector<PublicKey> deviceKeys; // set before start
    std::vector<PublicKey> drillKeys;

private:
    ServerReply answer(const ServerRequest& request);
    ServerReply honest(const std::string& device, const std::string& path, const Json& body);

    const Fleet& m_fleet;
    std::unique_ptr<HttpsServer> m_server;
    std::uint16_t m_port = 0;
    std::atomic<int> m_requests = 0;
    mutable std::mutex m_mutex; // of all below
    std::vector<std::pair<Event, SignedDocument>> m_office;
    std::map<std::string, Json> m_officeAsked;
    std::map<std::string, std::set<std::string>> m_seenAs; // route and hash, by id
    std::map<std::string, int> m_relayed; // by the machine that passed it on
    std::vector<std::pair<std::string, Event>> m_received;
    std::string m_firstReply;
    std::string m_person;
};

} // namespace yizhan
