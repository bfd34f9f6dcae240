// SPDX-License-Identifier: Apache-2.0
#include "alarmd/desk.h"

#include "base/log.h"
#include "crypto/random.h"

#include <algorithm>

namespace yizhan {

std::string_view nameOf(DeskFault fault)
{
    switch (fault) {
    case DeskFault::UnknownSubject:
        return "unknown_subject";
    case DeskFault::TooLate:
        return "too_late";
    case DeskFault::AlreadyEnded:
        return "already_ended";
    }
    return "unknown_subject";
}

AlarmDesk::AlarmDesk(const Device& device, TrustedClock& time, Journal& journal, Wires wires)
    : m_device(device), m_time(time), m_journal(journal), m_wires(std::move(wires))
{
}

void AlarmDesk::restore(std::vector<OutboxRow> own, std::vector<SignedDocument> peers,
                        std::vector<Seen> seen, std::map<Lane, ChainHead> heads)
{
    m_heads = std::move(heads);
    for (auto& row : own) {
        const auto hash = row.document.hash();
        const auto id = row.event.id;
        m_own.emplace(id,
                      OwnEvent {std::move(row.document),
                                std::move(row.event),
                                hash,
                                0,
                                true,
                                row.delivery,
                                row.sentAt,
                                {},
                                row.acceptedAt,
                                std::nullopt});
    }
    for (const auto& document : peers) {
        if (auto event = readEvent(document))
            m_peers.emplace(event->id, *std::move(event));
    }
    for (auto& person : seen)
        m_seen[person.subject].push_back(std::move(person));
}

const OwnEvent& AlarmDesk::append(Lane lane, std::string_view kind, std::optional<Uuid> subject,
                                  Json body, Kept kept)
{
    const auto reading = m_time.read();
    ChainHead& head = m_heads[lane];
    Event event;
    event.id = lane == Lane::Drill ? makeDrillId(reading.now) : makeRealId(reading.now);
    event.device = m_device.id;
    event.branch = m_device.branch;
    event.lane = lane;
    event.epoch = head.epoch;
    event.seq = head.seq + 1;
    event.prev = head.hash;
    event.at = {reading.now, std::string(nameOf(reading.source)), m_time.clock().bootNow()};
    event.kind = std::string(kind);
    event.subject = subject.value_or(event.id);
    event.body = std::move(body);

    auto document = signEvent(event, lane == Lane::Drill ? m_device.drillKey : m_device.key);
    const auto hash = document.hash();
    head.seq = event.seq;
    head.hash = hash;
    const auto id = event.id;
    const auto [place, added] = m_own.emplace(id,
                                              OwnEvent {std::move(document),
                                                        std::move(event),
                                                        hash,
                                                        m_time.clock().bootNow(),
                                                        false,
                                                        Delivery::Pending,
                                                        0,
                                                        {},
                                                        0,
                                                        std::nullopt});
    const OwnEvent& made = place->second;

    // Whichever comes first lets the event go: the commit, or the end of our patience with the
    // disk.
    auto released = std::make_shared<bool>(false);
    const auto release = [this, id, released, kept = std::move(kept)](bool durable) {
        if (std::exchange(*released, true))
            return;
        const auto& ready = m_own.at(id);
        if (kept)
            kept(durable);
        m_wires.readyToSend(ready);
        m_wires.changed();
    };
    m_journal.write([copy = made.document, event = made.event, now = reading.now](
                        AlarmStore& store) { return store.outbox().append(copy, event, now); },
                    [this, id, release] {
                        m_own.at(id).durable = true;
                        release(true);
                        m_wires.changed();
                    });
    m_wires.after(patienceWithDisk, [release] { release(false); });
    log::info("alarmd", "event.made",
              {{"kind", kind}, {"lane", nameOf(lane)}, {"id", id.text()}, {"seq", made.event.seq}});
    return made;
}

Uuid AlarmDesk::raise(const Alarm& alarm, Kept kept)
{
    return append(Lane::Alarm, kind::incidentRaised, std::nullopt,
                  {{"playbook", alarm.playbook},
                   {"level", alarm.level},
                   {"silent", alarm.silent},
                   {"place", alarm.place}},
                  std::move(kept))
        .event.id;
}

Uuid AlarmDesk::startDrill(const Alarm& alarm, const Person& by, Kept kept)
{
    // A drill is never silent: its point is to be seen.
    return append(Lane::Drill, kind::incidentRaised, std::nullopt,
                  {{"playbook", alarm.playbook},
                   {"level", alarm.level},
                   {"silent", false},
                   {"place", alarm.place},
                   {"by", toJson(by)}},
                  std::move(kept))
        .event.id;
}

std::optional<DeskFault> AlarmDesk::onIncident(const Uuid& subject, std::string_view kind,
                                               Json body, Kept kept)
{
    const auto found = incident(subject);
    if (!found)
        return DeskFault::UnknownSubject;
    if (!found->open())
        return DeskFault::AlreadyEnded;
    append(found->drill ? Lane::Drill : Lane::Alarm, kind, subject, std::move(body),
           std::move(kept));
    return std::nullopt;
}

std::optional<DeskFault> AlarmDesk::cancel(const Uuid& subject, const std::optional<Person>& by,
                                           Kept kept)
{
    const auto found = incident(subject);
    if (!found)
        return DeskFault::UnknownSubject;
    if (found->silent)
        return DeskFault::UnknownSubject; // a silent alarm has no undo, and no screen knows of it
    if (!by && undoLeft(*found) == 0)
        return DeskFault::TooLate;
    return onIncident(subject, kind::incidentCancelled,
                      by ? Json {{"by", toJson(*by)}} : Json::object(), std::move(kept));
}

std::optional<DeskFault> AlarmDesk::step(const Uuid& subject, const std::string& step, bool done,
                                         const std::optional<Person>& by, Kept kept)
{
    Json body {{"step", step}, {"done", done}};
    if (by)
        body["by"] = toJson(*by);
    return onIncident(subject, kind::incidentStep, std::move(body), std::move(kept));
}

std::optional<DeskFault> AlarmDesk::note(const Uuid& subject, const std::string& text,
                                         const std::optional<Person>& by, Kept kept)
{
    Json body {{"text", text}};
    if (by)
        body["by"] = toJson(*by);
    return onIncident(subject, kind::incidentNote, std::move(body), std::move(kept));
}

std::optional<DeskFault> AlarmDesk::close(const Uuid& subject, const Person& by,
                                          const std::string& reason, const std::string& outcome,
                                          Kept kept)
{
    return onIncident(subject, kind::incidentClosed,
                      {{"by", toJson(by)}, {"reason", reason}, {"outcome", outcome}},
                      std::move(kept));
}

Uuid AlarmDesk::callHelp(const std::string& screen, const std::string& language, bool senior,
                         Kept kept)
{
    return append(Lane::Help, kind::helpCalled, std::nullopt,
                  {{"screen", screen}, {"language", language}, {"senior", senior}}, std::move(kept))
        .event.id;
}

namespace {
std::optional<HelpCall> callIn(const std::vector<HelpCall>& calls, const Uuid& subject)
{
    const auto found = std::ranges::find(calls, subject, &HelpCall::id);
    return found == calls.end() ? std::nullopt : std::optional(*found);
}
} // namespace

std::optional<DeskFault> AlarmDesk::comeToHelp(const Uuid& subject, const Person& by, Kept kept)
{
    const auto call = callIn(helpCalls(), subject);
    if (!call)
        return DeskFault::UnknownSubject;
    if (call->endedAt || call->coming)
        return DeskFault::AlreadyEnded;
    append(Lane::Help, kind::helpComing, subject, {{"by", toJson(by)}}, std::move(kept));
    return std::nullopt;
}

std::optional<DeskFault> AlarmDesk::endHelp(const Uuid& subject, const std::string& reason,
                                            Kept kept)
{
    const auto call = callIn(helpCalls(), subject);
    if (!call)
        return DeskFault::UnknownSubject;
    if (call->endedAt)
        return DeskFault::AlreadyEnded;
    append(Lane::Help, kind::helpEnded, subject, {{"reason", reason}}, std::move(kept));
    return std::nullopt;
}

void AlarmDesk::sent(const Uuid& id, const std::string& path)
{
    const auto found = m_own.find(id);
    if (found == m_own.end() || found->second.sentAt != 0)
        return;
    found->second.sentAt = m_time.now();
    found->second.sentPath = path;
    m_journal.write([id, at = found->second.sentAt](AlarmStore& store) {
        return store.outbox().markSent(id, at);
    });
    m_wires.changed();
}

void AlarmDesk::accepted(const Uuid& id, Millis at, const std::string& reply)
{
    const auto found = m_own.find(id);
    if (found == m_own.end() || found->second.delivery == Delivery::Accepted)
        return;
    auto& own = found->second;
    own.delivery = Delivery::Accepted;
    own.acceptedAt = at;
    if (own.bootMs != 0)
        own.acceptedAfter = m_time.clock().bootNow() - own.bootMs;
    m_journal.write(
        [id, at, reply](AlarmStore& store) { return store.outbox().markAccepted(id, at, reply); });
    log::info("alarmd", "event.accepted",
              {{"id", id.text()}, {"after_ms", own.acceptedAfter.value_or(-1)}});
    m_wires.changed();
}

void AlarmDesk::parked(const Uuid& id, const std::string& reason)
{
    const auto found = m_own.find(id);
    if (found == m_own.end() || found->second.delivery != Delivery::Pending)
        return;
    found->second.delivery = Delivery::Parked;
    m_journal.write([id, reason](AlarmStore& store) { return store.outbox().park(id, reason); });
    log::error("alarmd", "event.parked", {{"id", id.text()}, {"reason", reason}});
    m_wires.changed();
}

void AlarmDesk::seen(const Seen& seen)
{
    auto& known = m_seen[seen.subject];
    const auto same = [&](const Seen& other) { return other.meaning == seen.meaning; };
    if (std::ranges::any_of(known, same))
        return;
    known.push_back(seen);
    m_journal.write([seen](AlarmStore& store) { return store.keepSeen(seen); });
    log::info("alarmd", "incident.seen", {{"subject", seen.subject}, {"meaning", seen.meaning}});
    m_wires.changed();
}

void AlarmDesk::takePeerEvent(SignedDocument document, const Event& event,
                              std::function<void()> kept)
{
    m_journal.write([document = std::move(document), event, now = m_time.now()](
                        AlarmStore& store) { return store.keepPeerEvent(document, event, now); },
                    [this, event, kept = std::move(kept)] {
                        m_peers.emplace(event.id, event);
                        kept();
                        m_wires.changed();
                    });
}

std::vector<Event> AlarmDesk::allEvents() const
{
    std::vector<Event> events;
    events.reserve(m_own.size() + m_peers.size());
    for (const auto& [id, own] : m_own)
        events.push_back(own.event);
    for (const auto& [id, event] : m_peers)
        events.push_back(event);
    return events;
}

std::vector<Incident> AlarmDesk::incidents() const
{
    return incidentsIn(allEvents());
}
std::vector<HelpCall> AlarmDesk::helpCalls() const
{
    return helpCallsIn(allEvents());
}

std::optional<Incident> AlarmDesk::incident(const Uuid& subject) const
{
    for (auto& found : incidents()) {
        if (found.id == subject)
            return found;
    }
    return std::nullopt;
}

Ladder AlarmDesk::ladderOf(const Uuid& subject) const
{
    Ladder ladder;
    if (const auto found = m_own.find(subject); found != m_own.end()) {
        const auto& own = found->second;
        if (own.durable)
            ladder.saved = {own.event.at.ms};
        if (own.sentAt != 0)
            ladder.sent = {own.sentAt, own.sentPath};
        if (own.delivery == Delivery::Accepted)
            ladder.received = {own.acceptedAt, own.acceptedAfter};
    } else if (const auto peer = m_peers.find(subject); peer != m_peers.end()) {
        ladder.saved = {peer->second.at.ms};
    }
    if (const auto known = m_seen.find(subject.text()); known != m_seen.end()) {
        for (const auto& person : known->second)
            (person.meaning == "help_on_way" ? ladder.helpOnWay : ladder.seen)
                = {person.at, person.person, person.role};
    }
    return ladder;
}

Millis AlarmDesk::elapsed(const Incident& incident) const
{
    const auto own = m_own.find(incident.id);
    if (own != m_own.end() && own->second.bootMs != 0)
        return m_time.clock().bootNow() - own->second.bootMs;
    return std::max<Millis>(0, m_time.now() - incident.raisedAt);
}

Millis AlarmDesk::undoLeft(const Incident& incident) const
{
    const auto own = m_own.find(incident.id);
    if (own == m_own.end() || own->second.bootMs == 0 || incident.silent || !incident.open())
        return 0;
    return std::max<Millis>(0, undoTime - elapsed(incident));
}

std::vector<Uuid> AlarmDesk::openSubjects(bool drills) const
{
    std::vector<Uuid> subjects;
    for (const auto& incident : incidents()) {
        if (incident.drill == drills && incident.open())
            subjects.push_back(incident.id);
    }
    return subjects;
}

} // namespace yizhan
