// SPDX-License-Identifier: Apache-2.0
#include "kiosk/machine.h"

#include "kiosk/machine_parts.h"

#include "base/log.h"

#include <algorithm>

namespace yizhan {

namespace {
constexpr int tickMillis = 250;
constexpr Millis patience = 10'000; // a line that is silent for less is not called down
constexpr auto powerSupply = "/sys/class/power_supply";
}

Machine::Machine(DataFolder data, Device device, const Clock& clock)
    : m_data(std::move(data)), m_device(std::move(device)), m_time(clock, keptFloor(m_data)),
      m_link(QString::fromStdString(m_data.alarmSocket().string()), clock), m_showcase(m_time),
      m_health(m_link, parts()), m_content(new ContentWorker(m_data, m_device, m_time)),
      m_reporter(new StateReporter(m_data, m_device, m_time)), m_upAt(clock.bootNow())
{
    m_content->moveToThread(&m_contentThread);
    connect(&m_contentThread, &QThread::started, m_content, &ContentWorker::start);
    connect(&m_contentThread, &QThread::finished, m_content, &QObject::deleteLater);
    connect(m_content, &ContentWorker::published, this, &Machine::take);
    connect(m_content, &ContentWorker::confirmed, this, &Machine::trustConfirmed);
    connect(m_content, &ContentWorker::refreshed, this, [this](const QString& trouble) {
        m_state.content = trouble;
        report(m_state);
    });

    m_reporter->moveToThread(&m_business);
    connect(&m_business, &QThread::started, m_reporter, &StateReporter::start);
    connect(&m_business, &QThread::finished, m_reporter, &QObject::deleteLater);
    connect(m_reporter, &StateReporter::answered, this,
            [this](bool reached) { m_reached = reached; });

    connect(&m_link, &AlarmLink::connectedChanged, this, [this] { report(m_state); });
    connect(&m_tongue, &Tongue::changed, this, [this] {
        m_showcase.setLanguage(m_tongue.language());
        m_connection.retranslate();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_showcase.tick();
        lookAtPaths();
        m_health.tick();
        Q_EMIT ticked();
    });
}

Machine::~Machine()
{
    m_content->end();
    for (auto* thread : {&m_contentThread, &m_business}) {
        thread->quit();
        thread->wait();
    }
}

void Machine::start()
{
    m_link.start();
    m_tick.start(tickMillis);
    m_contentThread.start();
    m_business.start();
}

// What the machine itself puts into the branch's list of faults.
std::vector<MachineHealth::Part> Machine::parts()
{
    return {
        {"camera",
         QStringLiteral("摄像头没有画面"),
         [this] { return m_cameraIsGood ? m_cameraIsGood() : std::nullopt; },
         {}},
        {"clock",
         QStringLiteral("时间没有核对"),
         [this] { return std::optional(m_time.read().source == TimeSource::Signed); },
         {}},
        {"disk",
         QStringLiteral("磁盘快满，或者不能写"),
         [this] { return diskIsGood(m_data.root); },
         {}},
        {"network",
         QStringLiteral("连不上总部"),
         [this] { return std::optional(!m_connection.offline()); },
         {}},
        {"battery",
         QStringLiteral("在用电池，或者电池快没电"),
         [] { return batteryIsGood(powerSupply); },
         {}},
        {"redemption",
         QStringLiteral("兑奖自检不对，已停用"),
         [this] { return m_redemptionIsGood ? m_redemptionIsGood() : std::nullopt; },
         {.broken = 0, .mended = 0}}, // it does not come and go: each verdict stands
    };
}

void Machine::report(ScreenState state)
{
    state.content = m_state.content;
    state.alarmd = m_link.connected();
    if (const auto* content = m_showcase.content())
        state.release = QString::fromStdString(content->release);
    m_state = std::move(state);
    m_reporter->report(m_state);
}

void Machine::take(const std::shared_ptr<const PublishedContent>& content)
{
    m_showcase.setContent(content);
    report(m_state);
    if (!content->trust || content->trustText == m_trust)
        return;
    m_trust = content->trustText;
    m_reporter->setTrust(*content->trust);
    Q_EMIT trustChanged(*content->trust);
}

// yizhan-alarmd hears head office every few seconds; without it our own reports must do.
void Machine::lookAtPaths()
{
    const auto& paths = m_link.state().paths;
    const bool up = m_link.connected() && !paths.empty()
        ? std::ranges::any_of(paths, &PathFacts::up)
        : m_reached;
    const Millis now = m_time.clock().bootNow();
    if (up)
        m_upAt = now;
    const bool online = now - m_upAt < patience;
    if (online == m_connection.offline())
        log::info("kiosk", "connection.changed", {{"online", online}});
    m_connection.setOnline(online, m_time.now());
}

} // namespace yizhan
