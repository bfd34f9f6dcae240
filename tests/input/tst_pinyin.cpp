// SPDX-License-Identifier: Apache-2.0
#include "input/pinyin.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace yizhan;
using namespace Qt::StringLiterals;

class PinyinTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PinyinReader> pinyin;

    std::vector<std::string> texts(const char* spelling, Reading reading)
    {
        std::vector<std::string> list;
        for (const auto& candidate : pinyin->candidates(spelling, reading))
            list.push_back(candidate.text);
        return list;
    }
    bool amongFirst(const char* spelling, Reading reading, const std::string& text,
                    std::size_t first)
    {
        const auto list = texts(spelling, reading);
        const auto at = std::ranges::find(list, text) - list.begin();
        return at < static_cast<std::ptrdiff_t>(std::min(first, list.size()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = PinyinReader::open();
        QVERIFY2(opened.ok(), opened ? "" : opened.error().detail.c_str());
        pinyin = *std::move(opened);
    }

    void commonSurnamesComeFirst_data()
    {
        QTest::addColumn<QString>("spelling");
        QTest::addColumn<QString>("surname");
        QTest::newRow("zhang") << u"zhang"_s << u"张"_s;
        QTest::newRow("wang") << u"wang"_s << u"王"_s;
        QTest::newRow("li") << u"li"_s << u"李"_s;
        QTest::newRow("lv") << u"lv"_s << u"吕"_s;
        QTest::newRow("shan, not dan") << u"shan"_s << u"单"_s;
        QTest::newRow("ouyang whole") << u"ouyang"_s << u"欧阳"_s;
        QTest::newRow("ouyang half typed") << u"ouya"_s << u"欧阳"_s;
        QTest::newRow("zhuge") << u"zhuge"_s << u"诸葛"_s;
    }
    void commonSurnamesComeFirst()
    {
        QFETCH(QString, spelling);
        QFETCH(QString, surname);
        QVERIFY(amongFirst(spelling.toLatin1().constData(), Reading::Surname, surname.toStdString(),
                           3));
    }
    void aSurnameLeavesTheRestToBeRead()
    {
        const auto list = pinyin->candidates("zhangwei", Reading::Surname);
        QCOMPARE(list.front().text, std::string("张"));
        QCOMPARE(list.front().letters, size_t(5));
        QCOMPARE(pinyin->candidates("ouyangxiu", Reading::Surname).front().letters, size_t(6));
        QCOMPARE(pinyin->candidates("zhang'wei", Reading::Surname).front().letters, size_t(6));
    }
    void givenNamesAreReadCharacterByCharacter()
    {
        QVERIFY(amongFirst("xiu", Reading::GivenName, "秀", 2));
        QVERIFY(amongFirst("ying", Reading::GivenName, "英", 2));
        for (const auto& candidate : pinyin->candidates("xiuying", Reading::GivenName)) {
            QCOMPARE(candidate.text.size(), size_t(3)); // one character
            QCOMPARE(candidate.letters, size_t(3));
        }
    }
    void rareCharactersCanBeReached()
    {
        QVERIFY(amongFirst("xi", Reading::GivenName, "曦", 60));
        QVERIFY(amongFirst("yao", Reading::GivenName, "尧", 60));
    }
    void textIsReadInWords()
    {
        const auto list = pinyin->candidates("beijingshi", Reading::Text);
        QCOMPARE(list.front().text, std::string("北京市"));
        QCOMPARE(list.front().letters, size_t(10));
        QVERIFY(amongFirst("beijingshi", Reading::Text, "北京", 5));
    }
    void nothingIsLearned()
    {
        const auto rare = texts("xiu", Reading::GivenName);
        const auto words = texts("zhangsan", Reading::Text);
        for (int i = 0; i < 100; ++i) {
            (void)texts("zhangsan", Reading::Text);
            (void)texts("xiu", Reading::GivenName);
            (void)texts("zhang", Reading::Surname);
        }
        QVERIFY(texts("xiu", Reading::GivenName) == rare);
        QVERIFY(texts("zhangsan", Reading::Text) == words);
    }
    void candidatesAreNotRepeatedAndNotTooMany()
    {
        for (const auto* spelling : {"a", "yi", "shi", "zhangwei"}) {
            auto list = texts(spelling, Reading::Surname);
            QVERIFY(!list.empty());
            QVERIFY(list.size() <= 60);
            std::ranges::sort(list);
            QVERIFY(std::ranges::adjacent_find(list) == list.end());
        }
    }
    void whatIsNoSpellingGivesNothing()
    {
        for (const std::string letters :
             {"", "'", "Zhang", "zhang1", "张", "zh ang", "../etc", "zhang\n"})
            QVERIFY(pinyin->candidates(letters, Reading::Text).empty());
        QVERIFY(pinyin->candidates(std::string(49, 'a'), Reading::Text).empty());
        QVERIFY(pinyin->candidates(std::string("zhang\0wei", 9), Reading::Text).empty());
    }
    void hostileSpellingsDoNoHarm_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::newRow("all") << u"abcdefghijklmnopqrstuvwxyz''"_s;
        QTest::newRow("abbreviated syllables") << u"zscjhxbdgzscj"_s; // what the library dies of
    }
    void hostileSpellingsDoNoHarm()
    {
        QFETCH(QString, letters);
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            std::string spelling(1 + random() % PinyinReader::mostLetters, 'a');
            for (auto& c : spelling)
                c = letters
                        .at(static_cast<qsizetype>(random()
                                                   % static_cast<std::size_t>(letters.size())))
                        .toLatin1();
            for (const auto reading : {Reading::Surname, Reading::GivenName, Reading::Text})
                for (const auto& candidate : pinyin->candidates(spelling, reading)) {
                    QVERIFY(!candidate.text.empty());
                    QVERIFY(candidate.letters >= 1 && candidate.letters <= spelling.size());
                }
        }
        QVERIFY(amongFirst("zhang", Reading::Surname, "张", 1));
    }
    void thereIsOneReaderAtATime() { QVERIFY(!PinyinReader::open().ok()); }
    void aMissingOrForeignDictionaryIsNamed()
    {
        pinyin.reset();
        QTemporaryDir folder;
        const auto missing = PinyinReader::open("/nowhere/dict.dat");
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().detail.find("/nowhere/dict.dat") != std::string::npos);
        QFile file(folder.filePath(u"dict.dat"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a dictionary");
        file.close();
        QVERIFY(!PinyinReader::open(folder.filePath(u"dict.dat"_s).toStdString()).ok());
        QVERIFY(PinyinReader::open().ok()); // and can be opened again afterwards
    }
};

QTEST_APPLESS_MAIN(PinyinTest)
#include "tst_pinyin.moc"
