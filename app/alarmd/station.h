// SPDX-License-Identifier: Apache-2.0
// The composition root of yizhan-alarmd: makes the parts, connects them, runs the main thread.
#pragma once

#include "alarmd/branch_network.h"
#include "alarmd/courier.h"
#include "alarmd/hardware_key.h"
#include "alarmd/orders.h"
#include "base/service_notice.h"

#include <boost/asio/signal_set.hpp>

namespace yizhan {

class Station {
public:
    // Opens alarms.db. A damaged one is put aside (never deleted) and a new epoch begins; one that
    // cannot be opened now is tried again for ever while alarms go out from memory.
    Station(DataFolder data, Device device, std::vector<KeySettings> keys);
    ~Station();

    [[nodiscard]] Status<std::string> listen();
    void run(); // until SIGTERM or SIGINT

private:
    void openJournal();
    void openKeys(std::vector<KeySettings> keys);
    void tick();
    void supervise();
    void showState(); // at once
    void changed(); // shows it soon
    void fetchBranchFile();
    void keepFloor();
    void forgetEnded();

    DataFolder m_data;
    Device m_device;
    SystemClock m_clock;
    TrustedClock m_time;
    ServiceNotice m_notice;
    boost::asio::io_context m_io {1};
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<AlarmDesk> m_desk;
    Trust m_trust;
    StaffLogin m_staff;
    std::vector<PathLoss> m_knownLosses; // until the roads have them
    std::unique_ptr<Roads> m_roads; // ends before whoever its answers go to, as the client does
    std::unique_ptr<HttpsClient> m_branchClient;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<Courier> m_courier;
    std::unique_ptr<Courier> m_drillCourier;
    std::unique_ptr<BranchNetwork> m_branch;
    std::unique_ptr<Orders> m_orders;
    std::unique_ptr<ScreenSocket> m_screens;
    std::vector<std::unique_ptr<HardwareKey>> m_keys;
    boost::asio::steady_timer m_tick;
    boost::asio::steady_timer m_stateTimer;
    boost::asio::signal_set m_signals;
    bool m_stateDue = false;
    std::chrono::steady_clock::time_point m_nextState; // not before
    bool m_fetchingBranchFile = false;
    Millis m_nextBranchFile = 0;
    std::optional<Millis> m_drillsSupervisedAt; // boot time
    Millis m_keptFloor = 0;
    Millis m_nextForgetting = 0;
    Millis m_nextNotice = 0;
};

} // namespace yizhan
