// SPDX-License-Identifier: Apache-2.0
#include "faults/fault_world.h"

#include <QTest>

#include <fstream>

namespace yizhan {

namespace {
std::string urlOf(const FaultProxy& proxy)
{
    return "https://127.0.0.1:" + std::to_string(proxy.port());
}
}

FaultWorld::FaultWorld(Addresses addresses)
    : AlarmWorld(addresses), first(office.port()), second(spare.port())
{
    std::filesystem::create_directories(m_faults);
    std::vector<std::string> urls {urlOf(first)};
    if (addresses == Addresses::Two)
        urls.push_back(urlOf(second));
    believe(urls);
    panel.environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(YIZHAN_FAULT_SHIM));
    panel.environment.insert(QStringLiteral("YIZHAN_FAULTS"),
                             QString::fromStdString(m_faults.string()));
}

bool FaultWorld::startAll()
{
    if (!open() || !spare.start(options) || !panel.start())
        return false;
    return panel.waitFor([](const Json& s) {
        for (const auto& path : s["paths"]) {
            if (path["kind"] == "office" && path["up"] == false)
                return false;
        }
        return !s["staff"].empty();
    });
}

void FaultWorld::fault(const char* name, const std::string& content)
{
    std::ofstream(m_faults / name) << content;
}

void FaultWorld::heal(const char* name)
{
    std::filesystem::remove(m_faults / name);
}

std::string FaultWorld::press(const char* playbook)
{
    m_clock.start();
    return raise(playbook);
}

int FaultWorld::copies(const std::string& id) const
{
    int count = 0;
    for (const auto* each : {&office, &spare})
        count += each->copies(id);
    return count;
}

bool FaultWorld::says(const std::string& id, const char* rung)
{
    return incidentIn(panel.state(), id)["ladder"].contains(rung);
}

bool FaultWorld::arrives(const std::string& id, int millis)
{
    const bool received = !id.empty()
        && panel.waitFor(
            [&](const Json& s) { return incidentIn(s, id)["ladder"].contains("received"); },
            millis);
    m_ackMs = received ? m_clock.elapsed() : -1;
    return received && copies(id) == 1;
}

} // namespace yizhan
