// SPDX-License-Identifier: Apache-2.0
#include "applications/field_check.h"
#include "applications/receipt_number.h"
#include "applications/sample_form.h"

#include <QTest>

using namespace yizhan;
using namespace Qt::StringLiterals;

namespace {

QString withCheck(const char* first17)
{
    return QString::fromLatin1(first17) + QChar::fromLatin1(idNumberCheck(first17));
}

} // namespace

class FieldCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idNumbersAreCheckedAsTheStandardSays_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<FieldTrouble>("trouble");
        using enum FieldTrouble;
        // The two examples of GB 11643-1999 itself.
        QTest::newRow("example that ends in X") << u"11010519491231002X"_s << None;
        QTest::newRow("example that ends in a figure")
            << u"440524188001010014"_s << WrongDate; // born 1880
        QTest::newRow("28 February 1999") << withCheck("11010119990228001") << None;
        QTest::newRow("30 February 1999") << withCheck("11010119990230001") << WrongDate;
        QTest::newRow("29 February 2000") << withCheck("11010120000229001") << None;
        QTest::newRow("29 February 1900") << withCheck("11010119000229001") << WrongDate;
        QTest::newRow("month 13") << withCheck("11010119991328001") << WrongDate;
        QTest::newRow("day 0") << withCheck("11010119991200001") << WrongDate;
        QTest::newRow("today") << withCheck("11010120260801001") << None;
        QTest::newRow("tomorrow") << withCheck("11010120260802001") << FutureDate;
        QTest::newRow("next year") << withCheck("11010120270101001") << FutureDate;
        QTest::newRow("next century") << withCheck("11010121000101001") << FutureDate;
        QTest::newRow("too old") << withCheck("11010118950101001") << WrongDate;
        QTest::newRow("one figure wrong") << u"110105194912310029"_s << WrongCheck;
        QTest::newRow("two figures swapped") << u"11010519491231020X"_s << WrongCheck;
        QTest::newRow("no such province") << withCheck("10010119990228001") << WrongRegion;
        QTest::newRow("no place") << withCheck("11000019990228001") << WrongRegion;
        QTest::newRow("residence permit, Hong Kong") << withCheck("81000019990228001") << None;
        QTest::newRow("Taiwan") << withCheck("71000019990228001") << None;
        QTest::newRow("15 figures") << u"110105491231002"_s << OldIdNumber;
        QTest::newRow("15 figures of no date") << u"110105491331002"_s << WrongDate;
        QTest::newRow("17 figures") << u"11010519491231002"_s << TooShort;
        QTest::newRow("19 figures") << u"110105194912310021X"_s << TooLong;
        QTest::newRow("X in the middle") << u"1101051949123X002X"_s << ForeignCharacter;
        QTest::newRow("small x") << u"11010519491231002x"_s << ForeignCharacter;
        QTest::newRow("full-width figures") << u"１１０１０５"_s << ForeignCharacter;
        QTest::newRow("nothing") << QString() << Missing;
    }
    void idNumbersAreCheckedAsTheStandardSays()
    {
        QFETCH(QString, number);
        QFETCH(FieldTrouble, trouble);
        const auto text = number.toStdString();
        if (text.size() == 21) // full-width: three bytes each, too long before it is foreign
            QVERIFY(checkIdNumber(text, sampleDay) != FieldTrouble::None);
        else
            QCOMPARE(checkIdNumber(text, sampleDay), trouble);
    }
    void everyWrongLastFigureIsNoticed()
    {
        const std::string first = "11010519491231002";
        int accepted = 0;
        for (const char last : std::string_view("0123456789X"))
            accepted += checkIdNumber(first + last, sampleDay) == FieldTrouble::None ? 1 : 0;
        QCOMPARE(accepted, 1);
    }
    void aRightNumberIsNeverBlamedWhileItIsTyped()
    {
        for (std::size_t typed = 0; typed <= canaryId.size(); ++typed)
            QCOMPARE(checkIdNumberStart(canaryId.substr(0, typed), sampleDay), FieldTrouble::None);
        for (std::size_t typed = 0; typed <= canaryMobile.size(); ++typed)
            QCOMPARE(checkMobileStart(canaryMobile.substr(0, typed)), FieldTrouble::None);
    }
    void whatTypingCannotMendIsSaidAtOnce()
    {
        QCOMPARE(checkIdNumberStart("10", sampleDay), FieldTrouble::WrongRegion);
        QCOMPARE(checkIdNumberStart("1101012027", sampleDay), FieldTrouble::FutureDate);
        QCOMPARE(checkIdNumberStart("1101012101010011", sampleDay), FieldTrouble::FutureDate);
        QCOMPARE(checkIdNumberStart("110101199913", sampleDay), FieldTrouble::WrongDate);
        QCOMPARE(checkIdNumberStart("11010119990230", sampleDay), FieldTrouble::WrongDate);
        QCOMPARE(checkMobileStart("2"), FieldTrouble::WrongMobileStart);
        QCOMPARE(checkMobileStart("12"), FieldTrouble::WrongMobileStart);
    }
    void anOldNumberIsExplainedAndNotBlamedForItsDate()
    {
        const std::string_view old = "110105491231002";
        for (std::size_t typed = 0; typed < old.size(); ++typed)
            QCOMPARE(checkIdNumberStart(old.substr(0, typed), sampleDay), FieldTrouble::None);
        QCOMPARE(checkIdNumberStart(old, sampleDay), FieldTrouble::OldIdNumber);
    }
    void theDayIsThatOfChina()
    {
        QVERIFY(dayOf(1'785'513'599'999) != dayOf(1'785'513'600'000)); // 2026-08-01 00:00 in China
        QVERIFY(dayOf(1'785'513'600'000) == sampleDay);
    }
    void mobileNumbers_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<FieldTrouble>("trouble");
        using enum FieldTrouble;
        for (const char* good : {"13000000000", "14712345678", "15912345678", "16612345678",
                                 "17012345678", "18812345678", "19912345678"})
            QTest::newRow(good) << QString::fromLatin1(good) << None;
        QTest::newRow("11…") << u"11012345678"_s << WrongMobileStart;
        QTest::newRow("12…") << u"12012345678"_s << WrongMobileStart;
        QTest::newRow("landline") << u"01062345678"_s << WrongMobileStart;
        QTest::newRow("10 figures") << u"1391234567"_s << TooShort;
        QTest::newRow("12 figures") << u"139123456789"_s << TooLong;
        QTest::newRow("with a hyphen") << u"139-1234567"_s << ForeignCharacter;
        QTest::newRow("nothing") << QString() << Missing;
    }
    void mobileNumbers()
    {
        QFETCH(QString, number);
        QFETCH(FieldTrouble, trouble);
        QCOMPARE(checkMobile(number.toStdString()), trouble);
    }
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<FieldTrouble>("trouble");
        using enum FieldTrouble;
        for (const auto* good : {"张伟", "欧阳娜娜", "阿依古丽·买买提", "𠅤𪚥", "㐂〇", "Anna Li",
                                 "José", "J. R. Smith", "O'Neil", "Jean-Luc", "Smith Jr."})
            QTest::newRow(good) << QString::fromUtf8(good) << None;
        QTest::newRow("one character") << u"张"_s << TooShort;
        QTest::newRow("dot at the end") << u"阿依古丽·"_s << ForeignCharacter;
        QTest::newRow("dot first") << u"·张伟"_s << ForeignCharacter;
        QTest::newRow("two dots") << u"买买提··江"_s << ForeignCharacter;
        QTest::newRow("figures") << u"张3"_s << ForeignCharacter;
        QTest::newRow("markup") << u"<b>张伟"_s << ForeignCharacter;
        QTest::newRow("emoji") << u"张😀伟"_s << ForeignCharacter;
        QTest::newRow("newline") << u"张\n伟"_s << ForeignCharacter;
        QTest::newRow("turned round") << u"张\u202E伟"_s << ForeignCharacter;
        QTest::newRow("too long") << QString(61, u'张') << TooLong;
        QTest::newRow("nothing") << QString() << Missing;
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(FieldTrouble, trouble);
        QCOMPARE(checkName(name.toStdString()), trouble);
    }
    void damagedUtf8IsNoName()
    {
        for (const std::string bytes :
             {"\xE5\xBC", "\xC0\x80\xC0\x80", "\xED\xA0\x80\xED\xA0\x80", "张\xFF"})
            QCOMPARE(checkName(bytes), FieldTrouble::ForeignCharacter);
    }
    void choicesAndConsent()
    {
        const auto form = sampleForm();
        QCOMPARE(checkField(form.fields[3], "b-0001", sampleDay), FieldTrouble::None);
        QCOMPARE(checkField(form.fields[3], "b-0009", sampleDay), FieldTrouble::NotAChoice);
        QCOMPARE(checkField(form.fields[3], "", sampleDay), FieldTrouble::Missing);
        QCOMPARE(checkField(form.fields[4], "", sampleDay), FieldTrouble::NotAgreed);
        QCOMPARE(checkField(form.fields[4], "yes", sampleDay), FieldTrouble::None);
    }

    void aReceiptNumberCarriesTheStandardsCheck()
    {
        QCOMPARE(*mod3736Check("A12425GABC1234002"), 'M'); // the example of ISO 7064 users (GRid)
        QVERIFY(!mod3736Check("a"));
        const auto number = receiptNumber("k-0012", 34);
        QVERIFY(number.starts_with("0012-0034-"));
        QCOMPARE(*readReceiptNumber(number), number);
        QCOMPARE(*readReceiptNumber("0012 0034 " + number.substr(10)), number);
        QCOMPARE(receiptNumber("k-0001", 12345).substr(0, 9), std::string("0001-2345"));
    }
    void aWrongOrSwappedFigureOfAReceiptIsNoticed()
    {
        const auto number = receiptNumber("k-0012", 3456);
        for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 7U, 8U}) {
            for (char c = '0'; c <= '9'; ++c) {
                auto wrong = number;
                wrong[at] = c;
                QCOMPARE(readReceiptNumber(wrong).has_value(), wrong == number);
            }
            if (at == 3 || at == 8)
                continue;
            auto swapped = number;
            std::swap(swapped[at], swapped[at + 1]);
            QCOMPARE(readReceiptNumber(swapped).has_value(), swapped == number);
        }
    }

    void aFormIsReadStrictly_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value"); // JSON
        QTest::newRow("another version") << u"/v"_s << u"2"_s;
        QTest::newRow("another document") << u"/_type"_s << u"\"event\""_s;
        QTest::newRow("unknown kind") << u"/fields/0/kind"_s << u"\"signature\""_s;
        QTest::newRow("id that is a path") << u"/id"_s << u"\"../card\""_s;
        QTest::newRow("a language missing") << u"/name/en"_s << u"\"\""_s;
        QTest::newRow("no products") << u"/products"_s << u"[]"_s;
        QTest::newRow("no fields") << u"/fields"_s << u"[]"_s;
        QTest::newRow("two fields of one id") << u"/fields/1/id"_s << u"\"name\""_s;
        QTest::newRow("two choices of one id") << u"/fields/3/choices/1/id"_s << u"\"b-0001\""_s;
        QTest::newRow("consent of free will") << u"/fields/4/required"_s << u"false"_s;
        QTest::newRow("consent without words") << u"/fields/4/text"_s << u"{}"_s;
        QTest::newRow("kept for ever") << u"/retention_days"_s << u"100000"_s;
    }
    void aFormIsReadStrictly()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        auto json = sampleFormJson();
        QVERIFY(parseForm(json.dump()).ok());
        json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        QVERIFY(!parseForm(json.dump()).ok());
    }
};

QTEST_APPLESS_MAIN(FieldCheckTest)
#include "tst_field_check.moc"
