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
};

struct IncidentFacts {
    QString id;
    QString device;
    QString playbook;
    QString place;
    bool drill = false;
    bool mine = false;
    int level = 2;
    Millis raised = 0;
    Millis elapsedMs = 0;
    Millis undoMs = 0;
    bool cancelled = false;
    std::array<RungFact, rungCount> ladder;
    std::vector<StepFact> steps;
    std::vector<NoteFact> notes;
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
    bool up = false;
    Millis silentMs = 0;
};

struct StaffFacts {
    QString id;
    QString name;
    QStringList roles;
};

struct NumberFacts {
    QString purpose; // "fire", "police", "ambulance", "security"
    QString number;
    QString name;
};

struct AlarmState {
    QString device;
    QString branch;
    std::map<QString, QString> branchName; // by language
    QString place;
    Millis time = 0;
    std::vector<IncidentFacts> incidents;
    std::vector<HelpFacts> help;
    std::vector<PathFacts> paths;
    std::vector<StaffFacts> staff;
    std::vector<NumberFacts> numbers;
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
