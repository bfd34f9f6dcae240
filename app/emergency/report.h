// SPDX-License-Identifier: Apache-2.0
// The after-action report: a pure function of an incident's verified log. Same documents in any
// order, with any repetition, on any machine: the same bytes (app/README.md, "Report"). Every entry
// names under "events" the ids of the events it rests on. No clock, no time zone, no locale.
#pragma once

#include "emergency/report_log.h"

namespace yizhan {

inline constexpr std::string_view reportType = "report";

// How a step went, against its target time counted from the first touch.
namespace stepVerdict {
inline constexpr std::string_view inTime = "in_time";
inline constexpr std::string_view late = "late";
inline constexpr std::string_view done = "done"; // it has no target
inline constexpr std::string_view notDone = "not_done";
} // namespace stepVerdict

[[nodiscard]] Json reportOn(const ReportLog& log);

// The report's only byte form: keys sorted, no white space, a line end. Its SHA-256 names it.
[[nodiscard]] std::string textOfReport(const Json& report);

// Where a report first differs from the one made of the log, as a JSON pointer with the events that
// entry rests on; nothing when they are equal.
[[nodiscard]] std::optional<std::string> firstDifference(const Json& made, const Json& other);

} // namespace yizhan
