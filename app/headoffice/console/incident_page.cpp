// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/incident_page.h"

#include <algorithm>
#include <set>

namespace yizhan::headoffice {

Json incidentView(const BoardEntry& entry, const Overview& office,
                  const std::vector<UserRecord>& people, const Viewer& viewer)
{
    const auto& incident = entry.incident;
    const auto& words = viewer.words;
    auto card = cardOf(entry, office, viewer, true);
    card["large"] = true;
    card["report"] = !incident.openAtOffice();
    Json levels = Json::array(), who = Json::array(), outcomes = Json::array();
    for (int level = majorLevel; level <= ordinaryLevel; ++level)
        levels.push_back({{"value", std::to_string(level)},
                          {"name", words.say("level_" + std::to_string(level))},
                          {"chosen", level == incident.level}});
    for (const auto& person : people) {
        if (may(person, entry.confidential() ? Right::ActOnCases : Right::Acknowledge))
            who.push_back({{"value", person.id}, {"name", person.name}});
    }
    for (const std::string outcome : {"resolved", "false_alarm", "drill_done"}) {
        if ((outcome == "drill_done") == incident.drill)
            outcomes.push_back({{"value", outcome}, {"name", words.say("outcome_" + outcome)}});
    }
    return {{"one", Json::array({std::move(card)})},
            {"id", incident.id.text()},
            {"ended", !incident.openAtOffice()},
            {"levels", std::move(levels)},
            {"people", std::move(who)},
            {"outcomes", std::move(outcomes)},
            {"loud", !incident.silent},
            {"evacuating", incident.evacuation}};
}

Json branchChoices(const Overview& office, const Words& words)
{
    Json list = Json::array();
    for (const auto& branch : office.branches)
        list.push_back({{"value", branch.id}, {"name", office.branchName(branch.id, words)}});
    return list;
}

Json playbookChoices(const std::map<std::string, Playbook>& playbooks, const Words& words)
{
    Json list = Json::array();
    for (const auto& [id, playbook] : playbooks)
        list.push_back({{"value", id}, {"name", words.of(Json(playbook.name))}});
    return list;
}

Json deskToolsView(const Overview& office, const Viewer& viewer)
{
    std::set<std::string> regions;
    for (const auto& branch : office.branches)
        regions.insert(stringAt(branch.roster, "region").value_or(""));
    regions.erase("");
    Json regionList = Json::array();
    for (const auto& region : regions)
        regionList.push_back({{"value", "region:" + region}, {"name", region}});
    const bool desk = may(viewer.user, Right::Acknowledge);
    const bool cases = may(viewer.user, Right::ActOnCases);
    return {{"any", desk || cases},
            {"desk", desk},
            {"cases", cases},
            {"regions", std::move(regionList)},
            {"branch_choices", branchChoices(office, viewer.words)},
            {"playbooks", playbookChoices(office.content->playbooks, viewer.words)},
            {"case_playbooks", playbookChoices(office.officePlaybooks, viewer.words)},
            {"csrf", viewer.csrf}};
}

} // namespace yizhan::headoffice
