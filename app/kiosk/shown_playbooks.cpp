// SPDX-License-Identifier: Apache-2.0
#include "kiosk/shown_playbooks.h"

#include "kiosk/published_playbook.h"

namespace yizhan {

std::vector<PanelPlaybook> ShownPlaybooks::playbooks(const QString& language) const
{
    std::vector<PanelPlaybook> shown;
    if (const auto* content = m_showcase.content()) {
        for (const auto& playbook : content->playbooks)
            shown.push_back(panelPlaybook(playbook, language));
    }
    return shown;
}

std::vector<PanelChecklist> ShownPlaybooks::checklists(const QString& language) const
{
    std::vector<PanelChecklist> shown;
    if (const auto* content = m_showcase.content()) {
        for (const auto& list : content->checklists)
            shown.push_back(panelChecklist(list, language));
    }
    return shown;
}

} // namespace yizhan
