// SPDX-License-Identifier: Apache-2.0
// Incidents as branches and head office would have recorded them, always the same to the byte: keys
// are made of fixed seeds, ids of a counter.
#pragma once

#include "emergency/report_log.h"

#include <functional>

namespace yizhan {

// A key that is the same in every run. For tests only.
[[nodiscard]] PrivateKey seededKey(std::uint8_t seed);

class ReportScene {
public:
    // playbooks: files of tests/data/report/playbooks. drill: all of it is one.
    ReportScene(bool drill, std::vector<std::string> playbooks);

    static constexpr Millis start = 1'785'546'000'000; // 2026-08-01 09:00:00 in Beijing

    // An event of the device at so many milliseconds after the start. The first one of the scene
    // begins the incident. Head office's device is "office-b-0001".
    const Event& say(const std::string& device, Millis after, std::string_view kind, Json body);
    // In the patrol lane, which is never a drill; begins a subject of its own, or belongs to one.
    const Event& note(const std::string& device, Millis after, std::string_view kind, Json body,
                      std::optional<Uuid> subject = std::nullopt);
    // Somebody else's event takes the next number of the device's chain; head office lists it
    // unless it never arrived there.
    void skip(const std::string& device, bool arrived);

    [[nodiscard]] std::vector<SignedDocument> documents() const { return m_documents; }
    [[nodiscard]] ReportFrame frame() const;
    [[nodiscard]] SignedDocument signedFrame() const;
    [[nodiscard]] std::string log() const;
    [[nodiscard]] const PublicKey& officeKey() const;
    [[nodiscard]] Uuid subject() const { return m_events.front().subject; }
    [[nodiscard]] PrivateKey keyOf(const std::string& device, bool drill) const;

private:
    [[nodiscard]] Event next(const std::string& device, Millis after, Lane lane);
    const Event& keep(Event event);

    bool m_drill;
    std::vector<std::string> m_playbooks;
    std::map<std::pair<std::string, Lane>, ChainHead> m_heads;
    std::vector<Event> m_events;
    std::vector<SignedDocument> m_documents;
    std::vector<OtherDocument> m_others;
    std::uint64_t m_count = 0;
};

[[nodiscard]] ReportScene fireDrill();
[[nodiscard]] ReportScene medicalCorrected();
[[nodiscard]] ReportScene robberyUnderDuress();

} // namespace yizhan
