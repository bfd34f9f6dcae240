// SPDX-License-Identifier: Apache-2.0
// Everything yizhan-alarmd knows of incidents, drills and help calls: it builds this device's
// events, keeps those of the branch's other machines and proves the ladder. Owner: the composition
// root. Main thread only.
#pragma once

#include "alarmd/chronicle.h"
#include "alarmd/journal.h"
#include "base/trusted_clock.h"
#include "emergency/ladder.h"
#include "sync/device.h"

#include <array>
#include <functional>
#include <map>
#include <set>
#include <vector>

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

enum class DeskFault { UnknownSubject, TooLate, AlreadyEnded, RealAlarm };
[[nodiscard]] std::string_view nameOf(DeskFault fault);

struct Alarm {
    std::string playbook;
    int level = ordinaryLevel;
    bool silent = false;
    std::string place;
    std::string cause; // key or duress; empty: touch
    std::optional<Person> by; // duress
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
        // The journal's writeFirst and write: work runs there, done comes back to the main thread
        // after the commit.
        std::function<void(Journal::Work, Journal::Done)> keepFirst;
        std::function<void(Journal::Work, Journal::Done)> keep;
    };

    AlarmDesk(const Device& device, TrustedClock& time, Wires wires);

    // At start, before anything else: what the database held.
    void restore(std::vector<OutboxRow> own, std::vector<SignedDocument> peers,
                 std::vector<SignedDocument> office, std::vector<Seen> seen,
                 std::map<Lane, ChainHead> heads);

    // Lets go of what ended over a day ago and is delivered; it stays in the database.
    void forgetEnded();

    // Goes out first; then this device's open drills end, unless the alarm is silent.
    Uuid raise(const Alarm& alarm, Kept kept);
    // Makes, signs and keeps one event of this device. What may be said of what is the business of
    // the acts and orders.
    const OwnEvent& append(Lane lane, std::string_view kind, std::optional<Uuid> subject, Json body,
                           Kept kept);

    // What couriers report. Unknown ids are passed over.
    void sent(const Uuid& id, const std::string& path);
    void accepted(const Uuid& id, Millis at, const std::string& reply);
    void parked(const Uuid& id, const std::string& reason);
    void seen(const Seen& seen);
    // An event of another machine of the branch, its signature checked. It counts at once, so that
    // a machine without a disk shows it too; kept is called after the commit, or never.
    void takePeerEvent(SignedDocument document, const Event& event, std::function<void()> kept);
    // Head office's own events of this branch, their signatures checked. Known ones change nothing.
    void takeOfficeEvents(std::vector<SignedDocument> documents);
    // The highest number of them in each lane.
    [[nodiscard]] const std::map<Lane, std::int64_t>& officeHeads() const { return m_officeHeads; }

    [[nodiscard]] const std::map<Uuid, OwnEvent>& own() const { return m_own; } // by id, so by time
    // Events of this device that head office does not have yet, drills or all others; oldest first.
    [[nodiscard]] const std::set<Uuid>& pending(bool drills) const { return m_pending[drills]; }
    [[nodiscard]] const std::set<Uuid>& parked() const { return m_parked; }
    // All of them in the order they were made, also those forgotten since.
    [[nodiscard]] const std::vector<Uuid>& made() const { return m_made; }
    // Holds until the next event.
    [[nodiscard]] const BranchPicture& picture() const { return m_chronicle.picture(); }
    [[nodiscard]] std::optional<Incident> incident(const Uuid& subject) const; // silent ones too
    [[nodiscard]] Ladder ladderOf(const Uuid& subject) const;
    [[nodiscard]] Millis elapsed(const Incident& incident) const;
    [[nodiscard]] Millis undoLeft(const Incident& incident) const; // 0: none
    [[nodiscard]] std::vector<Uuid> openSubjects(bool drills) const; // silent ones too
    // A real alarm that the screens of the branch show, or a drill: both are in a hurry.
    [[nodiscard]] bool anythingOpenOnScreens() const;
    [[nodiscard]] bool realAlarmOnScreens() const; // no drill begins beside one
    // Something that is not of a silent alarm has no receipt yet.
    [[nodiscard]] bool anythingWaitsOnScreens() const;
    // Of an own event: nothing that a screen or a log shows may tell of it.
    [[nodiscard]] bool isQuiet(const Uuid& id) const;
    [[nodiscard]] Millis now() const { return m_time.now(); }

    static constexpr Millis undoTime = 5000;
    static constexpr Millis patienceWithDisk = 100; // then an alarm is sent from memory
    static constexpr Millis keptAfterTheEnd = Millis {24} * 3600 * 1000;

private:
    [[nodiscard]] bool isSilent(const Uuid& subject) const;
    [[nodiscard]] bool isQuiet(const Event& event) const;
    void endDrillsForRealAlarm();
    void settle(const OwnEvent& own); // its delivery has changed

    const Device& m_device;
    TrustedClock& m_time;
    Wires m_wires;
    std::map<Lane, ChainHead> m_heads;
    std::map<Uuid, OwnEvent> m_own;
    std::array<std::set<Uuid>, 2> m_pending; // of them, by drill
    std::set<Uuid> m_parked; // of them
    std::vector<Uuid> m_made;
    std::map<Uuid, Event> m_peers;
    std::set<Uuid> m_peersKept; // of them, those in the database
    std::map<Uuid, std::function<void()>> m_peersWaiting; // for the commit; the last who asked
    std::map<Uuid, Event> m_office;
    std::map<Lane, std::int64_t> m_officeHeads;
    std::map<std::string, std::vector<Seen>> m_seen; // by subject
    Chronicle m_chronicle;
};

} // namespace yizhan
