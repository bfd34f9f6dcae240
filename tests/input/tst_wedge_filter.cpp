// SPDX-License-Identifier: Apache-2.0
#include "input/wedge_filter.h"

#include <QTest>

using namespace yizhan;

namespace {

// Keeps the books an adapter keeps: which keys reached the field, which codes were told.
class Keyboard {
public:
    explicit Keyboard(WedgeOptions options = {}) : filter(std::move(options)) { }

    void press(char32_t c, Millis after)
    {
        const Millis until = now + after;
        while (filter.deadline() && *filter.deadline() <= until) // the timer
            take(filter.tick(*filter.deadline()));
        now = until;
        held.push_back(c);
        take(filter.key(c, now));
    }
    void type(std::u32string_view text, Millis gap)
    {
        for (const auto c : text)
            press(c, gap);
    }
    void wait(Millis time)
    {
        now += time;
        take(filter.tick(now));
    }

    WedgeFilter filter;
    Millis now = 1000;
    std::u32string held;
    std::u32string field;
    std::vector<std::string> codes;

private:
    void take(const WedgeOutcome& outcome)
    {
        QVERIFY(outcome.typed + outcome.swallowed <= held.size());
        field += held.substr(0, outcome.typed);
        held.erase(0, outcome.typed + outcome.swallowed);
        if (outcome.scanned)
            codes.push_back(*outcome.scanned);
    }
};

const std::u32string code = U"V1:6BF+70790T9WJWG.FKY*4";
const std::string codeText = "V1:6BF+70790T9WJWG.FKY*4";

} // namespace

class WedgeFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesABurstAwayFromTheField_data()
    {
        QTest::addColumn<int>("gap");
        for (const int gap : {0, 1, 5, 10, 20, 34})
            QTest::newRow(qPrintable(QString::number(gap))) << gap;
    }
    void takesABurstAwayFromTheField()
    {
        QFETCH(int, gap);
        for (const std::u32string end : {U"\n", U"\r", U"\t", U""}) {
            Keyboard keyboard;
            keyboard.type(U"a", 0);
            keyboard.wait(200);
            keyboard.type(code + end, gap);
            keyboard.wait(200);
            keyboard.type(U"b", 0);
            keyboard.wait(200);
            QCOMPARE(keyboard.codes, std::vector {codeText});
            QVERIFY(keyboard.field == U"ab");
            QVERIFY(keyboard.held.empty());
            QVERIFY(!keyboard.filter.deadline());
        }
    }

    void leavesTypingAlone_data()
    {
        QTest::addColumn<int>("gap");
        for (const int gap : {35, 36, 60, 120, 121, 500})
            QTest::newRow(qPrintable(QString::number(gap))) << gap;
    }
    void leavesTypingAlone()
    {
        QFETCH(int, gap);
        Keyboard keyboard;
        const std::u32string typed = U"wangmin 410101\nwangmin 410101";
        keyboard.type(typed, gap);
        keyboard.wait(200);
        QVERIFY(keyboard.codes.empty());
        QVERIFY(keyboard.field == typed);
    }

    void leavesSevenFastKeysAlone()
    {
        Keyboard keyboard;
        keyboard.type(U"1234567", 5);
        QVERIFY(keyboard.field.empty()); // still held
        keyboard.wait(35);
        QVERIFY(keyboard.field == U"1234567");
        keyboard.type(U"1234567\n", 5);
        QVERIFY(keyboard.field == U"12345671234567\n");
        QVERIFY(keyboard.codes.empty());
        keyboard.wait(1000);
        keyboard.type(U"12345678\n", 5);
        QCOMPARE(keyboard.codes, std::vector<std::string> {"12345678"});
    }

    void holdsATypedKeyNoLongerThanTheGap()
    {
        Keyboard keyboard;
        keyboard.press(U'a', 10);
        QCOMPARE(*keyboard.filter.deadline(), keyboard.now + 35);
        keyboard.wait(34);
        QVERIFY(keyboard.field.empty());
        keyboard.wait(1);
        QVERIFY(keyboard.field == U"a");
    }

    void keepsABurstTogetherWhenTheMachineIsBusy()
    {
        Keyboard keyboard;
        keyboard.type(code.substr(0, 10), 5);
        keyboard.type(code.substr(10, 1), 119);
        keyboard.type(code.substr(11), 5);
        keyboard.press(U'\n', 119);
        QCOMPARE(keyboard.codes, std::vector {codeText});
        QVERIFY(keyboard.field.empty());
    }

    void swallowsTheScannersLateEnter()
    {
        Keyboard keyboard;
        keyboard.type(code, 5);
        keyboard.press(U'\n', 300);
        QCOMPARE(keyboard.codes.size(), std::size_t {1});
        QVERIFY(keyboard.field.empty());
        keyboard.press(U'\n', 50); // the second one is a person's
        QVERIFY(keyboard.field == U"\n");
        keyboard.type(code, 5);
        keyboard.press(U'\n', 1000);
        QVERIFY(keyboard.field == U"\n\n");
        QCOMPARE(keyboard.codes.size(), std::size_t {2});
    }

    void tellsEachOfTwoScans()
    {
        Keyboard keyboard;
        keyboard.type(code + U"\n" + code + U"\n", 5);
        keyboard.type(code, 5);
        keyboard.wait(121);
        QCOMPARE(keyboard.codes, (std::vector {codeText, codeText, codeText}));
        QVERIFY(keyboard.field.empty());
    }

    void keepsAScanOutOfAPinThatIsBeingTyped()
    {
        Keyboard keyboard;
        keyboard.type(U"41", 180);
        keyboard.press(code[0], 150); // somebody else pulls the trigger
        keyboard.type(code.substr(1) + U"\n", 4);
        keyboard.type(U"7705", 180);
        keyboard.wait(200);
        QVERIFY(keyboard.field == U"417705");
        QCOMPARE(keyboard.codes, std::vector {codeText});
    }

    // Their keys come as those of one keyboard: no code can be told, but no field gets any of it.
    void keepsTwoScannersAtOnceOutOfTheField()
    {
        Keyboard keyboard;
        keyboard.type(U"a", 0);
        keyboard.wait(200);
        for (const auto c : code) {
            keyboard.press(c, 3);
            keyboard.press(c == U'V' ? U'9' : c, 2);
        }
        keyboard.press(U'\n', 3);
        keyboard.press(U'\n', 2);
        keyboard.wait(1000);
        keyboard.type(code + U"\n", 5); // the next one alone is read again
        QVERIFY(keyboard.codes.back() == codeText);
        QVERIFY(keyboard.field == U"a"); // no Enter either: it would press a button
    }

    void swallowsBothEndsOfALine()
    {
        Keyboard keyboard;
        keyboard.type(code + U"\r\n", 5);
        QCOMPARE(keyboard.codes, std::vector {codeText});
        QVERIFY(keyboard.field.empty());
        keyboard.press(U'\n', 300); // a person's
        QVERIFY(keyboard.field == U"\n");
    }

    void takesOffPrefixAndSuffix()
    {
        WedgeOptions options;
        options.prefix = "\x02";
        options.suffix = "\x03";
        Keyboard keyboard(options);
        keyboard.type(U"\x02" + code + U"\x03\n", 5);
        keyboard.type(code + U"\n", 5); // a scanner that is set up otherwise
        QCOMPARE(keyboard.codes, (std::vector {codeText, codeText}));
    }

    void keepsTheBlankAtTheEndOfACode()
    {
        Keyboard keyboard;
        keyboard.type(code + U" \n", 5);
        QCOMPARE(keyboard.codes, std::vector {codeText + " "});
    }

    void cutsAnEndlessBurst()
    {
        Keyboard keyboard;
        keyboard.type(std::u32string(100'000, U'1') + U"\n", 1);
        QVERIFY(keyboard.field.empty() && keyboard.held.empty());
        QCOMPARE(keyboard.codes.size(), std::size_t {1});
        QCOMPARE(keyboard.codes.front().size(), std::size_t {1024});
        keyboard.type(code + U"\n", 5);
        QCOMPARE(keyboard.codes.back(), codeText);
    }

    void passesForeignLettersOnWhole()
    {
        Keyboard keyboard;
        keyboard.type(U"\u00e9\u738b\U0001F600\u00e9\u738b\u00e9\u738b\u00e9\n", 5);
        QCOMPARE(keyboard.codes, std::vector<std::string> {"é王😀é王é王é"});
    }
};

QTEST_APPLESS_MAIN(WedgeFilterTest)
#include "tst_wedge_filter.moc"
