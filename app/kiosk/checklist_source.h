// SPDX-License-Identifier: Apache-2.0
// What the panel needs of the published checklists, in the words of one language.
#pragma once

#include <QString>

#include <vector>

namespace yizhan {

struct PanelChecklistItem {
    QString id;
    QString text;
    QString place;

    bool operator==(const PanelChecklistItem&) const = default;
};

struct PanelChecklist {
    QString id;
    QString version;
    QString name;
    bool patrol = true; // false: before a shift
    std::vector<PanelChecklistItem> items; // in the order of the round

    bool operator==(const PanelChecklist&) const = default;
};

class ChecklistSource {
public:
    virtual ~ChecklistSource() = default;
    // The checklists of the release that is shown now, in their order; empty before the first
    // release.
    [[nodiscard]] virtual std::vector<PanelChecklist> checklists(const QString& language) const = 0;
};

} // namespace yizhan
