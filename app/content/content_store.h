// SPDX-License-Identifier: Apache-2.0
// The verified content of a device: files by hash, and the one release that is shown.
//
// A release becomes visible by one rename (`current`), so a kill at any point leaves the old or the
// new one. A file of an unfinished download is never visible. Folder and files belong to the user
// of the program alone (0700, 0600):
//
//   current              text: the id of the manifest in releases/
//   releases/<id>.json   what the release holds: target path → hash and length
//   files/<sha256>       the bytes
//   partial/<sha256>     downloads under way
//   metadata/            the TUF client's trusted metadata
//
// One writer at a time (release_sync.h holds the lock); any number of readers, any thread, each
// with its own store.
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

enum class StoreFault { Unusable, NoRelease, NoTarget, Damaged, Full };

struct StoreError {
    StoreFault fault;
    std::string detail;
};

struct StoredFile {
    std::string sha256; // 64 hex
    std::uint64_t length = 0;

    bool operator==(const StoredFile&) const = default;
};

struct Release {
    std::string id; // of the release manifest: "r-…"
    Millis published = 0;
    std::int64_t targetsVersion = 0; // of the metadata it was verified by
    std::map<std::string, StoredFile, std::less<>> files; // by target path

    bool operator==(const Release&) const = default;
};

class ContentStore {
public:
    // Makes the folders when they are missing.
    [[nodiscard]] static Result<ContentStore, StoreError> open(const std::filesystem::path& folder);

    // As it was at open(), switchTo() or reload(); nothing before the first release.
    [[nodiscard]] const std::optional<Release>& current() const { return m_current; }
    // Looks at the disk again; true when another release is current now.
    bool reload();

    // The bytes of a target of the current release, checked against length and hash now. Damaged:
    // the file on disk is not what was verified; the next sync fetches it again.
    [[nodiscard]] Result<Bytes, StoreError> read(std::string_view target) const;
    // Where the bytes lie, for readers that want a file; not checked again.
    [[nodiscard]] std::optional<std::filesystem::path> pathOf(std::string_view target) const;

    // For the sync: whether the file is here, with its length (its hash was checked by adopt, and
    // is by every read).
    [[nodiscard]] bool holds(const StoredFile& file) const;
    [[nodiscard]] std::filesystem::path partialPath(const StoredFile& file) const;
    // Checks the finished partial file against hash and length and makes it a file of the store.
    [[nodiscard]] Status<StoreError> adopt(const StoredFile& file) const;
    // Requires every file of the release in the store; one rename makes it current.
    [[nodiscard]] Status<StoreError> switchTo(const Release& release);
    // Removes releases, files and leftovers of killed writers that neither the current release nor
    // `keep` needs.
    void removeUnused(const std::vector<StoredFile>& keep = {}) const;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path metadataFolder() const { return m_folder / "metadata"; }

private:
    explicit ContentStore(std::filesystem::path folder) : m_folder(std::move(folder)) { }
    [[nodiscard]] std::filesystem::path filePath(const StoredFile& file) const;
    [[nodiscard]] std::optional<Release> readCurrent() const;

    std::filesystem::path m_folder;
    std::optional<Release> m_current;
};

} // namespace yizhan
