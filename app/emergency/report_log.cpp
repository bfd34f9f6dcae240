// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_log.h"

#include "emergency/report_chain.h"
#include "emergency/report_frame.h"

#include <algorithm>
#include <set>

namespace yizhan {

namespace {

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

// One byte form only: what is written in two ways could be changed without being noticed.
Result<SignedDocument, LogFault> readLine(std::string_view line, std::size_t number,
                                          std::size_t limit)
{
    auto document = SignedDocument::parse(line, {.bytes = limit});
    if (!document)
        return Failure {
            LogFault {number, std::nullopt, "no signed document: " + document.error().detail}};
    if (document->text() != line)
        return Failure {LogFault {number, std::nullopt, "not written as signed documents are"}};
    for (const auto& signature : document->signatures()) {
        const auto bytes = fromHex(signature.sig);
        if (!bytes || toHex(*bytes) != signature.sig)
            return Failure {
                LogFault {number, std::nullopt, "its signature is not written in lower-case hex"}};
    }
    return *std::move(document);
}

Result<ReportLog, LogFault> openFrame(std::string_view line, std::span<const PublicKey> office)
{
    const auto fault = [](std::string detail) {
        return Failure {LogFault {1, std::nullopt, "the frame: " + std::move(detail)}};
    };
    const auto document = readLine(line, 1, mostFrameBytes);
    if (!document)
        return fault(document.error().detail);
    auto frame = readFrame(*document);
    if (!frame)
        return fault("no frame of a report log");
    std::vector<PublicKey> keys(office.begin(), office.end());
    if (keys.empty()) {
        const auto own = frame->devices.find(officeDeviceOf(frame->branch));
        if (own != frame->devices.end())
            keys = frame->drill() ? own->second.drillKeys : own->second.keys;
    }
    // One signature: another that nobody checks could be changed unnoticed.
    if (document->signatures().size() != 1 || !document->verify(document->type(), keys))
        return fault("not signed by a key of head office");
    ReportLog log;
    log.frameHash = document->hash();
    log.signer = document->signatures().front().keyId;
    for (const auto& [id, json] : frame->playbooks) {
        auto playbook = parsePlaybook(json.dump());
        if (!playbook)
            return fault(playbook.error().detail);
        log.playbooks.emplace(id, *std::move(playbook));
    }
    log.frame = *std::move(frame);
    return log;
}

// The listed document a broken line must have been: of those that are missing the one whose id it
// still holds, else the first one; of those that are there the one whose id it claims.
std::optional<ListedDocument> blamed(const ReportFrame& frame, const std::set<std::string>& found,
                                     std::string_view line)
{
    const ListedDocument* guess = nullptr;
    std::size_t best = std::string_view::npos;
    for (const bool missing : {true, false}) {
        for (const auto& listed : frame.documents) {
            if (found.contains(listed.hash) == missing)
                continue;
            const auto at = line.find(missing ? listed.id : "\"id\":\"" + listed.id);
            if (at < best || (missing && !guess)) {
                best = std::min(at, best);
                guess = &listed;
            }
        }
        if (guess)
            return *guess;
    }
    return std::nullopt;
}

struct Line {
    std::size_t number;
    SignedDocument document;
    const ListedDocument* listed;
};

Result<std::vector<Line>, LogFault> readDocuments(const ReportFrame& frame,
                                                  const std::vector<std::string_view>& lines)
{
    std::map<std::string_view, const ListedDocument*> byHash;
    for (const auto& listed : frame.documents)
        byHash[listed.hash] = &listed;
    std::vector<Line> documents;
    std::set<std::string> found;
    std::optional<LogFault> fault;
    std::string_view faulty; // the line
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto document = readLine(lines[i], i + 1, mostEventBytes);
        const auto listed = document ? byHash.find(document->hash()) : byHash.end();
        if (listed != byHash.end()) {
            if (found.insert(listed->second->hash).second)
                documents.push_back({i + 1, *std::move(document), listed->second});
            else if (const auto twin = std::ranges::find(documents, listed->second, &Line::listed);
                     twin->document.text() != document->text() && !fault)
                fault = {i + 1, *listed->second, "it stands in the log twice with two signatures"};
        } else if (!fault) {
            fault = document ? LogFault {i + 1, std::nullopt, "it is not what was signed"}
                             : document.error();
            faulty = lines[i];
        }
    }
    if (fault) {
        if (!fault->document)
            fault->document = blamed(frame, found, faulty);
        return Failure {*std::move(fault)};
    }
    for (const auto& listed : frame.documents) {
        if (!found.contains(listed.hash))
            return Failure {LogFault {0, listed, "it is missing from the log"}};
    }
    return documents;
}

// Signature, sender, place in the chain; that it belongs to this incident is checked when all are
// known.
Result<Event, LogFault> readDocument(const ReportFrame& frame, const Line& line)
{
    const auto fault = [&](std::string detail) {
        return Failure {LogFault {line.number, *line.listed, std::move(detail)}};
    };
    auto event = readEvent(line.document);
    if (!event)
        return fault(event.error().detail);
    const auto sender = frame.devices.find(event->device);
    if (sender == frame.devices.end() || event->branch != frame.branch)
        return fault("its device is not one of the branch");
    const auto& keys = event->isDrill() ? sender->second.drillKeys : sender->second.keys;
    if (line.document.signatures().size() != 1
        || !line.document.verify(documentTypeOf(event->lane), keys))
        return fault("its signature does not fit");
    const auto& said = *line.listed;
    if (event->id.text() != said.id || event->device != said.device
        || nameOf(event->lane) != said.lane || event->epoch != said.epoch || event->seq != said.seq)
        return fault("it stands elsewhere in its chain than head office listed");
    return *std::move(event);
}

} // namespace

std::string LogFault::text() const
{
    std::string words = line ? "line " + std::to_string(line) + ": " : "";
    if (document)
        words += "event " + document->id + " of " + document->device + " (" + document->lane
            + ", epoch " + std::to_string(document->epoch) + ", seq "
            + std::to_string(document->seq) + "): ";
    return words + detail;
}

Result<ReportLog, LogFault> readReportLog(std::string_view text, std::span<const PublicKey> office)
{
    if (text.size() > mostLogBytes)
        return Failure {LogFault {0, std::nullopt, "the log is too large"}};
    const auto lines = linesOf(text);
    if (lines.empty())
        return Failure {LogFault {1, std::nullopt, "the log is empty"}};
    auto log = openFrame(lines.front(), office);
    if (!log)
        return log;
    const auto documents = readDocuments(log->frame, lines);
    if (!documents)
        return documents.failure();
    if (!text.ends_with('\n')) {
        const auto last = std::ranges::find(*documents, lines.size(), &Line::number);
        return Failure {LogFault {
            lines.size(), last == documents->end() ? std::nullopt : std::optional(*last->listed),
            "the last line has no end"}};
    }
    std::vector<Event> events;
    for (const auto& line : *documents) {
        auto event = readDocument(log->frame, line);
        if (!event)
            return event.failure();
        events.push_back(*std::move(event));
    }
    for (const auto& listed : log->frame.documents) {
        if (!log->listed.emplace(listed.id, &listed).second)
            return Failure {LogFault {0, listed, "another document has the same id"}};
    }
    if (auto fault = faultInChains(log->frame, events))
        return Failure {*std::move(fault)};
    if (auto fault = strangerIn(log->frame, events))
        return Failure {*std::move(fault)};
    for (const auto* event : inOrder(events))
        log->events.push_back(*event);
    for (auto& incident : incidentsIn(log->events)) {
        if (incident.id == log->frame.subject) {
            log->incident = std::move(incident);
            return log;
        }
    }
    return Failure {LogFault {0, std::nullopt, "the event that began it is missing"}};
}

std::string writeReportLog(const SignedDocument& frame, std::span<const SignedDocument> documents)
{
    std::string text = frame.text() + '\n';
    for (const auto& document : documents)
        text += document.text() + '\n';
    return text;
}

} // namespace yizhan
