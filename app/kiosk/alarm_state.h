// SPDX-License-Identifier: Apache-2.0
// What yizhan-alarmd says is so, as values. A fact that is not proved is absent, never guessed.
// Moments are milliseconds since 1970-01-01 UTC by the trusted clock of yizhan-alarmd; 0 means
// absent.
#pragma once

#include "base/clock.h"
#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "base/result.h"
#include "crypto/json.h"
#endif

#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace yizhan {

// The stations an alarm can pass. Each is a fact of its own; a later one does not prove an earlier
// one.
enum class RungKind { Saved, Sent, Received, Seen, Help };
constexpr std::size_t rungCount = 5;

struct RungFact {
    bool proved = false;
    Millis at = 0;
    Millis afterMs = 0; // received: since the touch
    QString path; // sent: by which way
    QString person;
    QString role;
};

struct StepFact {
    QString step;
    bool done = false;
    Millis at = 0;
    QString by; // name, empty when nobody signed
};

struct NoteFact {
    QString text;
    Millis at = 0;
    QString by;
    std::map<QString, QString> marks; // what a witness saw: looks, clothing, direction, …

    bool operator==(const NoteFact&) const = default;
};

// Words that only the incident desk can read; here it is known only that there are some.
struct SealedFact {
    QString what; // "family" or "medical"
    Millis at = 0;
    QString by;

    bool operator==(const SealedFact&) const = default;
};

// What head office did, as its signed events say.
struct OfficeFact {
    QString kind; // "incident.acknowledged", "incident.assigned", "incident.escalated"
    QString meaning;
    QString to;
    Millis at = 0;
    QString by; // empty: by rule
    QString role;

    bool operator==(const OfficeFact&) const = default;
};

struct PersonFact {
    QString id;
    QString name;

    bool operator==(const PersonFact&) const = default;
};

struct RollFact {
    Millis at = 0; // 0: nobody was counted
    std::vector<PersonFact> present;
    std::vector<PersonFact> absent;

    bool operator==(const RollFact&) const = default;
};

struct IncidentFacts {
    QString id;
    QString device;
    QString playbook;
    QString firstPlaybook; // as it was raised
    QString place;
    QString people; // who is hurt or in danger, in words
    QString cause;
    bool drill = false;
    bool mine = false;
    int level = 2;
    Millis raised = 0;
    Millis elapsedMs = 0;
    Millis undoMs = 0;
    bool cancelled = false;
    QString cancelReason; // "real_alarm": a real alarm ended the drill
    bool evacuation = false; // customers' screens of the branch say leave
    std::array<RungFact, rungCount> ladder;
    std::vector<StepFact> steps;
    std::vector<NoteFact> notes;
    std::vector<SealedFact> sealed;
    std::vector<OfficeFact> office;
    std::map<QString, PersonFact> roles; // handed over in this incident
    RollFact roll;
    bool closed = false;
    Millis closedAt = 0;
    QString closedBy;
    QString closedReason;
    QString outcome;

    [[nodiscard]] const RungFact& rung(RungKind kind) const
    {
        return ladder[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] bool open() const { return !closed && !cancelled; }
};

struct HelpFacts {
    QString id;
    QString device;
    QString place;
    bool mine = false;
    bool ended = false;
    bool senior = false;
    bool durable = true; // on disk, unless said otherwise
    Millis called = 0;
    QString comingName;
    Millis comingAt = 0;
};

struct PathFacts {
    QString name;
    bool peer = false; // over another machine of the branch
    bool up = false;
    Millis silentMs = 0;
};

struct StaffFacts {
    QString id;
    QString name;
    QStringList roles;

    bool operator==(const StaffFacts&) const = default;
};

struct NumberFacts {
    QString purpose; // "fire", "police", "ambulance", "security"
    QString number;
    QString name;

    bool operator==(const NumberFacts&) const = default;
};

struct PostFacts {
    QString post; // code
    QString name;
    QString phone;

    bool operator==(const PostFacts&) const = default;
};

struct KeyFacts {
    QString name;
    bool ok = false;

    bool operator==(const KeyFacts&) const = default;
};

struct LossFacts {
    QString path;
    Millis from = 0;
    Millis until = 0; // 0: lasts

    bool operator==(const LossFacts&) const = default;
};

struct NoticeFacts {
    QString id;
    std::map<QString, QString> text; // by language
    Millis until = 0;
    QString by;

    bool operator==(const NoticeFacts&) const = default;
};

struct PlanFacts {
    QString id;
    QString playbook;
    Millis from = 0;
    Millis until = 0;
    QString note;

    bool operator==(const PlanFacts&) const = default;
};

struct FaultFacts {
    QString id;
    QString what;
    QString place;
    QString text;
    QString source; // "patrol", "device" or "report"
    QString device;
    Millis found = 0;
    QString by;
    Millis mendedAt = 0; // 0: not mended
    QString mendedBy;

    bool operator==(const FaultFacts&) const = default;
};

struct FollowUpFacts {
    QString id;
    QString about; // incident or drill, or empty
    QString kind;
    QString text;
    QString playbook; // trained again; where there are no words
    QString owner; // name
    Millis due = 0;
    Millis opened = 0;
    Millis doneAt = 0; // 0: not done
    QString doneBy;

    bool operator==(const FollowUpFacts&) const = default;
};

struct PatrolFacts {
    QString list;
    QString version;
    Millis at = 0;
    QString by;
    int faults = 0;

    bool operator==(const PatrolFacts&) const = default;
};

// A loud incident says that customers must leave.
struct EvacuateFacts {
    QString incident; // empty: nobody has to leave
    QString playbook;
    QString place;
    Millis since = 0;
    bool drill = false;
};

struct AlarmState {
    QString device;
    QString branch;
    std::map<QString, QString> branchName; // by language
    QString place;
    Millis time = 0;
    std::vector<IncidentFacts> incidents;
    EvacuateFacts evacuate;
    std::vector<HelpFacts> help;
    std::vector<PathFacts> paths;
    std::vector<StaffFacts> staff;
    std::vector<NumberFacts> numbers;
    std::vector<PostFacts> group; // the emergency group
    std::vector<KeyFacts> keys; // hardware keys that are set up
    std::vector<LossFacts> losses; // of ways to head office, of the last 24 h
    std::vector<NoticeFacts> notices;
    std::vector<PlanFacts> plans;
    std::vector<FaultFacts> faults;
    std::vector<FollowUpFacts> followUps;
    std::vector<PatrolFacts> patrols; // of the last 24 h
    // Of the newest silent alarm of the branch that is open, and all a screen is told of it:
    // "saved" or "received"; empty: there is none.
    QString quiet;
    int pendingAlarm = 0;
    int pendingHelp = 0;
    int pendingDrill = 0;
    int parked = 0;

    [[nodiscard]] const StaffFacts* member(const QString& id) const;
    [[nodiscard]] QString numberFor(const QString& purpose) const;
};

// `state` is the value of the field of that name. An entry without its identity refuses the whole
// message: half a picture of an emergency is worse than the last whole one.
[[nodiscard]] Result<AlarmState, JsonError> readAlarmState(const Json& state);

} // namespace yizhan
