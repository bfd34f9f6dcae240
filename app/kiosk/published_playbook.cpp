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
    words.level = playbook.level;
    words.silent = playbook.silent;
    words.life = playbook.life;
    return words;
}

} // namespace yizhan
