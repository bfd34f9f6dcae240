// SPDX-License-Identifier: Apache-2.0
#include "report/printed_page.h"

#include "emergency/report_html.h"

namespace yizhan {

namespace {

constexpr std::string_view style = R"css(
body { color: #1B1D1F; font-size: 9pt; }
h1 { font-size: 17pt; font-weight: 600; color: #083A58; margin-top: 0; margin-bottom: 4px; }
h2 { font-size: 11pt; font-weight: 600; color: #083A58; margin-top: 13px; margin-bottom: 3px; }
p { margin-top: 0; margin-bottom: 2px; color: #45494F; }
table { border-collapse: collapse; }
th { text-align: left; font-weight: 400; font-size: 8pt; color: #45494F; padding: 2px 6px 2px 0; border-bottom: 1px solid #E2DACB; }
table.annex td { font-family: "DejaVu Sans Mono"; font-size: 6pt; padding: 1px 5px 1px 0; }
td { padding: 3px 6px 3px 0; border-bottom: 1px solid #E2DACB; vertical-align: top; }
)css";

std::string_view colourOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Good:
        return "color:#14532D";
    case Tone::Warning:
        return "color:#6F3A00;font-weight:600";
    case Tone::Bad:
        return "color:#8C1D18;font-weight:600";
    case Tone::Quiet:
        return "color:#45494F";
    }
    return "";
}

std::string spoken(const SheetCell& cell, std::string_view empty)
{
    const auto colour = colourOf(cell.tone);
    const auto text = cell.text.empty() ? std::string(empty) : escapedMarkup(cell.text);
    return colour.empty() ? text
                          : "<span style=\"" + std::string(colour) + "\">" + text + "</span>";
}

std::string cellOf(const std::string& tag, int percent, const std::string& content)
{
    return "<" + tag + (percent > 0 ? " width=\"" + std::to_string(percent) + "%\"" : "") + ">"
        + content + "</" + tag + ">";
}

// Headings one after the other: those that begin a page know their number.
class Headings {
public:
    explicit Headings(const std::set<std::size_t>& onNewPage) : m_onNewPage(onNewPage) { }
    std::string next(std::string_view text, bool alwaysOnNewPage = false)
    {
        const bool breaks = m_onNewPage.contains(m_number++) || alwaysOnNewPage;
        return std::string("<h2") + (breaks ? " style=\"page-break-before:always\"" : "") + ">"
            + escapedMarkup(text) + "</h2>";
    }

private:
    const std::set<std::size_t>& m_onNewPage;
    std::size_t m_number = 0;
};

std::string tableOf(const SheetPart& part, ReportLanguage language, bool sources)
{
    std::string html
        = "<table class=\"" + part.id + "\" width=\"100%\" cellspacing=\"0\"><thead><tr>";
    for (const auto& column : part.columns)
        html += cellOf("th", column.percent, escapedMarkup(column.name));
    if (sources)
        html += cellOf("th", 8, escapedMarkup(reportWord(language, "column.refs")));
    html += "</tr></thead><tbody>";
    // An answer is written by hand: its line is as high as one.
    const bool written = part.id == "questions";
    for (const auto& row : part.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            html += cellOf("td", part.columns[i].percent,
                           spoken(row.cells[i], written ? "&nbsp;<br>&nbsp;" : "&nbsp;"));
        if (sources) {
            std::string numbers;
            for (const auto number : row.sources)
                numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
            html += cellOf("td", 8,
                           "<span style=\"font-size:7pt;color:#45494F\">"
                               + (numbers.empty() ? "&nbsp;" : numbers) + "</span>");
        }
        html += "</tr>";
    }
    return html + "</tbody></table>";
}

std::string partOf(const SheetPart& part, ReportLanguage language, Headings& headings)
{
    std::string html = headings.next(part.heading);
    html += part.rows.empty() ? "<p>" + escapedMarkup(part.empty) + "</p>"
                              : tableOf(part, language, true);
    return part.remark.empty() ? html : html + "<p>" + escapedMarkup(part.remark) + "</p>";
}

std::string signing(const ReportSheet& sheet, Headings& headings)
{
    const auto word
        = [&](std::string_view key) { return escapedMarkup(reportWord(sheet.language, key)); };
    std::string names;
    std::string lines;
    std::string dates;
    for (const auto& signer : sheet.signers) {
        names
            += "<td width=\"33%\" style=\"border:none\"><b>" + escapedMarkup(signer) + "</b></td>";
        lines += "<td width=\"33%\">&nbsp;<br>" + word("sign.name") + "</td>";
        dates += "<td width=\"33%\">&nbsp;<br>" + word("sign.date") + "</td>";
    }
    return headings.next(sheet.signHeading) + "<table width=\"100%\" cellspacing=\"0\"><tr>" + names
        + "</tr><tr>" + lines + "</tr><tr>" + dates + "</tr></table>";
}

std::string annexOf(const ReportSheet& sheet, Headings& headings)
{
    std::string html = headings.next(sheet.annex.heading, true) + "<p>"
        + escapedMarkup(sheet.annex.remark) + "</p>";
    for (const auto& gap : sheet.gaps)
        html += "<p style=\"color:#8C1D18\">" + escapedMarkup(gap.text) + "</p>";
    html
        += "<div style=\"font-size:7pt\">" + tableOf(sheet.annex, sheet.language, false) + "</div>";
    for (const auto& [label, value] : sheet.proof)
        html += "<p style=\"font-size:7pt\">" + escapedMarkup(label) + ": " + escapedMarkup(value)
            + "</p>";
    return html;
}

} // namespace

std::string printedPage(const ReportSheet& sheet, const std::set<std::size_t>& onNewPage)
{
    Headings headings(onNewPage);
    std::string html = "<html><head><style>" + std::string(style) + "</style></head><body><h1>"
        + escapedMarkup(sheet.title) + "</h1><table width=\"100%\" cellspacing=\"0\">";
    for (const auto& fact : sheet.facts)
        html += "<tr>"
            + cellOf("td", 17,
                     "<span style=\"color:#45494F\">" + escapedMarkup(fact.cells[0].text)
                         + "</span>")
            + cellOf("td", 83, spoken(fact.cells[1], "")) + "</tr>";
    html += "</table>";
    for (const auto& part : sheet.parts)
        html += partOf(part, sheet.language, headings);
    html += signing(sheet, headings);
    return html + annexOf(sheet, headings) + "</body></html>";
}

} // namespace yizhan
