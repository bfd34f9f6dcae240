// SPDX-License-Identifier: Apache-2.0
#include "headoffice/incident_log.h"

#include "base/file.h"
#include "emergency/patrol.h"
#include "headoffice/office_playbooks.h"
#include "headoffice/playbook_archive.h"

#include <algorithm>
#include <set>

namespace yizhan::headoffice {

namespace {

constexpr std::size_t pageSize = 1000;

struct Found {
    SignedDocument document;
    Event event;
    std::string hash;
    Millis receivedAt;
};

using Chain = std::tuple<std::string, std::string, std::int64_t>; // device, lane, epoch
Chain chainOf(const Event& event)
{
    return {event.device, std::string(nameOf(event.lane)), event.epoch};
}

// Calls use for every event of this kind of truth, in the order of receipt.
template <typename Use> Status<StoreError> eachEvent(Store& store, Truth truth, const Use& use)
{
    for (std::int64_t after = 0;;) {
        const auto page = store.events(truth, after, pageSize);
        if (!page)
            return page.failure();
        for (const auto& stored : *page) {
            after = stored.number;
            auto document = SignedDocument::parse(stored.document);
            auto event = document ? readEvent(*document) : document.failure();
            // What cannot be read shows as a gap in its chain.
            if (event)
                use(Found {*std::move(document), *std::move(event), stored.hash,
                           stored.receivedAt});
        }
        if (page->size() < pageSize)
            return Done {};
    }
}

class Gathering {
public:
    explicit Gathering(const Uuid& subject) : m_subject(subject) { }

    [[nodiscard]] Status<StoreError> gather(Store& store)
    {
        auto incident = eachEvent(store, truthOf(m_subject), [&](Found found) {
            if (found.event.subject == m_subject)
                take(std::move(found));
        });
        if (!incident)
            return incident;
        // Follow-ups are real even when they are about a drill. One is opened before it is done.
        std::set<Uuid> followUps;
        auto upkeep = eachEvent(store, Truth::Real, [&](Found found) {
            const bool opens = found.event.kind == kind::followUpOpened
                && found.event.id == found.event.subject
                && stringAt(found.event.body, "about") == m_subject.text();
            if (opens)
                followUps.insert(found.event.id);
            if (followUps.contains(found.event.subject) && found.event.branch == branch())
                take(std::move(found));
        });
        if (!upkeep)
            return upkeep;
        for (const auto truth : {truthOf(m_subject), Truth::Real}) {
            auto between = eachEvent(store, truth, [&](const Found& found) { link(found); });
            if (!between)
                return between;
            if (truth == Truth::Real)
                break;
        }
        return Done {};
    }

    [[nodiscard]] std::string branch() const
    {
        return m_found.empty() ? std::string() : m_found.front().event.branch;
    }
    [[nodiscard]] const std::vector<Found>& found() const { return m_found; }
    [[nodiscard]] std::vector<OtherDocument> others() const
    {
        std::vector<OtherDocument> list;
        for (const auto& [place, other] : m_others)
            list.push_back(other);
        return list;
    }

private:
    void take(Found found)
    {
        if (!m_ids.insert(found.event.id).second)
            return;
        auto& [first, last]
            = m_ranges.try_emplace(chainOf(found.event), found.event.seq, found.event.seq)
                  .first->second;
        first = std::min(first, found.event.seq);
        last = std::max(last, found.event.seq);
        m_found.push_back(std::move(found));
    }
    // Somebody else's document between two of ours.
    void link(const Found& found)
    {
        const auto range = m_ranges.find(chainOf(found.event));
        if (range == m_ranges.end() || m_ids.contains(found.event.id)
            || found.event.seq < range->second.first || found.event.seq > range->second.second)
            return;
        const auto& e = found.event;
        m_others.try_emplace({chainOf(e), e.seq},
                             OtherDocument {e.device, std::string(nameOf(e.lane)), e.epoch, e.seq,
                                            found.hash, e.prev});
    }

    Uuid m_subject;
    std::vector<Found> m_found;
    std::set<Uuid> m_ids;
    std::map<Chain, std::pair<std::int64_t, std::int64_t>>
        m_ranges; // first and last number of ours
    std::map<std::pair<Chain, std::int64_t>, OtherDocument> m_others;
};

void addCertificate(ReportFrame::Device& device, const CertificateRecord& record)
{
    if (const auto certificate = Certificate::fromPem(record.pem)) {
        if (const auto key = certificate->publicKey())
            device.keys.push_back(*key);
    }
    const auto json = parseJson(record.drillKey);
    if (const auto key
        = json ? PublicKey::fromJson(*json) : Result<PublicKey, KeyError>(Failure {KeyError {}}))
        device.drillKeys.push_back(*key);
}

// The keys it has and had: certificates are replaced, never forgotten.
Stored<ReportFrame::Device> deviceOf(Store& store, const OfficeKeys& keys, const std::string& id)
{
    if (isOfficeDevice(id))
        return ReportFrame::Device {"",
                                    {keys.ack.publicKey(), keys.nextAck},
                                    {keys.drillAck.publicKey(), keys.nextDrillAck}};
    const auto record = store.device(id);
    if (!record)
        return record.failure();
    const auto revoked = store.revokedCertificates();
    if (!revoked)
        return revoked.failure();
    ReportFrame::Device device;
    if (!*record)
        return device; // it was never of this fleet: its documents will be refused
    device.place = (*record)->place;
    if ((*record)->certificate)
        addCertificate(device, *(*record)->certificate);
    for (const auto& old : *revoked) {
        const auto certificate = Certificate::fromPem(old.pem);
        if (certificate && certificate->commonName() == id
            && !((*record)->certificate && (*record)->certificate->serial == old.serial))
            addCertificate(device, old);
    }
    return device;
}

} // namespace

bool IncidentLog::confidential() const
{
    return std::ranges::any_of(frame.documents, [](const ListedDocument& document) {
        return document.device.starts_with(securityPrefix);
    });
}

std::string IncidentLog::text(const OfficeKeys& keys) const
{
    return writeReportLog(signFrame(frame, frame.drill() ? keys.drillAck : keys.ack), documents);
}

Stored<IncidentLog> incidentLog(Store& store, const OfficeKeys& keys,
                                const std::filesystem::path& content,
                                const std::filesystem::path& data, const Uuid& subject)
{
    Gathering gathering(subject);
    if (const auto gathered = gathering.gather(store); !gathered)
        return gathered.failure();
    IncidentLog log;
    std::vector<Event> events;
    std::set<std::string> devices {officeDeviceOf(gathering.branch())};
    for (const auto& found : gathering.found()) {
        const auto& event = found.event;
        log.documents.push_back(found.document);
        log.frame.documents.push_back(
            {event.id.text(), event.device, std::string(nameOf(event.lane)), event.epoch, event.seq,
             found.hash, isOfficeDevice(event.device) ? 0 : found.receivedAt});
        devices.insert(event.device);
        events.push_back(event);
    }
    const auto incidents = incidentsIn(events);
    const auto incident = std::ranges::find(incidents, subject, &Incident::id);
    if (incident == incidents.end())
        return Failure {StoreError {StoreFault::Unknown,
                                    "no incident or drill " + subject.text() + " was received"}};
    log.frame.subject = subject;
    log.frame.branch = gathering.branch();
    log.frame.others = gathering.others();
    const auto branch = store.branch(log.frame.branch);
    if (!branch)
        return branch.failure();
    const auto* name = *branch ? objectAt((*branch)->roster, "name") : nullptr;
    static const Json unnamed = Json::object();
    for (const auto& [language, text] : (name ? *name : unnamed).items()) {
        if (text.is_string())
            log.frame.branchName[language] = text.get<std::string>();
    }
    for (const auto& id : devices) {
        auto device = deviceOf(store, keys, id);
        if (!device)
            return device.failure();
        log.frame.devices[id] = *std::move(device);
    }
    for (auto& [id, playbook] : playbooksAt(content, incident->raisedAt)) {
        if (id == incident->playbook || id == incident->firstPlaybook)
            log.frame.playbooks[id] = std::move(playbook);
    }
    if (log.confidential()) {
        for (const auto& [id, playbook] : officePlaybooks(data)) {
            const auto text = readFile(data / "playbooks" / (id + ".json"), 1U << 20);
            const auto json
                = text ? parseJson(*text) : Result<Json, JsonError>(Failure {JsonError {}});
            if (json && (id == incident->playbook || id == incident->firstPlaybook))
                log.frame.playbooks[id] = *json;
        }
    }
    return log;
}

} // namespace yizhan::headoffice
