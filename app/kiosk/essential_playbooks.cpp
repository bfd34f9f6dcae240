// SPDX-License-Identifier: Apache-2.0
#include "emergency/playbook.h"
#include "kiosk/playbook_source.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

// The place in the source is the order of the tiles; the translator sees the context "Playbooks".
struct Essential {
    const char* id;
    const char* icon;
    const char* name;
    const char* note;
    const char* dial;
    int page;
    int level;
    bool silent;
    bool life;
};

constexpr Essential essentials[] {
    //: Tile names are two characters in Chinese and one short word in English
    {"robbery", "shield-warning", QT_TRANSLATE_NOOP("Playbooks", "抢劫"),
     QT_TRANSLATE_NOOP("Playbooks", "静默"), "police", 1, 1, true, false},
    {"fire", "fire", QT_TRANSLATE_NOOP("Playbooks", "火警"), "119", "fire", 1, 1, false, true},
    {"medical", "first-aid-kit", QT_TRANSLATE_NOOP("Playbooks", "急病"), "120", "ambulance", 1, 2,
     false, true},
    {"explosive", "bomb", QT_TRANSLATE_NOOP("Playbooks", "爆炸"),
     QT_TRANSLATE_NOOP("Playbooks", "可疑物品"), "police", 1, 1, false, true},
    {"suspicious", "eye", QT_TRANSLATE_NOOP("Playbooks", "可疑"),
     QT_TRANSLATE_NOOP("Playbooks", "人或车"), "police", 1, 3, false, false},
    {"hostage", "hand-palm", QT_TRANSLATE_NOOP("Playbooks", "劫持"),
     QT_TRANSLATE_NOOP("Playbooks", "静默"), "police", 2, 1, true, true},
    {"violence", "knife", QT_TRANSLATE_NOOP("Playbooks", "行凶"), "110", "police", 2, 1, false,
     true},
    {"theft", "detective", QT_TRANSLATE_NOOP("Playbooks", "偷窃"), "110", "police", 2, 3, false,
     false},
    {"gas", "skull", QT_TRANSLATE_NOOP("Playbooks", "毒气"),
     QT_TRANSLATE_NOOP("Playbooks", "气味、液体"), "police", 2, 1, false, true},
    {"arson", "fire-extinguisher", QT_TRANSLATE_NOOP("Playbooks", "纵火"), "119", "fire", 2, 1,
     false, true},
    {"card-risk", "lock-key", QT_TRANSLATE_NOOP("Playbooks", "卡险"),
     QT_TRANSLATE_NOOP("Playbooks", "盗刷、系统"), "", 2, 2, false, false},
    {"dispute", "users-three", QT_TRANSLATE_NOOP("Playbooks", "纠纷"),
     QT_TRANSLATE_NOOP("Playbooks", "厅堂冲突"), "police", 3, 3, false, false},
    {"equipment", "wrench", QT_TRANSLATE_NOOP("Playbooks", "设备"),
     QT_TRANSLATE_NOOP("Playbooks", "断网、断电"), "", 3, 3, false, false},
};

} // namespace

std::vector<PanelPlaybook> essentialPlaybooks()
{
    std::vector<PanelPlaybook> all;
    for (const Essential& entry : essentials) {
        PanelPlaybook playbook;
        playbook.id = QString::fromLatin1(entry.id);
        playbook.icon = QString::fromLatin1(entry.icon);
        playbook.name = QCoreApplication::translate("Playbooks", entry.name);
        playbook.note = QCoreApplication::translate("Playbooks", entry.note);
        if (*entry.dial != '\0')
            playbook.dial += QString::fromLatin1(entry.dial);
        playbook.level = entry.level;
        playbook.silent = entry.silent;
        playbook.life = entry.life;
        playbook.page = entry.page;
        playbook.order = 10 * (static_cast<int>(all.size()) + 1);
        all.push_back(std::move(playbook));
    }
    return all;
}

std::vector<PanelPlaybook> completePlaybooks(std::vector<PanelPlaybook> published)
{
    std::vector<PanelPlaybook> all = essentialPlaybooks();
    for (PanelPlaybook& playbook : published) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const PanelPlaybook& known) {
            return known.id == playbook.id;
        });
        if (same == all.end()) {
            if (playbook.page == 0)
                playbook.page = tilePages;
            all.push_back(std::move(playbook));
            continue;
        }
        if (playbook.page == 0) { // an older release: the tile stays where it was
            playbook.page = same->page;
            playbook.order = same->order;
        }
        *same = std::move(playbook);
    }
    std::stable_sort(all.begin(), all.end(), [](const PanelPlaybook& a, const PanelPlaybook& b) {
        return std::pair(a.page, a.order) < std::pair(b.page, b.order);
    });
    std::size_t taken[tilePages] {};
    int page = 1;
    for (PanelPlaybook& playbook : all) {
        page = std::max(page, playbook.page);
        while (page < tilePages && taken[page - 1] == tileRoom[page - 1])
            ++page;
        ++taken[page - 1];
        playbook.page = page;
    }
    return all;
}

} // namespace yizhan
