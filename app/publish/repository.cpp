// SPDX-License-Identifier: Apache-2.0
#include "publish/repository.h"

#include "base/file.h"
#include "catalogue/shown_offers.h"
#include "content/release_manifest.h"
#include "content/tuf_metadata.h"
#include "crypto/digest.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace fs = std::filesystem;

namespace {

constexpr const char* specVersion = "1.0.34";
constexpr const char* channel = "channels/all.json";
constexpr std::size_t mostMetadataBytes = 64U << 20;

Json describe(const Bytes& bytes)
{
    return {{"length", bytes.size()}, {"hashes", {{"sha256", toHex(sha256(bytes))}}}};
}

Json roleOf(int threshold, const std::vector<PublicKey>& keys, Json& keyList)
{
    Json ids = Json::array();
    for (const auto& key : keys) {
        ids.push_back(key.id());
        keyList[key.id()] = key.json();
    }
    return {{"keyids", std::move(ids)}, {"threshold", threshold}};
}

RoleState stateOf(const Json& content)
{
    const auto expires = stringAt(content, "expires");
    return {integerAt(content, "version").value_or(0),
            expires ? parseTufDate(*expires).value_or(0) : 0};
}

std::string numbered(std::int64_t version, const char* role)
{
    return std::to_string(version) + "." + role + ".json";
}

// An id, so that no person's name stands in a public file.
bool isPersonId(const std::string& text)
{
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

} // namespace

Json Repository::head(const char* type, std::int64_t version, Millis now, int days) const
{
    return {{"_type", type},
            {"spec_version", specVersion},
            {"version", version},
            {"expires", formatTufDate(now + days * dayLength)}};
}

Result<Json, PublishError> Repository::load(const std::string& name) const
{
    const auto file = m_folder / "metadata" / name;
    std::error_code code;
    if (!fs::exists(file, code))
        return Json(nullptr);
    const auto text = readFile(file, mostMetadataBytes);
    if (!text)
        return publishFailure(ExitCode::Storage, text.error().detail);
    const auto document = SignedDocument::parse(*text, {.bytes = mostMetadataBytes, .depth = 32});
    if (!document)
        return publishFailure(ExitCode::Failed, file.string() + ": " + document.error().detail);
    return document->content();
}

Status<PublishError> Repository::save(const std::string& name, const SignedDocument& document) const
{
    if (auto written = writeFile(m_folder / "metadata" / name, document.text()); !written)
        return publishFailure(ExitCode::Storage, written.error().detail);
    return Done {};
}

std::int64_t Repository::newestRoot() const
{
    std::error_code code;
    std::int64_t version = 0;
    while (fs::exists(m_folder / "metadata" / numbered(version + 1, "root"), code))
        ++version;
    return version;
}

Result<std::string, PublishError> Repository::rootText(std::int64_t version) const
{
    auto text = readFile(m_folder / "metadata" / numbered(version, "root"));
    if (!text)
        return publishFailure(ExitCode::Storage, text.error().detail);
    return *std::move(text);
}

Status<PublishError> Repository::init(const KeyRing& keys, Millis now) const
{
    std::error_code code;
    if (fs::exists(m_folder / "metadata", code))
        return publishFailure(ExitCode::Refused, m_folder.string() + " is a repository already");
    if (auto made = keys.make(); !made)
        return made;
    fs::create_directories(m_folder / "metadata", code);
    fs::create_directories(m_folder / "targets", code);
    fs::create_directories(m_folder / "staged", code);
    if (code)
        return publishFailure(ExitCode::Storage, m_folder.string() + ": " + code.message());

    std::vector<PrivateKey> loaded;
    for (const char* name :
         {"root-1", "root-2", "root-3", "author", "approver", "snapshot", "timestamp"}) {
        auto key = keys.load(name);
        if (!key)
            return key.failure();
        loaded.push_back(*std::move(key));
    }
    const auto publicKeys = [&](std::size_t from, std::size_t count) {
        std::vector<PublicKey> list;
        for (std::size_t i = from; i < from + count; ++i)
            list.push_back(loaded[i].publicKey());
        return list;
    };
    auto root = head("root", 1, now, m_lifetimes.rootDays);
    Json keyList = Json::object();
    root["consistent_snapshot"] = true;
    root["roles"] = {{"root", roleOf(2, publicKeys(0, 3), keyList)},
                     {"targets", roleOf(2, publicKeys(3, 2), keyList)},
                     {"snapshot", roleOf(1, publicKeys(5, 1), keyList)},
                     {"timestamp", roleOf(1, publicKeys(6, 1), keyList)}};
    root["keys"] = std::move(keyList);
    auto document = SignedDocument::sign(std::move(root), loaded[0]);
    document.addSignature(loaded[1]);
    document.addSignature(loaded[2]);
    return save(numbered(1, "root"), document);
}

// Every target by its hash; the descriptions for targets.json.
Result<Json, PublishError> Repository::writeTargets(const TargetFiles& files) const
{
    Json described = Json::object();
    for (const auto& [path, bytes] : files) {
        described[path] = describe(bytes);
        const fs::path target(path);
        const auto file = m_folder / "targets" / target.parent_path()
            / (toHex(sha256(bytes)) + "." + target.filename().string());
        std::error_code code;
        fs::create_directories(file.parent_path(), code);
        if (fs::exists(file, code))
            continue;
        if (auto written = writeFile(file, textOf(bytes)); !written)
            return publishFailure(ExitCode::Storage, written.error().detail);
    }
    return described;
}

Result<Json, PublishError> Repository::metaOf(const std::string& name, std::int64_t version) const
{
    const auto text = readFile(m_folder / "metadata" / name, mostMetadataBytes);
    if (!text)
        return publishFailure(ExitCode::Storage, text.error().detail);
    return Json {
        {"version", version}, {"length", text->size()}, {"hashes", {{"sha256", sha256Hex(*text)}}}};
}

Status<PublishError> Repository::writeSnapshot(const KeyRing& keys, std::int64_t version,
                                               std::int64_t targetsVersion, Millis now) const
{
    const auto key = keys.load("snapshot");
    if (!key)
        return key.failure();
    const auto meta = metaOf(numbered(targetsVersion, "targets"), targetsVersion);
    if (!meta)
        return meta.failure();
    auto snapshot = head("snapshot", version, now, m_lifetimes.snapshotDays);
    snapshot["meta"] = {{"targets.json", *meta}};
    return save(numbered(version, "snapshot"), SignedDocument::sign(std::move(snapshot), *key));
}

Status<PublishError> Repository::writeTimestamp(const KeyRing& keys, std::int64_t version,
                                                std::int64_t snapshotVersion, Millis now) const
{
    const auto key = keys.load("timestamp");
    if (!key)
        return key.failure();
    const auto meta = metaOf(numbered(snapshotVersion, "snapshot"), snapshotVersion);
    if (!meta)
        return meta.failure();
    auto timestamp = head("timestamp", version, now, m_lifetimes.timestampDays);
    timestamp["meta"] = {{"snapshot.json", *meta}};
    return save("timestamp.json", SignedDocument::sign(std::move(timestamp), *key));
}

Result<std::string, PublishError> Repository::release(const KeyRing& keys,
                                                      const std::string& author,
                                                      const std::string& approver, Millis now) const
{
    if (!isPersonId(author) || !isPersonId(approver))
        return publishFailure(ExitCode::Usage,
                              "author and approver are ids such as li.na: a-z 0-9 . - _");
    if (author == approver)
        return publishFailure(ExitCode::Refused,
                              "the author cannot approve: a second person is needed");
    const auto authorKey = keys.load("author");
    const auto approverKey = keys.load("approver");
    if (!authorKey || !approverKey)
        return authorKey ? approverKey.failure() : authorKey.failure();
    if (authorKey->publicKey().material() == approverKey->publicKey().material())
        return publishFailure(ExitCode::Refused, "author and approver hold the same key");

    const auto before = state();
    if (!before)
        return before.failure();
    if (before->root.version == 0)
        return publishFailure(ExitCode::Storage, m_folder.string() + " is no repository: see init");
    auto files = Staging(m_folder).read();
    if (!files)
        return files.failure();
    if (files->empty())
        return publishFailure(ExitCode::Failed, "nothing is staged: see add");

    const auto version = before->targets.version + 1;
    std::string all;
    ReleaseManifest manifest;
    for (const auto& [path, bytes] : *files) {
        manifest.files.push_back(path);
        all += path + toHex(sha256(bytes));
    }
    manifest.release = "r-" + std::to_string(version) + "-" + sha256Hex(all).substr(0, 8);
    manifest.published = now;
    const auto text = toJson(manifest).dump();
    const auto view = bytesOf(text);
    files->insert_or_assign(channel, Bytes(view.begin(), view.end()));

    auto described = writeTargets(*files);
    if (!described)
        return described.failure();
    (*described)[channel]["custom"] = {{"author", author}, {"approver", approver}};
    auto targets = head("targets", version, now, m_lifetimes.targetsDays);
    targets["targets"] = *std::move(described);
    auto document = SignedDocument::sign(std::move(targets), *authorKey);
    document.addSignature(*approverKey);
    if (auto saved = save(numbered(version, "targets"), document); !saved)
        return saved.failure();
    if (auto saved = writeSnapshot(keys, before->snapshot.version + 1, version, now); !saved)
        return saved.failure();
    if (auto saved
        = writeTimestamp(keys, before->timestamp.version + 1, before->snapshot.version + 1, now);
        !saved)
        return saved.failure();
    return manifest.release;
}

Status<PublishError> Repository::renewTimestamp(const KeyRing& keys, Millis now) const
{
    const auto before = state();
    if (!before)
        return before.failure();
    if (before->timestamp.version == 0)
        return publishFailure(ExitCode::Failed, "nothing is released yet");
    auto snapshotVersion = before->snapshot.version;
    if (before->snapshot.expires < now + 2 * dayLength)
        if (auto saved = writeSnapshot(keys, ++snapshotVersion, before->targets.version, now);
            !saved)
            return saved;
    return writeTimestamp(keys, before->timestamp.version + 1, snapshotVersion, now);
}

// What the timestamp leads to; files beyond it are leftovers of a release that was cut short.
Result<RepositoryState, PublishError> Repository::state() const
{
    RepositoryState state;
    const auto follow
        = [&](const std::string& name, RoleState& role) -> Result<Json, PublishError> {
        auto content = load(name);
        if (content && !content->is_null())
            role = stateOf(*content);
        return content;
    };
    const auto versionIn = [](const Json& content, const char* file) {
        const auto* meta = objectAt(content, "meta");
        const auto* entry = meta ? objectAt(*meta, file) : nullptr;
        return entry ? integerAt(*entry, "version").value_or(0) : 0;
    };
    if (const auto root = follow(numbered(newestRoot(), "root"), state.root); !root)
        return root.failure();
    const auto timestamp = follow("timestamp.json", state.timestamp);
    if (!timestamp)
        return timestamp.failure();
    const auto snapshot
        = follow(numbered(versionIn(*timestamp, "snapshot.json"), "snapshot"), state.snapshot);
    if (!snapshot)
        return snapshot.failure();
    const auto targets
        = follow(numbered(versionIn(*snapshot, "targets.json"), "targets"), state.targets);
    if (!targets)
        return targets.failure();
    const auto* list = objectAt(*targets, "targets");
    const auto* entry = list ? objectAt(*list, channel) : nullptr;
    if (!entry)
        return state;
    if (const auto* custom = objectAt(*entry, "custom")) {
        state.author = stringAt(*custom, "author").value_or("");
        state.approver = stringAt(*custom, "approver").value_or("");
    }
    const auto* hashes = objectAt(*entry, "hashes");
    const auto hash = hashes ? stringAt(*hashes, "sha256").value_or("") : "";
    const auto text = readFile(m_folder / "targets/channels" / (hash + ".all.json"));
    if (!text)
        return publishFailure(ExitCode::Storage, text.error().detail);
    const auto manifest = parseReleaseManifest(*text);
    if (!manifest)
        return publishFailure(ExitCode::Failed, "the release manifest: " + manifest.error().detail);
    state.release = manifest->release;
    state.files = static_cast<std::int64_t>(manifest->files.size());
    return state;
}

} // namespace yizhan
