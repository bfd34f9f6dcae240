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
    case DeskFault::RealAlarm:
        return "real_alarm";
    }
    return "unknown_subject";
}

AlarmDesk::AlarmDesk(const Device& device, TrustedClock& time, Wires wires)
    : m_device(device), m_time(time), m_wires(std::move(wires))
{
}

void AlarmDesk::restore(std::vector<OutboxRow> own, std::vector<SignedDocument> peers,
                        std::vector<SignedDocument> office, std::vector<Seen> seen,
                        std::map<Lane, ChainHead> heads)
{
    m_heads = std::move(heads);
    std::vector<Event> known;
    for (auto& row : own) {
        const auto hash = row.document.hash();
        const auto id = row.event.id;
        known.push_back(row.event);
        m_made.push_back(id);
        settle(m_own
                   .emplace(id,
                            OwnEvent {std::move(row.document),
                                      std::move(row.event),
                                      hash,
                                      0,
                                      true,
                                      row.delivery,
                                      row.sentAt,
                                      {},
                                      row.acceptedAt,
                                      std::nullopt})
                   .first->second);
    }
    for (const auto& document : peers) {
        auto event = readEvent(document);
        if (event && m_peersKept.insert(event->id).second) {
            known.push_back(*event);
            m_peers.emplace(event->id, *std::move(event));
        }
    }
    for (const auto& document : office) {
        if (auto event = readEvent(document)) {
            m_officeHeads[event->lane] = std::max(m_officeHeads[event->lane], event->seq);
            if (m_office.emplace(event->id, *event).second)
                known.push_back(*std::move(event));
        }
    }
    for (auto& person : seen)
        m_seen[person.subject].push_back(std::move(person));
    m_chronicle.addAll(std::move(known));
    forgetEnded();
    endDrillsForRealAlarm(); // the program may have died between the two
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
    m_made.push_back(id);
    settle(made);
    m_chronicle.add(made.event);
    const bool quiet = isQuiet(made.event);

    // Whichever comes first lets the event go: the commit, or the end of our patience with the
    // disk.
    auto released = std::make_shared<bool>(false);
    const auto release = [this, id, quiet, released, kept = std::move(kept)](bool durable) {
        if (std::exchange(*released, true))
            return;
        const auto& ready = m_own.at(id);
        if (kept)
            kept(durable);
        m_wires.readyToSend(ready);
        if (!quiet)
            m_wires.changed();
    };
    m_wires.keepFirst([copy = made.document, event = made.event, now = reading.now](
                          AlarmStore& store) { return store.outbox().append(copy, event, now); },
                      [this, id, quiet, release] {
                          m_own.at(id).durable = true;
                          release(true);
                          if (!quiet)
                              m_wires.changed();
                      });
    m_wires.after(patienceWithDisk, [release] { release(false); });
    if (!quiet)
        log::info(
            "alarmd", "event.made",
            {{"kind", kind}, {"lane", nameOf(lane)}, {"id", id.text()}, {"seq", made.event.seq}});
    if (lane == Lane::Alarm)
        endDrillsForRealAlarm();
    return made;
}

Uuid AlarmDesk::raise(const Alarm& alarm, Kept kept)
{
    Json body {{"playbook", alarm.playbook},
               {"level", alarm.level},
               {"silent", alarm.silent},
               {"place", alarm.place}};
    if (!alarm.cause.empty())
        body["cause"] = alarm.cause;
    if (alarm.by)
        body["by"] = toJson(*alarm.by);
    return append(Lane::Alarm, kind::incidentRaised, std::nullopt, std::move(body), std::move(kept))
        .event.id;
}

// Every device ends its own drills as soon as it knows of a real alarm of the branch, so each drill
// is ended once, in its own chain. A silent alarm ends none: a drill that vanishes from the screen
// would tell the robber; the alarm itself has gone out all the same.
void AlarmDesk::endDrillsForRealAlarm()
{
    if (!realAlarmOnScreens())
        return;
    std::vector<Uuid> drills;
    for (const auto& subject : openSubjects(true)) {
        if (m_chronicle.incident(subject)->device == m_device.id)
            drills.push_back(subject);
    }
    for (const auto& drill : drills)
        append(Lane::Drill, kind::incidentCancelled, drill, {{"reason", "real_alarm"}}, {});
}

void AlarmDesk::sent(const Uuid& id, const std::string& path)
{
    const auto found = m_own.find(id);
    if (found == m_own.end() || found->second.sentAt != 0)
        return;
    found->second.sentAt = m_time.now();
    found->second.sentPath = path;
    m_wires.keep([id, at = found->second.sentAt](
                     AlarmStore& store) { return store.outbox().markSent(id, at); },
                 {});
    if (!isQuiet(found->second.event))
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
    settle(own);
    if (own.bootMs != 0)
        own.acceptedAfter = m_time.clock().bootNow() - own.bootMs;
    m_wires.keep(
        [id, at, reply](AlarmStore& store) { return store.outbox().markAccepted(id, at, reply); },
        {});
    if (isQuiet(own.event))
        return;
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
    settle(found->second);
    m_wires.keep([id, reason](AlarmStore& store) { return store.outbox().park(id, reason); }, {});
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
    m_wires.keep([seen](AlarmStore& store) { return store.keepSeen(seen); }, {});
    if (const auto subject = Uuid::parse(seen.subject); subject && isSilent(*subject))
        return;
    log::info("alarmd", "incident.seen", {{"subject", seen.subject}, {"meaning", seen.meaning}});
    m_wires.changed();
}

void AlarmDesk::takePeerEvent(SignedDocument document, const Event& event,
                              std::function<void()> kept)
{
    if (m_peersKept.contains(event.id))
        return kept();
    const bool writing = m_peersWaiting.contains(event.id);
    m_peersWaiting[event.id] = std::move(kept);
    if (writing)
        return;
    m_wires.keep([document = std::move(document), event, now = m_time.now()](
                     AlarmStore& store) { return store.keepPeerEvent(document, event, now); },
                 [this, id = event.id] {
                     m_peersKept.insert(id);
                     if (auto waiting = m_peersWaiting.extract(id))
                         waiting.mapped()();
                 });
    if (m_peers.emplace(event.id, event).second)
        m_chronicle.add(event);
    endDrillsForRealAlarm();
    if (!isQuiet(event))
        m_wires.changed();
}

void AlarmDesk::takeOfficeEvents(std::vector<SignedDocument> documents)
{
    std::vector<Event> news;
    for (auto& document : documents) {
        const auto event = readEvent(document);
        if (!event)
            continue;
        auto& head = m_officeHeads[event->lane];
        head = std::max(head, event->seq);
        if (!m_office.emplace(event->id, *event).second)
            continue;
        m_chronicle.add(*event);
        m_wires.keep([document = std::move(document), event = *event, now = m_time.now()](
                         AlarmStore& store) { return store.keepOfficeEvent(document, event, now); },
                     {});
        news.push_back(*event);
    }
    if (news.empty())
        return;
    endDrillsForRealAlarm();
    std::erase_if(news, [this](const Event& event) { return isQuiet(event); });
    for (const auto& event : news)
        log::info("alarmd", "office_event.taken",
                  {{"kind", event.kind}, {"subject", event.subject.text()}});
    if (!news.empty())
        m_wires.changed();
}

// Which list it stands in follows from its delivery alone.
void AlarmDesk::settle(const OwnEvent& own)
{
    const auto& id = own.event.id;
    auto& pending = m_pending[own.event.isDrill()];
    if (own.delivery == Delivery::Pending)
        pending.insert(id);
    else
        pending.erase(id);
    if (own.delivery == Delivery::Parked)
        m_parked.insert(id);
    else
        m_parked.erase(id);
}

std::optional<Incident> AlarmDesk::incident(const Uuid& subject) const
{
    const auto* known = m_chronicle.incident(subject);
    return known ? std::optional(*known) : std::nullopt;
}

bool AlarmDesk::isSilent(const Uuid& subject) const
{
    const auto* known = m_chronicle.incident(subject);
    return known && known->silent;
}

// Nothing a screen shows changes by it, and no log line may stand where another has none. A new
// type is never quiet: it brings an incident to the screens or takes it away.
bool AlarmDesk::isQuiet(const Event& event) const
{
    return event.kind != kind::incidentType && isSilent(event.subject);
}

bool AlarmDesk::isQuiet(const Uuid& id) const
{
    return m_own.contains(id) && isQuiet(m_own.at(id).event);
}

bool AlarmDesk::anythingWaitsOnScreens() const
{
    return std::ranges::any_of(m_pending, [this](const auto& pending) {
        return std::ranges::any_of(
            pending, [this](const Uuid& id) { return !isSilent(m_own.at(id).event.subject); });
    });
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
    } else if (const auto peer = m_peers.find(subject); m_peersKept.contains(subject)) {
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
    for (const auto& subject : m_chronicle.openIncidents()) {
        if (m_chronicle.incident(subject)->drill == drills)
            subjects.push_back(subject);
    }
    return subjects;
}

bool AlarmDesk::anythingOpenOnScreens() const
{
    return std::ranges::any_of(m_chronicle.openIncidents(), [this](const Uuid& subject) {
        return !m_chronicle.incident(subject)->silent;
    });
}

bool AlarmDesk::realAlarmOnScreens() const
{
    return std::ranges::any_of(m_chronicle.openIncidents(), [this](const Uuid& subject) {
        const auto& incident = *m_chronicle.incident(subject);
        return !incident.drill && !incident.silent;
    });
}

} // namespace yizhan
