// SPDX-License-Identifier: Apache-2.0
#include "content/repository_simulator.h"

#include "content/release_manifest.h"
#include "content/tuf_metadata.h"
#include "crypto/digest.h"

namespace yizhan::test {

RepositorySimulator::RepositorySimulator()
{
    for (const char* role : {"root", "targets", "snapshot", "timestamp"})
        content[role] = {{"_type", role},
                         {"spec_version", "1.0.34"},
                         {"version", 0},
                         {"expires", formatTufDate(now + 30 * day)}};
    content["root"]["consistent_snapshot"] = true;
    content["root"]["keys"] = Json::object();
    content["targets"]["targets"] = Json::object();
    const auto person = [] { return PrivateKey::generate(KeyScheme::EcdsaP256); };
    const auto service = [] { return PrivateKey::generate(KeyScheme::Ed25519); };
    useKeys("root", {person(), person(), person()}, 2);
    useKeys("targets", {person(), person()}, 2);
    useKeys("snapshot", {service()}, 1);
    useKeys("timestamp", {service()}, 1);
    pushRoot();
    m_firstRoot = files.at("metadata/1.root.json");
    setRelease("r-1",
               {{"catalogue/catalogue.json", "the catalogue"},
                {"media/a.png", std::string(150'000, 'a')}});
    push();
}

void RepositorySimulator::useKeys(const std::string& role, std::vector<PrivateKey> keys,
                                  int threshold)
{
    auto& root = content["root"];
    Json ids = Json::array();
    for (const auto& key : keys) {
        root["keys"][key.publicKey().id()] = key.publicKey().json();
        ids.push_back(key.publicKey().id());
    }
    root["roles"][role] = {{"keyids", ids}, {"threshold", threshold}};
    signers[role] = std::move(keys);
}

void RepositorySimulator::setTarget(const std::string& path, const std::string& bytes)
{
    const auto hash = sha256Hex(bytes);
    content["targets"]["targets"][path]
        = {{"length", bytes.size()}, {"hashes", {{"sha256", hash}}}};
    const auto slash = path.rfind('/');
    const auto folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    const auto name = slash == std::string::npos ? path : path.substr(slash + 1);
    files["targets/" + percentEncoded(folder + hash + "." + name, true)] = bytes;
}

void RepositorySimulator::setRelease(const std::string& id,
                                     const std::map<std::string, std::string>& targets)
{
    content["targets"]["targets"] = Json::object();
    ReleaseManifest manifest {id, now, {}};
    for (const auto& [path, bytes] : targets) {
        manifest.files.push_back(path);
        setTarget(path, bytes);
    }
    setTarget("channels/all.json", toJson(manifest).dump());
}

std::string RepositorySimulator::pathOf(const std::string& role) const
{
    const auto version = std::to_string(content.at(role).at("version").get<int>()) + ".";
    return "metadata/" + (role == "timestamp" ? "" : version) + role + ".json";
}

void RepositorySimulator::write(const std::string& role)
{
    auto& signedContent = content[role];
    signedContent["version"] = signedContent["version"].get<int>() + 1;
    Json signatures = Json::array();
    for (const auto& key : signers[role])
        signatures.push_back({{"keyid", key.publicKey().id()},
                              {"sig", toHex(key.sign(bytesOf(canonicalJson(signedContent))))}});
    files[pathOf(role)] = Json {{"signed", signedContent}, {"signatures", signatures}}.dump(1);
}

Json RepositorySimulator::metaOf(const std::string& role) const
{
    Json meta {{"version", content.at(role).at("version")}};
    if (describeMeta) {
        const auto& bytes = files.at(pathOf(role));
        meta["length"] = bytes.size();
        meta["hashes"] = {{"sha256", sha256Hex(bytes)}};
    }
    return meta;
}

void RepositorySimulator::pushRoot()
{
    write("root");
}
void RepositorySimulator::pushTargets()
{
    write("targets");
}
void RepositorySimulator::pushSnapshot()
{
    content["snapshot"]["meta"]["targets.json"] = metaOf("targets");
    write("snapshot");
}
void RepositorySimulator::pushTimestamp()
{
    content["timestamp"]["meta"]["snapshot.json"] = metaOf("snapshot");
    write("timestamp");
}
void RepositorySimulator::push()
{
    pushTargets();
    pushSnapshot();
    pushTimestamp();
}

Status<FetchError> RepositorySimulator::fetch(const std::string& path, std::uint64_t offset,
                                              std::uint64_t, const Receive& receive)
{
    requests.push_back(path);
    if (path == broken)
        return Failure {FetchError {FetchFault::Http, "500"}};
    // No limit is kept here on purpose: the client has to.
    const std::string junk(1000, ' ');
    for (int i = 0; path == endless; ++i) {
        served += junk.size();
        if (!receive(bytesOf(junk)))
            return Failure {FetchError {FetchFault::Stopped, ""}};
        if (i > 200'000)
            return Failure {FetchError {FetchFault::Offline, "it took 200 MB"}};
    }
    const auto found = files.find(path);
    if (found == files.end())
        return Failure {FetchError {FetchFault::NotFound, path}};
    for (std::size_t at = offset; at < found->second.size(); at += 1000) {
        const auto piece = std::string_view(found->second).substr(at, 1000);
        served += piece.size();
        if (!receive(bytesOf(piece)))
            return Failure {FetchError {FetchFault::Stopped, ""}};
    }
    return Done {};
}

} // namespace yizhan::test
