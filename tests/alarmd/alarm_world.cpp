// SPDX-License-Identifier: Apache-2.0
#include "alarmd/alarm_world.h"

#include <QTcpServer>

namespace yizhan {

std::uint16_t freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

const Json& incidentIn(const Json& state, const std::string& id)
{
    static const Json none;
    for (const auto& item : state["incidents"]) {
        if (item["id"] == id)
            return item;
    }
    return none;
}

AlarmWorld::AlarmWorld(Addresses addresses)
{
    std::vector<std::string> urls;
    for (auto* each : {&office, &spare}) { // each takes a port
        each->start(options);
        each->stop();
        if (each == &office || addresses == Addresses::Two)
            urls.push_back(each->url());
    }
    Json peers = Json::array();
    for (const auto& [data, device, role] :
         {std::tuple(panelData, "p-0001", "panel"), std::tuple(kioskData, "k-0001", "kiosk")}) {
        fleet.enrol(data, device, role, urls);
        fleet.trust(data, urls);
        const auto identity = loadDevice({data});
        for (auto* each : {&office, &spare}) {
            each->deviceKeys.push_back(identity->key.publicKey());
            each->drillKeys.push_back(identity->drillKey.publicKey());
        }
        peers.push_back({{"device", device},
                         {"role", role},
                         {"place", "大堂"},
                         {"address", "127.0.0.1"},
                         {"port", freePort()},
                         {"drill_key", identity->drillKey.publicKey().json()}});
    }
    office.branchFile = fleet.branchFile(pin, peers);
    spare.branchFile = office.branchFile;
}

void AlarmWorld::believe(const std::vector<std::string>& urls)
{
    believe(urls, panelData);
    believe(urls, kioskData);
}

void AlarmWorld::believe(const std::vector<std::string>& urls, const std::filesystem::path& data)
{
    fleet.trust(data, urls);
}

std::string AlarmWorld::raise(const char* playbook, bool silent)
{
    const auto answer
        = panel.order({{"do", "raise"}, {"playbook", playbook}, {"level", 2}, {"silent", silent}});
    return stringAt(answer, "subject").value_or("");
}

bool AlarmWorld::reaches(const std::string& id, const char* rung, int millis)
{
    return panel.waitFor([&](const Json& s) { return incidentIn(s, id)["ladder"].contains(rung); },
                         millis);
}

bool AlarmWorld::staffKnown(AlarmProcess& process)
{
    return process.waitFor([](const Json& s) { return !s["staff"].empty(); });
}

} // namespace yizhan
