// SPDX-License-Identifier: Apache-2.0
// Everything yizhan-alarmd knows of incidents, drills and help calls: it builds this device's
// events, keeps those of the branch's other machines and proves the ladder. Owner: the composition
// root. Main thread only.
#pragma once

#include "alarmd/journal.h"
#include "base/trusted_clock.h"
#include "emergency/help_call.h"
#include "emergency/ladder.h"
#include "sync/device.h"

#include <functional>
#include <map>
#include <set>

namespace yizhan {

struct OwnEvent {
    SignedDocument document;
    Event event;
    std::string hash;
    Millis bootMs = 0; // when it was made, 0 when another run of the program made it
    bool durable = false;
    Delivery delivery = Delivery::Pending;
    Millis sentAt = 0;
    std::string sentPath;
    Millis acceptedAt = 0;
    std::optional<Millis> acceptedAfter;
};

enum class DeskFault { UnknownSubject, TooLate, AlreadyEnded };
[[nodiscard]] std::string_view nameOf(DeskFault fault);

struct Alarm {
    std::string playbook;
    int level = ordinaryLevel;
    bool silent = false;
    std::string place;
};

class AlarmDesk {
public:
    // Called once per event: true when it is in the database, false when the disk had not taken it
    // in 100 ms.
    using Kept = std::function<void(bool durable)>;

    // What the root of the program connects.
    struct Wires {
        std::function<void()> changed; // something a screen shows
        std::function<void(const OwnEvent&)>
            readyToSend; // durable, or not kept in time: let it go out
        std::function<void(Millis, std::function<void()>)> after; // a timer on the main thread
    };

    AlarmDesk(const Device& device, TrustedClock& time, Journal& journal, Wires wires);

    // At start, before anything else: what the database held.
    void restore(std::vector<OutboxRow> own, std::vector<SignedDocument> peers,
                 std::vector<Seen> seen, std::map<Lane, ChainHead> heads);

    Uuid raise(const Alarm& alarm, Kept kept);
    Uuid startDrill(const Alarm& alarm, const Person& by, Kept kept);
    // by: the member of staff who is logged in; without one only this device's own alarm within the
    // undo time.
    [[nodiscard]] std::optional<DeskFault> cancel(const Uuid& subject,
                                                  const std::optional<Person>& by, Kept kept);
    [[nodiscard]] std::optional<DeskFault> step(const Uuid& subject, const std::string& step,
                                                bool done, const std::optional<Person>& by,
                                                Kept kept);
    [[nodiscard]] std::optional<DeskFault> note(const Uuid& subject, const std::string& text,
                                                const std::optional<Person>& by, Kept kept);
    [[nodiscard]] std::optional<DeskFault> close(const Uuid& subject, const Person& by,
                                                 const std::string& reason,
                                                 const std::string& outcome, Kept kept);
    Uuid callHelp(const std::string& screen, const std::string& language, bool senior, Kept kept);
    [[nodiscard]] std::optional<DeskFault> comeToHelp(const Uuid& subject, const Person& by,
                                                      Kept kept);
    [[nodiscard]] std::optional<DeskFault> endHelp(const Uuid& subject, const std::string& reason,
                                                   Kept kept);

    // What couriers report. Unknown ids are passed over.
    void sent(const Uuid& id, const std::string& path);
    void accepted(const Uuid& id, Millis at, const std::string& reply);
    void parked(const Uuid& id, const std::string& reason);
    void seen(const Seen& seen);
    // An event of another machine of the branch, its signature checked. kept is called after the
    // commit.
    void takePeerEvent(SignedDocument document, const Event& event, std::function<void()> kept);

    [[nodiscard]] const std::map<Uuid, OwnEvent>& own() const { return m_own; } // by id, so by time
    [[nodiscard]] std::vector<Incident> incidents() const; // silent ones too
    [[nodiscard]] std::vector<HelpCall> helpCalls() const;
    [[nodiscard]] Ladder ladderOf(const Uuid& subject) const;
    [[nodiscard]] Millis elapsed(const Incident& incident) const;
    [[nodiscard]] Millis undoLeft(const Incident& incident) const; // 0: none
    [[nodiscard]] std::vector<Uuid> openSubjects(bool drills) const;

    static constexpr Millis undoTime = 5000;
    static constexpr Millis patienceWithDisk = 100; // then an alarm is sent from memory

private:
    const OwnEvent& append(Lane lane, std::string_view kind, std::optional<Uuid> subject, Json body,
                           Kept kept);
    [[nodiscard]] std::vector<Event> allEvents() const;
    [[nodiscard]] std::optional<Incident> incident(const Uuid& subject) const;
    [[nodiscard]] std::optional<DeskFault> onIncident(const Uuid& subject, std::string_view kind,
                                                      Json body, Kept kept);

    const Device& m_device;
    TrustedClock& m_time;
    Journal& m_journal;
    Wires m_wires;
    std::map<Lane, ChainHead> m_heads;
    std::map<Uuid, OwnEvent> m_own;
    std::map<Uuid, Event> m_peers;
    std::map<std::string, std::vector<Seen>> m_seen; // by subject
};

} // namespace yizhan
