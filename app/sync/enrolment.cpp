// SPDX-License-Identifier: Apache-2.0
#include "sync/enrolment.h"

#include "base/file.h"
#include "base/trusted_time.h"
#include "sync/https_client.h"

#include <algorithm>
#include <sys/stat.h>

namespace yizhan {

namespace {

Failure<EnrolmentError> failure(EnrolmentFault fault, std::string detail)
{
    return Failure {EnrolmentError {fault, std::move(detail)}};
}

struct EnrolmentFile {
    std::string device, role, branch, token, authority;
    std::vector<std::string> addresses;
    Json root;
};

Result<EnrolmentFile, EnrolmentError> readEnrolmentFile(const std::filesystem::path& path)
{
    const auto text = readFile(path);
    if (!text)
        return failure(EnrolmentFault::BadFile, text.error().detail);
    const auto json = parseJson(*text);
    if (!json)
        return failure(EnrolmentFault::BadFile, path.string() + ": " + json.error().detail);
    EnrolmentFile file {stringAt(*json, "device").value_or(""),
                        stringAt(*json, "role").value_or(""),
                        stringAt(*json, "branch").value_or(""),
                        stringAt(*json, "token").value_or(""),
                        stringAt(*json, "ca").value_or(""),
                        {},
                        objectAt(*json, "root") ? *objectAt(*json, "root") : Json()};
    if (const auto* addresses = arrayAt(*json, "addresses")) {
        for (const auto& item : *addresses) {
            if (item.is_string())
                file.addresses.push_back(item.get<std::string>());
        }
    }
    if (file.device.empty() || file.role.empty() || file.branch.empty() || file.token.empty()
        || file.authority.empty() || file.addresses.empty() || file.root.is_null())
        return failure(EnrolmentFault::BadFile,
                       path.string()
                           + ": expected device, role, branch, token, addresses, ca and root");
    return file;
}

struct Answer {
    std::string certificate;
};

Result<Answer, EnrolmentError> ask(const EnrolmentFile& file, const std::string& body,
                                   const Clock& clock)
{
    HttpsClient client(
        {file.authority, {}, {}, {}}, [&] { return std::max(clock.wallNow(), buildTime()); },
        clock);
    std::string unreachable;
    for (const auto& address : file.addresses) {
        HttpRequest request;
        request.method = "POST";
        request.url = address + "/v1/enrol";
        request.body = body;
        const auto reply = client.fetch(std::move(request));
        if (!reply) {
            unreachable += " " + address + ": " + reply.error().detail + ";";
            continue;
        }
        const auto json = parseJson(reply->body);
        const auto certificate = json ? stringAt(*json, "certificate") : std::nullopt;
        if (reply->status == 200 && certificate)
            return Answer {*certificate};
        const auto reason = json ? stringAt(*json, "error") : std::nullopt;
        return failure(EnrolmentFault::Refused,
                       address + " answered " + std::to_string(reply->status) + " "
                           + reason.value_or(""));
    }
    return failure(EnrolmentFault::Unreachable, "no address answered:" + unreachable);
}

} // namespace

Result<Device, EnrolmentError> enrol(const std::filesystem::path& enrolmentFile,
                                     const DataFolder& data, const Clock& clock)
{
    if (std::filesystem::exists(data.device()))
        return failure(EnrolmentFault::AlreadyEnrolled,
                       data.device().string() + " holds an identity already");
    const auto file = readEnrolmentFile(enrolmentFile);
    if (!file)
        return file.failure();

    const auto key = PrivateKey::generate(KeyScheme::Ed25519);
    const auto drillKey = PrivateKey::generate(KeyScheme::Ed25519);
    const Json request {{"device", file->device},
                        {"token", file->token},
                        {"csr", makeSigningRequest(key)},
                        {"drill_key", drillKey.publicKey().json()}};
    const auto answer = ask(*file, request.dump(), clock);
    if (!answer)
        return answer.failure();
    const auto certificate = Certificate::fromPem(answer->certificate);
    const auto certified = certificate ? certificate->publicKey() : certificate.failure();
    if (!certificate || !certified || certified->id() != key.publicKey().id()
        || certificate->commonName() != file->device)
        return failure(EnrolmentFault::Refused,
                       "head office answered with another device's certificate");

    // Everything into a folder beside, then one rename: an identity is there whole or not at all.
    const DataFolder draft {data.root / "device.part"};
    std::error_code error;
    std::filesystem::remove_all(draft.root, error);
    std::filesystem::create_directories(draft.device(), error);
    ::chmod(draft.device().c_str(), 0700);
    const Json facts {{"device", file->device},
                      {"role", file->role},
                      {"branch", file->branch},
                      {"addresses", file->addresses},
                      {"content", file->addresses.front() + "/content/"}};
    const bool written = !error && key.save(draft.deviceKey()) && drillKey.save(draft.drillKey())
        && writeFile(draft.certificate(), answer->certificate)
        && writeFile(draft.authority(), file->authority)
        && writeFile(draft.contentRoot(), file->root.dump())
        && writeFile(draft.device() / "device.json", facts.dump(2));
    if (written)
        std::filesystem::rename(draft.device(), data.device(), error);
    if (!written || error)
        return failure(EnrolmentFault::NotWritable, data.root.string() + ": cannot be written");
    std::filesystem::remove_all(draft.root, error);
    auto device = loadDevice(data);
    if (!device)
        return failure(EnrolmentFault::NotWritable, device.error().detail);
    return *std::move(device);
}

} // namespace yizhan
