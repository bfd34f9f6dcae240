// SPDX-License-Identifier: Apache-2.0
#include "kiosk/home_board.h"

#include "kiosk/sentences.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

HomeBoard::HomeBoard(const Showcase& showcase, const AlarmLink& link, QObject* parent)
    : QObject(parent), m_showcase(showcase), m_link(link)
{
    connect(&showcase, &Showcase::changed, this, [this] {
        lookAtPlace();
        Q_EMIT changed();
    });
    connect(&link, &AlarmLink::stateHeard, this, [this] {
        if (lookAtPlace())
            Q_EMIT changed();
    });
}

bool HomeBoard::lookAtPlace()
{
    const auto& names = m_link.state().branchName;
    const auto found = names.find(m_showcase.languageCode());
    const QString place = found == names.end() ? QString() : found->second;
    return std::exchange(m_place, place) != place;
}

// Product sales never stand here: risk is not an advertisement.
const ShownOffer* HomeBoard::hero() const
{
    const auto& offers = m_showcase.offers();
    const auto found = std::ranges::find_if(offers, [this](const ShownOffer& shown) {
        const auto& offer = m_showcase.offerOf(shown);
        return shown.timing != Timing::ToCome && !offer.picture.empty()
            && offer.kind != OfferKind::ProductSale;
    });
    return found == offers.end() ? nullptr : &*found;
}

QString HomeBoard::heroId() const
{
    const auto* shown = hero();
    return shown ? QString::fromStdString(m_showcase.offerOf(*shown).id) : QString();
}

QString HomeBoard::heroPicture() const
{
    const auto* shown = hero();
    return shown ? m_showcase.picture(m_showcase.offerOf(*shown).picture) : QString();
}

QString HomeBoard::heroTitle() const
{
    const auto* shown = hero();
    return shown ? m_showcase.text(m_showcase.offerOf(*shown).name) : QString();
}

QString HomeBoard::heroNote() const
{
    const auto* shown = hero();
    return shown ? m_showcase.text(m_showcase.offerOf(*shown).summary) : QString();
}

QString HomeBoard::heroTag() const
{
    const auto* shown = hero();
    if (!shown)
        return {};
    QStringList parts {untilText(*shown, m_showcase.language()),
                       ageText(m_showcase.offerOf(*shown).eligibility)};
    parts.removeAll(QString());
    return parts.join(u"・"_s);
}

QString HomeBoard::offersLine() const
{
    const auto count = static_cast<int>(m_showcase.offers().size());
    //: Home: under "offers", how many there are today
    return count > 0 ? tr("今天有 %n 项优惠", nullptr, count)
                     //: Home: under "offers", while none is published
                     : tr("现在没有优惠");
}

QString HomeBoard::seniorLine() const
{
    const auto senior = std::ranges::any_of(m_showcase.offers(), [this](const ShownOffer& shown) {
        return m_showcase.offerOf(shown).senior;
    });
    //: Large-word home: under "offers for older customers"
    return senior ? tr("50 岁以上专享")
                  //: Large-word home: under "offers for older customers", while there is none
                  : tr("现在没有优惠");
}

QString HomeBoard::footer() const
{
    //: Home: last line; reassures people who fear a wrong touch
    const QString comfort = tr("按错没关系，随时可以返回");
    return m_place.isEmpty() ? comfort : m_place + u"・"_s + comfort;
}

} // namespace yizhan
