// SPDX-License-Identifier: Apache-2.0
// A repository in memory that can be told to lie. Each push signs one role anew under its next
// version; whoever is not pushed stays as it was. Honest by default: root 2 of 3, targets 2 of 2,
// snapshot and timestamp one key each.
#pragma once

#include "content/fetcher.h"
#include "content/tuf_client.h"
#include "crypto/key.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace yizhan::test {

class RepositorySimulator final : public Fetcher {
public:
    static constexpr Millis now = 1'785'000'000'000; // 2026-07-25
    static constexpr Millis day = 86'400'000;

    RepositorySimulator();

    // What is signed next, by role; change it before a push.
    std::map<std::string, Json> content;
    std::map<std::string, std::vector<PrivateKey>> signers;
    // What the server gives, by path; change it after a push.
    std::map<std::string, std::string> files;
    std::string endless; // this path never ends
    std::string broken; // this path answers 500
    std::vector<std::string> requests;
    std::uint64_t served = 0; // bytes
    bool describeMeta = true; // length and hashes in meta, not only the version

    void setTarget(const std::string& path, const std::string& bytes);
    void setRelease(const std::string& id, const std::map<std::string, std::string>& targets);
    void useKeys(const std::string& role, std::vector<PrivateKey> keys,
                 int threshold); // in the next root

    void pushRoot();
    void pushTargets();
    void pushSnapshot(); // names the targets of now
    void pushTimestamp(); // names the snapshot of now
    void push(); // the three, in order

    [[nodiscard]] std::string pathOf(const std::string& role) const; // of the version of now
    [[nodiscard]] const std::string& firstRoot() const { return m_firstRoot; }

    Status<FetchError> fetch(const std::string& path, std::uint64_t offset, std::uint64_t limit,
                             const Receive& receive) override;

private:
    void write(const std::string& role);
    [[nodiscard]] Json metaOf(const std::string& role) const;

    std::string m_firstRoot;
};

} // namespace yizhan::test
