// SPDX-License-Identifier: Apache-2.0
#include "kiosk/offer_list.h"

#include "kiosk/sentences.h"

#include <algorithm>
#include <array>
#include <functional>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array categories {Category::Shopping, Category::Dining, Category::Travel,
                                 Category::Wealth,   Category::Gold,   Category::Card,
                                 Category::Health,   Category::Culture};
constexpr std::size_t mostCategories = 2;
}

OfferList::OfferList(const Showcase& showcase, QObject* parent)
    : QAbstractListModel(parent), m_showcase(showcase)
{
    connect(&showcase, &Showcase::changed, this, &OfferList::look);
    look();
}

bool OfferList::passes(const Offer& offer, const Filter& filter) const
{
    return (!m_senior || offer.senior) && (!filter.aged || offer.eligibility.minAge > 0)
        && (!filter.category || offer.category == *filter.category);
}

// Everything, those for older customers, and the two largest categories: one row, more would be a
// menu. None that finds nothing or leaves nothing out.
std::vector<OfferList::Filter> OfferList::usableFilters() const
{
    const auto& shown = m_showcase.offers();
    const auto found = [&](const Filter& filter) {
        return std::ranges::count_if(
            shown, [&](const auto& one) { return passes(m_showcase.offerOf(one), filter); });
    };
    const auto all = found({});
    std::vector<std::pair<std::ptrdiff_t, Filter>> counted;
    for (const auto category : categories)
        counted.emplace_back(found({.aged = false, .category = category}),
                             Filter {.aged = false, .category = category});
    std::ranges::stable_sort(counted, std::greater {}, [](const auto& one) { return one.first; });
    counted.resize(mostCategories);
    counted.emplace(counted.begin(), found({.aged = true, .category = {}}),
                    Filter {.aged = true, .category = {}});
    std::vector<Filter> usable {{}};
    for (const auto& [some, filter] : counted) {
        if (some > 0 && some < all)
            usable.push_back(filter);
    }
    return usable;
}

void OfferList::look()
{
    beginResetModel();
    const auto chosen
        = m_filters.empty() ? Filter {} : m_filters[static_cast<std::size_t>(m_filter)];
    m_filters = usableFilters();
    const auto same = std::ranges::find(m_filters, chosen);
    m_filter = same == m_filters.end() ? 0 : static_cast<int>(same - m_filters.begin());
    m_found.clear();
    std::ranges::copy_if(m_showcase.offers(), std::back_inserter(m_found), [this](const auto& one) {
        return passes(m_showcase.offerOf(one), m_filters[static_cast<std::size_t>(m_filter)]);
    });
    m_page = std::clamp(m_page, 1, pages());
    endResetModel();
    Q_EMIT changed();
}

QStringList OfferList::filters() const
{
    QStringList names;
    for (const auto& filter : m_filters) {
        if (filter.category)
            names << categoryText(*filter.category);
        else if (filter.aged)
            //: Filter of offers: those for people of 50 and over
            names << tr("50 岁以上");
        else
            //: Filter of offers: all of them
            names << tr("全部");
    }
    return names;
}

int OfferList::pages() const
{
    return std::max(1, (total() + rowsAPage - 1) / rowsAPage);
}

void OfferList::choose(int filter)
{
    if (filter < 0 || filter >= static_cast<int>(m_filters.size()))
        return;
    m_filter = filter;
    m_page = 1;
    look();
}

void OfferList::nextPage()
{
    turn(m_page + 1);
}

void OfferList::previousPage()
{
    turn(m_page - 1);
}

void OfferList::turn(int page)
{
    m_page = page;
    look();
}

void OfferList::open(bool senior)
{
    m_senior = senior;
    m_page = 1;
    m_filter = 0;
    look();
}

int OfferList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : std::clamp(total() - (m_page - 1) * rowsAPage, 0, rowsAPage);
}

QVariant OfferList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& shown = m_found[static_cast<std::size_t>((m_page - 1) * rowsAPage + index.row())];
    const auto& offer = m_showcase.offerOf(shown);
    switch (role) {
    case OfferId:
        return QString::fromStdString(offer.id);
    case Name:
        return m_showcase.text(offer.name);
    case WarmChip:
        return ageText(offer.eligibility);
    case PlainChip:
        return categoryText(offer.category);
    case Line:
        return m_showcase.text(offer.disclosure ? *offer.disclosure : offer.summary);
    case Risk:
        return offer.disclosure.has_value();
    case Until:
        return untilText(shown, m_showcase.language());
    case Ending:
        return shown.timing == Timing::EndingToday;
    case Picture:
        return m_showcase.picture(offer.thumbnail.empty() ? offer.picture : offer.thumbnail);
    default:
        return {};
    }
}

QHash<int, QByteArray> OfferList::roleNames() const
{
    return {{OfferId, "offerId"},     {Name, "name"},     {WarmChip, "warmChip"},
            {PlainChip, "plainChip"}, {Line, "line"},     {Risk, "risk"},
            {Until, "until"},         {Ending, "ending"}, {Picture, "picture"}};
}

} // namespace yizhan
