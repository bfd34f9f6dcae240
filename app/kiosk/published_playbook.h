// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "emergency/checklist.h"
#include "emergency/playbook.h"
#include "kiosk/checklist_source.h"
#include "kiosk/playbook_source.h"

namespace yizhan {

// A published playbook, a published checklist in the words of one language; zh-Hans where that
// language is not known.
[[nodiscard]] PanelPlaybook panelPlaybook(const Playbook& playbook, const QString& language);
[[nodiscard]] PanelChecklist panelChecklist(const Checklist& list, const QString& language);

} // namespace yizhan
