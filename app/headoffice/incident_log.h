// SPDX-License-Identifier: Apache-2.0
// The report log of an incident or drill, gathered from the Store: its documents, follow-ups about
// it, the keys that may have signed them, the playbooks of that time. Reads only; any thread.
#pragma once

#include "emergency/report_log.h"
#include "headoffice/office_keys.h"
#include "headoffice/store.h"

#include <filesystem>

namespace yizhan::headoffice {

struct IncidentLog {
    ReportFrame frame;
    std::vector<SignedDocument> documents; // in the order of receipt

    // A case of the security department: for its eyes only.
    [[nodiscard]] bool confidential() const;
    // The log as a file, its frame signed by head office's key of this kind of truth.
    [[nodiscard]] std::string text(const OfficeKeys& keys) const;
};

// content: the repository of published content; data: where the playbooks are that only head office
// has. Unknown when no such incident was received.
[[nodiscard]] Stored<IncidentLog> incidentLog(Store& store, const OfficeKeys& keys,
                                              const std::filesystem::path& content,
                                              const std::filesystem::path& data,
                                              const Uuid& subject);

} // namespace yizhan::headoffice
