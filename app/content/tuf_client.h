// SPDX-License-Identifier: Apache-2.0
// The client workflow of The Update Framework 1.0 (section 5 of its specification): from a trusted
// root on disk to verified target descriptions. Blocking; one thread at a time; one writer of a
// metadata folder at a time.
//
// The folder holds the trusted metadata as received: root.json timestamp.json snapshot.json
// targets.json. A file is written (temporary file, fsync, rename) only after every check of its
// role has passed, in the order of the specification, so a kill between any two writes leaves a
// folder that the next refresh can go on from. Local metadata is verified again by today's root
// each time it is used; what no longer verifies counts as absent.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/fetcher.h"
#include "crypto/json.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

// What head office is told; each names an attack or a failure of its own.
enum class TufFault {
    Offline, // the repository could not be reached
    Http, // it answered something that is no answer
    NotFound, // a file that must be there is missing
    TooLong, // endless data: more bytes than the role or the description allows
    TooShort, // a target with fewer bytes than described
    Malformed, // no strict JSON, a field missing or of another type, wrong role, version of another
               // specification
    Threshold, // too few distinct keys have signed
    Rollback, // a version fell, or a role vanished from the snapshot
    Expired, // freeze: metadata past its date
    Mismatch, // mix-and-match: not the version, length or hash that the role above names
    Hash, // a target's bytes are not the described ones
    NoTarget, // not described by any trusted role
    Storage, // the metadata folder cannot be read or written
};

[[nodiscard]] std::string_view nameOf(TufFault fault);

struct TufError {
    TufFault fault;
    std::string role; // root, timestamp, snapshot, targets, a delegated role, or a target path
    std::string detail; // for the log
};

// What a trusted targets role says about one file.
struct TargetInfo {
    std::string path;
    std::uint64_t length = 0;
    std::map<std::string, std::string> hashes; // sha256 and/or sha512, hex; at least one
    Json custom; // null when absent

    // The path below the repository's targets folder, with a hash prefix when snapshots are
    // consistent; percent-encoded.
    std::string remotePath;
};

// The numbers of bytes before anything is verified; python-tuf's.
struct TufLimits {
    std::uint64_t root = 512U << 10;
    std::uint64_t timestamp = 16U << 10;
    std::uint64_t snapshot = 2U << 20;
    std::uint64_t targets = 5U << 20;
    std::uint64_t described = 64U << 20; // most, where the role above names a length
    int rootRotations = 256;
    int delegations = 32;
};

struct TufVersions {
    std::int64_t root = 0;
    std::int64_t timestamp = 0;
    std::int64_t snapshot = 0;
    std::int64_t targets = 0;
};

class TufClient {
public:
    // trustedRoot: the root a device was given by hand; used when the folder has none that can be
    // read. metadataPrefix, targetsPrefix: folders below the fetcher's base, "" or ending in '/'.
    struct Settings {
        std::filesystem::path folder;
        std::string trustedRoot; // bytes of a root.json
        std::string metadataPrefix = "metadata/";
        std::string targetsPrefix = "targets/";
        TufLimits limits = {};
        // Asked before each write; false stops the refresh there (Storage). For a program that is
        // asked to end.
        std::function<bool(std::string_view step)> goOn = [](std::string_view) { return true; };
    };

    [[nodiscard]] static Result<TufClient, TufError> open(Settings settings);
    TufClient(TufClient&&) noexcept;
    TufClient& operator=(TufClient&&) noexcept;
    ~TufClient();

    // Root chain, timestamp, snapshot, targets. now: the one trusted moment of this whole refresh.
    [[nodiscard]] Status<TufError> refresh(Fetcher& fetcher, Millis now);

    // After a refresh. Walks delegations where there are any (fetching their roles).
    [[nodiscard]] Result<TargetInfo, TufError> target(Fetcher& fetcher, const std::string& path);

    // Whole bytes of a small target, verified.
    [[nodiscard]] Result<Bytes, TufError> download(Fetcher& fetcher, const TargetInfo& target);

    // What is trusted now; zeros for what is not there.
    [[nodiscard]] TufVersions versions() const;

private:
    struct State;
    explicit TufClient(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

[[nodiscard]] TufError tufError(const FetchError& error, std::string role);

} // namespace yizhan
