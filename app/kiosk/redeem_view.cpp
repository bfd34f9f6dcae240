// SPDX-License-Identifier: Apache-2.0
// What the screen reads of a payout, in words of the customer's language.
#include "kiosk/redeem_model.h"
#include "kiosk/sentences.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestOpenSlip = 8; // a shorter number identifies nobody

} // namespace

void RedeemModel::setLanguage(const QString& language)
{
    m_language = languageOf(language);
    Q_EMIT changed();
}

const Campaign* RedeemModel::campaign() const
{
    return m_voucher ? m_catalogue.campaign(m_voucher->campaign) : nullptr;
}

const PrizeTier* RedeemModel::tier() const
{
    const auto* played = campaign();
    if (!played)
        return nullptr;
    const auto found = std::ranges::find(played->tiers, m_voucher->tier, &PrizeTier::id);
    return found == played->tiers.end() ? nullptr : &*found;
}

QString RedeemModel::prizeName() const
{
    const auto* won = tier();
    return won ? QString::fromStdString(won->name.in(m_language)) : QString();
}

QString RedeemModel::prizeValue() const
{
    const auto* won = tier();
    return won ? moneyText(won->value) : QString();
}

QString RedeemModel::campaignName() const
{
    const auto* played = campaign();
    return played ? QString::fromStdString(played->name.in(m_language)) : QString();
}

QString RedeemModel::merchantName() const
{
    if (!m_voucher)
        return {};
    const auto* merchant = m_catalogue.merchant(m_voucher->merchant);
    return QString::fromStdString(merchant ? merchant->name.in(m_language) : m_voucher->merchant);
}

QString RedeemModel::slip() const
{
    const QString number = m_voucher ? QString::fromStdString(m_voucher->slip) : QString();
    return number.size() <= longestOpenSlip ? number
                                            : number.first(4) + u" **** "_s + number.last(4);
}

QString RedeemModel::cardTail() const
{
    return m_voucher ? QString::fromStdString(m_voucher->tail) : QString();
}

bool RedeemModel::forCashier() const
{
    return m_voucher && m_voucher->recipient == Recipient::Cashier;
}

QString RedeemModel::momentText(Millis at) const
{
    // The day stays together where a line ends.
    return at > 0 ? dayText(at, m_language).replace(u' ', QChar::Nbsp) + u' ' + clockText(at)
                  : QString();
}

QString RedeemModel::deadline() const
{
    const auto* played = campaign();
    if (!played)
        return {};
    return momentText(deadlineOf(*m_voucher, {played->id, played->redeemUntil, {}}));
}

QString RedeemModel::checkedAt() const
{
    return m_checkedAt > 0 ? clockText(m_checkedAt) : QString();
}

QString RedeemModel::paidAt() const
{
    return momentText(m_paidAt);
}

QString RedeemModel::moment() const
{
    return momentText(m_refused.at);
}

int RedeemModel::secondsLeft() const
{
    const Millis left = m_stage == Verified ? m_leaseUntil - m_time.clock().bootNow() : 0;
    return left > 0 ? static_cast<int>((left + 999) / 1000) : 0;
}

int RedeemModel::searched() const
{
    if (m_stage != Scanning)
        return 0;
    return static_cast<int>(
        std::min<Millis>((m_time.clock().bootNow() - m_stageAt) / 1000, longSearch));
}

} // namespace yizhan
