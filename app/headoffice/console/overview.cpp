// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/overview.h"

#include <algorithm>

namespace yizhan::headoffice {

Overview readOverview(Store& store, const Presence& presence, PublishedContent& published,
                      const std::filesystem::path& data, Millis now)
{
    Overview overview {store.devices().valueOr({}),
                       store.branches().valueOr({}),
                       store.states().valueOr({}),
                       {},
                       published.newest(),
                       officePlaybooks(data),
                       now};
    for (const auto& device : overview.devices)
        overview.contacts[device.id] = presence.of(device.id);
    return overview;
}

const Playbook* Overview::playbook(const std::string& id) const
{
    if (const auto own = officePlaybooks.find(id); own != officePlaybooks.end())
        return &own->second;
    const auto found = content->playbooks.find(id);
    return found == content->playbooks.end() ? nullptr : &found->second;
}

std::string Overview::branchName(const std::string& id, const Words& words) const
{
    const auto found = std::ranges::find(branches, id, &BranchRecord::id);
    const auto* name = found == branches.end() ? nullptr : objectAt(found->roster, "name");
    auto text = name ? words.of(*name) : std::string();
    return text.empty() ? id : text;
}

const DeviceState* Overview::stateOf(const std::string& device) const
{
    const auto found = std::ranges::find(states, device, &DeviceState::device);
    return found == states.end() ? nullptr : &*found;
}

Condition conditionOf(const DeviceRecord& device, const Overview& office)
{
    if (device.revokedAt != 0)
        return Condition::Retired;
    if (!device.certificate)
        return Condition::Waiting;
    const auto contact = office.contacts.find(device.id);
    if (contact == office.contacts.end() || contact->second.silent || contact->second.at == 0)
        return Condition::Silent;
    const auto* state = office.stateOf(device.id);
    return state && office.now - state->at <= staleAfter ? Condition::Fine : Condition::Stale;
}

} // namespace yizhan::headoffice
