// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/published_content.h"

#include "base/trusted_clock.h"
#include "catalogue/shown_offers.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace yizhan {

// What may be shown at this trusted moment, in the customer's language: the one thing all pages
// about offers read. GUI thread. Works from tick(); an offer disappears within one tick of its end,
// also when the clock was set.
class Showcase final : public QObject {
    Q_OBJECT

public:
    // time must outlive this.
    explicit Showcase(const TrustedClock& time, QObject* parent = nullptr);

    void setContent(std::shared_ptr<const PublishedContent> content);
    void setLanguage(const QString& language);
    void tick();

    [[nodiscard]] bool isEmpty() const { return m_content == nullptr; }
    [[nodiscard]] const PublishedContent* content() const { return m_content.get(); }
    [[nodiscard]] const Catalogue& catalogue() const;
    [[nodiscard]] const std::vector<ShownOffer>& offers() const { return m_offers; }
    [[nodiscard]] const std::vector<ShownCampaign>& campaigns() const { return m_campaigns; }
    [[nodiscard]] const Offer& offerOf(const ShownOffer& shown) const
    {
        return catalogue().offers[shown.offer];
    }
    [[nodiscard]] const ShownOffer* find(const QString& offerId) const;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const QString& languageCode() const { return m_code; } // zh-Hans, zh-Hant, en
    [[nodiscard]] QString text(const LocalizedText& text) const;
    // A picture's name for the image provider: with a part of its hash, so that a new file under an
    // old name is seen.
    [[nodiscard]] QString picture(const std::string& target) const;

Q_SIGNALS:
    void changed();

private:
    void look();

    const TrustedClock& m_time;
    std::shared_ptr<const PublishedContent> m_content;
    Language m_language = Language::Simplified;
    QString m_code = QStringLiteral("zh-Hans");
    std::vector<ShownOffer> m_offers;
    std::vector<ShownCampaign> m_campaigns;
    Millis m_lookedAt = 0;
    std::optional<Millis> m_nextChange;
};

} // namespace yizhan
