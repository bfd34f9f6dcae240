// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/station.h"

#include "alarmd/precedence.h"
#include "base/log.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <array>
#include <csignal>

namespace yizhan {

namespace {

constexpr Millis tickEvery = 1000;
constexpr Millis branchFileEvery = Millis {10} * 60 * 1000;
constexpr Millis branchFileRetry = 5000;
constexpr Millis forgetEvery = Millis {3600} * 1000;
// States may take a quarter of the time, so that alarms have the rest; what changes meanwhile goes
// out with the next one.
constexpr int stateShare = 4;
constexpr std::chrono::milliseconds mostStateWait {100};
constexpr Millis planEvery = 30'000;
constexpr Millis floorStep = 60'000; // how far the floor moves before it is written again
constexpr Millis keepForScreens = Millis {24} * 3600 * 1000;

std::string revocationListIn(const Trust& trust)
{
    return trust.bundle() ? trust.bundle()->revocationList : "";
}

} // namespace

Station::Station(DataFolder data, Device device, std::vector<KeySettings> keys)
    : m_data(std::move(data)), m_device(std::move(device)), m_time(m_clock, buildTime()),
      m_trust(m_data, m_device, m_time), m_staff(m_io, m_clock), m_tick(m_io), m_stateTimer(m_io),
      m_signals(m_io, SIGTERM, SIGINT)
{
    takePrecedence(); // before threads are started; the one that checks PINs stays behind
    m_time.restoreFloor(m_device.certificate.notBefore()); // it was issued: so late it was once
    m_trust.refresh();
    openJournal();
    const TlsIdentity identity {m_device.authority.pem(), m_data.certificate(), m_data.deviceKey(),
                                revocationListIn(m_trust)};
    const auto verifyAt = [this] { return m_time.certificateTime(); };
    m_roads
        = std::make_unique<Roads>(m_io, m_trust, m_time, m_device, identity,
                                  PathLosses(std::move(m_knownLosses), [this](Journal::Work work) {
                                      m_journal->write(std::move(work));
                                  }));
    m_branchClient = std::make_unique<HttpsClient>(identity, verifyAt, m_clock);
    m_courier = std::make_unique<Courier>(m_io, *m_roads, *m_desk, m_trust, m_time, m_device,
                                          Courier::Freight::Real, [this] {
                                              keepFloor();
                                              changed();
                                          });
    m_drillCourier = std::make_unique<Courier>(m_io, *m_roads, *m_desk, m_trust, m_time, m_device,
                                               Courier::Freight::Drills, [this] { changed(); });
    m_relay = std::make_unique<Relay>(*m_roads);
    m_branch = std::make_unique<BranchNetwork>(m_io, *m_branchClient, *m_desk, m_trust, m_time,
                                               m_device, *m_relay);
    m_orders
        = std::make_unique<Orders>(*m_desk, m_staff, m_trust, m_device, [this] { showState(); });
    m_screens = std::make_unique<ScreenSocket>(
        m_io, [this](const Json& request, const ScreenSocket::Answer& answer) {
            m_orders->take(request, answer);
        });
    openKeys(std::move(keys));
}

void Station::openKeys(std::vector<KeySettings> keys)
{
    for (auto& settings : keys) {
        m_keys.push_back(std::make_unique<HardwareKey>(
            m_io, m_clock, std::move(settings),
            [this](const KeySettings& key) {
                if (!key.silent)
                    log::info("alarmd", "key.pressed", {{"key", key.path.string()}});
                m_desk->raise({key.playbook, key.level, key.silent, key.place, "key", {}}, {});
            },
            [this] { changed(); }));
    }
}

Station::~Station()
{
    m_branchClient.reset();
    m_roads.reset();
    m_branch.reset();
    m_journal.reset();
}

void Station::openJournal()
{
    const std::int64_t newEpoch = m_time.now() / 1000;
    const auto file = m_data.alarms();
    auto store = AlarmStore::open(file, newEpoch);
    if (!store && store.error().fault == StorageFault::Corrupt) {
        const auto aside = ".damaged-" + std::to_string(newEpoch);
        for (const auto* part : {"", "-wal", "-shm"}) {
            std::error_code ignored;
            std::filesystem::rename(file.string() + part, file.string() + aside + part, ignored);
        }
        log::error("alarmd", "journal.damaged",
                   {{"detail", store.error().detail}, {"kept_as", file.string() + aside}});
        store = AlarmStore::open(file, newEpoch);
    }
    std::vector<OutboxRow> own;
    std::vector<SignedDocument> peers;
    std::vector<SignedDocument> office;
    std::vector<Seen> seen;
    std::map<Lane, ChainHead> heads;
    for (const auto lane : {Lane::Alarm, Lane::Help, Lane::Drill, Lane::Patrol})
        heads[lane].epoch = newEpoch;
    std::optional<AlarmStore> opened;
    if (store) {
        opened = *std::move(store);
        m_keptFloor = opened->fact("time_floor", 0).valueOr(0);
        m_time.restoreFloor(m_keptFloor);
        // Since the floor, not the wall clock: that may be years off.
        const Millis since = m_time.floor() - keepForScreens;
        constexpr std::array latched {Lane::Alarm, Lane::Drill, Lane::Patrol};
        own = opened->outbox().rowsSince(since, latched).valueOr({});
        peers = opened->peerEventsSince(since).valueOr({});
        office = opened->officeEventsSince(0).valueOr({});
        seen = opened->seen().valueOr({});
        for (auto& [lane, head] : heads)
            head = opened->outbox().head(lane).valueOr(head);
        m_knownLosses = opened->lossesSince(m_time.floor() - PathLosses::shownFor).valueOr({});
        if (opened->outbox().damaged() > 0)
            log::error("alarmd", "journal.damaged_rows", {{"count", opened->outbox().damaged()}});
    } else {
        log::error("alarmd", "journal.not_open", {{"detail", store.error().detail}});
    }
    m_journal
        = std::make_unique<Journal>(file, newEpoch, std::move(opened), [this](Journal::Done done) {
              boost::asio::post(m_io, std::move(done));
          });
    m_desk = std::make_unique<AlarmDesk>(
        m_device, m_time,
        AlarmDesk::Wires {[this] { changed(); },
                          [this](const OwnEvent& event) {
                              (event.event.isDrill() ? m_drillCourier : m_courier)->pump();
                              m_branch->offer();
                          },
                          [this](Millis wait, std::function<void()> then) {
                              auto timer = std::make_shared<boost::asio::steady_timer>(
                                  m_io, std::chrono::milliseconds(wait));
                              timer->async_wait([timer, then = std::move(then)](
                                                    const boost::system::error_code& error) {
                                  if (!error)
                                      then();
                              });
                          },
                          [this](Journal::Work work, Journal::Done done) {
                              m_journal->writeFirst(std::move(work), std::move(done));
                          },
                          [this](Journal::Work work, Journal::Done done) {
                              m_journal->write(std::move(work), std::move(done));
                          }});
    m_desk->restore(std::move(own), std::move(peers), std::move(office), std::move(seen),
                    std::move(heads));
}

Status<std::string> Station::listen()
{
    return m_screens->listen(m_data.alarmSocket());
}

void Station::run()
{
    m_signals.async_wait([this](const boost::system::error_code& error, int) {
        if (!error)
            m_io.stop();
    });
    log::info("alarmd", "station.started",
              {{"device", m_device.id}, {"pending", m_desk->own().size()}});
    m_notice.ready();
    tick();
    m_io.run();
    m_notice.stopping();
    log::info("alarmd", "station.ended");
}

void Station::tick()
{
    m_tick.expires_after(std::chrono::milliseconds(tickEvery));
    m_tick.async_wait([this](const boost::system::error_code& error) {
        if (!error)
            tick();
    });
    m_trust.refresh();
    m_roads->refresh();
    m_branch->refresh();
    m_courier->pump();
    m_drillCourier->pump();
    supervise();
    m_branch->offer();
    fetchBranchFile();
    keepFloor();
    forgetEnded();
    showState();
    // Last: a round that hangs is no sign of life. A disk that hangs is not waited for here.
    if (m_notice.watched() && m_clock.bootNow() >= m_nextNotice) {
        m_nextNotice = m_clock.bootNow() + m_notice.every();
        m_notice.alive();
    }
}

void Station::supervise()
{
    // A silent alarm keeps the ordinary pace: how long a way has been silent stands in the state.
    const bool urgent = m_desk->anythingOpenOnScreens() || m_desk->anythingWaitsOnScreens();
    for (const auto& road : m_roads->due(urgent))
        m_courier->supervise(road, [this, road] { m_roads->supervised(road); });
    // Plans of drills come this way, too.
    const Millis now = m_clock.bootNow();
    const auto roads = m_roads->order();
    const Millis every
        = m_desk->openSubjects(true).empty() ? planEvery : Roads::superviseUrgentlyEvery;
    if (roads.empty() || (m_drillsSupervisedAt && now < *m_drillsSupervisedAt + every))
        return;
    m_drillsSupervisedAt = now;
    m_drillCourier->supervise(roads.front(), [] {});
}

void Station::fetchBranchFile()
{
    const Millis now = m_clock.bootNow();
    const auto roads = m_roads->officeOrder();
    if (m_fetchingBranchFile || now < m_nextBranchFile || !m_trust.bundle() || roads.empty())
        return;
    m_fetchingBranchFile = true;
    m_nextBranchFile = now + branchFileRetry;
    m_roads->get(roads.front(), "/v1/branch-file",
                 [this](const Result<HttpReply, HttpError>& result) {
                     m_fetchingBranchFile = false;
                     if (!result || result->status != 200 || !m_trust.takeBranchFile(result->body))
                         return;
                     m_nextBranchFile = m_clock.bootNow() + branchFileEvery;
                     m_branch->refresh();
                     changed();
                 });
}

void Station::forgetEnded()
{
    const Millis now = m_clock.bootNow();
    if (now < m_nextForgetting)
        return;
    m_nextForgetting = now + forgetEvery;
    m_desk->forgetEnded();
}

void Station::keepFloor()
{
    const Millis floor = m_time.floor();
    if (floor < m_keptFloor + floorStep)
        return;
    m_keptFloor = floor;
    m_journal->write([floor](AlarmStore& store) { return store.keepFact("time_floor", floor); });
}

void Station::changed()
{
    if (std::exchange(m_stateDue, true))
        return;
    m_stateTimer.expires_at(m_nextState);
    m_stateTimer.async_wait([this](const boost::system::error_code& error) {
        if (!error)
            showState();
    });
}

void Station::showState()
{
    m_stateDue = false;
    m_stateTimer.cancel();
    if (!m_screens->anyone())
        return;
    const auto began = std::chrono::steady_clock::now();
    std::vector<KeyState> keys;
    for (const auto& key : m_keys)
        keys.push_back(key->state());
    m_screens->broadcast(stateOf({*m_desk, *m_roads, m_trust, m_time, m_device, m_branch->peers(),
                                  m_courier->content(), m_journal->failing(), std::move(keys)}));
    const auto ended = std::chrono::steady_clock::now();
    m_nextState = ended
        + std::min<std::chrono::steady_clock::duration>((stateShare - 1) * (ended - began),
                                                        mostStateWait);
}

} // namespace yizhan
