// SPDX-License-Identifier: Apache-2.0
#include "publish/voucher_prints.h"

#include "base/csv.h"
#include "redemption/slip_number.h"

#include <chrono>
#include <cstdio>
#include <vector>

namespace yizhan {

namespace {

constexpr int quiet = 4; // modules of white
// Points of an A4 sheet, three codes beside and five above each other.
constexpr int pageWidth = 595;
constexpr int pageHeight = 842;
constexpr int across = 3;
constexpr int down = 5;
constexpr int cellWidth = 178;
constexpr int cellHeight = 158;
constexpr int marginLeft = 30;
constexpr int marginTop = 26;
constexpr int codeSide = 112;
constexpr int lineHeight = 9;

// "2026-08-06 17:00", in China's time.
std::string momentText(Millis at)
{
    const std::chrono::sys_seconds moment {std::chrono::seconds {at / 1000 + 8 * 3600}};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date {day};
    const std::chrono::hh_mm_ss time {moment - day};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
    return text;
}

std::string printedNumber(const Voucher& voucher)
{
    const auto number = typedNumber(voucher.slip);
    return number ? groupedNumber(*number) : std::string();
}

// Runs of dark modules: left, top, length.
template <typename Each> void eachRun(const QrMatrix& matrix, Each each)
{
    for (int y = 0; y < matrix.side; ++y) {
        for (int x = 0; x < matrix.side; ++x) {
            const int from = x;
            while (x < matrix.side && matrix.isDark(x, y))
                ++x;
            if (x > from)
                each(from, y, x - from);
        }
    }
}

// The code as an inline picture of one bit a module: small, and sharp at any size.
std::string pdfPictureOf(const QrMatrix& matrix, int left, int bottom)
{
    const double module = static_cast<double>(codeSide) / (matrix.side + 2 * quiet);
    char head[160];
    std::snprintf(head, sizeof head,
                  "q %.3f 0 0 %.3f %.3f %.3f cm\nBI /W %d /H %d /IM true /D [1 0] /F /AHx ID\n",
                  module * matrix.side, module * matrix.side, left + module * quiet,
                  bottom + module * quiet, matrix.side, matrix.side);
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string picture = head;
    for (int y = 0; y < matrix.side; ++y) {
        for (int x = 0; x < (matrix.side + 7) / 8 * 8; x += 4) {
            unsigned four = 0;
            for (int bit = 0; bit < 4; ++bit)
                four = four * 2 + (x + bit < matrix.side && matrix.isDark(x + bit, y) ? 1U : 0U);
            picture += hex[four];
        }
        picture += '\n';
    }
    return picture + ">\nEI Q\n";
}

// Names hold no brackets and no backslash (voucher.h), so nothing needs escaping.
std::string pdfTextOf(const std::vector<std::string>& lines, int left, int top)
{
    std::string text = "BT /F1 7.5 Tf " + std::to_string(lineHeight) + " TL " + std::to_string(left)
        + ' ' + std::to_string(top) + " Td\n";
    for (const auto& line : lines)
        text += '(' + line + ") Tj T*\n";
    return text + "ET\n";
}

std::string pageOf(std::span<const IssuedVoucher> vouchers)
{
    std::string page;
    int index = 0;
    for (const auto& issued : vouchers) {
        const auto& v = issued.voucher;
        const int left = marginLeft + index % across * cellWidth;
        const int bottom = pageHeight - marginTop - index / across * cellHeight - codeSide;
        ++index;
        page += pdfPictureOf(issued.matrix, left + (cellWidth - codeSide) / 2, bottom);
        const auto number = printedNumber(v);
        page += pdfTextOf({v.campaign + " / " + v.tier + " / " + std::string(nameOf(v.recipient)),
                           "slip " + v.slip,
                           number.empty() ? "no number to type" : "number " + number,
                           "before " + momentText(v.until)},
                          left + 8, bottom - lineHeight + 2);
    }
    return page;
}

} // namespace

std::string svgOf(const QrMatrix& matrix)
{
    const auto side = std::to_string(matrix.side + 2 * quiet);
    std::string path;
    eachRun(matrix, [&](int x, int y, int length) {
        path += 'M' + std::to_string(x + quiet) + ' ' + std::to_string(y + quiet) + 'h'
            + std::to_string(length) + "v1h-" + std::to_string(length) + 'z';
    });
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" viewBox=\"0 0 " + side + ' '
        + side + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
        + "\" fill=\"#fff\"/><path d=\"" + path + "\"/></svg>\n";
}

std::string pdfSheetOf(std::span<const IssuedVoucher> vouchers)
{
    constexpr std::size_t onPage = across * down;
    const std::size_t pages = (vouchers.size() + onPage - 1) / onPage;
    // Objects: 1 catalogue, 2 pages, 3 font, then page and content by turns.
    std::vector<std::string> objects {"<< /Type /Catalog /Pages 2 0 R >>",
                                      {},
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string kids;
    for (std::size_t i = 0; i < pages; ++i) {
        const auto first = i * onPage;
        const auto content
            = pageOf(vouchers.subspan(first, std::min(onPage, vouchers.size() - first)));
        const auto number = objects.size() + 1;
        kids += std::to_string(number) + " 0 R ";
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + std::to_string(pageWidth)
                          + ' ' + std::to_string(pageHeight)
                          + "] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                          + std::to_string(number + 1) + " 0 R >>");
        objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content
                          + "endstream");
    }
    objects[1] = "<< /Type /Pages /Count " + std::to_string(pages) + " /Kids [" + kids + "] >>";

    std::string pdf = "%PDF-1.4\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        char entry[32];
        std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", pdf.size());
        table += entry;
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const auto start = pdf.size();
    return pdf + table + "trailer << /Size " + std::to_string(objects.size() + 1)
        + " /Root 1 0 R >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

std::string posLineOf(const IssuedVoucher& issued)
{
    const auto number = printedNumber(issued.voucher);
    const auto words = "中奖！" + (number.empty() ? std::string() : "兑奖号 " + number + "，")
        + momentText(issued.voucher.until) + " 前凭本小票兑奖";
    return issued.voucher.slip + '\t' + words + '\t' + issued.text + '\n';
}

std::string registerOf(std::span<const IssuedVoucher> vouchers)
{
    std::string table = "number,recipient,text\n";
    for (const auto& issued : vouchers) {
        if (const auto number = typedNumber(issued.voucher.slip))
            table += *number + ',' + std::string(nameOf(issued.voucher.recipient)) + ',' + '"'
                + issued.text + "\"\n"; // in quotes: the text may end in a blank
    }
    return table;
}

} // namespace yizhan
