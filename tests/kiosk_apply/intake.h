// SPDX-License-Identifier: Apache-2.0
// Head office's end of an application, over real HTTPS.
#pragma once

#include "support/fleet.h"
#include "sync/event.h"
#include "sync/reply.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace yizhan {

// Takes every event with a signed reply.
class Intake {
public:
    explicit Intake(const Fleet& fleet) : m_fleet(fleet) { }

    void start()
    {
        m_server = *HttpsServer::start(
            m_fleet.serverOptions(),
            [this](const ServerRequest& request, const HttpsServer::Respond& respond) {
                respond(answer(request));
            });
    }
    [[nodiscard]] std::string url() const
    {
        return "https://127.0.0.1:" + std::to_string(m_server->port());
    }
    [[nodiscard]] std::vector<Event> received() const
    {
        const std::lock_guard lock(m_mutex);
        return m_received;
    }

private:
    ServerReply answer(const ServerRequest& request)
    {
        const auto body = *parseJson(request.body);
        Reply reply;
        reply.nonce = *stringAt(body, "nonce");
        reply.device = "k-0007";
        reply.time = m_fleet.clock.wallNow();
        const std::lock_guard lock(m_mutex);
        for (const auto& item : body["events"]) {
            const auto document = *SignedDocument::fromJson(item);
            m_received.push_back(*readEvent(document));
            reply.verdicts.push_back(
                {*stringAt(document.content(), "id"), document.hash(), true, "", reply.time});
        }
        ServerReply answered;
        answered.status = 200;
        answered.body = signReply(reply, replyType, m_fleet.ackKey).text();
        return answered;
    }

    const Fleet& m_fleet;
    std::unique_ptr<HttpsServer> m_server;
    mutable std::mutex m_mutex; // of m_received
    std::vector<Event> m_received;
};

} // namespace yizhan
