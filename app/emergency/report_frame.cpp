// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_frame.h"

#include <algorithm>
#include <tuple>

namespace yizhan {

namespace {

Json keysJson(const std::vector<PublicKey>& keys)
{
    Json list = Json::array();
    for (const auto& key : keys)
        list.push_back(key.json());
    return list;
}

std::optional<std::vector<PublicKey>> keysAt(const Json& object, std::string_view name)
{
    const auto* list = arrayAt(object, name);
    if (!list)
        return std::nullopt;
    std::vector<PublicKey> keys;
    for (const auto& item : *list) {
        auto key = PublicKey::fromJson(item);
        if (!key)
            return std::nullopt;
        keys.push_back(*std::move(key));
    }
    return keys;
}

template <typename Document> bool readPlace(const Json& item, Document& document)
{
    const auto device = stringAt(item, "device");
    const auto lane = stringAt(item, "lane");
    const auto epoch = integerAt(item, "epoch");
    const auto seq = integerAt(item, "seq");
    const auto hash = stringAt(item, "hash");
    if (!device || !lane || !laneNamed(*lane) || !epoch || !seq || *seq < 1 || !hash)
        return false;
    document.device = *device;
    document.lane = *lane;
    document.epoch = *epoch;
    document.seq = *seq;
    document.hash = *hash;
    return true;
}

bool readDevices(const Json& content, ReportFrame& frame)
{
    const auto* devices = arrayAt(content, "devices");
    for (const auto& item : devices ? *devices : Json::array()) {
        const auto id = stringAt(item, "device");
        const auto place = stringAt(item, "place");
        auto keys = keysAt(item, "keys");
        auto drillKeys = keysAt(item, "drill_keys");
        if (!id || !place || !keys || !drillKeys)
            return false;
        frame.devices[*id] = {*place, *std::move(keys), *std::move(drillKeys)};
    }
    return devices != nullptr;
}

bool readDocuments(const Json& content, ReportFrame& frame)
{
    const auto* documents = arrayAt(content, "documents");
    const auto* others = arrayAt(content, "others");
    if (!documents || !others)
        return false;
    for (const auto& item : *documents) {
        ListedDocument document;
        const auto id = stringAt(item, "id");
        const auto received = integerAt(item, "received");
        if (!id || !received || !readPlace(item, document))
            return false;
        document.id = *id;
        document.receivedAt = *received;
        frame.documents.push_back(std::move(document));
    }
    for (const auto& item : *others) {
        OtherDocument document;
        const auto prev = stringAt(item, "prev");
        if (!prev || !readPlace(item, document))
            return false;
        document.prev = *prev;
        frame.others.push_back(std::move(document));
    }
    return true;
}

bool readBranch(const Json& content, ReportFrame& frame)
{
    const auto* branch = objectAt(content, "branch");
    const auto id = branch ? stringAt(*branch, "id") : std::nullopt;
    const auto* name = branch ? objectAt(*branch, "name") : nullptr;
    if (!id || !name)
        return false;
    frame.branch = *id;
    for (const auto& [language, text] : name->items()) {
        if (text.is_string())
            frame.branchName[language] = text.get<std::string>();
    }
    return true;
}

} // namespace

SignedDocument signFrame(const ReportFrame& frame, const PrivateKey& key)
{
    Json devices = Json::array();
    for (const auto& [id, device] : frame.devices)
        devices.push_back({{"device", id},
                           {"place", device.place},
                           {"keys", keysJson(device.keys)},
                           {"drill_keys", keysJson(device.drillKeys)}});
    Json playbooks = Json::array();
    for (const auto& [id, playbook] : frame.playbooks)
        playbooks.push_back(playbook);
    auto listed = frame.documents;
    std::ranges::sort(
        listed, {}, [](const auto& d) { return std::tie(d.device, d.lane, d.epoch, d.seq, d.id); });
    Json documents = Json::array();
    for (const auto& d : listed)
        documents.push_back({{"id", d.id},
                             {"device", d.device},
                             {"lane", d.lane},
                             {"epoch", d.epoch},
                             {"seq", d.seq},
                             {"hash", d.hash},
                             {"received", d.receivedAt}});
    auto between = frame.others;
    std::ranges::sort(between, {}, [](const auto& d) {
        return std::tie(d.device, d.lane, d.epoch, d.seq, d.hash);
    });
    Json others = Json::array();
    for (const auto& d : between)
        others.push_back({{"device", d.device},
                          {"lane", d.lane},
                          {"epoch", d.epoch},
                          {"seq", d.seq},
                          {"hash", d.hash},
                          {"prev", d.prev}});
    return SignedDocument::sign({{"_type", frame.drill() ? drillReportLogType : reportLogType},
                                 {"v", 1},
                                 {"subject", frame.subject.text()},
                                 {"branch", {{"id", frame.branch}, {"name", frame.branchName}}},
                                 {"devices", std::move(devices)},
                                 {"playbooks", std::move(playbooks)},
                                 {"documents", std::move(documents)},
                                 {"others", std::move(others)}},
                                key);
}

std::optional<ReportFrame> readFrame(const SignedDocument& document)
{
    const Json& content = document.content();
    ReportFrame frame;
    const auto subject = Uuid::parse(stringAt(content, "subject").value_or(""));
    const auto* playbooks = arrayAt(content, "playbooks");
    if (integerAt(content, "v") != 1 || !subject || !playbooks)
        return std::nullopt;
    frame.subject = *subject;
    if (document.type() != (frame.drill() ? drillReportLogType : reportLogType)
        || (subject->version() != drillIdVersion && subject->version() != realIdVersion)
        || !readBranch(content, frame) || !readDevices(content, frame)
        || !readDocuments(content, frame))
        return std::nullopt;
    for (const auto& playbook : *playbooks) {
        const auto id = stringAt(playbook, "id");
        if (!id)
            return std::nullopt;
        frame.playbooks[*id] = playbook;
    }
    return frame;
}

} // namespace yizhan
