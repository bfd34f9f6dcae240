// SPDX-License-Identifier: Apache-2.0
// What the panel needs of the published playbooks, in the words of one language.
#pragma once

#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace yizhan {

struct PanelStep {
    QString id;
    QString role; // role code
    QString text;
    QString warn; // empty when there is nothing to warn of
    int targetSeconds = 0; // 0: no target

    bool operator==(const PanelStep&) const = default;
};

struct PanelLevel {
    int level = 3; // 1, 2 or 3
    QString when;

    bool operator==(const PanelLevel&) const = default;
};

struct PanelReport {
    QString to;
    QString how;
    int withinSeconds = 0; // 0: at once

    bool operator==(const PanelReport&) const = default;
};

struct PanelPlaybook {
    QString id;
    QString name;
    QString note;
    QString icon;
    QString briefing;
    QString done; // word on the closing button
    QStringList dial; // purposes: "fire", "police", "ambulance"
    QStringList never;
    std::vector<PanelStep> steps;
    std::vector<PanelLevel> levels; // highest first; where two fit, the higher one holds
    std::vector<PanelReport> report; // who is told, in this order
    QString contact; // post of the emergency group to call; empty: none
    int page = 0; // of tiles, 1 to 3; 0: not said
    int order = 1000; // on its page, small first
    int level = 2;
    bool silent = false;
    bool life = false;
    bool witness = false; // ask what was seen
    bool sealed = false; // ask for family contact and medical facts
    bool evacuate = false; // offer the page that tells customers to leave

    bool operator==(const PanelPlaybook&) const = default;
};

class PlaybookSource {
public:
    virtual ~PlaybookSource() = default;
    // The playbooks of the release that is shown now; empty before the first release.
    [[nodiscard]] virtual std::vector<PanelPlaybook> playbooks(const QString& language) const = 0;
};

// A panel must be able to alarm before any content has come, and a release must not be able to take
// a tile away: these stand where nothing is published under the same id. They have no steps of
// their own.
[[nodiscard]] std::vector<PanelPlaybook> essentialPlaybooks();

// The published playbooks and, for what is missing, the essential ones: in the order of the tiles,
// each with its page. What a page has no room for goes to the next; the last page takes all.
[[nodiscard]] std::vector<PanelPlaybook> completePlaybooks(std::vector<PanelPlaybook> published);

} // namespace yizhan
