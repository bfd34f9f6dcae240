// SPDX-License-Identifier: Apache-2.0
#include "kiosk/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr int chinaOffset = 8 * 3600;

struct Sentence {
    Q_DECLARE_TR_FUNCTIONS(Sentence)
};

QDateTime inChina(Millis moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::OffsetFromUTC, chinaOffset);
}

QLocale localeOf(Language language)
{
    return language == Language::English ? QLocale(QLocale::English) : QLocale(QLocale::Chinese);
}

QString formatted(Millis moment, Language language, const QString& format)
{
    return localeOf(language).toString(inChina(moment).date(), format);
}

} // namespace

Language languageOf(const QString& code)
{
    return code == u"en"     ? Language::English
        : code == u"zh-Hant" ? Language::Traditional
                             : Language::Simplified;
}

QString clockText(Millis moment)
{
    return inChina(moment).toString(u"HH:mm"_s);
}

QString dayText(Millis moment, Language language)
{
    //: Format of a day (QLocale: d, M, MMMM; other text in single quotes)
    return formatted(moment, language, Sentence::tr("M' 月 'd' 日'"));
}

QString lastMomentText(Millis until, Language language)
{
    const QString day = dayText(until - 1, language);
    if (dayStart(until) == until)
        return day;
    //: A deadline: %1 the day, %2 the time
    return Sentence::tr("%1 %2").arg(dayText(until, language), clockText(until));
}

QString periodText(const Window& window, Language language)
{
    const QDate first = inChina(window.from).date();
    const QDate last = inChina(window.until - 1).date();
    if (first == last)
        return dayText(window.from, language);
    if (first.year() == last.year() && first.month() == last.month()) {
        //: Days of one month: %1 first day with month, %2 last day. In English the month stands at
        //: the end.
        return Sentence::tr("%1 — %2").arg(
            formatted(window.from, language,
                      //: Format of the first of several days of one month
                      Sentence::tr("M' 月 'd' 日'", "first day")),
            formatted(window.until - 1, language,
                      //: Format of the last of several days of one month
                      Sentence::tr("d' 日'", "last day")));
    }
    return Sentence::tr("%1 — %2").arg(dayText(window.from, language),
                                       dayText(window.until - 1, language));
}

QString untilText(const ShownOffer& shown, Language language)
{
    switch (shown.timing) {
    case Timing::ToCome:
        //: An offer that has not begun: %1 the day
        return Sentence::tr("%1开始").arg(dayText(shown.participate.from, language));
    case Timing::EndingToday:
        if (dayStart(shown.participate.until) == shown.participate.until)
            //: An offer whose last day is today
            return Sentence::tr("今天是最后一天");
        //: An offer that ends today: %1 the time
        return Sentence::tr("今天 %1 截止").arg(clockText(shown.participate.until));
    case Timing::Running:
        //: An offer that runs until %1
        return Sentence::tr("到 %1").arg(lastMomentText(shown.participate.until, language));
    case Timing::Ended:
        break;
    }
    return {};
}

QString moneyText(Money sum)
{
    const qint64 fen = sum.inFen();
    const QString yuan = fen % 100 == 0 ? QString::number(fen / 100)
                                        : QString::number(static_cast<double>(fen) / 100.0, 'f', 2);
    //: A sum in yuan
    return Sentence::tr("%1 元").arg(yuan);
}

QString ageText(const Eligibility& eligibility)
{
    //: Chip: least age
    return eligibility.minAge > 0 ? Sentence::tr("%1 岁以上").arg(eligibility.minAge) : QString();
}

QString timesText(const Limits& limits)
{
    QString often;
    if (limits.times <= 0 || limits.perCard == LimitPer::None)
        //: How often an offer can be used
        often = Sentence::tr("不限次数");
    else if (limits.perCard == LimitPer::Month)
        //: How often an offer can be used
        often = Sentence::tr("每张卡每月 %n 次", nullptr, limits.times);
    else
        //: How often an offer can be used, in all
        often = Sentence::tr("每张卡一共 %n 次", nullptr, limits.times);
    if (limits.cap.inFen() <= 0)
        return often;
    //: How often, and the most one gets each time: %1 how often, %2 the sum
    return Sentence::tr("%1，每次最多减 %2").arg(often, moneyText(limits.cap));
}

QString budgetText(const Limits& limits)
{
    //: How much there is of an offer
    return limits.totalLimited ? Sentence::tr("总额有限，用完就没有了")
                               : Sentence::tr("没有总额限制");
}

QString storesText(int stores)
{
    //: Number of shops where an offer is good
    return stores > 0 ? Sentence::tr("%n 家门店", nullptr, stores) : QString();
}

QString categoryText(Category category)
{
    switch (category) {
    case Category::Shopping:
        //: Category of offers; at most 4 characters or 10 letters
        return Sentence::tr("买菜购物");
    case Category::Dining:
        return Sentence::tr("吃饭");
    case Category::Travel:
        return Sentence::tr("旅游");
    case Category::Wealth:
        return Sentence::tr("理财");
    case Category::Gold:
        return Sentence::tr("黄金");
    case Category::Card:
        return Sentence::tr("银行卡");
    case Category::Health:
        return Sentence::tr("健康");
    case Category::Culture:
        return Sentence::tr("文化");
    }
    return {};
}

} // namespace yizhan
