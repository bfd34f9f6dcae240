// SPDX-License-Identifier: Apache-2.0
// An incident or drill in OASIS Common Alerting Protocol 1.2, for head offices and city centres
// that read it. Pure. How our words become CAP's is in app/README.md, "CAP".
//
// Nothing of a person: no names, no notes, no words typed in the branch. What is said comes from
// published playbooks and the branch's own entry.
#pragma once

#include "emergency/incident.h"
#include "emergency/playbook.h"

namespace yizhan {

struct CapSource {
    std::string sender; // unique for the bank, like a host name
    TextByLanguage branchName;
    std::map<std::string, Playbook> playbooks; // by id; what is missing is named by its id
};

struct CapMessage {
    std::string identifier; // of the incident and the message's number
    std::string sent; // 2026-08-01T09:00:00+08:00
    std::string msgType; // Alert, Update, Cancel
    std::string xml;
};

struct CapError {
    std::string detail;
};

// One message for the beginning and one for each change that others must know: level, type,
// evacuation, the end. Each refers to all before it. Any order, any repetition of the events. What
// was ended under threat goes on.
[[nodiscard]] Result<std::vector<CapMessage>, CapError>
capMessages(std::span<const Event> events, const Uuid& incident, const CapSource& source);

// CAP 1.2, section 3.2.1: neither empty nor with white space, comma, < or &.
[[nodiscard]] bool isCapName(std::string_view text);

} // namespace yizhan
