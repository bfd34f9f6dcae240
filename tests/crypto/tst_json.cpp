// SPDX-License-Identifier: Apache-2.0
#include "crypto/json.h"

#include <QTest>

using namespace yizhan;

class JsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatASignatureCouldHideBehind_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a key twice") << QByteArray("{\"a\":1,\"a\":2}");
        QTest::newRow("a key twice, spelled differently") << QByteArray("{\"a\":1,\"\\u0061\":2}");
        QTest::newRow("a key twice, deep inside") << QByteArray("[{\"x\":{\"b\":1,\"b\":1}}]");
        QTest::newRow("a fraction") << QByteArray("[1.5]");
        QTest::newRow("a whole number spelled as a fraction") << QByteArray("[1.0]");
        QTest::newRow("an exponent") << QByteArray("[1e2]");
        QTest::newRow("more than 64 bits") << QByteArray("[18446744073709551616]");
        QTest::newRow("trailing bytes") << QByteArray("{} x");
        QTest::newRow("two documents") << QByteArray("{}{}");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("a byte-order mark") << QByteArray("\xEF\xBB\xBF{}");
        QTest::newRow("invalid UTF-8") << QByteArray("[\"\xC3\x28\"]");
        QTest::newRow("a lone surrogate") << QByteArray("[\"\\ud800\"]");
        QTest::newRow("a comment") << QByteArray("[1/* */]");
        QTest::newRow("a trailing comma") << QByteArray("[1,]");
        QTest::newRow("not closed") << QByteArray("{\"a\":[");
        QTest::newRow("NaN") << QByteArray("[NaN]");
    }
    void refusesWhatASignatureCouldHideBehind()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseJson(text.toStdString());
        QVERIFY(!parsed.ok());
        QVERIFY(!parsed.error().detail.empty());
    }
    void refusesDepthAndSizeOverTheLimit()
    {
        const auto nested = [](int depth) {
            return std::string(size_t(depth), '[') + std::string(size_t(depth), ']');
        };
        QVERIFY(parseJson(nested(32)).ok());
        QVERIFY(!parseJson(nested(33)).ok());
        QVERIFY(!parseJson(nested(10'000)).ok());
        QVERIFY(!parseJson("[1,2,3]", {6, 32}).ok());
        QVERIFY(parseJson("[1,2,3]", {7, 32}).ok());
    }
    void keepsIntegersExactly()
    {
        const auto parsed
            = parseJson("[9007199254740993,-9223372036854775808,18446744073709551615]");
        QVERIFY(parsed.ok());
        QCOMPARE(canonicalJson(*parsed),
                 std::string("[9007199254740993,-9223372036854775808,18446744073709551615]"));
    }
    void canonicalFormSortsKeysByBytesAndDropsSpace()
    {
        // U+E000 sorts before U+10000 by code point; a UTF-16 order would swap them.
        const auto parsed = parseJson(
            "{ \"\xF0\x90\x80\x80\": 1, \"\xEE\x80\x80\": 2, \"b\": [true, null], \"a\": {} }");
        QVERIFY(parsed.ok());
        QCOMPARE(
            canonicalJson(*parsed),
            std::string("{\"a\":{},\"b\":[true,null],\"\xEE\x80\x80\":2,\"\xF0\x90\x80\x80\":1}"));
    }
    void canonicalFormLeavesControlCharactersRaw()
    {
        const auto parsed = parseJson("[\"line\\nend\",\"quote\\\"back\\\\\",\"\\u00e9\"]");
        QVERIFY(parsed.ok());
        QCOMPARE(canonicalJson(*parsed),
                 std::string("[\"line\nend\",\"quote\\\"back\\\\\",\"\xC3\xA9\"]"));
    }
    void fieldsOfAnotherKindAreNotThere()
    {
        const Json object {{"text", "x"}, {"number", 7}, {"truth", true}, {"big", UINT64_MAX}};
        QVERIFY(!integerAt(object, "text"));
        QVERIFY(!stringAt(object, "number"));
        QVERIFY(!boolAt(object, "number"));
        QVERIFY(!integerAt(object, "big"));
        QVERIFY(!stringAt(object, "missing"));
        QVERIFY(!stringAt(Json::array(), "text"));
        QVERIFY(!objectAt(object, "text"));
        QCOMPARE(integerAt(object, "number"), std::optional<std::int64_t>(7));
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
