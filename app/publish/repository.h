// SPDX-License-Identifier: Apache-2.0
// The repository side of The Update Framework: a folder of static files for a web server.
//
//   metadata/N.root.json N.targets.json N.snapshot.json   never changed once written
//   metadata/timestamp.json                               replaced, always last: one rename
//   publishes a release targets/…/HASH.name                                   never changed once
//   written staged/                                               see staging.h; not for the web
//   server
//
// A release that is killed before the timestamp leaves files nobody refers to; the next release
// writes over them.
#pragma once

#include "base/clock.h"
#include "crypto/signed_document.h"
#include "publish/key_ring.h"
#include "publish/publish_error.h"
#include "publish/staging.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace yizhan {

struct Lifetimes {
    int timestampDays = 1;
    int snapshotDays = 7;
    int targetsDays = 90;
    int rootDays = 365;
};

struct RoleState {
    std::int64_t version = 0;
    Millis expires = 0;
};

struct RepositoryState {
    RoleState root, targets, snapshot, timestamp; // version 0: not there yet
    std::string release; // empty before the first
    std::int64_t files = 0;
    std::string author, approver; // of the release
};

class Repository {
public:
    Repository(std::filesystem::path folder, Lifetimes lifetimes)
        : m_folder(std::move(folder)), m_lifetimes(lifetimes)
    {
    }

    // Keys and root version 1: root 2 of 3, targets 2 of 2 (author and approver), snapshot and
    // timestamp one each.
    [[nodiscard]] Status<PublishError> init(const KeyRing& keys, Millis now) const;

    // author, approver: ids of two people. Refused when they are one person or hold one key. Gives
    // the release's id.
    [[nodiscard]] Result<std::string, PublishError> release(const KeyRing& keys,
                                                            const std::string& author,
                                                            const std::string& approver,
                                                            Millis now) const;

    // A new timestamp for what is released; also a new snapshot when it lives for less than two
    // days more.
    [[nodiscard]] Status<PublishError> renewTimestamp(const KeyRing& keys, Millis now) const;

    [[nodiscard]] Result<RepositoryState, PublishError> state() const;
    // The newest root, as devices are given it.
    [[nodiscard]] Result<std::string, PublishError> rootText(std::int64_t version) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    // A role's signed content; null when it is not there.
    [[nodiscard]] Result<Json, PublishError> load(const std::string& name) const;
    [[nodiscard]] Status<PublishError> save(const std::string& name,
                                            const SignedDocument& document) const;
    [[nodiscard]] Json head(const char* type, std::int64_t version, Millis now, int days) const;
    [[nodiscard]] Result<Json, PublishError> writeTargets(const TargetFiles& files) const;
    [[nodiscard]] Status<PublishError> writeSnapshot(const KeyRing& keys, std::int64_t version,
                                                     std::int64_t targetsVersion, Millis now) const;
    [[nodiscard]] Status<PublishError> writeTimestamp(const KeyRing& keys, std::int64_t version,
                                                      std::int64_t snapshotVersion,
                                                      Millis now) const;
    [[nodiscard]] Result<Json, PublishError> metaOf(const std::string& name,
                                                    std::int64_t version) const;
    [[nodiscard]] std::int64_t newestRoot() const;

    std::filesystem::path m_folder;
    Lifetimes m_lifetimes;
};

} // namespace yizhan
