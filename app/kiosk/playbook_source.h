// SPDX-License-Identifier: Apache-2.0
// What the panel needs of the published playbooks, in the words of one language.
#pragma once

#include <QString>
#include <QStringList>

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
    int level = 2;
    bool silent = false;
    bool life = false;

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

// The published playbooks and, for what is missing, the essential ones: the first page of tiles
// first, in its order.
[[nodiscard]] std::vector<PanelPlaybook> completePlaybooks(std::vector<PanelPlaybook> published);

// How many of them are on the first page.
constexpr std::size_t firstPageTiles = 5;

} // namespace yizhan
