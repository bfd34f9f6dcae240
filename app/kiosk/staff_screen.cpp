// SPDX-License-Identifier: Apache-2.0
#include "kiosk/staff_screen.h"

namespace yizhan {

using namespace Qt::StringLiterals;

StaffScreen::StaffScreen(Machine& machine)
    : m_machine(machine), m_playbooks(machine.showcase()),
      m_panel(machine.link(), m_playbooks, &m_playbooks), m_window(machine.time().clock())
{
    if (auto reader = PinyinReader::open())
        m_pinyin = *std::move(reader);
    m_panel.words()->setPinyin(m_pinyin.get());
    // Any touch, whether it did something or not: when the panel locks must not tell which it was.
    connect(&m_window, &ScreenWindow::touched, &m_panel, &Panel::touched);
    connect(&m_panel, &Panel::languageWanted, &machine.tongue(), &Tongue::speak);
    connect(&machine.tongue(), &Tongue::changed, this, [this] {
        m_panel.reload(m_machine.tongue().language());
        m_window.retranslate();
        report();
    });
    connect(&machine.showcase(), &Showcase::changed, this, [this] {
        if (std::exchange(m_shown, m_machine.showcase().content())
            == m_machine.showcase().content())
            return;
        m_panel.reload(m_machine.tongue().language());
        m_window.awaitFrame("content");
    });
}

bool StaffScreen::show(const Glass& glass)
{
    m_panel.reload(m_machine.tongue().language());
    report();
    return m_window.show(u"PanelMain"_s, {{u"panel"_s, QVariant::fromValue(&m_panel)}}, glass);
}

void StaffScreen::report()
{
    ScreenState state;
    state.screen = u"panel"_s;
    state.language = m_machine.tongue().language();
    m_machine.report(std::move(state));
}

} // namespace yizhan
