// SPDX-License-Identifier: Apache-2.0
// One round of bringing a device up to date: refresh the metadata, read the release manifest of its
// channel, fetch the files it lacks, verify them, switch. Blocking, for a worker thread; one round
// at a time per store (lock file).
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/content_store.h"
#include "content/tuf_client.h"

#include <cstdint>
#include <functional>
#include <string>

namespace yizhan {

enum class SyncFault { Metadata, Target, Manifest, Store, Busy };

struct SyncError {
    SyncFault fault;
    // Set for Metadata and Target: what the TUF client refused.
    TufFault reason = TufFault::Storage;
    std::string role;
    std::string detail;

    // One word for head office and the status file: "rollback", "expired", "threshold", "hash",
    // "offline" …
    [[nodiscard]] std::string_view word() const;
};

struct SyncOutcome {
    bool switched = false; // false: the release was current already
    std::string release;
    TufVersions versions;
    std::uint64_t bytes = 0; // of targets fetched
    int files = 0; // targets fetched
};

struct SyncSettings {
    std::string channel = "channels/all.json";
    std::string trustedRoot; // as in TufClient::Settings
    std::uint64_t mostFileBytes = 256U << 20;
    // Asked before each step that writes; false stops the round there. For tests that kill between
    // steps, and for a program that is asked to end.
    std::function<bool(std::string_view step)> goOn = [](std::string_view) { return true; };
};

// now: trusted time of the whole round. Whatever fails, the current release stays as it is.
[[nodiscard]] Result<SyncOutcome, SyncError> syncRelease(ContentStore& store, Fetcher& fetcher,
                                                         const SyncSettings& settings, Millis now);

} // namespace yizhan
