// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_html.h"

#include "crypto/digest.h"
#include "emergency/report.h"

namespace yizhan {

namespace {

constexpr std::string_view style = R"css(
@page { size: A4; margin: 14mm 15mm; }
:root { --ink: #1B1D1F; --quiet: #45494F; --line: #E2DACB; --deep: #083A58; --good: #14532D; --warn: #6F3A00; --bad: #8C1D18; }
* { box-sizing: border-box; }
html { color: var(--ink); background: #F6F2EB; font: 14px/1.45 "Noto Sans CJK SC", "Noto Sans SC", sans-serif; font-variant-numeric: tabular-nums; }
html:lang(zh-Hant) { font-family: "Noto Sans CJK TC", "Noto Sans TC", sans-serif; }
body { max-width: 210mm; margin: 24px auto; padding: 14mm 15mm; background: #fff; border-radius: 6px; }
h1 { font-size: 24px; line-height: 1.25; margin: 0; color: var(--deep); }
h2 { font-size: 15px; margin: 20px 0 6px; color: var(--deep); break-after: avoid; }
.banner { margin: 0 0 14px; padding: 9px 14px; font-weight: 700; font-size: 16px; text-align: center; border: 2px dashed var(--deep); color: var(--deep);
    background: repeating-linear-gradient(135deg, #fff 0 12px, #DCEEFB 12px 24px); }
.banner span { background: #fff; padding: 2px 10px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 400; font-size: 12px; color: var(--quiet); }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.facts { margin-top: 12px; border-top: 2px solid var(--deep); }
.facts th { width: 17%; font-size: 14px; padding-right: 12px; }
.facts td { font-weight: 500; }
.source { width: 8%; font-size: 11px; color: var(--quiet); text-align: right; padding-right: 0; }
.source a { color: inherit; text-decoration: none; }
.good { color: var(--good); } .warning { color: var(--warn); font-weight: 700; } .bad { color: var(--bad); font-weight: 700; } .quiet { color: var(--quiet); }
.questions td { height: 38px; }
.empty, .remark { margin: 0; color: var(--quiet); }
.signers { display: flex; gap: 22px; break-inside: avoid; }
.signers div { flex: 1; }
.signers p { margin: 0 0 26px; font-weight: 700; }
.signers span { display: block; border-top: 1px solid var(--ink); padding-top: 3px; margin-bottom: 22px; font-size: 12px; color: var(--quiet); }
.signing { break-inside: avoid; }
.annex { font-size: 11px; break-before: page; }
.annex td { padding: 2px 6px 2px 0; }
.annex .id { font-family: "Noto Sans Mono", monospace; font-size: 10px; }
.proof { font-size: 11px; margin-top: 14px; }
.proof dt { color: var(--quiet); } .proof dd { margin: 0 0 4px; font-family: "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
@media print { html { background: #fff; font-size: 12px; } body { margin: 0; padding: 0; max-width: none; border-radius: 0; }
    .banner { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
)css";

std::string_view classOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return "";
    case Tone::Good:
        return "good";
    case Tone::Warning:
        return "warning";
    case Tone::Bad:
        return "bad";
    case Tone::Quiet:
        return "quiet";
    }
    return "";
}

std::string cellHtml(const SheetCell& cell)
{
    const auto name = classOf(cell.tone);
    const auto open
        = name.empty() ? std::string("<td>") : "<td class=\"" + std::string(name) + "\">";
    return open + escapedMarkup(cell.text) + "</td>";
}

std::string sourcesHtml(const std::vector<std::size_t>& sources)
{
    std::string text;
    for (const auto number : sources) {
        const auto name = std::to_string(number);
        text += (text.empty() ? "" : ", ") + std::string("<a href=\"#e") + name + "\">" + name
            + "</a>";
    }
    return "<td class=\"source\">" + text + "</td>";
}

std::string headingHtml(const SheetPart& part, const ReportSheet& sheet, bool sources)
{
    std::string html = "<thead><tr>";
    for (const auto& column : part.columns)
        html += "<th style=\"width:" + std::to_string(column.percent) + "%\">"
            + escapedMarkup(column.name) + "</th>";
    if (sources)
        html += "<th class=\"source\">" + escapedMarkup(reportWord(sheet.language, "column.refs"))
            + "</th>";
    return html + "</tr></thead>\n";
}

std::string partHtml(const SheetPart& part, const ReportSheet& sheet)
{
    std::string html
        = "<section class=\"" + part.id + "\">\n<h2>" + escapedMarkup(part.heading) + "</h2>\n";
    if (part.rows.empty()) {
        if (!part.empty.empty())
            html += "<p class=\"empty\">" + escapedMarkup(part.empty) + "</p>\n";
    } else {
        html += "<table>" + headingHtml(part, sheet, true) + "<tbody>\n";
        for (const auto& row : part.rows) {
            html += "<tr>";
            for (const auto& cell : row.cells)
                html += cellHtml(cell);
            html += sourcesHtml(row.sources) + "</tr>\n";
        }
        html += "</tbody></table>\n";
    }
    if (!part.remark.empty())
        html += "<p class=\"remark\">" + escapedMarkup(part.remark) + "</p>\n";
    return html + "</section>\n";
}

std::string factsHtml(const ReportSheet& sheet)
{
    std::string html = "<table class=\"facts\"><tbody>\n";
    for (const auto& fact : sheet.facts)
        html += "<tr><th>" + escapedMarkup(fact.cells[0].text) + "</th>" + cellHtml(fact.cells[1])
            + "</tr>\n";
    return html + "</tbody></table>\n";
}

std::string signersHtml(const ReportSheet& sheet)
{
    const auto word
        = [&](std::string_view key) { return escapedMarkup(reportWord(sheet.language, key)); };
    std::string html = "<section class=\"signing\">\n<h2>" + escapedMarkup(sheet.signHeading)
        + "</h2>\n<div class=\"signers\">\n";
    for (const auto& signer : sheet.signers)
        html += "<div><p>" + escapedMarkup(signer) + "</p><span>" + word("sign.name")
            + "</span><span>" + word("sign.date") + "</span></div>\n";
    return html + "</div>\n</section>\n";
}

std::string annexHtml(const ReportSheet& sheet)
{
    std::string html = "<section class=\"annex\">\n<h2>" + escapedMarkup(sheet.annex.heading)
        + "</h2>\n<p class=\"remark\">" + escapedMarkup(sheet.annex.remark) + "</p>\n";
    for (const auto& gap : sheet.gaps)
        html += "<p class=\"bad\">" + escapedMarkup(gap.text) + "</p>\n";
    html += "<table>" + headingHtml(sheet.annex, sheet, false) + "<tbody>\n";
    for (const auto& row : sheet.annex.rows) {
        html += "<tr id=\"e" + row.cells[0].text + "\">";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            html += (i == 3 || i == 5 ? "<td class=\"id\">" : "<td>")
                + escapedMarkup(row.cells[i].text) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n</section>\n";
}

} // namespace

std::string escapedMarkup(std::string_view text)
{
    static constexpr std::string_view replacement = "\xEF\xBF\xBD";
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = text.substr(i, 3);
        const auto code = next.size() == 3 && byte >= 0xE2 && byte <= 0xEF
            ? ((byte & 0x0FU) << 12U) | ((static_cast<unsigned char>(next[1]) & 0x3FU) << 6U)
                | (static_cast<unsigned char>(next[2]) & 0x3FU)
            : 0U;
        const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)
            || code == 0x200E || code == 0x200F;
        const bool unheard = code == 0xFFFE || code == 0xFFFF;
        if (turns || unheard) {
            safe += replacement;
            i += 2;
        } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
            safe += replacement;
        } else if (byte == '&') {
            safe += "&amp;";
        } else if (byte == '<') {
            safe += "&lt;";
        } else if (byte == '>') {
            safe += "&gt;";
        } else if (byte == '"') {
            safe += "&quot;";
        } else if (byte == '\'') {
            safe += "&#39;";
        } else {
            safe += text[i];
        }
    }
    return safe;
}

Result<std::string, SheetError> reportHtml(const Json& report, ReportLanguage language)
{
    const auto sheet = reportSheet(report, language);
    if (!sheet)
        return sheet.failure();
    const auto hash = sha256Hex(textOfReport(report));
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string(nameOf(language))
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
          "content=\"width=device-width\">\n"
          "<meta name=\"report-sha256\" content=\""
        + hash + "\">\n<title>" + escapedMarkup(sheet->title) + "</title>\n<style>"
        + std::string(style) + "</style>\n</head>\n<body>\n";
    if (sheet->drill)
        html += "<p class=\"banner\"><span>" + escapedMarkup(sheet->banner) + "</span></p>\n";
    html += "<h1>" + escapedMarkup(sheet->title) + "</h1>\n" + factsHtml(*sheet);
    for (const auto& part : sheet->parts)
        html += partHtml(part, *sheet);
    html += signersHtml(*sheet) + annexHtml(*sheet) + "<dl class=\"proof\">\n<dt>"
        + escapedMarkup(reportWord(language, "proof.json")) + "</dt><dd>" + hash + "</dd>\n";
    for (const auto& [label, value] : sheet->proof)
        html += "<dt>" + escapedMarkup(label) + "</dt><dd>" + escapedMarkup(value) + "</dd>\n";
    return html + "</dl>\n</body>\n</html>\n";
}

} // namespace yizhan
