// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/checklist_source.h"
#include "kiosk/playbook_source.h"
#include "kiosk/showcase.h"

namespace yizhan {

// The playbooks and checklists of the release that is shown. The showcase must outlive it.
class ShownPlaybooks final : public PlaybookSource, public ChecklistSource {
public:
    explicit ShownPlaybooks(const Showcase& showcase) : m_showcase(showcase) { }
    [[nodiscard]] std::vector<PanelPlaybook> playbooks(const QString& language) const override;
    [[nodiscard]] std::vector<PanelChecklist> checklists(const QString& language) const override;

private:
    const Showcase& m_showcase;
};

} // namespace yizhan
