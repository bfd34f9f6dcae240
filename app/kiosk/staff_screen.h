// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "input/pinyin.h"
#include "kiosk/checklist_source.h"
#include "kiosk/machine.h"
#include "kiosk/panel.h"
#include "kiosk/playbook_source.h"
#include "kiosk/screen_window.h"

namespace yizhan {

// The playbooks and checklists of the release that is shown.
class ShownPlaybooks final : public PlaybookSource, public ChecklistSource {
public:
    explicit ShownPlaybooks(const Showcase& showcase) : m_showcase(showcase) { }
    [[nodiscard]] std::vector<PanelPlaybook> playbooks(const QString& language) const override;
    [[nodiscard]] std::vector<PanelChecklist> checklists(const QString& language) const override;

private:
    const Showcase& m_showcase;
};

// The staff's window: the panel. Composition root; GUI thread.
class StaffScreen final : public QObject {
    Q_OBJECT

public:
    explicit StaffScreen(Machine& machine);

    [[nodiscard]] bool show(const Glass& glass);

private:
    void report();

    Machine& m_machine;
    ShownPlaybooks m_playbooks;
    std::unique_ptr<PinyinReader> m_pinyin; // null where its dictionary is missing
    Panel m_panel;
    const PublishedContent* m_shown = nullptr; // compared only
    ScreenWindow m_window; // last: its pages use all of the above
};

} // namespace yizhan
