// SPDX-License-Identifier: Apache-2.0
// The part of the state that is no emergency: what is out of order, owed, planned and announced.
#include "kiosk/alarm_state_fields.h"

namespace yizhan {

using namespace state_fields;

namespace {

bool readFault(const Json& entry, FaultFacts& fault)
{
    fault.id = text(entry, "id");
    fault.what = text(entry, "what");
    fault.place = text(entry, "place");
    fault.text = text(entry, "text");
    fault.source = text(entry, "source");
    fault.device = text(entry, "device");
    fault.found = number(entry, "found");
    fault.by = person(entry, "by");
    if (const Json* mended = objectAt(entry, "mended")) {
        fault.mendedAt = std::max<Millis>(1, number(*mended, "at"));
        fault.mendedBy = person(*mended, "by");
    }
    return !fault.id.isEmpty();
}

bool readFollowUp(const Json& entry, FollowUpFacts& task)
{
    task.id = text(entry, "id");
    task.about = text(entry, "about");
    task.kind = text(entry, "kind");
    task.text = text(entry, "text");
    task.playbook = text(entry, "playbook");
    task.owner = person(entry, "owner");
    task.due = number(entry, "due");
    task.opened = number(entry, "opened");
    if (const Json* done = objectAt(entry, "done")) {
        task.doneAt = std::max<Millis>(1, number(*done, "at"));
        task.doneBy = person(*done, "by");
    }
    return !task.id.isEmpty();
}

bool readPatrol(const Json& entry, PatrolFacts& patrol)
{
    const Json* found = arrayAt(entry, "faults");
    patrol = {text(entry, "list"), text(entry, "version"), number(entry, "at"), person(entry, "by"),
              found ? static_cast<int>(found->size()) : count(entry, "faults")};
    return !patrol.list.isEmpty();
}

} // namespace

bool readUpkeep(const Json& state, AlarmState& read)
{
    if (const Json* evacuate = objectAt(state, "evacuate"))
        read.evacuate
            = {text(*evacuate, "incident"), text(*evacuate, "playbook"), text(*evacuate, "place"),
               number(*evacuate, "since"), flag(*evacuate, "drill")};
    return readAll(state, "group", read.group,
                   [](const Json& entry, PostFacts& post) {
                       post = {text(entry, "post"), text(entry, "name"), text(entry, "phone")};
                       return !post.phone.isEmpty();
                   })
        && readAll(state, "keys", read.keys,
                   [](const Json& entry, KeyFacts& key) {
                       key = {text(entry, "name"), flag(entry, "ok")};
                       return !key.name.isEmpty();
                   })
        && readAll(state, "losses", read.losses,
                   [](const Json& entry, LossFacts& loss) {
                       loss = {text(entry, "path"), number(entry, "from"), number(entry, "until")};
                       return !loss.path.isEmpty();
                   })
        && readAll(state, "notices", read.notices,
                   [](const Json& entry, NoticeFacts& notice) {
                       notice = {text(entry, "id"), words(entry, "text"), number(entry, "until"),
                                 person(entry, "by")};
                       return !notice.id.isEmpty() && !notice.text.empty();
                   })
        && readAll(state, "plans", read.plans,
                   [](const Json& entry, PlanFacts& plan) {
                       plan = {text(entry, "id"), text(entry, "playbook"), number(entry, "from"),
                               number(entry, "until"), text(entry, "note")};
                       return !plan.id.isEmpty();
                   })
        && readAll(state, "faults", read.faults, readFault)
        && readAll(state, "followups", read.followUps, readFollowUp)
        && readAll(state, "patrols", read.patrols, readPatrol);
}

} // namespace yizhan
