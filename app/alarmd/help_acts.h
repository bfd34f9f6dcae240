// SPDX-License-Identifier: Apache-2.0
// A customer's call for help: called, somebody comes, over. Main thread only.
#pragma once

#include "alarmd/desk.h"

namespace yizhan {

class HelpActs {
public:
    using Kept = AlarmDesk::Kept;

    explicit HelpActs(AlarmDesk& desk) : m_desk(desk) { }

    Uuid call(const std::string& screen, const std::string& language, bool senior, Kept kept);
    // The first who says so counts on all machines; for others it is over (AlreadyEnded) as soon as
    // this device knows.
    [[nodiscard]] std::optional<DeskFault> come(const Uuid& subject, const Person& by, Kept kept);
    [[nodiscard]] std::optional<DeskFault> end(const Uuid& subject, const std::string& reason,
                                               Kept kept);

private:
    [[nodiscard]] const HelpCall* find(const Uuid& subject) const;
    AlarmDesk& m_desk;
};

} // namespace yizhan
