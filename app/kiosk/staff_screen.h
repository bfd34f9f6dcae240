// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "input/pinyin.h"
#include "kiosk/machine.h"
#include "kiosk/panel.h"
#include "kiosk/screen_window.h"
#include "kiosk/shown_playbooks.h"

namespace yizhan {

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
