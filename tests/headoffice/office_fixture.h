// SPDX-License-Identifier: Apache-2.0
// A whole head office in a temporary folder, answering over real TLS, and devices that speak to it.
#pragma once

#include "base/clock.h"
#include "headoffice/server.h"
#include "headoffice/sqlite_store.h"
#include "sync/https_client.h"

#include <QTemporaryDir>

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace yizhan::headoffice {

struct Answer {
    int status = 0; // 0: no answer
    Json body;
    std::string text;
};

// A machine with its keys; its certificate once it has one.
class TestDevice {
public:
    TestDevice(std::string deviceId, std::string caPem, std::filesystem::path folder);

    [[nodiscard]] Json enrolRequest(const std::string& token) const;
    void use(const std::string& certificatePem);
    [[nodiscard]] Answer send(const std::string& method, const std::string& url,
                              const std::string& body) const;

    // The next event of its lane: numbered, chained, not yet sent.
    [[nodiscard]] Event next(const std::string& kind, Lane lane = Lane::Alarm);
    [[nodiscard]] SignedDocument sign(const Event& event) const;

    std::string id;
    std::string branch = "b-0001";
    PrivateKey key = PrivateKey::generate(KeyScheme::Ed25519);
    PrivateKey drillKey = PrivateKey::generate(KeyScheme::Ed25519);

private:
    std::string m_caPem;
    std::filesystem::path m_folder;
    std::filesystem::path m_certificate; // empty: none
    std::map<Lane, ChainHead> m_heads;
    SystemClock m_clock;
    mutable std::unique_ptr<HttpsClient> m_client;
};

// The machine's clock, with a wall that a test may set forward.
class ShiftedClock final : public Clock {
public:
    [[nodiscard]] Millis wallNow() const override { return m_clock.wallNow() + ahead; }
    [[nodiscard]] Millis bootNow() const override { return m_clock.bootNow(); }
    std::atomic<Millis> ahead = 0;

private:
    SystemClock m_clock;
};

class Office {
public:
    Office();
    ~Office();

    // Branch and device known, enrolled over the network.
    std::unique_ptr<TestDevice> enrolled(const std::string& id,
                                         const std::string& branch = "b-0001");
    // Known, with a token, not enrolled.
    std::unique_ptr<TestDevice> added(const std::string& id, std::string& token,
                                      const std::string& branch = "b-0001",
                                      Millis tokenExpires = INT64_MAX);
    [[nodiscard]] std::string url(const std::string& path) const;
    Answer post(const TestDevice& device, const std::string& path, const Json& body) const;
    // A delivery with these documents (office: how far it has come in head office's own chains);
    // the reply opened with the right key, or nothing.
    std::optional<Reply> deliver(const TestDevice& device, const std::string& path,
                                 const Json& events, const Json& open = Json::array(),
                                 const Json& office = nullptr) const;
    [[nodiscard]] std::int64_t findings(const std::string& kind) const;
    // As after a crash: another process on the same files.
    void restart();
    // Makes these the newest content, as yizhan-publish lays it out.
    void publish(const std::map<std::string, std::string>& targets) const;

    QTemporaryDir folder;
    std::filesystem::path data;
    ShiftedClock clock;
    OfficeKeys keys;
    std::unique_ptr<Store> store;
    std::unique_ptr<Server> server;
};

} // namespace yizhan::headoffice
