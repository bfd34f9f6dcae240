// SPDX-License-Identifier: Apache-2.0
#include "sync/branch_file.h"

namespace yizhan {

namespace {

Failure<DocumentError> malformed(std::string detail)
{
    return Failure {DocumentError {DocumentFault::Malformed, "branch file: " + std::move(detail)}};
}

std::vector<std::string> stringsIn(const Json* list)
{
    std::vector<std::string> strings;
    for (const auto& item : list ? *list : Json::array()) {
        if (item.is_string())
            strings.push_back(item.get<std::string>());
    }
    return strings;
}

const Json& itemsOf(const Json& object, std::string_view key)
{
    static const Json none = Json::array();
    const auto* list = arrayAt(object, key);
    return list ? *list : none;
}

} // namespace

const StaffMember* BranchFile::member(std::string_view id) const
{
    for (const auto& person : staff) {
        if (person.id == id)
            return &person;
    }
    return nullptr;
}

const BranchPeer* BranchFile::peer(std::string_view device) const
{
    for (const auto& machine : peers) {
        if (machine.device == device)
            return &machine;
    }
    return nullptr;
}

Result<BranchFile, DocumentError>
openBranchFile(std::string_view text, std::span<const PublicKey> ackKeys, std::string_view branch)
{
    const auto document = SignedDocument::parse(text);
    if (!document)
        return document.failure();
    if (const auto verified = document->verify(branchFileType, ackKeys); !verified)
        return verified.failure();
    const Json& content = document->content();
    BranchFile file;
    file.branch = stringAt(content, "branch").value_or("");
    if (integerAt(content, "v") != 1 || file.branch != branch)
        return malformed("another version or another branch");
    const auto issued = integerAt(content, "issued");
    const auto* name = objectAt(content, "name");
    if (!issued || !name)
        return malformed("issued or name missing");
    file.issued = *issued;
    for (const auto& [language, value] : name->items()) {
        if (value.is_string())
            file.name[language] = value.get<std::string>();
    }
    file.region = stringAt(content, "region").value_or("");
    file.hours = stringAt(content, "hours").value_or("");
    for (const auto& item : itemsOf(content, "staff")) {
        StaffMember person {stringAt(item, "id").value_or(""), stringAt(item, "name").value_or(""),
                            stringsIn(arrayAt(item, "roles")), stringAt(item, "pin").value_or(""),
                            stringAt(item, "duress").value_or("")};
        if (person.id.empty() || person.name.empty())
            return malformed("a member of staff without id or name");
        file.staff.push_back(std::move(person));
    }
    for (const auto& item : itemsOf(content, "numbers")) {
        file.numbers.push_back({stringAt(item, "for").value_or(""),
                                stringAt(item, "number").value_or(""),
                                stringAt(item, "name").value_or("")});
    }
    for (const auto& item : itemsOf(content, "group")) {
        EmergencyContact member {stringAt(item, "post").value_or(""),
                                 stringAt(item, "name").value_or(""),
                                 stringAt(item, "phone").value_or("")};
        if (member.post.empty() || member.name.empty())
            return malformed("a member of the emergency group without post or name");
        file.group.push_back(std::move(member));
    }
    for (const auto& item : itemsOf(content, "peers")) {
        const auto port = integerAt(item, "port").value_or(0);
        BranchPeer machine {
            stringAt(item, "device").value_or(""), stringAt(item, "role").value_or(""),
            stringAt(item, "place").value_or(""),  stringAt(item, "address").value_or(""),
            static_cast<std::uint16_t>(port),      std::nullopt};
        if (const auto* drillKey = objectAt(item, "drill_key")) {
            if (auto key = PublicKey::fromJson(*drillKey))
                machine.drillKey = *std::move(key);
        }
        if (machine.device.empty() || port < 1 || port > 65535)
            return malformed("a machine without id or port");
        file.peers.push_back(std::move(machine));
    }
    return file;
}

} // namespace yizhan
