// SPDX-License-Identifier: Apache-2.0
#include "scan/scan_worker.h"

#include "scan/luma.h"

#include <chrono>
#include <utility>

namespace yizhan {

namespace {

constexpr std::chrono::milliseconds framePause {40}; // 25 frames a second are enough for a hand
constexpr std::chrono::milliseconds faultPause {250};
constexpr unsigned sightEvery = 4; // of the frames decoded in vain

} // namespace

ScanWorker::ScanWorker(std::unique_ptr<FrameSource> source, Listener listener, const Clock& clock)
    : m_source(std::move(source)), m_listener(std::move(listener)), m_clock(clock),
      m_camera(m_source->isStill()), m_thread([this] { run(); })
{
}

ScanWorker::~ScanWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ScanWorker::start()
{
    m_source->run(true);
    {
        const std::lock_guard lock(m_mutex);
        m_looking = true;
        ++m_round;
    }
    m_changed.notify_all();
}

void ScanWorker::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_looking = false;
        ++m_round;
    }
    m_source->run(false);
}

bool ScanWorker::isWanted(unsigned round)
{
    const std::lock_guard lock(m_mutex);
    return m_looking && !m_ending && m_round == round;
}

void ScanWorker::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_looking || m_ending; });
        if (m_ending)
            return;
        const auto round = m_round;
        lock.unlock();
        look(round);
        lock.lock();
        m_changed.wait_for(lock, m_fault ? faultPause : framePause, [this] { return m_ending; });
    }
}

void ScanWorker::look(unsigned round)
{
    const Millis now = m_clock.bootNow();
    if (std::exchange(m_roundSeen, round) != round) { // nobody looked meanwhile
        m_reader.restart();
        m_camera.started(now);
    }
    const auto frame = m_source->next(now);
    if (!frame)
        return setFault(frame.error());
    if (!*frame)
        return setFault(m_camera.fault(now));
    const Frame& shown = **frame;
    auto sight = m_reader.look(shown.luma, now);
    m_camera.saw(sight.scene, now);
    setFault(m_camera.fault(now));
    if (!isWanted(round))
        return;
    coach(sight, shown.luma, now);
    if (sight.code)
        tell(std::move(*sight.code), shown.boot, round);
}

void ScanWorker::setFault(const std::optional<FrameError>& fault)
{
    const auto kind = fault ? std::optional(fault->fault) : std::nullopt;
    const auto before = std::exchange(m_fault, kind);
    if (kind == before)
        return;
    if (fault && m_listener.failed)
        m_listener.failed(*fault);
    if (!fault && m_listener.recovered)
        m_listener.recovered();
}

void ScanWorker::coach(const Sight& sight, LumaView frame, Millis boot)
{
    auto hint = ScanHint::None;
    if (sight.code) {
        m_coach.read();
        m_unread = 0;
        m_sighting.reset();
    } else {
        if (sight.scene.wanted && m_unread++ % sightEvery == 0) {
            halve(frame, m_half);
            m_sighting = sightCode(m_half.view());
            if (m_sighting)
                m_sighting->modulePixels *= 2;
        }
        hint = m_coach.watch(sight.scene, m_sighting, boot);
    }
    if (std::exchange(m_hint, hint) != hint && m_listener.hinted)
        m_listener.hinted(hint);
}

void ScanWorker::tell(Decoded code, Millis boot, unsigned round)
{
    const bool told
        = m_lastRound == round && code.bytes == m_last && boot - m_lastSeen < sameCodeMillis;
    m_last = code.bytes;
    m_lastRound = round;
    m_lastSeen = boot;
    if (!told)
        m_listener.scanned({std::move(code.bytes), boot});
}

} // namespace yizhan
