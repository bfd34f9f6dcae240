// SPDX-License-Identifier: Apache-2.0
#include "alarmd/office_events.h"

#include "base/log.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

constexpr std::array realLanes {Lane::Alarm, Lane::Patrol};
constexpr std::array drillLanes {Lane::Drill};

std::span<const Lane> lanesOf(bool drills)
{
    return drills ? std::span<const Lane>(drillLanes) : std::span<const Lane>(realLanes);
}

} // namespace

std::vector<SignedDocument> believableOfficeEvents(const std::vector<SignedDocument>& documents,
                                                   std::string_view branch, bool drills,
                                                   std::span<const PublicKey> keys)
{
    std::vector<SignedDocument> believable;
    for (const auto& document : documents) {
        const auto event = readEvent(document); // lane, _type and id version belong together
        const bool ours = event && event->device == officeDeviceOf(branch)
            && event->branch == branch
            && std::ranges::find(lanesOf(drills), event->lane) != lanesOf(drills).end()
            && document.verify(documentTypeOf(event->lane), keys);
        if (ours)
            believable.push_back(document);
        else
            log::warning("alarmd", "office_event.refused",
                         {{"id", event ? event->id.text() : std::string()}});
    }
    return believable;
}

Json officeRequest(const std::map<Lane, std::int64_t>& heads, bool drills)
{
    Json asked = Json::object();
    for (const auto lane : lanesOf(drills)) {
        const auto head = heads.find(lane);
        asked[std::string(nameOf(lane))] = head == heads.end() ? 0 : head->second;
    }
    return asked;
}

} // namespace yizhan
