// SPDX-License-Identifier: Apache-2.0
// What each role of head office may see and do at the console. Pure.
#pragma once

#include "headoffice/records.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yizhan::headoffice {

enum class Right {
    SeeIncidents,
    Acknowledge, // and all else that is said to a branch
    SeeCases, // the security department's own incidents
    ActOnCases,
    SeeKiosks,
    SeeRedemptions,
    SeeApplications
};

inline constexpr std::string_view incidentDeskRole = "incident_desk";
inline constexpr std::string_view intakeDeskRole = "intake_desk";
inline constexpr std::string_view securityRole = "security";
inline constexpr std::array allRoles {incidentDeskRole,
                                      intakeDeskRole,
                                      securityRole,
                                      std::string_view("publisher"),
                                      std::string_view("auditor"),
                                      std::string_view("admin")};

[[nodiscard]] constexpr bool roleHas(std::string_view role, Right right)
{
    switch (right) {
    case Right::Acknowledge: // the name a branch reads must be one of the desk
        return role == incidentDeskRole;
    case Right::SeeIncidents:
        return role == incidentDeskRole || role == securityRole || role == "auditor"
            || role == "admin";
    case Right::SeeCases:
        return role == securityRole || role == "auditor";
    case Right::ActOnCases:
        return role == securityRole;
    case Right::SeeKiosks:
        return true;
    case Right::SeeRedemptions:
        return role == "publisher" || role == "auditor" || role == "admin"
            || role == incidentDeskRole;
    case Right::SeeApplications:
        return role == intakeDeskRole || role == "auditor";
    }
    return false;
}

[[nodiscard]] inline bool may(const UserRecord& user, Right right)
{
    return user.disabledAt == 0 && std::ranges::any_of(user.roles, [right](const auto& role) {
               return roleHas(role, right);
           });
}

} // namespace yizhan::headoffice
