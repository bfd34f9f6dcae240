// SPDX-License-Identifier: Apache-2.0
#include "headoffice/branch_roster.h"

#include "config/toml_document.h"
#include "crypto/password.h"
#include "crypto/random.h"
#include "emergency/post.h"
#include "sync/branch_file.h"

#include <algorithm>
#include <array>
#include <set>

namespace yizhan::headoffice {

namespace {

constexpr std::array<std::string_view, 3> languages {"zh-Hans", "zh-Hant", "en"};
constexpr std::array<std::string_view, 6> staffRoles {
    "branch_head", "duty_manager", "teller", "lobby_manager", "guard", "safety_officer"};

struct Reader {
    std::filesystem::path file;

    [[nodiscard]] Failure<RosterError> expected(const std::string& key,
                                                const std::string& what) const
    {
        return Failure {RosterError {file.string() + ": " + key + ": expected " + what}};
    }
};

bool isId(const std::optional<std::string>& id)
{
    return id && !id->empty() && id->size() <= 32
        && id->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

// Nothing when there is no such member yet.
const Json* memberBefore(const std::optional<BranchRecord>& before, const std::string& id)
{
    const auto* staff = before ? arrayAt(before->roster, "staff") : nullptr;
    if (!staff)
        return nullptr;
    const auto found = std::ranges::find_if(
        *staff, [&](const Json& member) { return stringAt(member, "id") == id; });
    return found == staff->end() ? nullptr : &*found;
}

Result<Json, RosterError> readMember(const Reader& reader, const Json& item, const std::string& key)
{
    const auto id = stringAt(item, "id");
    const auto name = stringAt(item, "name");
    const auto* roles = arrayAt(item, "roles");
    if (!isId(id))
        return reader.expected(key + ".id",
                               "lower-case letters, digits and '-', such as \"s-0001\"");
    if (!name || name->empty() || name->size() > 100)
        return reader.expected(key + ".name", "the name colleagues know");
    if (!roles || roles->empty() || !std::ranges::all_of(*roles, [](const Json& role) {
            return role.is_string()
                && std::ranges::find(staffRoles, role.get<std::string>()) != staffRoles.end();
        }))
        return reader.expected(
            key + ".roles",
            "a list of branch_head, duty_manager, teller, lobby_manager, guard, safety_officer");
    return Json {{"id", *id},
                 {"name", *name},
                 {"roles", *roles},
                 {"phone", stringAt(item, "phone").value_or("")}};
}

Status<RosterError> giveVerifiers(Json& member, const Json* before, std::vector<NewPin>& pins)
{
    if (before && stringAt(*before, "pin") && stringAt(*before, "duress")) {
        member["pin"] = *stringAt(*before, "pin");
        member["duress"] = *stringAt(*before, "duress");
        return Done {};
    }
    NewPin made {member["id"], member["name"], makePin(6), makePin(6)};
    while (made.duress == made.pin)
        made.duress = makePin(6);
    member["pin"] = passwordVerifier(made.pin, PasswordStrength::Pin);
    member["duress"] = passwordVerifier(made.duress, PasswordStrength::Pin);
    if (member["pin"] == "" || member["duress"] == "")
        return Failure {
            RosterError {"not enough memory to make PIN verifiers (64 MiB are needed)"}};
    pins.push_back(std::move(made));
    return Done {};
}

bool isDialable(std::string_view number)
{
    return number.size() <= 32
        && number.find_first_not_of("0123456789+-# ") == std::string_view::npos;
}

// The emergency group: absent is an empty one.
Result<Json, RosterError> readGroup(const Reader& reader, const Json& toml)
{
    Json group = Json::array();
    const auto* list = arrayAt(toml, "group");
    if (toml.contains("group") && !list)
        return reader.expected("group", "tables [[group]]");
    for (const auto& item : list ? *list : Json::array()) {
        const auto key = "group[" + std::to_string(group.size()) + "]";
        const auto post = stringAt(item, "post");
        const auto name = stringAt(item, "name");
        const auto phone = stringAt(item, "phone");
        if (!post || !isPost(*post))
            return reader.expected(key + ".post", "one of " + postList());
        if (!name || name->empty() || name->size() > 100)
            return reader.expected(key + ".name", "the name colleagues know");
        if (!phone || phone->empty() || !isDialable(*phone))
            return reader.expected(key + ".phone", "digits, '+', '-', '#' and blanks");
        group.push_back({{"post", *post}, {"name", *name}, {"phone", *phone}});
    }
    return group;
}

Result<Json, RosterError> readNumbers(const Reader& reader, const Json& toml)
{
    Json numbers = Json::array();
    const auto* list = arrayAt(toml, "numbers");
    for (const auto& item : list ? *list : Json::array()) {
        const auto purpose = stringAt(item, "for");
        const auto number = stringAt(item, "number");
        if (!purpose || purpose->empty() || !number || number->empty() || !isDialable(*number))
            return reader.expected(
                "numbers[" + std::to_string(numbers.size()) + "]",
                R"(for = "fire" and number = "119" (digits, '+', '-', '#' and blanks))");
        numbers.push_back({{"for", *purpose},
                           {"number", *number},
                           {"name", stringAt(item, "name").value_or("")}});
    }
    if (numbers.empty())
        return reader.expected("numbers", "at least one number to dial");
    return numbers;
}

} // namespace

Result<std::string, RosterError> rosterId(const std::filesystem::path& file)
{
    const auto toml = readToml(file);
    if (!toml)
        return Failure {RosterError {toml.error().detail}};
    auto id = stringAt(*toml, "id");
    if (!isId(id))
        return Reader {file}.expected("id", "the branch, such as \"b-0001\"");
    return *std::move(id);
}

Result<Roster, RosterError> importRoster(const std::filesystem::path& file,
                                         const std::optional<BranchRecord>& before, Millis now)
{
    const auto id = rosterId(file);
    const auto toml = id ? readToml(file) : Failure {ConfigError {id.error().detail}};
    if (!toml)
        return Failure {RosterError {toml.error().detail}};
    const Reader reader {file};
    const auto* name = objectAt(*toml, "name");
    for (const auto language : languages) {
        if (!name || stringAt(*name, language).value_or("").empty())
            return reader.expected("name." + std::string(language),
                                   "the branch's name in that language");
    }
    const auto region = stringAt(*toml, "region");
    const auto hours = stringAt(*toml, "hours");
    if (!region || region->empty())
        return reader.expected("region", "the region the branch belongs to");
    if (!hours || hours->size() != 11 || (*hours)[5] != '-')
        return reader.expected("hours", "opening hours such as \"09:00-17:30\"");
    auto numbers = readNumbers(reader, *toml);
    if (!numbers)
        return numbers.failure();
    auto group = readGroup(reader, *toml);
    if (!group)
        return group.failure();

    Roster roster;
    Json staff = Json::array();
    std::set<std::string> ids;
    const auto* list = arrayAt(*toml, "staff");
    for (const auto& item : list ? *list : Json::array()) {
        const auto key = "staff[" + std::to_string(staff.size()) + "]";
        auto member = readMember(reader, item, key);
        if (!member)
            return member.failure();
        if (!ids.insert((*member)["id"]).second)
            return reader.expected(key + ".id", "another id: this one is used twice");
        if (auto given = giveVerifiers(*member, memberBefore(before, (*member)["id"]), roster.pins);
            !given)
            return given.failure();
        staff.push_back(*std::move(member));
    }
    if (staff.empty())
        return reader.expected("staff", "at least one member of staff");
    roster.branch = {*id,
                     {{"name", *name},
                      {"region", *region},
                      {"hours", *hours},
                      {"staff", staff},
                      {"numbers", *numbers},
                      {"group", *group}},
                     now};
    return roster;
}

Json branchFileContent(const BranchRecord& branch, const std::vector<DeviceRecord>& devices,
                       Millis now)
{
    Json content = branch.roster;
    content["_type"] = branchFileType;
    content["v"] = 1;
    content["branch"] = branch.id;
    content["issued"] = now;
    Json peers = Json::array();
    for (const auto& device : devices) {
        if (device.branch != branch.id || device.revokedAt != 0)
            continue;
        Json peer {{"device", device.id},
                   {"role", device.role},
                   {"place", device.place},
                   {"address", device.peerAddress},
                   {"port", device.peerPort}};
        if (device.certificate) {
            if (auto drillKey = parseJson(device.certificate->drillKey))
                peer["drill_key"] = *drillKey;
        }
        peers.push_back(std::move(peer));
    }
    content["peers"] = std::move(peers);
    return content;
}

} // namespace yizhan::headoffice
