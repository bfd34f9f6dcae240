// SPDX-License-Identifier: Apache-2.0
#include "kiosk/showcase.h"

#include "kiosk/sentences.h"

#include <algorithm>

namespace yizhan {

Showcase::Showcase(const TrustedClock& time, QObject* parent) : QObject(parent), m_time(time) { }

void Showcase::setContent(std::shared_ptr<const PublishedContent> content)
{
    m_content = std::move(content);
    look();
    Q_EMIT changed();
}

void Showcase::setLanguage(const QString& language)
{
    m_code = language;
    m_language = languageOf(language);
    Q_EMIT changed();
}

void Showcase::tick()
{
    const Millis now = m_time.now();
    const bool due = m_nextChange && now >= *m_nextChange;
    if (!due && now >= m_lookedAt) // earlier than before: the clock was set back
        return;
    look();
    Q_EMIT changed();
}

void Showcase::look()
{
    m_lookedAt = m_time.now();
    m_offers = shownOffers(catalogue(), m_lookedAt);
    m_campaigns = shownCampaigns(catalogue(), m_lookedAt);
    m_nextChange = nextChange(catalogue(), m_lookedAt);
}

const Catalogue& Showcase::catalogue() const
{
    static const Catalogue nothing;
    return m_content ? m_content->catalogue : nothing;
}

const ShownOffer* Showcase::find(const QString& offerId) const
{
    const auto id = offerId.toStdString();
    const auto found = std::ranges::find_if(
        m_offers, [&](const ShownOffer& shown) { return offerOf(shown).id == id; });
    return found == m_offers.end() ? nullptr : &*found;
}

QString Showcase::text(const LocalizedText& text) const
{
    return QString::fromStdString(text.in(m_language));
}

QString Showcase::picture(const std::string& target) const
{
    if (!m_content || target.empty())
        return {};
    const auto found = m_content->pictures.find(target);
    if (found == m_content->pictures.end())
        return {};
    return QString::fromStdString(target + '@' + found->second.substr(0, 12));
}

} // namespace yizhan
