// SPDX-License-Identifier: Apache-2.0
#include "scan/scan_worker.h"

#include "scan/decoder.h"
#include "scan/luma.h"

#include <chrono>

namespace yizhan {

namespace {

constexpr std::chrono::milliseconds framePause {40}; // 25 frames a second are enough for a hand
constexpr std::chrono::milliseconds faultPause {250};
constexpr int darkBelow = 40;
constexpr int brightAbove = 225;

ScanHint hintOf(LumaView luma)
{
    const int mean = meanBrightness(luma);
    return mean < darkBelow  ? ScanHint::TooDark
        : mean > brightAbove ? ScanHint::TooBright
                             : ScanHint::None;
}

} // namespace

ScanWorker::ScanWorker(std::unique_ptr<FrameSource> source, Listener listener, const Clock& clock)
    : m_source(std::move(source)), m_listener(std::move(listener)), m_clock(clock),
      m_thread([this] { run(); })
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
    {
        const std::lock_guard lock(m_mutex);
        m_looking = true;
        ++m_round;
    }
    m_changed.notify_all();
}

void ScanWorker::stop()
{
    const std::lock_guard lock(m_mutex);
    m_looking = false;
    ++m_round;
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
    const auto frame = m_source->next(m_clock.bootNow());
    if (!frame) {
        if (m_fault != frame.error().fault && m_listener.failed)
            m_listener.failed(frame.error());
        m_fault = frame.error().fault;
        return;
    }
    if (m_fault && m_listener.recovered)
        m_listener.recovered();
    m_fault.reset();
    if (!*frame)
        return;
    const Frame& shown = **frame;
    auto code = decodeQr(shown.luma, passSetOf(m_frames));
    ++m_frames;
    if (!isWanted(round))
        return;
    const auto hint = code ? ScanHint::None : hintOf(shown.luma);
    if (hint != m_hint && m_listener.hinted)
        m_listener.hinted(hint);
    m_hint = hint;
    if (!code)
        return;
    m_frames = 0;
    const bool told
        = m_lastRound == round && code->bytes == m_last && shown.boot - m_lastSeen < sameCodeMillis;
    m_last = code->bytes;
    m_lastRound = round;
    m_lastSeen = shown.boot;
    if (!told)
        m_listener.scanned({std::move(code->bytes), shown.boot});
}

} // namespace yizhan
