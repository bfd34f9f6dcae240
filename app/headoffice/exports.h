// SPDX-License-Identifier: Apache-2.0
// What head office holds, as JSON for people and programs outside. Pure folding of the event log:
// real events and drills never meet in one export.
#pragma once

#include "headoffice/incident_board.h"
#include "headoffice/status_file.h"
#include "headoffice/store.h"

namespace yizhan::headoffice {

// [{"id","drill","silent","device","branch","playbook","level","place","raised","received","raised_by",
//   "cancelled","steps","notes","acknowledged":[{"meaning","user","person","role","at"}],"closed",
//   "open","cause","first_playbook","people","roles","roll","evacuation","office","sealed","cancel"}];
//   null for not; sealed is how many there are.
enum class Cases { Left, Only }; // the security department's own: left out, or nothing else
[[nodiscard]] Stored<Json> exportIncidents(Store& store, Truth truth, Cases cases = Cases::Left);
[[nodiscard]] Json exportOne(const BoardEntry& entry);
// [{"branch","playbook","real":{"count","open","cancelled","false_alarms","received_ms","seen_ms",
//   "help_ms","closed_ms"},"drills":{"count","done","cancelled"}}]; each …_ms is {"count","median",
//   "most"} since it was raised (received, closed) or received (seen, help). Drills are never
//   counted among real ones, and cases of the security department nowhere.
[[nodiscard]] Stored<Json> exportStatistics(Store& store);
// [{"id","branch","device","what","place","text","source","found","by","mended"}], open ones first
[[nodiscard]] Stored<Json> exportFaults(Store& store, Millis now);
// [{"id","branch","about","kind","text","owner","due","opened","by","done","overdue"}]
[[nodiscard]] Stored<Json> exportFollowUps(Store& store, Millis now);
// [{"id","device","branch","called","received","screen","language","senior","coming","ended","acknowledged"}]
[[nodiscard]] Stored<Json> exportHelp(Store& store);
// [{"device","role","branch","place","enrolled","revoked","certificate","contact","state","chains","history"}]
// status: of the running server; without it nobody knows who is silent now.
[[nodiscard]] Stored<Json> exportKiosks(Store& store, const std::optional<ServerStatus>& status);
// [{"number","op","voucher","campaign","tier","recipient","slip","merchant","device","branch",
//   "place","state","reason","begun","lease_until","ended","by"}], the newest first
[[nodiscard]] Stored<Json> exportRedemptions(Store& store, Millis now);
// [{"id","receipt","form","version","product","device","branch","language","senior","submitted",
//   "received","opened"}], the newest first; never what is in the box
[[nodiscard]] Stored<Json> exportApplications(Store& store);
// [{"kind","device","about","first","last","count"}]
[[nodiscard]] Stored<Json> exportSecurity(Store& store);
// {"whole": true|false, "broken_at": number or null, "entries": […]}
[[nodiscard]] Stored<Json> exportAudit(Store& store);

// Number of the first entry whose hash or link does not fit; 0 when the chain is whole.
[[nodiscard]] std::int64_t firstBrokenEntry(const std::vector<AuditEntry>& entries);

} // namespace yizhan::headoffice
