// SPDX-License-Identifier: Apache-2.0
#include "content/tuf_client.h"

#include "content/metadata_folder.h"
#include "content/tuf_metadata.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yizhan {

namespace {

Failure<TufError> refused(TufFault fault, std::string_view role, std::string detail)
{
    return Failure {TufError {fault, std::string(role), std::move(detail)}};
}

// The bound holds here too, whatever the fetcher does.
Result<std::string, TufError> fetchWhole(Fetcher& fetcher, const std::string& path,
                                         std::uint64_t limit, std::string_view role)
{
    std::string bytes;
    bool tooLong = false;
    const auto done = fetcher.fetch(path, 0, limit, [&](ByteView piece) {
        tooLong = piece.size() > limit - bytes.size();
        if (!tooLong)
            bytes += textOf(piece);
        return !tooLong;
    });
    if (tooLong)
        return refused(TufFault::TooLong, role, "more than " + std::to_string(limit) + " bytes");
    if (!done)
        return Failure {tufError(done.error(), std::string(role))};
    return bytes;
}

} // namespace

std::string_view nameOf(TufFault fault)
{
    constexpr std::array<std::string_view, 13> names {
        "offline",  "http",    "not_found", "too_long", "too_short", "malformed", "threshold",
        "rollback", "expired", "mismatch",  "hash",     "no_target", "storage"};
    return names[static_cast<std::size_t>(fault)];
}

TufError tufError(const FetchError& error, std::string role)
{
    constexpr std::array faults {TufFault::NotFound, TufFault::Offline, TufFault::Http,
                                 TufFault::TooLong, TufFault::Storage};
    return {faults[static_cast<std::size_t>(error.fault)], std::move(role), error.detail};
}

struct TufClient::State {
    State(Settings s, MetadataFolder f) : settings(std::move(s)), folder(std::move(f)) { }

    Settings settings;
    MetadataFolder folder;
    RootMetadata root;
    std::optional<TimestampMetadata> timestamp;
    std::optional<SnapshotMetadata> snapshot;
    std::optional<TargetsMetadata> targets;

    [[nodiscard]] const RoleKeys& keysOf(std::string_view role) const
    {
        return root.roles.find(role)->second;
    }

    [[nodiscard]] std::string remoteName(std::string_view role, std::int64_t version) const
    {
        const auto name = percentEncoded(role, false) + ".json";
        return settings.metadataPrefix
            + (root.consistentSnapshot ? std::to_string(version) + "." : "") + name;
    }

    Status<TufError> save(std::string_view role, std::string_view bytes) const
    {
        if (!settings.goOn(role))
            return refused(TufFault::Storage, role, "stopped");
        return folder.save(role, bytes);
    }

    Status<TufError> unexpired(const MetadataHead& head, std::string_view role, Millis now) const
    {
        if (head.expires > now)
            return Done {};
        return refused(TufFault::Expired, role, "expired at " + formatTufDate(head.expires));
    }

    // A role's document, signed by today's root. Local and remote bytes pass through the same door.
    [[nodiscard]] Result<Json, TufError> signedBy(std::string_view bytes, std::string_view role,
                                                  std::uint64_t limit) const
    {
        auto document = readSigned(bytes, role, limit);
        if (!document)
            return document.failure();
        if (auto checked = checkSigned(*document, role, keysOf(role), role); !checked)
            return checked.failure();
        return document->content();
    }

    Status<TufError> openRoot();
    Status<TufError> takeRoot(std::string_view bytes);
    Status<TufError> forgetAfterRotation(const RootMetadata& next) const;
    Status<TufError> refreshRoot(Fetcher& fetcher, Millis now);
    Status<TufError> refreshTimestamp(Fetcher& fetcher, Millis now);
    Status<TufError> refreshSnapshot(Fetcher& fetcher, Millis now);
    Status<TufError> refreshTargets(Fetcher& fetcher, Millis now);
};

// A root that verifies by its own keys: the one on disk, or the one given by hand when that is
// newer or the disk's cannot be read.
Status<TufError> TufClient::State::openRoot()
{
    bool found = false;
    const auto local = folder.load("root", settings.limits.root);
    for (const auto& bytes : {local.value_or(""), settings.trustedRoot}) {
        if (bytes.empty())
            continue;
        auto document = readSigned(bytes, "root", settings.limits.root);
        if (!document)
            continue;
        auto read = readRoot(document->content());
        if (!read || !checkSigned(*document, "root", read->roles["root"], "root"))
            continue;
        if (found && read->version <= root.version)
            continue;
        root = *std::move(read);
        found = true;
        if (bytes == local)
            continue;
        if (auto saved = folder.save("root", bytes); !saved)
            return saved;
    }
    if (!found)
        return refused(TufFault::Malformed, "root",
                       "no root that verifies, neither on disk nor given");
    return Done {};
}

// Recovery from a fast-forward attack: when the keys of timestamp or snapshot change, their old
// versions bind no more.
Status<TufError> TufClient::State::forgetAfterRotation(const RootMetadata& next) const
{
    for (const char* role : {"timestamp", "snapshot"}) {
        if (next.roles.find(role)->second.keyIds == keysOf(role).keyIds)
            continue;
        for (const char* forgotten : {"snapshot", "timestamp"})
            if (auto removed = folder.remove(forgotten); !removed)
                return removed;
    }
    return Done {};
}

Status<TufError> TufClient::State::takeRoot(std::string_view bytes)
{
    auto document = readSigned(bytes, "root", settings.limits.root);
    if (!document)
        return document.failure();
    if (auto old = checkSigned(*document, "root", keysOf("root"), "root"); !old)
        return old;
    auto next = readRoot(document->content());
    if (!next)
        return next.failure();
    if (auto own = checkSigned(*document, "root", next->roles["root"], "root"); !own)
        return own;
    if (next->version != root.version + 1)
        return refused(
            next->version <= root.version ? TufFault::Rollback : TufFault::Mismatch, "root",
            "version " + std::to_string(next->version) + " after " + std::to_string(root.version));
    if (auto forgotten = forgetAfterRotation(*next); !forgotten)
        return forgotten;
    if (auto saved = save("root", bytes); !saved)
        return saved;
    root = *std::move(next);
    return Done {};
}

Status<TufError> TufClient::State::refreshRoot(Fetcher& fetcher, Millis now)
{
    for (int i = 0; i < settings.limits.rootRotations; ++i) {
        const auto path = settings.metadataPrefix + std::to_string(root.version + 1) + ".root.json";
        const auto bytes = fetchWhole(fetcher, path, settings.limits.root, "root");
        // Only a definite "there is none" ends the chain: a blocked request must not hide a
        // rotation.
        if (!bytes && bytes.error().fault == TufFault::NotFound)
            break;
        if (!bytes)
            return bytes.failure();
        if (auto taken = takeRoot(*bytes); !taken)
            return taken;
    }
    return unexpired(root, "root", now);
}

Status<TufError> TufClient::State::refreshTimestamp(Fetcher& fetcher, Millis now)
{
    timestamp.reset();
    if (const auto local = folder.load("timestamp", settings.limits.timestamp))
        if (const auto content = signedBy(*local, "timestamp", settings.limits.timestamp))
            if (auto read = readTimestamp(*content))
                timestamp = *std::move(read);

    const auto bytes = fetchWhole(fetcher, settings.metadataPrefix + "timestamp.json",
                                  settings.limits.timestamp, "timestamp");
    if (!bytes)
        return bytes.failure();
    const auto content = signedBy(*bytes, "timestamp", settings.limits.timestamp);
    if (!content)
        return content.failure();
    auto next = readTimestamp(*content);
    if (!next)
        return next.failure();
    if (timestamp) {
        if (next->version < timestamp->version)
            return refused(TufFault::Rollback, "timestamp",
                           "version " + std::to_string(next->version) + " after "
                               + std::to_string(timestamp->version));
        // The same version: keep the one we have and go on, or a half-finished update would never
        // be finished.
        if (next->version == timestamp->version)
            return unexpired(*timestamp, "timestamp", now);
        if (next->snapshot.version < timestamp->snapshot.version)
            return refused(TufFault::Rollback, "timestamp", "it names an older snapshot");
    }
    if (auto fresh = unexpired(*next, "timestamp", now); !fresh)
        return fresh;
    if (auto saved = save("timestamp", *bytes); !saved)
        return saved;
    timestamp = *std::move(next);
    return Done {};
}

Status<TufError> TufClient::State::refreshSnapshot(Fetcher& fetcher, Millis now)
{
    const auto& meta = timestamp->snapshot;
    snapshot.reset();
    bool localFits = false;
    if (const auto local = folder.load("snapshot", settings.limits.snapshot)) {
        if (const auto content = signedBy(*local, "snapshot", settings.limits.snapshot))
            if (auto read = readSnapshot(*content))
                snapshot = *std::move(read);
        localFits = snapshot && snapshot->version == meta.version
            && describes(meta.length, meta.hashes, bytesOf(*local));
    }
    if (localFits)
        return unexpired(*snapshot, "snapshot", now);

    const auto limit
        = std::min(meta.length.value_or(settings.limits.snapshot), settings.limits.described);
    const auto bytes = fetchWhole(fetcher, remoteName("snapshot", meta.version), limit, "snapshot");
    if (!bytes)
        return bytes.failure();
    if (!describes(meta.length, meta.hashes, bytesOf(*bytes)))
        return refused(TufFault::Mismatch, "snapshot",
                       "not the length or hash that timestamp names");
    const auto content = signedBy(*bytes, "snapshot", limit);
    if (!content)
        return content.failure();
    auto next = readSnapshot(*content);
    if (!next)
        return next.failure();
    if (next->version != meta.version)
        return refused(TufFault::Mismatch, "snapshot", "not the version that timestamp names");
    if (snapshot) {
        for (const auto& [name, entry] : snapshot->meta) {
            const auto found = next->meta.find(name);
            if (found == next->meta.end() || found->second.version < entry.version)
                return refused(TufFault::Rollback, "snapshot", name + " vanished or fell");
        }
    }
    if (auto fresh = unexpired(*next, "snapshot", now); !fresh)
        return fresh;
    if (auto saved = save("snapshot", *bytes); !saved)
        return saved;
    snapshot = *std::move(next);
    return Done {};
}

Status<TufError> TufClient::State::refreshTargets(Fetcher& fetcher, Millis now)
{
    const auto& meta = snapshot->meta.find("targets.json")->second;
    targets.reset();
    const auto limit
        = std::min(meta.length.value_or(settings.limits.targets), settings.limits.described);
    if (const auto local = folder.load("targets", limit);
        local && describes(meta.length, meta.hashes, bytesOf(*local)))
        if (const auto content = signedBy(*local, "targets", limit))
            if (auto read = readTargets(*content, "targets");
                read && read->version == meta.version) {
                targets = *std::move(read);
                return unexpired(*targets, "targets", now);
            }

    const auto bytes = fetchWhole(fetcher, remoteName("targets", meta.version), limit, "targets");
    if (!bytes)
        return bytes.failure();
    if (!describes(meta.length, meta.hashes, bytesOf(*bytes)))
        return refused(TufFault::Mismatch, "targets", "not the length or hash that snapshot names");
    const auto content = signedBy(*bytes, "targets", limit);
    if (!content)
        return content.failure();
    auto next = readTargets(*content, "targets");
    if (!next)
        return next.failure();
    if (next->version != meta.version)
        return refused(TufFault::Mismatch, "targets", "not the version that snapshot names");
    if (auto fresh = unexpired(*next, "targets", now); !fresh)
        return fresh;
    if (auto saved = save("targets", *bytes); !saved)
        return saved;
    targets = *std::move(next);
    return Done {};
}

TufClient::TufClient(std::unique_ptr<State> state) : m_state(std::move(state)) { }
TufClient::TufClient(TufClient&&) noexcept = default;
TufClient& TufClient::operator=(TufClient&&) noexcept = default;
TufClient::~TufClient() = default;

Result<TufClient, TufError> TufClient::open(Settings settings)
{
    auto folder = MetadataFolder::open(settings.folder);
    if (!folder)
        return folder.failure();
    auto state = std::make_unique<State>(std::move(settings), *std::move(folder));
    if (auto opened = state->openRoot(); !opened)
        return opened.failure();
    return TufClient(std::move(state));
}

Status<TufError> TufClient::refresh(Fetcher& fetcher, Millis now)
{
    // What an earlier refresh trusted is judged anew: after a failure nothing of it may be used.
    m_state->timestamp.reset();
    m_state->snapshot.reset();
    m_state->targets.reset();
    for (const auto step : {&State::refreshRoot, &State::refreshTimestamp, &State::refreshSnapshot,
                            &State::refreshTargets}) {
        if (auto done = (*m_state.*step)(fetcher, now); !done) {
            m_state->targets.reset();
            return done;
        }
    }
    return Done {};
}

Result<TargetInfo, TufError> TufClient::target(Fetcher&, const std::string& path)
{
    const auto& targets = m_state->targets;
    const auto found = targets ? targets->targets.find(path)
                               : std::map<std::string, TargetInfo>::const_iterator {};
    if (!targets || found == targets->targets.end())
        return refused(TufFault::NoTarget, path, "no trusted role describes it");
    auto info = found->second;
    for (const auto& [algorithm, value] : info.hashes)
        if (algorithm != "sha256" && algorithm != "sha512")
            return refused(TufFault::Malformed, path, "a hash of an unknown algorithm");
    const auto slash = path.rfind('/');
    const auto folder = slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
    const auto name = slash == std::string::npos ? path : path.substr(slash + 1);
    const auto prefix = m_state->root.consistentSnapshot ? info.hashes.begin()->second + "." : "";
    info.remotePath
        = m_state->settings.targetsPrefix + percentEncoded(folder + prefix + name, true);
    return info;
}

Result<Bytes, TufError> TufClient::download(Fetcher& fetcher, const TargetInfo& target)
{
    const auto bytes = fetchWhole(fetcher, target.remotePath, target.length, target.path);
    if (!bytes)
        return bytes.failure();
    if (bytes->size() < target.length)
        return refused(TufFault::TooShort, target.path, std::to_string(bytes->size()) + " bytes");
    if (!describes(target.length, target.hashes, bytesOf(*bytes)))
        return refused(TufFault::Hash, target.path, "not the described hash");
    const auto view = bytesOf(*bytes);
    return Bytes(view.begin(), view.end());
}

TufVersions TufClient::versions() const
{
    const auto versionOf = [](const auto& role) { return role ? role->version : 0; };
    return {m_state->root.version, versionOf(m_state->timestamp), versionOf(m_state->snapshot),
            versionOf(m_state->targets)};
}

} // namespace yizhan
