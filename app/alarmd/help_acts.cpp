// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/help_acts.h"

#include <algorithm>

namespace yizhan {

Uuid HelpActs::call(const std::string& screen, const std::string& language, bool senior, Kept kept)
{
    return m_desk
        .append(Lane::Help, kind::helpCalled, std::nullopt,
                {{"screen", screen}, {"language", language}, {"senior", senior}}, std::move(kept))
        .event.id;
}

const HelpCall* HelpActs::find(const Uuid& subject) const
{
    const auto& calls = m_desk.picture().helpCalls;
    const auto found = std::ranges::find(calls, subject, &HelpCall::id);
    return found == calls.end() ? nullptr : &*found;
}

std::optional<DeskFault> HelpActs::come(const Uuid& subject, const Person& by, Kept kept)
{
    const auto* call = find(subject);
    if (!call)
        return DeskFault::UnknownSubject;
    if (call->endedAt || call->coming)
        return DeskFault::AlreadyEnded;
    m_desk.append(Lane::Help, kind::helpComing, subject, {{"by", toJson(by)}}, std::move(kept));
    return std::nullopt;
}

std::optional<DeskFault> HelpActs::end(const Uuid& subject, const std::string& reason, Kept kept)
{
    const auto* call = find(subject);
    if (!call)
        return DeskFault::UnknownSubject;
    if (call->endedAt)
        return DeskFault::AlreadyEnded;
    m_desk.append(Lane::Help, kind::helpEnded, subject, {{"reason", reason}}, std::move(kept));
    return std::nullopt;
}

} // namespace yizhan
