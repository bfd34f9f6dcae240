// SPDX-License-Identifier: Apache-2.0
// What the parts of a report share. Pure.
#pragma once

#include "emergency/report_log.h"

namespace yizhan {

// The log as the parts read it. Points into the log.
struct ReportSource {
    explicit ReportSource(const ReportLog& from);

    const ReportLog& log;
    const Incident& incident;
    std::string raised; // id of the event that began it
    std::vector<const Event*> events; // of the incident itself, in order
    const Playbook* playbook; // that it was worked by in the end; none: never published

    // Since the first touch, never below 0.
    [[nodiscard]] Millis after(Millis at) const;
    // The last event of the kind that counts; none when there is none.
    [[nodiscard]] const Event* last(std::string_view kind) const;
    [[nodiscard]] const Event* first(std::string_view kind) const;
    // What ended it: the closing or the cancellation that holds; none while it is open.
    [[nodiscard]] const Event* end() const;
};

// Whether a fold takes it in: what only head office may say, said by somebody else, does not count.
[[nodiscard]] bool counts(const Event& event);

[[nodiscard]] Json personOrNull(const std::optional<Person>& person);
[[nodiscard]] Json idsOf(std::initializer_list<const Event*> events); // null pointers left out

[[nodiscard]] Json ladderPart(const ReportSource& source);
[[nodiscard]] Json stepsPart(const ReportSource& source);
// Who was told upward, and when; the chain of reports of the playbook.
[[nodiscard]] Json toldPart(const ReportSource& source);
[[nodiscard]] Json timelinePart(const ReportSource& source);
[[nodiscard]] Json rollPart(const ReportSource& source);
[[nodiscard]] Json notesPart(const ReportSource& source);
[[nodiscard]] Json sealedPart(const ReportSource& source);
[[nodiscard]] Json gapsPart(const ReportSource& source);
[[nodiscard]] Json followUpsPart(const ReportSource& source);
[[nodiscard]] Json annexPart(const ReportSource& source);
// Of the parts so far: what the branch head has to answer.
[[nodiscard]] Json questionsPart(const ReportSource& source, const Json& report);

} // namespace yizhan
