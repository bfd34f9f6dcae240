// SPDX-License-Identifier: Apache-2.0
#include "kiosk/evacuation.h"

#include "base/log.h"

#include <algorithm>
#include <array>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

// In three languages beside each other, because two of them are shown at once.
struct Words {
    const char16_t* hans;
    const char16_t* hant;
    const char16_t* english;
};

struct Step {
    const char16_t* icon;
    Words words;
};

struct Plan {
    std::u16string_view playbook; // empty: any other
    Words hazard;
    std::array<Step, 4> steps;
};

constexpr Words leaveNow {u"请马上离开", u"請馬上離開", u"Please leave now"};
constexpr Words drillLeave {u"演练：请离开", u"演練：請離開", u"Drill: please leave"};
constexpr Words onlyDrill {u"这是演练，没有危险", u"這是演練，沒有危險",
                           u"This is a drill. Nobody is in danger."};

constexpr Step exitStep {u"door-open",
                         {u"从最近的出口出去", u"從最近的出口出去", u"Use the nearest exit"}};
constexpr Step bendStep {u"person-simple-run",
                         {u"弯下腰，捂住口鼻", u"彎下腰，摀住口鼻", u"Bend low, cover your nose"}};
constexpr Step liftStep {u"x", {u"不要坐电梯", u"不要坐電梯", u"Do not take the lift"}};
constexpr Step thingsStep {
    u"hand-palm", {u"东西别拿，不要回头", u"東西別拿，不要回頭", u"Leave your things here"}};
constexpr Step airStep {
    u"person-simple-run",
    {u"捂住口鼻，快到室外", u"摀住口鼻，快到室外", u"Cover your nose, get out"}};
constexpr Step keepAwayStep {u"hand-palm",
                             {u"可疑物品不要碰", u"可疑物品不要碰", u"Do not touch odd things"}};
constexpr Step staffStep {u"users-three",
                          {u"跟着工作人员走", u"跟著工作人員走", u"Follow the staff"}};

constexpr std::array<Plan, 6> plans {{
    {u"fire", {u"起火了", u"起火了", u"Fire"}, {exitStep, bendStep, liftStep, thingsStep}},
    {u"arson", {u"起火了", u"起火了", u"Fire"}, {exitStep, bendStep, liftStep, thingsStep}},
    {u"gas", {u"有毒气", u"有毒氣", u"Dangerous gas"}, {exitStep, airStep, liftStep, thingsStep}},
    {u"explosive",
     {u"有危险物品", u"有危險物品", u"Dangerous object"},
     {exitStep, keepAwayStep, liftStep, staffStep}},
    {u"violence",
     {u"有人行凶", u"有人行兇", u"Violence"},
     {exitStep, staffStep, liftStep, thingsStep}},
    {u"",
     {u"有紧急情况", u"有緊急情況", u"Emergency"},
     {exitStep, staffStep, liftStep, thingsStep}},
}};

const Plan& planOf(const QString& playbook)
{
    const auto found = std::ranges::find_if(plans, [&](const Plan& plan) {
        return plan.playbook.empty() || QStringView(plan.playbook) == playbook;
    });
    return *found;
}

QString wordsIn(const Words& words, const QString& language)
{
    return QString::fromUtf16(language == u"zh-Hant"  ? words.hant
                                  : language == u"en" ? words.english
                                                      : words.hans);
}

QString otherLanguage(const QString& language)
{
    return language == u"en" ? u"zh-Hans"_s : u"en"_s;
}

} // namespace

Evacuation::Evacuation(AlarmLink& link, QObject* parent)
    : QObject(parent), m_link(link), m_language(u"zh-Hans"_s)
{
    connect(&m_link, &AlarmLink::stateHeard, this, &Evacuation::hear);
}

void Evacuation::hear()
{
    const EvacuateFacts& told = m_link.state().evacuate;
    const bool was = active();
    const bool same = told.incident == m_facts.incident && told.playbook == m_facts.playbook
        && told.place == m_facts.place && told.drill == m_facts.drill;
    if (same)
        return;
    m_facts = told;
    Q_EMIT changed();
    if (was == active())
        return;
    log::info("kiosk", active() ? "evacuation.shown" : "evacuation.over",
              {{"drill", m_facts.drill}});
    if (active())
        Q_EMIT began();
    else
        Q_EMIT ended();
}

void Evacuation::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    Q_EMIT changed();
}

QString Evacuation::headline() const
{
    return wordsIn(drill() ? drillLeave : leaveNow, m_language);
}

QString Evacuation::headlineToo() const
{
    return wordsIn(drill() ? drillLeave : leaveNow, otherLanguage(m_language));
}

QString Evacuation::hazard() const
{
    if (drill())
        return wordsIn(onlyDrill, m_language);
    const QString what = wordsIn(planOf(m_facts.playbook).hazard, m_language);
    if (m_facts.place.isEmpty())
        return what;
    return what + (m_language == u"en" ? u": "_s : u"："_s) + m_facts.place;
}

QString Evacuation::hazardToo() const
{
    return wordsIn(drill() ? onlyDrill : planOf(m_facts.playbook).hazard,
                   otherLanguage(m_language));
}

QVariantList Evacuation::steps() const
{
    QVariantList shown;
    for (const Step& step : planOf(m_facts.playbook).steps)
        shown += QVariantMap {{u"icon"_s, QString::fromUtf16(step.icon)},
                              {u"text"_s, wordsIn(step.words, m_language)},
                              {u"too"_s, wordsIn(step.words, otherLanguage(m_language))}};
    return shown;
}

} // namespace yizhan
