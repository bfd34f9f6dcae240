// SPDX-License-Identifier: Apache-2.0
// One panel and one kiosk of branch b-0001, each a real yizhan-alarmd, and what stands for head
// office. Nothing runs before it is started.
#pragma once

#include "alarmd/alarm_process.h"
#include "alarmd/head_office_double.h"

#include <QTemporaryDir>

namespace yizhan {

[[nodiscard]] std::uint16_t freePort();
// The incident of a state; null when it is not there.
[[nodiscard]] const Json& incidentIn(const Json& state, const std::string& id);

class AlarmWorld {
public:
    static constexpr auto pin = "482915"; // of 王敏, s-0001

    // spare: head office has a second address, where the same office answers.
    enum class Addresses { One, Two };
    explicit AlarmWorld(Addresses addresses = Addresses::One);

    // Another trust bundle comes, with these addresses of head office ("primary", "spare").
    void believe(const std::vector<std::string>& urls);
    void believe(const std::vector<std::string>& urls, const std::filesystem::path& data);
    bool open() { return office.start(options); }
    std::string raise(const char* playbook = "medical", bool silent = false);
    bool reaches(const std::string& id, const char* rung, int millis = 10'000);
    bool staffKnown(AlarmProcess& process); // the branch file has come

    QTemporaryDir folder;
    Fleet fleet;
    ServerOptions options = fleet.serverOptions();
    HeadOfficeDouble office {fleet};
    HeadOfficeDouble spare {fleet};
    std::filesystem::path panelData = folder.filePath(QStringLiteral("panel")).toStdString();
    std::filesystem::path kioskData = folder.filePath(QStringLiteral("kiosk")).toStdString();
    AlarmProcess panel {panelData};
    AlarmProcess kiosk {kioskData};
};

} // namespace yizhan
