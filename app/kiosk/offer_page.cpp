// SPDX-License-Identifier: Apache-2.0
#include "kiosk/offer_page.h"

#include "kiosk/sentences.h"

namespace yizhan {

using namespace Qt::StringLiterals;

OfferPage::OfferPage(const Showcase& showcase, QObject* parent)
    : QObject(parent), m_showcase(showcase)
{
    connect(&showcase, &Showcase::changed, this, [this] {
        if (m_id.isEmpty())
            return;
        if (m_showcase.find(m_id))
            look();
        else
            Q_EMIT gone();
    });
}

void OfferPage::open(const QString& offerId)
{
    m_id = offerId;
    look();
}

void OfferPage::look()
{
    m_labels.clear();
    m_values.clear();
    m_icons.clear();
    const auto* shown = m_showcase.find(m_id);
    const Offer nothing;
    const auto& offer = shown ? m_showcase.offerOf(*shown) : nothing;
    m_name = m_showcase.text(offer.name);
    m_headline = m_showcase.text(offer.headline);
    m_how = m_showcase.text(offer.how);
    m_picture = m_showcase.picture(offer.picture);
    m_warmChip = ageText(offer.eligibility);
    m_plainChip = categoryText(offer.category);
    m_disclosure = offer.disclosure ? m_showcase.text(*offer.disclosure) : QString();
    m_action = QString::fromUtf8(nameOf(offer.action).data(),
                                 static_cast<qsizetype>(nameOf(offer.action).size()));
    if (shown && offer.kind == OfferKind::ProductSale)
        productFacts(*shown);
    else if (shown)
        ordinaryFacts(*shown);
    Q_EMIT changed();
}

void OfferPage::fact(const QString& icon, const QString& label, const QString& value)
{
    m_icons << icon;
    m_labels << label;
    m_values << value;
}

void OfferPage::productFacts(const ShownOffer& shown)
{
    const auto& offer = m_showcase.offerOf(shown);
    //: Fact of a wealth product: label of its last day of sale
    fact(u"calendar-blank"_s, tr("发售到"),
         lastMomentText(shown.participate.until, m_showcase.language()));
    //: Fact of a wealth product: label of what kind of product it is
    fact(u"shield-check"_s, tr("什么产品"), m_headline);
    //: Fact of a wealth product: label and value; the contract says the rest
    fact(u"receipt"_s, tr("细则"), tr("以产品合同为准"));
    //: Fact of a wealth product: label of where it is sold
    fact(u"storefront"_s, tr("在哪里买"), whereText(offer));
}

void OfferPage::ordinaryFacts(const ShownOffer& shown)
{
    const auto& offer = m_showcase.offerOf(shown);
    //: Fact of an offer: label of the days
    fact(u"calendar-blank"_s, tr("什么时候"), periodText(shown.participate, m_showcase.language()));
    //: Fact of an offer: label of how often
    fact(u"repeat"_s, tr("能用几次"), timesText(offer.limits));
    //: Fact of an offer: label of how much there is of it
    fact(u"hourglass-medium"_s, tr("有多少"), budgetText(offer.limits));
    //: Fact of an offer: label of the place
    fact(u"storefront"_s, tr("在哪里用"), whereText(offer));
}

QString OfferPage::whereText(const Offer& offer) const
{
    const auto comma = m_showcase.language() == Language::English ? u", "_s : u" "_s;
    QStringList parts;
    if (offer.where)
        parts << m_showcase.text(*offer.where);
    if (offer.stores > 0)
        parts << storesText(offer.stores);
    //: Fact of an offer: no place is named
    return parts.isEmpty() ? tr("请问工作人员") : parts.join(comma);
}

} // namespace yizhan
