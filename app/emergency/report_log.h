// SPDX-License-Identifier: Apache-2.0
// The log of one incident or drill as it leaves head office (app/README.md, "Report log"): a frame
// signed by head office on the first line, then one signed document a line, in any order, with any
// repetition. Pure; any thread.
#pragma once

#include "emergency/incident.h"
#include "emergency/playbook.h"

#include <span>

namespace yizhan {

inline constexpr std::string_view reportLogType = "report-log"; // by an ack key
inline constexpr std::string_view drillReportLogType = "drill-report-log"; // by a drill-ack key

// A document that head office says belongs to the log.
struct ListedDocument {
    std::string id;
    std::string device;
    std::string lane;
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    std::string hash;
    Millis receivedAt = 0; // 0: head office's own
};

// The place of somebody else's document in the chain of a device, so that the chain can be followed
// across it without telling what it says.
struct OtherDocument {
    std::string device;
    std::string lane;
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    std::string hash;
    std::string prev;
};

struct ReportFrame {
    struct Device {
        std::string place;
        std::vector<PublicKey> keys; // may have signed its events
        std::vector<PublicKey> drillKeys; // may have signed its drills
    };

    Uuid subject;
    std::string branch;
    TextByLanguage branchName;
    std::map<std::string, Device> devices; // head office's own chains among them
    std::map<std::string, Json> playbooks; // by id, as published when it was raised
    std::vector<ListedDocument> documents;
    std::vector<OtherDocument> others;

    [[nodiscard]] bool drill() const { return subject.version() == drillIdVersion; }
};
[[nodiscard]] SignedDocument signFrame(const ReportFrame& frame, const PrivateKey& key);

// Everything in it was verified.
struct ReportLog {
    ReportFrame frame;
    std::string frameHash;
    std::string signer; // id of head office's key
    std::map<std::string, Playbook> playbooks;
    Incident incident;
    std::vector<Event> events; // each once, in the order they count
    std::map<std::string, const ListedDocument*> listed; // by event id; points into frame

    ReportLog() = default;
    ReportLog(ReportLog&&) = default;
    ReportLog& operator=(ReportLog&&) = default;
    ReportLog(const ReportLog&) = delete;
    ReportLog& operator=(const ReportLog&) = delete;
};

// Why a log is refused: the line and, where one is to blame, the document as head office listed it.
struct LogFault {
    std::size_t line = 0; // from 1; 0: none, a line is missing
    std::optional<ListedDocument> document;
    std::string detail;

    [[nodiscard]] std::string text() const; // one sentence with all of it
};

// office: head office's keys that the reader trusts; without any, the frame's own are believed,
// which proves that the log is whole but not who made it.
[[nodiscard]] Result<ReportLog, LogFault> readReportLog(std::string_view text,
                                                        std::span<const PublicKey> office = {});

[[nodiscard]] std::string writeReportLog(const SignedDocument& frame,
                                         std::span<const SignedDocument> documents);

inline constexpr std::size_t mostLogBytes = 32U << 20;
inline constexpr std::size_t mostFrameBytes = 4U << 20;

} // namespace yizhan
