// SPDX-License-Identifier: Apache-2.0
// What people of head office do about incidents and drills, for the console and the command line
// alike: who may, whether it still can be done, and the event that says it to the branch. Any
// thread; a call returns when it is durable.
#pragma once

#include "emergency/playbook.h"
#include "headoffice/console/rights.h"
#include "headoffice/store.h"

namespace yizhan::headoffice {

enum class DeskFault {
    Unknown, // no such incident, branch, person, plan; or one that this person may not see
    NotAllowed,
    Malformed, // an empty reason, a level that is none …
    Ended, // over: it is not opened again
    Silent, // would startle the branch
    Storage,
};
struct DeskError {
    DeskFault fault;
    std::string detail;
};

// One act on one incident or drill.
struct DeskOrder {
    // seen help_on_way assign level note step unstep evacuate evacuation_over escalate close
    std::string act;
    Uuid subject;
    std::string value = {}; // user, level, text, step, whom, or the reason of closing
    std::string outcome = {}; // of closing: resolved, false_alarm; of drills drill_done
    std::string why = {}; // for the audit
};

class IncidentDesk {
public:
    // All of them outlive this. said: called after something was said to a branch.
    struct Parts {
        Store& store;
        OfficePen pen;
        std::function<void()> said = [] {};
    };
    explicit IncidentDesk(Parts parts) : m(std::move(parts)) { }

    [[nodiscard]] Status<DeskError> act(const UserRecord& user, const DeskOrder& order);

    // An incident of a branch that did not press: somebody phoned. confidential: the security
    // department's own, which no device ever hears of.
    struct Raise {
        std::string branch;
        std::string place;
        int level = 0; // 0: the playbook's
        bool confidential = false;
        std::string why;
    };
    [[nodiscard]] Result<Uuid, DeskError> raise(const UserRecord& user, const Playbook& playbook,
                                                const Raise& raise);

    // By rule: the next stage of an incident nobody has answered. False when another was quicker,
    // or somebody answered meanwhile.
    struct Stage {
        Uuid subject;
        std::size_t number = 0; // from 0
        std::string to;
        std::int64_t afterSeconds = 0;
    };
    [[nodiscard]] Result<bool, DeskError> escalateByRule(const Stage& stage);

    [[nodiscard]] Status<DeskError> broadcast(const UserRecord& user,
                                              const std::vector<std::string>& branches,
                                              const TextByLanguage& text, Millis until,
                                              const std::string& why);

    struct Plan {
        std::string branch, playbook;
        Millis from = 0, until = 0;
        std::string note, why;
    };
    [[nodiscard]] Result<Uuid, DeskError> planDrill(const UserRecord& user, const Plan& plan);
    [[nodiscard]] Status<DeskError> unplanDrill(const UserRecord& user, const Uuid& plan,
                                                const std::string& why);

    static constexpr std::size_t longestText = 2000; // bytes
    static constexpr std::size_t branchesAtOnce = 50; // in one transaction: alarms must get between

private:
    [[nodiscard]] Result<Right, DeskError> rightFor(const Uuid& subject) const;
    [[nodiscard]] Status<DeskError> speak(std::span<const OfficeEvent> events, const Act& act,
                                          const Store::Condition& condition = {});
    [[nodiscard]] Act actOf(const UserRecord& user, const std::string& why) const;

    Parts m;
};

// An event that head office writes about a subject; the id is new.
[[nodiscard]] OfficeEvent officeEventAbout(const Uuid& subject, std::string_view kind, Json body,
                                           Millis now);

} // namespace yizhan::headoffice
