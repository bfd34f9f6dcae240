// SPDX-License-Identifier: Apache-2.0
#include "base/csv.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

class Reader {
public:
    Reader(std::string_view text, std::size_t mostRows) : m_text(text), m_mostRows(mostRows) { }

    Result<std::vector<CsvRow>, CsvError> rows()
    {
        std::vector<CsvRow> found;
        while (m_at < m_text.size()) {
            CsvRow row {m_line, {}};
            bool more = true;
            while (more) {
                auto read = cell();
                if (!read)
                    return read.failure();
                row.cells.push_back(*std::move(read));
                more = take(',');
            }
            take('\r');
            if (m_at < m_text.size() && !take('\n'))
                return Failure {CsvError {m_line, "text behind a closing quote"}};
            ++m_line;
            if (std::ranges::all_of(row.cells, &std::string::empty))
                continue;
            if (found.size() == m_mostRows)
                return Failure {CsvError {row.line, "too many rows"}};
            found.push_back(std::move(row));
        }
        return found;
    }

private:
    bool take(char c)
    {
        const bool there = m_at < m_text.size() && m_text[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }
    Result<std::string, CsvError> cell()
    {
        const auto blanks = m_text.find_first_not_of(" \t", m_at);
        if (blanks != std::string_view::npos && m_text[blanks] == '"') {
            m_at = blanks + 1;
            return quoted();
        }
        const auto end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
        const auto plain = m_text.substr(m_at, end - m_at);
        m_at = end;
        if (plain.find('"') != std::string_view::npos)
            return Failure {CsvError {m_line, "a quote in the middle of a cell"}};
        return trimmed(plain);
    }
    Result<std::string, CsvError> quoted()
    {
        const int begun = m_line;
        std::string value;
        for (;;) {
            if (m_at == m_text.size())
                return Failure {CsvError {begun, "a quote that is never closed"}};
            const char c = m_text[m_at++];
            if (c == '"' && !take('"'))
                break;
            m_line += c == '\n' ? 1 : 0;
            value += c;
        }
        m_at = std::min(m_text.find_first_not_of(" \t", m_at), m_text.size());
        return value;
    }

    std::string_view m_text;
    std::size_t m_mostRows;
    std::size_t m_at = 0;
    int m_line = 1;
};

} // namespace

Result<std::vector<CsvRow>, CsvError> parseCsv(std::string_view text, std::size_t mostRows)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
        const auto before = std::ranges::count(text.substr(0, nul), '\n');
        return Failure {CsvError {static_cast<int>(before) + 1, "no text file"}};
    }
    return Reader(text, mostRows).rows();
}

std::string csvCell(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

} // namespace yizhan
