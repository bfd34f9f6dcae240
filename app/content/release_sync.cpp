// SPDX-License-Identifier: Apache-2.0
#include "content/release_sync.h"

#include "base/file.h"
#include "content/release_manifest.h"
#include "content/synced_file.h"
#include "content/tuf_metadata.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace yizhan {

namespace fs = std::filesystem;

namespace {

Failure<SyncError> failed(SyncFault fault, std::string detail)
{
    return Failure {SyncError {fault, TufFault::Storage, "", std::move(detail)}};
}
Failure<SyncError> failed(SyncFault fault, const TufError& error)
{
    return Failure {SyncError {fault, error.fault, error.role, error.detail}};
}
Failure<SyncError> failed(const StoreError& error)
{
    return failed(SyncFault::Store, error.detail);
}

// Held for one round; the system lets go of it when the program dies.
class RoundLock {
public:
    explicit RoundLock(const fs::path& folder)
        : m_descriptor(::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)),
          m_held(m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
    {
    }
    ~RoundLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    RoundLock(const RoundLock&) = delete;
    RoundLock& operator=(const RoundLock&) = delete;
    [[nodiscard]] bool held() const { return m_held; }

private:
    int m_descriptor;
    bool m_held;
};

class Round {
public:
    Round(ContentStore& store, Fetcher& fetcher, const SyncSettings& settings, TufClient& client)
        : m_store(store), m_fetcher(fetcher), m_settings(settings), m_client(client)
    {
    }

    Result<SyncOutcome, SyncError> run(Millis now);

private:
    Status<SyncError> step(const std::string& name) const
    {
        return m_settings.goOn(name) ? Status<SyncError>(Done {})
                                     : failed(SyncFault::Store, "stopped");
    }
    Result<ReleaseManifest, SyncError> manifest();
    Status<SyncError> describe(const ReleaseManifest& manifest, Release& release);
    Status<SyncError> bring(const StoredFile& file, const TargetInfo& target);
    Status<SyncError> receive(const StoredFile& file, const TargetInfo& target);

    ContentStore& m_store;
    Fetcher& m_fetcher;
    const SyncSettings& m_settings;
    TufClient& m_client;
    std::map<std::string, TargetInfo> m_targets; // of the release
    SyncOutcome m_outcome;
};

Result<ReleaseManifest, SyncError> Round::manifest()
{
    const auto target = m_client.target(m_fetcher, m_settings.channel);
    if (!target)
        return failed(SyncFault::Target, target.error());
    if (target->length > (4U << 20))
        return failed(SyncFault::Manifest,
                      "a release manifest of " + std::to_string(target->length) + " bytes");
    const auto bytes = m_client.download(m_fetcher, *target);
    if (!bytes)
        return failed(SyncFault::Target, bytes.error());
    auto manifest = parseReleaseManifest(textOf(*bytes));
    if (!manifest)
        return failed(SyncFault::Manifest, manifest.error().detail);
    return *std::move(manifest);
}

Status<SyncError> Round::describe(const ReleaseManifest& manifest, Release& release)
{
    release = {manifest.release, manifest.published, m_client.versions().targets, {}};
    for (const auto& path : manifest.files) {
        auto target = m_client.target(m_fetcher, path);
        if (!target)
            return failed(SyncFault::Target, target.error());
        const auto hash = target->hashes.find("sha256");
        if (hash == target->hashes.end() || !isSha256(hash->second))
            return failed(SyncFault::Target, {TufFault::Malformed, path, "no SHA-256"});
        if (target->length > m_settings.mostFileBytes)
            return failed(SyncFault::Target,
                          {TufFault::TooLong, path, "larger than a file of content may be"});
        release.files[path] = {hash->second, target->length};
        m_targets.emplace(path, *std::move(target));
    }
    return Done {};
}

// One pass over the wire into the partial file, going on from what is there.
Status<SyncError> Round::receive(const StoredFile& file, const TargetInfo& target)
{
    const auto path = m_store.partialPath(file);
    auto out = SyncedFile::append(path);
    if (!out)
        return failed(SyncFault::Store, out.error().detail);
    if (out->size() >= file.length)
        return Done {};
    std::optional<FileError> unwritable;
    const auto before = out->size();
    const auto fetched
        = m_fetcher.fetch(target.remotePath, before, file.length - before, [&](ByteView piece) {
              m_outcome.bytes += piece.size();
              if (out->size() + piece.size() > file.length)
                  return false;
              if (auto written = out->write(piece); !written)
                  unwritable = written.error();
              return !unwritable;
          });
    auto finished = out->finish();
    if (unwritable || !finished)
        return failed(SyncFault::Store, unwritable ? unwritable->detail : finished.error().detail);
    if (!fetched) {
        const auto fault = fetched.error().fault;
        if (fault == FetchFault::TooLong || fault == FetchFault::Stopped) {
            std::error_code ignored;
            fs::remove(path, ignored);
            return failed(SyncFault::Target,
                          {TufFault::TooLong, target.path, "more bytes than described"});
        }
        return failed(SyncFault::Target, tufError(fetched.error(), target.path));
    }
    if (out->size() < file.length) {
        std::error_code ignored;
        fs::remove(path, ignored);
        return failed(SyncFault::Target,
                      {TufFault::TooShort, target.path, "fewer bytes than described"});
    }
    return Done {};
}

Status<SyncError> Round::bring(const StoredFile& file, const TargetInfo& target)
{
    const auto partial = m_store.partialPath(file);
    std::error_code code;
    const bool resumed = fs::exists(partial, code);
    // A leftover may be spoiled; then once more from the first byte.
    for (int pass = resumed ? 0 : 1; pass < 2; ++pass) {
        if (auto received = receive(file, target); !received)
            return received;
        // SHA-256 is checked by adopt; what else is listed, here.
        const auto whole = target.hashes.size() > 1
            ? readFile(partial, static_cast<std::size_t>(file.length))
            : Result<std::string, FileError>(std::string());
        const bool others = target.hashes.size() == 1
            || (whole && describes(file.length, target.hashes, bytesOf(*whole)));
        if (!others)
            fs::remove(partial, code);
        if (others) {
            if (auto go = step("adopt " + target.path); !go)
                return go;
            const auto adopted = m_store.adopt(file);
            if (adopted)
                return Done {};
            if (adopted.error().fault != StoreFault::Damaged)
                return failed(adopted.error());
        }
    }
    return failed(SyncFault::Target, {TufFault::Hash, target.path, "not the described hash"});
}

Result<SyncOutcome, SyncError> Round::run(Millis now)
{
    if (auto refreshed = m_client.refresh(m_fetcher, now); !refreshed)
        return failed(SyncFault::Metadata, refreshed.error());
    m_outcome.versions = m_client.versions();
    const auto list = manifest();
    if (!list)
        return list.failure();
    Release release;
    if (auto described = describe(*list, release); !described)
        return described.failure();
    m_outcome.release = release.id;

    for (const auto& [path, file] : release.files) {
        if (m_store.holds(file))
            continue;
        if (auto go = step("fetch " + path); !go)
            return go.failure();
        if (auto brought = bring(file, m_targets.at(path)); !brought)
            return brought.failure();
        ++m_outcome.files;
    }
    std::vector<StoredFile> before; // readers may still be showing it
    if (const auto& current = m_store.current()) {
        // The same release under newer metadata is no switch.
        if (current->id == release.id && current->files == release.files)
            return m_outcome;
        for (const auto& [path, file] : current->files)
            before.push_back(file);
    }
    if (auto go = step("switch"); !go)
        return go.failure();
    if (auto switched = m_store.switchTo(release); !switched)
        return failed(switched.error());
    m_outcome.switched = true;
    if (m_settings.goOn("tidy"))
        m_store.removeUnused(before);
    return m_outcome;
}

} // namespace

std::string_view SyncError::word() const
{
    switch (fault) {
    case SyncFault::Metadata:
    case SyncFault::Target:
        return nameOf(reason);
    case SyncFault::Manifest:
        return "manifest";
    case SyncFault::Busy:
        return "busy";
    case SyncFault::Store:
        break;
    }
    return "storage";
}

Result<SyncOutcome, SyncError> syncRelease(ContentStore& store, Fetcher& fetcher,
                                           const SyncSettings& settings, Millis now)
{
    const RoundLock lock(store.folder());
    if (!lock.held())
        return failed(SyncFault::Busy, "another program is updating this folder");
    store.reload();
    auto client = TufClient::open({.folder = store.metadataFolder(),
                                   .trustedRoot = settings.trustedRoot,
                                   .goOn = settings.goOn});
    if (!client)
        return failed(SyncFault::Metadata, client.error());
    return Round(store, fetcher, settings, *client).run(now);
}

} // namespace yizhan
