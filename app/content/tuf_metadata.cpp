// SPDX-License-Identifier: Apache-2.0
#include "content/tuf_metadata.h"

#include "crypto/digest.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <set>

namespace yizhan {

namespace {

Failure<TufError> malformed(std::string_view role, std::string detail)
{
    return Failure {TufError {TufFault::Malformed, std::string(role), std::move(detail)}};
}

// An absent "hashes" is an empty map; one that is there must name at least one hash.
bool readHashes(const Json& object, std::map<std::string, std::string>& hashes)
{
    if (!object.contains("hashes"))
        return true;
    const auto* found = objectAt(object, "hashes");
    if (!found || found->empty())
        return false;
    for (const auto& [algorithm, value] : found->items()) {
        if (!value.is_string() || !fromHex(value.get_ref<const std::string&>()))
            return false;
        hashes[algorithm] = value.get<std::string>();
    }
    return true;
}

bool readLength(const Json& object, std::optional<std::uint64_t>& length)
{
    if (!object.contains("length"))
        return true;
    const auto value = integerAt(object, "length");
    if (!value || *value < 0)
        return false;
    length = static_cast<std::uint64_t>(*value);
    return true;
}

std::optional<MetaEntry> readMetaEntry(const Json& object)
{
    MetaEntry entry;
    const auto version = integerAt(object, "version");
    if (!version || *version < 1 || !readLength(object, entry.length)
        || !readHashes(object, entry.hashes))
        return std::nullopt;
    entry.version = *version;
    return entry;
}

Status<TufError> readHead(const Json& content, std::string_view role, MetadataHead& head)
{
    const auto spec = stringAt(content, "spec_version");
    if (!spec || !(spec->starts_with("1.") && spec->size() > 2))
        return malformed(role, "spec_version is not 1.x");
    const auto version = integerAt(content, "version");
    if (!version || *version < 1)
        return malformed(role, "version is no integer from 1");
    const auto expires = stringAt(content, "expires");
    const auto moment = expires ? parseTufDate(*expires) : std::nullopt;
    if (!moment)
        return malformed(role, "expires is no date");
    head.version = *version;
    head.expires = *moment;
    return Done {};
}

Status<TufError> readRoleKeys(const Json& role, const Json& keys, RoleKeys& out)
{
    const auto threshold = integerAt(role, "threshold");
    const auto* ids = arrayAt(role, "keyids");
    if (!threshold || *threshold < 1 || !ids)
        return malformed("root", "a role without keyids or a threshold of at least 1");
    std::set<std::string> seen;
    for (const auto& item : *ids) {
        if (!item.is_string() || !seen.insert(item.get<std::string>()).second)
            return malformed("root", "keyids must be texts, each once");
        const auto id = item.get<std::string>();
        out.keyIds.push_back(id);
        const auto found = keys.find(id);
        if (found == keys.end())
            return malformed("root", "a keyid without its key");
        auto key = PublicKey::fromJson(*found);
        if (key && key->id() == id)
            out.keys.push_back(*std::move(key));
    }
    out.threshold = *threshold;
    return Done {};
}

} // namespace

std::optional<Millis> parseTufDate(std::string_view text)
{
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != shape.size())
        return std::nullopt;
    std::array<int, 6> numbers {};
    std::size_t field = 0;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == 'd' ? !digit : text[i] != shape[i])
            return std::nullopt;
        if (digit)
            numbers[field] = numbers[field] * 10 + (text[i] - '0');
        else
            ++field;
    }
    using namespace std::chrono;
    const auto day = year_month_day {year(numbers[0]), month(static_cast<unsigned>(numbers[1])),
                                     std::chrono::day(static_cast<unsigned>(numbers[2]))};
    if (!day.ok() || numbers[3] > 23 || numbers[4] > 59 || numbers[5] > 59)
        return std::nullopt;
    const auto moment = sys_days(day).time_since_epoch() + hours(numbers[3]) + minutes(numbers[4])
        + seconds(numbers[5]);
    return duration_cast<milliseconds>(moment).count();
}

std::string formatTufDate(Millis moment)
{
    using namespace std::chrono;
    const sys_time<milliseconds> point {milliseconds(moment)};
    const auto midnight = floor<days>(point);
    const year_month_day day {midnight};
    const hh_mm_ss time {floor<seconds>(point - midnight)};
    std::array<char, 48> text {};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                  static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

bool describes(const std::optional<std::uint64_t>& length,
               const std::map<std::string, std::string>& hashes, ByteView bytes)
{
    if (length && *length != bytes.size())
        return false;
    return std::ranges::all_of(hashes, [&](const auto& entry) {
        const auto& [algorithm, value] = entry;
        return (algorithm == "sha256" && value == toHex(sha256(bytes)))
            || (algorithm == "sha512" && value == toHex(sha512(bytes)));
    });
}

Result<SignedDocument, TufError> readSigned(std::string_view text, std::string_view role,
                                            std::uint64_t limit)
{
    auto document
        = SignedDocument::parse(text, {.bytes = static_cast<std::size_t>(limit), .depth = 32});
    if (!document)
        return malformed(role, document.error().detail);
    return *std::move(document);
}

Status<TufError> checkSigned(const SignedDocument& document, std::string_view type,
                             const RoleKeys& keys, std::string_view role)
{
    const auto checked = document.verify(type, keys.keys, static_cast<std::size_t>(keys.threshold));
    if (checked)
        return Done {};
    const auto fault = checked.error().fault == DocumentFault::NotSigned ? TufFault::Threshold
                                                                         : TufFault::Malformed;
    return Failure {TufError {fault, std::string(role), checked.error().detail}};
}

Result<RootMetadata, TufError> readRoot(const Json& content)
{
    RootMetadata root;
    if (auto head = readHead(content, "root", root); !head)
        return head.failure();
    if (content.contains("consistent_snapshot")) {
        const auto consistent = boolAt(content, "consistent_snapshot");
        if (!consistent)
            return malformed("root", "consistent_snapshot is neither true nor false");
        root.consistentSnapshot = *consistent;
    } else {
        root.consistentSnapshot = false; // as the specification says
    }
    const auto* keys = objectAt(content, "keys");
    const auto* roles = objectAt(content, "roles");
    if (!keys || !roles)
        return malformed("root", "no keys or roles");
    for (const char* name : {"root", "timestamp", "snapshot", "targets"}) {
        const auto* role = objectAt(*roles, name);
        if (!role)
            return malformed("root", std::string("no role ") + name);
        if (auto read = readRoleKeys(*role, *keys, root.roles[name]); !read)
            return read.failure();
    }
    return root;
}

Result<TimestampMetadata, TufError> readTimestamp(const Json& content)
{
    TimestampMetadata timestamp;
    if (auto head = readHead(content, "timestamp", timestamp); !head)
        return head.failure();
    const auto* meta = objectAt(content, "meta");
    const auto* snapshot = meta ? objectAt(*meta, "snapshot.json") : nullptr;
    const auto entry = snapshot ? readMetaEntry(*snapshot) : std::nullopt;
    if (!entry)
        return malformed("timestamp", "no readable snapshot.json in meta");
    timestamp.snapshot = *entry;
    return timestamp;
}

Result<SnapshotMetadata, TufError> readSnapshot(const Json& content)
{
    SnapshotMetadata snapshot;
    if (auto head = readHead(content, "snapshot", snapshot); !head)
        return head.failure();
    const auto* meta = objectAt(content, "meta");
    if (!meta)
        return malformed("snapshot", "no meta");
    for (const auto& [name, object] : meta->items()) {
        const auto entry = readMetaEntry(object);
        if (!entry)
            return malformed("snapshot", "an unreadable entry in meta");
        snapshot.meta[name] = *entry;
    }
    if (!snapshot.meta.contains("targets.json"))
        return malformed("snapshot", "no targets.json in meta");
    return snapshot;
}

Result<TargetsMetadata, TufError> readTargets(const Json& content, std::string_view role)
{
    TargetsMetadata targets;
    if (auto head = readHead(content, role, targets); !head)
        return head.failure();
    const auto* list = objectAt(content, "targets");
    if (!list)
        return malformed(role, "no targets");
    for (const auto& [path, object] : list->items()) {
        TargetInfo info;
        std::optional<std::uint64_t> length;
        info.path = path;
        if (!object.is_object() || !readLength(object, length) || !length
            || !readHashes(object, info.hashes) || info.hashes.empty())
            return malformed(role, "a target without length or hashes");
        info.length = *length;
        if (const auto* custom = objectAt(object, "custom"))
            info.custom = *custom;
        targets.targets.emplace(path, std::move(info));
    }
    return targets;
}

} // namespace yizhan
