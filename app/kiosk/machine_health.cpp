// SPDX-License-Identifier: Apache-2.0
#include "kiosk/machine_health.h"

#include "base/log.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr Millis lookEvery = 5000;
constexpr Millis askAgain = 30'000;

} // namespace

MachineHealth::MachineHealth(AlarmLink& link, std::vector<Part> parts, QObject* parent)
    : QObject(parent), m_link(link), m_lookedAt(link.clock().bootNow())
{
    for (Part& part : parts) {
        const PartWatch watch(part.patience);
        m_parts.push_back({std::move(part), watch, false, -askAgain});
    }
}

void MachineHealth::tick()
{
    const Millis now = m_link.clock().bootNow();
    if (now - m_lookedAt < lookEvery)
        return;
    m_lookedAt = now;
    for (Watched& watched : m_parts)
        look(watched);
}

const FaultFacts* MachineHealth::openFault(const std::string& what) const
{
    const AlarmState& state = m_link.state();
    const auto found = std::ranges::find_if(state.faults, [&](const FaultFacts& fault) {
        return fault.source == QStringLiteral("device") && fault.device == state.device
            && fault.what.toStdString() == what && fault.mendedAt == 0;
    });
    return found == state.faults.end() ? nullptr : &*found;
}

void MachineHealth::look(Watched& watched)
{
    const Millis now = m_link.clock().bootNow();
    watched.watch.look(watched.part.good(), now);
    if (!m_link.connected())
        return; // told as soon as there is somebody to tell
    const FaultFacts* listed = openFault(watched.part.what);
    if (!std::exchange(watched.known, true) && listed)
        watched.watch.restore();
    if (watched.watch.broken() == (listed != nullptr) || now - watched.askedAt < askAgain)
        return;
    watched.askedAt = now;
    if (listed)
        send(watched, {{"do", "mended"}, {"subject", listed->id.toStdString()}, {"text", ""}});
    else
        send(watched,
             {{"do", "fault"},
              {"what", watched.part.what},
              {"place", m_link.state().place.toStdString()},
              {"text", watched.part.text.toStdString()},
              {"source", "device"}});
}

void MachineHealth::send(Watched& watched, Json order)
{
    log::info("kiosk", "part.changed",
              {{"part", watched.part.what}, {"broken", watched.watch.broken()}});
    m_link.request(std::move(order), this, [](const AlarmAnswer& answer) {
        if (!answer.ok())
            log::warning("kiosk", "part.not_told", {{"error", static_cast<int>(answer.error)}});
    });
}

} // namespace yizhan
