// SPDX-License-Identifier: Apache-2.0
// The number of a slip, typed by a person who may mistake a figure.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "redemption/slip_number.h"

#include <random>

using namespace yizhan;

class SlipNumberTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Numbers in public use with the same check: ISO 7064's own example, a VAT number and a
    // personal number that their registries publish as examples.
    void agreesWithPublishedNumbers()
    {
        QCOMPARE(mod1110Check("0794"), '5');
        QCOMPARE(mod1110Check("13669597"), '6');
        QCOMPARE(mod1110Check("6943515153"), '0');
        QVERIFY(!mod1110Check(""));
        QVERIFY(!mod1110Check("12a"));
    }

    void makesTheNumberOfASlip()
    {
        const auto number = typedNumber("0730-0042");
        QVERIFY(number.has_value());
        QCOMPARE(number->size(), std::size_t {9});
        QVERIFY(number->starts_with("07300042"));
        QCOMPARE(readTypedNumber(*number), number);
        QCOMPARE(readTypedNumber(groupedNumber(*number)), number);
        QCOMPARE(groupedNumber("123456789"), std::string("1234 5678 9"));
        QVERIFY(!typedNumber("A-0042-7")); // letters cannot be typed
        QVERIFY(!typedNumber("0042"));
        QVERIFY(!typedNumber("12345678901234567890"));
        QVERIFY(typedNumber("1234567890123456789").has_value());
    }

    void noticesEveryWrongFigure()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 200; ++round) {
            std::string slip;
            for (std::size_t i = 0; i < 5 + random() % 15; ++i)
                slip += static_cast<char>('0' + random() % 10);
            const auto number = typedNumber(slip);
            QVERIFY(number.has_value());
            for (std::size_t at = 0; at < number->size(); ++at) {
                for (char figure = '0'; figure <= '9'; ++figure) {
                    auto wrong = *number;
                    wrong[at] = figure;
                    QCOMPARE(readTypedNumber(wrong).has_value(), wrong == *number);
                }
            }
        }
    }

    // MOD 11,10 cannot tell every swap; it must tell nearly all.
    void noticesSwappedFigures()
    {
        std::mt19937 random(4);
        int swaps = 0;
        int missed = 0;
        for (int round = 0; round < 3000; ++round) {
            const auto number = *typedNumber(std::to_string(100'000'000 + random() % 800'000'000));
            for (std::size_t at = 1; at < number.size(); ++at) {
                auto swapped = number;
                std::swap(swapped[at - 1], swapped[at]);
                if (swapped == number)
                    continue;
                ++swaps;
                missed += readTypedNumber(swapped).has_value();
            }
        }
        QVERIFY(swaps > 20'000);
        QVERIFY2(missed * 40 < swaps, qPrintable(QString::number(missed)));
    }

    void readsNothingElse()
    {
        for (const char* text : {"", "0", "12345", "V1:ABC", "07300042x", "0730\n00428",
                                 "123456789012345678901", "０７３００４２８"})
            QVERIFY2(!readTypedNumber(text), text);
        QVERIFY(!readTypedNumber(std::string_view("073\0"
                                                  "00042",
                                                  9)));
    }
};

QTEST_APPLESS_MAIN(SlipNumberTest)
#include "tst_slip_number.moc"
