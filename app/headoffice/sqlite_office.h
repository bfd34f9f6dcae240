// SPDX-License-Identifier: Apache-2.0
// Head office's own events in headoffice.db: what may be said, saying it, and what a branch is
// given of it. Each function is a part of the caller's transaction (writing) or snapshot (reading).
#pragma once

#include "headoffice/group_writer.h"

namespace yizhan::headoffice {

// Unknown: no such branch or subject. Refused: by the condition.
[[nodiscard]] Status<StoreError> mayBeSaid(Database& db, const OfficeEvent& event,
                                           const Store::Condition& condition);
// As the next of its chain. Unknown as above; nothing else is asked.
[[nodiscard]] Status<StoreError> sayForOffice(WriteTables& tables, const OfficeEvent& event,
                                              const OfficePen& pen, const Act& act);
// Tells the branch of an answer; says nothing for a help call.
[[nodiscard]] Status<StoreError> sayAnswer(WriteTables& tables,
                                           const Acknowledgement& acknowledgement,
                                           const OfficePen& pen, const Act& act);

[[nodiscard]] Stored<std::vector<OfficeHead>> readOfficeHeads(Database& db);
[[nodiscard]] Stored<std::vector<StoredEvent>> readOfficeEvents(Database& db,
                                                                const std::string& branch,
                                                                Lane lane, std::int64_t afterSeq,
                                                                Millis since, std::size_t most);

} // namespace yizhan::headoffice
