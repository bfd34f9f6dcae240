// SPDX-License-Identifier: Apache-2.0
// Tables from spreadsheets, and files that only look like one.
#include "base/csv.h"

#include <QTest>

using namespace yizhan;

namespace {

// "1:a|b;3:c" : line, cells; or "line 2: why".
std::string read(std::string_view text)
{
    const auto rows = parseCsv(text, 4);
    if (!rows)
        return "line " + std::to_string(rows.error().line) + ": " + rows.error().detail;
    std::string shown;
    for (const auto& row : *rows) {
        shown += (shown.empty() ? "" : ";") + std::to_string(row.line) + ":";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            shown += (i > 0 ? "|" : "") + row.cells[i];
    }
    return shown;
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTables()
    {
        QCOMPARE(read(""), std::string());
        QCOMPARE(read("a,b\nc,d\n"), std::string("1:a|b;2:c|d"));
        QCOMPARE(read("\xef\xbb\xbf"
                      "a,b\r\nc,"),
                 std::string("1:a|b;2:c|"));
        QCOMPARE(read(" a , b\n\n , \n\"x,\"\"y\"\"\" ,z"), std::string("1:a|b;4:x,\"y\"|z"));
        QCOMPARE(read("\"two\nlines\",b\nc,d"), std::string("1:two\nlines|b;3:c|d"));
        QCOMPARE(read("\"\",\"\"\na"), std::string("2:a"));
    }

    void refusesWhatIsNoTable()
    {
        QCOMPARE(read("a\n\"b"), std::string("line 2: a quote that is never closed"));
        QCOMPARE(read("a\n\"b\"c"), std::string("line 2: text behind a closing quote"));
        QCOMPARE(read("a\nb\"c\""), std::string("line 2: a quote in the middle of a cell"));
        QCOMPARE(read("a\rb"), std::string("line 1: text behind a closing quote"));
        QCOMPARE(read(std::string_view("a\nb\0c", 5)), std::string("line 2: no text file"));
        QCOMPARE(read("1\n2\n3\n4\n5\n"), std::string("line 5: too many rows"));
    }

    void writesWhatItReads()
    {
        for (const char* text : {"plain", "a,b", "say \"so\"", "two\nlines", "V1:6BF $%*+-./:"})
            QCOMPARE(parseCsv(csvCell(text) + ",end")->front().cells.front(), std::string(text));
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
