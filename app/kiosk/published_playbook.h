// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "emergency/playbook.h"
#include "kiosk/playbook_source.h"

namespace yizhan {

// A published playbook in the words of one language; zh-Hans where that language is not known.
[[nodiscard]] PanelPlaybook panelPlaybook(const Playbook& playbook, const QString& language);

} // namespace yizhan
