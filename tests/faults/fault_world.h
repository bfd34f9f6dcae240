// SPDX-License-Identifier: Apache-2.0
// A branch whose panel stands behind two proxies and loads the shim of faults: what happens to its
// alarms, and how long it took.
#pragma once

#include "alarmd/alarm_world.h"
#include "alarmd/fault_proxy.h"

namespace yizhan {

class FaultWorld : public AlarmWorld {
public:
    explicit FaultWorld(Addresses addresses = Addresses::One);

    bool startAll(); // both offices and the panel
    void fault(const char* name, const std::string& content = {}); // of the shim
    void heal(const char* name);

    // Raises an alarm; the clock of ackMs starts.
    std::string press(const char* playbook = "fire");
    // Head office has it exactly once and the panel says received. Then ackMs counts from the
    // press, or from restartClock().
    bool arrives(const std::string& id, int millis = 20'000);
    void restartClock() { m_clock.start(); }
    [[nodiscard]] long long ackMs() const { return m_ackMs; }
    // How often head office has it, over all addresses.
    [[nodiscard]] int copies(const std::string& id) const;
    [[nodiscard]] bool says(const std::string& id, const char* rung);

    FaultProxy first;
    FaultProxy second;

private:
    QElapsedTimer m_clock;
    long long m_ackMs = -1;
    std::filesystem::path m_faults = folder.filePath(QStringLiteral("faults")).toStdString();
};

} // namespace yizhan
