// SPDX-License-Identifier: Apache-2.0
// The chains of a report log's events: forks, broken links, strangers and what is missing. Pure.
#pragma once

#include "emergency/report_log.h"

namespace yizhan {

// Two documents at one place, or one whose prev is not the hash of the one before.
[[nodiscard]] std::optional<LogFault> faultInChains(const ReportFrame& frame,
                                                    std::span<const Event> events);

// An event that is neither of the incident nor of a follow-up about it.
[[nodiscard]] std::optional<LogFault> strangerIn(const ReportFrame& frame,
                                                 std::span<const Event> events);

// Numbers between two documents of a chain that nobody has, or before its first one of the incident
// when head office has nothing before.
struct ChainGap {
    std::string device;
    std::string lane;
    std::int64_t epoch = 0;
    std::int64_t from = 0;
    std::int64_t until = 0; // the last one missing
    std::string after; // id of the event that follows it, or of the last one before
};
[[nodiscard]] std::vector<ChainGap> gapsIn(const ReportFrame& frame);

} // namespace yizhan
