// SPDX-License-Identifier: Apache-2.0
// What people of the branch can do about an incident or a drill. Each makes one event of this
// device, in its own lane for drills. A silent incident is unknown here: no screen has it, so no
// screen can touch it; head office ends it. Main thread only.
#pragma once

#include "alarmd/desk.h"
#include "crypto/sealed_box.h"

namespace yizhan {

// Who signs an end. Under duress it is over in the branch and open at head office.
struct Signer {
    Person person;
    bool underDuress = false;
};

class IncidentActs {
public:
    using Kept = AlarmDesk::Kept;
    using By = std::optional<Person>;
    using Outcome = std::optional<DeskFault>; // nothing: done

    explicit IncidentActs(AlarmDesk& desk) : m_desk(desk) { }

    // Nothing while a real alarm is open on the screens: it would end the drill at once.
    [[nodiscard]] std::optional<Uuid> startDrill(const Alarm& alarm, const Person& by, Kept kept);
    // Without a signer only this device's own alarm within the undo time.
    [[nodiscard]] Outcome cancel(const Uuid& subject, const std::optional<Signer>& by, Kept kept);
    // Closing a drill opens a follow-up for everybody who was absent at its last roll.
    [[nodiscard]] Outcome close(const Uuid& subject, const Signer& by, const std::string& reason,
                                const std::string& outcome, Kept kept);
    [[nodiscard]] Outcome step(const Uuid& subject, const std::string& step, bool done,
                               const By& by, Kept kept);
    [[nodiscard]] Outcome level(const Uuid& subject, int level, const By& by, Kept kept);
    [[nodiscard]] Outcome place(const Uuid& subject, const std::optional<std::string>& place,
                                const std::optional<std::string>& people, const By& by, Kept kept);
    // The wrong tile was pressed. To a silent playbook: it leaves the screens.
    [[nodiscard]] Outcome type(const Uuid& subject, const Alarm& really, const By& by, Kept kept);
    [[nodiscard]] Outcome note(const Uuid& subject, const std::string& text,
                               const std::map<std::string, std::string>& marks, const By& by,
                               Kept kept);
    // text is sealed before anything is kept; the caller wipes it.
    [[nodiscard]] Outcome sealedNote(const Uuid& subject, const std::string& what,
                                     const std::string& text, const SealingKey& key, const By& by,
                                     Kept kept);
    [[nodiscard]] Outcome roll(const Uuid& subject, const std::vector<Person>& present,
                               const std::vector<Person>& absent, const By& by, Kept kept);
    [[nodiscard]] Outcome handover(const Uuid& subject, const std::string& role, const Person& to,
                                   const By& by, Kept kept);
    [[nodiscard]] Outcome evacuation(const Uuid& subject, bool on, const By& by, Kept kept);

private:
    Outcome act(const Uuid& subject, std::string_view kind, Json body, const By& by, Kept kept);
    void followUpAbsentees(const Incident& drill, const Person& by);

    AlarmDesk& m_desk;
};

} // namespace yizhan
