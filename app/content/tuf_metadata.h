// SPDX-License-Identifier: Apache-2.0
// The four roles of The Update Framework as values, read strictly. Shape only: the client judges
// versions and dates, `checkSigned` the signatures. Times are milliseconds UTC.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/tuf_client.h"
#include "crypto/signed_document.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

// Who may sign for a role. Keys of unknown schemes, or whose id is not the hash of the key, are not
// among `keys`: their signatures do not count.
struct RoleKeys {
    std::vector<PublicKey> keys;
    std::vector<std::string> keyIds; // as listed
    std::int64_t threshold = 1;
};

struct MetadataHead {
    std::int64_t version = 0;
    Millis expires = 0;
};

struct RootMetadata : MetadataHead {
    bool consistentSnapshot = true;
    std::map<std::string, RoleKeys, std::less<>> roles; // root, timestamp, snapshot, targets
};

// What a role says about another file of metadata.
struct MetaEntry {
    std::int64_t version = 0;
    std::optional<std::uint64_t> length;
    std::map<std::string, std::string> hashes;
};

struct TimestampMetadata : MetadataHead {
    MetaEntry snapshot;
};

struct SnapshotMetadata : MetadataHead {
    std::map<std::string, MetaEntry, std::less<>> meta; // "targets.json" …
};

struct TargetsMetadata : MetadataHead {
    std::map<std::string, TargetInfo, std::less<>> targets; // remotePath is left empty
};

[[nodiscard]] Result<SignedDocument, TufError>
readSigned(std::string_view text, std::string_view role, std::uint64_t limit);
[[nodiscard]] Status<TufError> checkSigned(const SignedDocument& document, std::string_view type,
                                           const RoleKeys& keys, std::string_view role);

// content: what is signed. Malformed when anything needed is missing, of another type or of another
// specification.
[[nodiscard]] Result<RootMetadata, TufError> readRoot(const Json& content);
[[nodiscard]] Result<TimestampMetadata, TufError> readTimestamp(const Json& content);
[[nodiscard]] Result<SnapshotMetadata, TufError> readSnapshot(const Json& content);
[[nodiscard]] Result<TargetsMetadata, TufError> readTargets(const Json& content,
                                                            std::string_view role);

// Length and every listed hash. A hash of an unknown algorithm is a mismatch.
[[nodiscard]] bool describes(const std::optional<std::uint64_t>& length,
                             const std::map<std::string, std::string>& hashes, ByteView bytes);

// "YYYY-MM-DDTHH:MM:SSZ" and nothing else.
[[nodiscard]] std::optional<Millis> parseTufDate(std::string_view text);
[[nodiscard]] std::string formatTufDate(Millis moment); // whole seconds

} // namespace yizhan
