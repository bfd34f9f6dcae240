// SPDX-License-Identifier: Apache-2.0
#include "kiosk/published_playbook.h"

namespace yizhan {

namespace {

QString in(const TextByLanguage& text, const QString& language)
{
    auto found = text.find(language.toStdString());
    if (found == text.end())
        found = text.find("zh-Hans");
    return found == text.end() ? QString() : QString::fromStdString(found->second);
}

} // namespace

PanelPlaybook panelPlaybook(const Playbook& playbook, const QString& language)
{
    PanelPlaybook words;
    words.id = QString::fromStdString(playbook.id);
    words.name = in(playbook.name, language);
    words.note = in(playbook.note, language);
    words.icon = QString::fromStdString(playbook.icon);
    words.briefing = in(playbook.briefing, language);
    words.done = in(playbook.doneWord, language);
    for (const std::string& purpose : playbook.dial)
        words.dial += QString::fromStdString(purpose);
    for (const TextByLanguage& never : playbook.never)
        words.never += in(never, language);
    for (const PlaybookStep& step : playbook.steps)
        words.steps.push_back({QString::fromStdString(step.id), QString::fromStdString(step.role),
                               in(step.text, language), in(step.warning, language),
                               static_cast<int>(step.targetSeconds)});
    for (const LevelRule& rule : playbook.levels)
        words.levels.push_back({rule.level, in(rule.when, language)});
    for (const UpwardReport& report : playbook.report)
        words.report.push_back({in(report.to, language), in(report.how, language),
                                static_cast<int>(report.withinSeconds)});
    words.contact = QString::fromStdString(playbook.contact);
    words.page = playbook.page;
    words.order = playbook.order;
    words.level = playbook.level;
    words.witness = playbook.witness;
    words.sealed = playbook.sealed;
    words.evacuate = playbook.evacuate;
    words.silent = playbook.silent;
    words.life = playbook.life;
    return words;
}

PanelChecklist panelChecklist(const Checklist& list, const QString& language)
{
    PanelChecklist words;
    words.id = QString::fromStdString(list.id);
    words.version = QString::fromStdString(list.version);
    words.name = in(list.name, language);
    words.patrol = list.kind == ChecklistKind::Patrol;
    for (const ChecklistItem& item : list.items)
        words.items.push_back(
            {QString::fromStdString(item.id), in(item.text, language), in(item.place, language)});
    return words;
}

} // namespace yizhan
