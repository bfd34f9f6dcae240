// SPDX-License-Identifier: Apache-2.0
#include "alarmd/desk_machine.h"

#include "base/file.h"
#include "crypto/password.h"

#include <QDir>
#include <boost/asio/executor_work_guard.hpp>

#include <algorithm>

namespace yizhan {

namespace {

// Where a commit costs nothing, when there is such a place.
QString folderPattern()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath())
        + QStringLiteral("/yizhan-desk-XXXXXX");
}

const std::string& verifierOf(const std::string& pin)
{
    static std::map<std::string, std::string> known;
    auto& verifier = known[pin];
    if (verifier.empty())
        verifier = passwordVerifier(pin, PasswordStrength::Pin);
    return verifier;
}

} // namespace

DeskBranch::DeskBranch() : m_folder(folderPattern()) { }

std::filesystem::path DeskBranch::furnish(const std::string& device) const
{
    const std::filesystem::path data
        = m_folder.filePath(QString::fromStdString(device)).toStdString();
    for (const auto* part : {"alarms.db", "alarms.db-wal", "alarms.db-shm"})
        std::filesystem::remove(data / part);
    const DataFolder folder {data};
    if (std::filesystem::exists(folder.branchFile()))
        return data;
    const std::vector<std::string> addresses {"https://127.0.0.1:1", "https://127.0.0.1:2"};
    fleet.enrol(data, device, "panel", addresses);
    fleet.trust(data, addresses);
    if (hasIncidentKey) {
        auto bundle = *parseJson(*readFile(folder.trustBundle()));
        const auto& key = incidentDesk.sealingKey();
        bundle["incident_keys"] = {{{"keyid", key.id()}, {"public", key.hex()}}};
        (void)writeFile(folder.trustBundle(), bundle.dump());
    }
    Json staff = Json::array();
    for (const auto& [id, name, role] :
         {std::tuple("s-0001", "王敏", "lobby_manager"), std::tuple("s-0002", "李建国", "guard"),
          std::tuple("s-0003", "周敏", "teller")})
        staff.push_back({{"id", id},
                         {"name", name},
                         {"roles", {role}},
                         {"pin", verifierOf(pin)},
                         {"duress", verifierOf(duressPin)}});
    Json peers = Json::array();
    for (const auto* machine : {"p-0001", "p-0002", "k-0001"})
        peers.push_back({{"device", machine},
                         {"role", "panel"},
                         {"place", "大堂"},
                         {"address", "127.0.0.1"},
                         {"port", 9443}});
    const auto file = SignedDocument::sign(
        {{"_type", branchFileType},
         {"v", 1},
         {"branch", "b-0001"},
         {"name", {{"zh-Hans", "人民路支行"}}},
         {"issued", fleet.clock.wallNow()},
         {"staff", staff},
         {"numbers", {{{"for", "fire"}, {"number", "119"}}}},
         {"group", {{{"post", "head"}, {"name", "赵强"}, {"phone", "13800000000"}}}},
         {"peers", peers}},
        fleet.ackKey);
    (void)writeFile(folder.branchFile(), file.text(), 0600);
    return data;
}

DeskMachine::DeskMachine(DeskBranch& branch, const std::string& device, FakeClock& clock)
    : m_clock(clock), m_data {branch.furnish(device)}, m_device(*loadDevice(m_data))
{
    open();
}

void DeskMachine::open()
{
    m_time = std::make_unique<TrustedClock>(m_clock, 0);
    m_trust = std::make_unique<Trust>(m_data, m_device, *m_time);
    m_trust->refresh();
    m_store = *AlarmStore::open(m_data.alarms(), m_time->now() / 1000);
    m_desk = std::make_unique<AlarmDesk>(
        m_device, *m_time,
        AlarmDesk::Wires {[this] { ++changes; },
                          [this](const OwnEvent& own) {
                              released.push_back(own.event.id);
                              if (m_courier)
                                  m_courier->pump();
                          },
                          [this](Millis wait, std::function<void()> then) {
                              m_timers.push_back({m_clock.bootNow() + wait, std::move(then)});
                          },
                          [this](Journal::Work work, Journal::Done done) {
                              m_first.push_back({std::move(work), std::move(done)});
                          },
                          [this](Journal::Work work, Journal::Done done) {
                              m_jobs.push_back({std::move(work), std::move(done)});
                          }});
    m_roads = std::make_unique<Roads>(m_io, *m_trust, *m_time, m_device, TlsIdentity {},
                                      PathLosses({}, [this](Journal::Work work) {
                                          m_jobs.push_back({std::move(work), {}});
                                      }));
    m_courier = std::make_unique<Courier>(m_io, *m_roads, *m_desk, *m_trust, *m_time, m_device,
                                          Courier::Freight::Real, [] {});
    m_staff = std::make_unique<StaffLogin>(m_io, m_clock);
    m_orders = std::make_unique<Orders>(*m_desk, *m_staff, *m_trust, m_device, [] {});
    constexpr std::array latched {Lane::Alarm, Lane::Drill, Lane::Patrol};
    const Millis since = m_time->now() - AlarmDesk::keptAfterTheEnd;
    auto own = *m_store->outbox().rowsSince(since, latched);
    std::map<Lane, ChainHead> heads;
    for (const auto lane : {Lane::Alarm, Lane::Help, Lane::Drill, Lane::Patrol})
        heads[lane] = *m_store->outbox().head(lane);
    m_desk->restore(std::move(own), *m_store->peerEventsSince(since),
                    *m_store->officeEventsSince(0), *m_store->seen(), std::move(heads));
    settle();
}

void DeskMachine::restart()
{
    m_orders.reset();
    m_staff.reset();
    m_roads.reset();
    m_courier.reset();
    m_desk.reset();
    m_first.clear();
    m_jobs.clear(); // what the disk had not taken is lost
    m_timers.clear();
    m_io.restart();
    m_io.poll(); // answers of the run before, to nobody
    m_store.reset();
    open();
}

bool DeskMachine::isOnDisk(const Uuid& id)
{
    return m_store->outbox().contains(id).valueOr(false);
}

void DeskMachine::settle()
{
    while (disk == Disk::Sound && unwritten() > 0) {
        auto& queue = m_first.empty() ? m_jobs : m_first;
        const auto job = std::move(queue.front());
        queue.pop_front();
        (void)job.work(*m_store);
        if (job.done)
            job.done();
    }
    m_io.restart();
    m_io.poll();
}

void DeskMachine::pass(Millis time)
{
    m_clock.pass(time);
    std::vector<std::function<void()>> due;
    for (auto& timer : m_timers) {
        if (timer.due <= m_clock.bootNow())
            due.push_back(std::move(timer.then));
    }
    std::erase_if(m_timers, [](const Timer& timer) { return !timer.then; });
    for (const auto& then : due)
        then();
    settle();
}

Json DeskMachine::order(Json request)
{
    request["request"] = std::to_string(++m_requests);
    auto answer = std::make_shared<Json>();
    m_orders->take(request, [answer](Json given) { *answer = std::move(given); });
    settle();
    if (answer->is_null() && disk == Disk::Slow)
        pass(AlarmDesk::patienceWithDisk);
    waitFor([&] { return !answer->is_null(); }); // a PIN may be being checked on its worker
    return *answer;
}

void DeskMachine::waitFor(const std::function<bool()>& come)
{
    const auto work = boost::asio::make_work_guard(m_io);
    while (!come()) {
        m_io.restart();
        m_io.run_one();
        settle();
    }
}

Json DeskMachine::state() const
{
    return stateOf({*m_desk, *m_roads, *m_trust, *m_time, m_device, {}, {}})["state"];
}

std::string DeskMachine::login(const std::string& pin)
{
    return stringAt(order({{"do", "login"}, {"staff", "s-0001"}, {"pin", pin}}), "session")
        .value_or("");
}

std::string DeskMachine::raise(const std::string& playbook, bool silent)
{
    const auto answer
        = order({{"do", "raise"}, {"playbook", playbook}, {"level", 2}, {"silent", silent}});
    return stringAt(answer, "subject").value_or("");
}

std::string DeskMachine::drill(const std::string& session, const Json& present)
{
    Json request {{"do", "drill"}, {"playbook", "fire"}, {"level", 2}, {"session", session}};
    if (!present.is_null())
        request["present"] = present;
    return stringAt(order(request), "subject").value_or("");
}

std::vector<SignedDocument> DeskMachine::events(std::size_t from) const
{
    std::vector<const OwnEvent*> made;
    for (const auto& [id, own] : m_desk->own())
        made.push_back(&own);
    std::ranges::stable_sort(made, {}, [](const OwnEvent* own) {
        return std::tuple(own->event.at.ms, own->event.lane, own->event.seq);
    });
    std::vector<SignedDocument> documents;
    for (std::size_t i = from; i < made.size(); ++i)
        documents.push_back(made[i]->document);
    return documents;
}

void DeskMachine::hear(const SignedDocument& document)
{
    m_desk->takePeerEvent(document, *readEvent(document), [] {});
    settle();
}

Json comparable(const Json& state)
{
    Json same = Json::object();
    for (const auto* part : {"incidents", "help", "faults", "followups", "patrols", "evacuate"}) {
        if (state.contains(part))
            same[part] = state[part];
    }
    for (auto& incident : same["incidents"]) {
        for (const auto* field : {"mine", "elapsed_ms", "undo_ms", "ladder"})
            incident.erase(field);
    }
    for (auto& call : same["help"])
        call.erase("mine");
    return same;
}

} // namespace yizhan
