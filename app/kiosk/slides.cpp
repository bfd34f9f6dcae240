// SPDX-License-Identifier: Apache-2.0
#include "kiosk/slides.h"

#include "kiosk/sentences.h"

namespace yizhan {

using namespace Qt::StringLiterals;

Slides::Slides(const Showcase& showcase, const Clock& clock, QObject* parent)
    : QObject(parent), m_showcase(showcase), m_clock(clock), m_turnedAt(clock.bootNow())
{
    connect(&showcase, &Showcase::changed, this, [this] {
        if (m_index >= count())
            m_index = 0;
        Q_EMIT changed();
    });
}

const ShownCampaign* Slides::shown() const
{
    const auto& campaigns = m_showcase.campaigns();
    return m_index < count() ? &campaigns[static_cast<std::size_t>(m_index)] : nullptr;
}

const Campaign* Slides::campaign() const
{
    const auto* one = shown();
    return one ? &m_showcase.catalogue().campaigns[one->campaign] : nullptr;
}

QString Slides::picture() const
{
    const auto* one = campaign();
    return one ? m_showcase.picture(one->poster.empty() ? one->picture : one->poster) : QString();
}

QString Slides::when() const
{
    const auto* one = campaign();
    if (!one)
        return {};
    if (shown()->timing == Timing::Ended)
        //: Attract: taking part is over, prizes can still be collected
        return tr("活动已结束，还能兑奖");
    return periodText(one->participate, m_showcase.language());
}

QString Slides::title() const
{
    const auto* one = campaign();
    return one ? m_showcase.text(one->name) : QString();
}

QString Slides::summary() const
{
    const auto* one = campaign();
    return one ? m_showcase.text(one->summary) : QString();
}

QStringList Slides::prizeNames() const
{
    QStringList names;
    if (const auto* one = campaign()) {
        for (const auto& tier : one->tiers)
            names << m_showcase.text(tier.name);
    }
    return names;
}

QStringList Slides::prizeValues() const
{
    QStringList values;
    if (const auto* one = campaign()) {
        for (const auto& tier : one->tiers)
            values << moneyText(tier.value);
    }
    return values;
}

QString Slides::foot() const
{
    QStringList parts;
    if (const auto* one = campaign()) {
        if (one->redeemUntil)
            //: Attract: last moment to collect a prize
            parts << tr("兑奖到 %1").arg(lastMomentText(*one->redeemUntil, m_showcase.language()));
        if (!one->hotline.empty())
            //: Attract: telephone number to ask at
            parts << tr("电话 %1").arg(QString::fromStdString(one->hotline));
    }
    return parts.join(u"・"_s);
}

void Slides::togglePause()
{
    m_paused = !m_paused;
    m_turnedAt = m_clock.bootNow();
    Q_EMIT changed();
}

void Slides::restart()
{
    m_paused = false;
    turnTo(0);
}

void Slides::tick()
{
    if (m_paused && m_clock.bootNow() - m_turnedAt >= pauseMillis) // whoever held it is gone
        restart();
    if (!m_paused && count() > 1 && m_clock.bootNow() - m_turnedAt >= slideMillis)
        turnTo((m_index + 1) % count());
}

void Slides::turnTo(int index)
{
    m_turnedAt = m_clock.bootNow();
    const bool other = index != m_index;
    m_index = index;
    Q_EMIT changed();
    if (other)
        Q_EMIT slideChanged();
}

} // namespace yizhan
