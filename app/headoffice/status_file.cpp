// SPDX-License-Identifier: Apache-2.0
#include "headoffice/status_file.h"

#include "base/file.h"

#include <fstream>

namespace yizhan::headoffice {

namespace {
constexpr Millis freshFor = 5000;
constexpr auto fileName = "headoffice-status.json";
}

bool writeStatus(const std::filesystem::path& data, const ServerStatus& status)
{
    Json contacts = Json::object();
    for (const auto& [device, contact] : status.contacts)
        contacts[device] = {{"at", contact.at},
                            {"path", contact.path},
                            {"silent", contact.silent},
                            {"lost_paths", contact.lostPaths}};
    const Json document {{"at", status.at},     {"started", status.startedAt},
                         {"pid", status.pid},   {"address", status.address},
                         {"port", status.port}, {"console", status.consolePort},
                         {"contacts", contacts}};
    const auto part = data / (std::string(fileName) + ".part");
    {
        std::ofstream out(part, std::ios::trunc);
        out << document.dump() << "\n";
        if (!out.flush())
            return false;
    }
    std::error_code error;
    std::filesystem::rename(part, data / fileName, error);
    return !error;
}

std::optional<ServerStatus> readStatus(const std::filesystem::path& data, Millis now)
{
    const auto text = readFile(data / fileName);
    const auto json = text ? parseJson(*text, {16U << 20, 8}) : parseJson("");
    if (!json)
        return std::nullopt;
    ServerStatus status;
    status.at = integerAt(*json, "at").value_or(0);
    if (status.at > now + freshFor || now - status.at > freshFor)
        return std::nullopt;
    status.startedAt = integerAt(*json, "started").value_or(0);
    status.pid = integerAt(*json, "pid").value_or(0);
    status.address = stringAt(*json, "address").value_or("");
    status.port = static_cast<std::uint16_t>(integerAt(*json, "port").value_or(0));
    status.consolePort = static_cast<std::uint16_t>(integerAt(*json, "console").value_or(0));
    const auto* found = objectAt(*json, "contacts");
    const Json contacts = found ? *found : Json::object();
    for (const auto& [device, contact] : contacts.items()) {
        status.contacts[device] = {integerAt(contact, "at").value_or(0),
                                   stringAt(contact, "path").value_or(""),
                                   boolAt(contact, "silent").value_or(false),
                                   {}};
        const auto* lost = arrayAt(contact, "lost_paths");
        for (const auto& path : lost ? *lost : Json::array()) {
            if (path.is_string())
                status.contacts[device].lostPaths.push_back(path.get<std::string>());
        }
    }
    return status;
}

} // namespace yizhan::headoffice
