// SPDX-License-Identifier: Apache-2.0
// Patrols, faults and follow-ups: each makes events of this device in the patrol lane. Main thread
// only.
#pragma once

#include "alarmd/desk.h"

namespace yizhan {

class PatrolActs {
public:
    using Kept = AlarmDesk::Kept;

    struct FaultReport {
        std::string what;
        std::string place;
        std::string text;
        std::string source; // patrol, device or report
    };
    struct Item {
        PatrolItem found;
        std::string place;
    };
    struct Task {
        std::string about; // id of an incident or a drill, or empty
        std::string kind;
        std::string text;
        Person owner;
        Millis due = 0;
    };

    PatrolActs(AlarmDesk& desk, const Device& device) : m_desk(desk), m_device(device) { }

    // Every item that is not in order becomes a fault too, unless that trouble is known and open.
    Uuid patrol(const std::string& list, const std::string& version, const std::vector<Item>& items,
                const Person& by, Kept kept);
    // by: nobody when the machine reports itself. The same trouble again while it is open gives the
    // fault that is known; nothing is made then and kept is never called.
    struct Filed {
        Uuid id;
        bool made = false;
    };
    Filed fault(const FaultReport& report, const std::optional<Person>& by, Kept kept);
    // Nobody but the device that found it may mend it without a name: UnknownSubject.
    [[nodiscard]] std::optional<DeskFault> mended(const Uuid& subject, const std::string& text,
                                                  const std::optional<Person>& by, Kept kept);
    Uuid followUp(const Task& task, const Person& by, Kept kept);
    [[nodiscard]] std::optional<DeskFault>
    followUpDone(const Uuid& subject, const std::string& text, const Person& by, Kept kept);

private:
    AlarmDesk& m_desk;
    const Device& m_device;
};

} // namespace yizhan
