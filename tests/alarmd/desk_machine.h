// SPDX-License-Identifier: Apache-2.0
// One machine of a branch inside the test: the real desk, orders, courier, state and database, with
// a clock, a disk and a network that move only when the test says so.
#pragma once

#include "alarmd/courier.h"
#include "alarmd/orders.h"
#include "alarmd/posted_requests.h"
#include "alarmd/state.h"
#include "support/fake_clock.h"
#include "support/fleet.h"

#include <QTemporaryDir>

#include <deque>

namespace yizhan {

// The fleet and the branch that the machines belong to.
class DeskBranch {
public:
    static constexpr auto pin = "482915";
    static constexpr auto duressPin = "739164";

    DeskBranch();
    // DATA of a machine, with identity, trust bundle, branch file and no database; head office has
    // two addresses.
    [[nodiscard]] std::filesystem::path furnish(const std::string& device) const;

    Fleet fleet;
    OpeningKey incidentDesk = OpeningKey::generate();
    bool hasIncidentKey = true;

private:
    QTemporaryDir m_folder;
};

class DeskMachine {
public:
    enum class Disk { Sound, Slow }; // slow: nothing is kept until it is sound again

    DeskMachine(DeskBranch& branch, const std::string& device, FakeClock& clock);

    // Begins anew from what the database holds.
    void restart();
    // Sends an order and gives its answer; with a slow disk the answer comes after 100 ms of the
    // clock.
    Json order(Json request);
    [[nodiscard]] Json state() const;
    // The session of s-0001.
    std::string login(const std::string& pin = DeskBranch::pin);
    std::string raise(const std::string& playbook, bool silent = false);
    std::string drill(const std::string& session, const Json& present = Json());

    void pass(Millis time); // timers run
    void waitFor(const std::function<bool()>& come); // something from another thread
    void settle(); // what the disk takes at once, and what waits on the main thread
    // Its events as signed, oldest first, from the one with that number on.
    [[nodiscard]] std::vector<SignedDocument> events(std::size_t from = 0) const;
    void hear(const SignedDocument& document); // of a peer

    [[nodiscard]] bool isOnDisk(const Uuid& id); // committed, whatever the desk believes
    [[nodiscard]] std::size_t unwritten() const { return m_first.size() + m_jobs.size(); }

    AlarmDesk& desk() { return *m_desk; }
    Courier& courier() { return *m_courier; }
    const Roads& roads() const { return *m_roads; }
    const Device& device() const { return m_device; }
    std::filesystem::path data() const { return m_data.root; }

    Disk disk = Disk::Sound;
    int changes = 0; // how often a screen would have been told
    std::vector<Uuid> released; // in the order in which they were let go to head office

private:
    struct Job {
        Journal::Work work;
        Journal::Done done;
    };
    struct Timer {
        Millis due;
        std::function<void()> then;
    };
    void open();

    FakeClock& m_clock;
    DataFolder m_data;
    Device m_device;
    boost::asio::io_context m_io;
    std::unique_ptr<TrustedClock> m_time;
    std::unique_ptr<Trust> m_trust;
    std::optional<AlarmStore> m_store;
    std::deque<Job> m_first; // as in the journal
    std::deque<Job> m_jobs;
    std::vector<Timer> m_timers;
    std::unique_ptr<AlarmDesk> m_desk;
    std::unique_ptr<StaffLogin> m_staff;
    std::unique_ptr<Roads> m_roads;
    std::unique_ptr<Courier> m_courier;
    std::unique_ptr<Orders> m_orders;
    int m_requests = 0;
};

// The state without what two honest machines may say differently: times, whose it is, the way it
// went.
[[nodiscard]] Json comparable(const Json& state);

} // namespace yizhan
