// SPDX-License-Identifier: Apache-2.0
#include "report/report_pdf.h"

#include "report/printed_page.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace yizhan {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QFont fontOf(ReportLanguage language, double points)
{
    QFont font(language == ReportLanguage::Hant ? QStringLiteral("Noto Sans CJK TC")
                                                : QStringLiteral("Noto Sans CJK SC"));
    font.setPointSizeF(points);
    return font;
}

// Slanted lines behind the words, so that a sheet of a drill is one even in a bad copy.
void paintBanner(QPainter& painter, const QRectF& box, const ReportSheet& sheet)
{
    const QColor deep(8, 58, 88);
    painter.save();
    painter.setClipRect(box);
    painter.setPen(QPen(QColor(150, 190, 220), box.height() / 9));
    for (double x = box.left() - box.height(); x < box.right(); x += box.height() / 2)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.setFont(fontOf(sheet.language, 10));
    const auto words = text(sheet.banner);
    const double width = painter.fontMetrics().horizontalAdvance(words) + box.height();
    painter.fillRect(QRectF(box.center().x() - width / 2, box.top(), width, box.height()),
                     Qt::white);
    painter.setPen(deep);
    painter.drawText(box, Qt::AlignCenter, words);
    painter.setPen(QPen(deep, box.height() / 18, Qt::DashLine));
    painter.drawRect(box);
    painter.restore();
}

// The first heading that stands on another page than what must stay with it: its first row, or,
// where people sign, all of it. Headings that begin a page have nothing before them.
std::optional<std::size_t> headingToMove(const QTextDocument& document,
                                         const std::set<std::size_t>& moved)
{
    const auto pageOf = [&](const QTextBlock& block) {
        const auto top = document.documentLayout()->blockBoundingRect(block).top();
        return static_cast<int>(top / document.pageSize().height());
    };
    std::size_t number = 0;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        const auto heading = number++;
        const auto* table = QTextCursor(block.next()).currentTable();
        if (!table || table->rows() < 2 || moved.contains(heading))
            continue;
        const int together = table->format().headerRowCount() > 0 ? 1 : table->rows() - 1;
        if (pageOf(block) != pageOf(table->cellAt(together, 0).firstCursorPosition().block()))
            return heading;
    }
    return std::nullopt;
}

// A heading at the foot of a page goes with what it belongs to. The page is set anew for each: a
// layout that is changed afterwards loses the lines between tables.
void setPage(QTextDocument& document, const ReportSheet& sheet, const QSizeF& body)
{
    std::set<std::size_t> moved;
    for (;;) {
        document.setHtml(text(printedPage(sheet, moved)));
        document.setPageSize(body);
        const auto heading = headingToMove(document, moved);
        if (!heading)
            return;
        moved.insert(*heading);
    }
}

struct Foot {
    std::string label;
    std::string hash;
};

// A plain fixed-width face: the CJK one draws digits among letters with glyphs that nobody can copy
// out of the file again.
QFont fixedFont(double points)
{
    QFont font;
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK SC")});
    font.setPointSizeF(points);
    return font;
}

void paintFoot(QPainter& painter, const QRectF& box, const ReportSheet& sheet,
               const std::array<Foot, 2>& lines, const std::string& page)
{
    constexpr double points = 6.5;
    painter.setPen(QColor(69, 73, 79));
    painter.setFont(fontOf(sheet.language, points));
    painter.drawText(box, Qt::AlignRight | Qt::AlignTop, text(page));
    double label = 0; // the wider of the two
    for (const auto& line : lines)
        label = std::max<double>(label, painter.fontMetrics().horizontalAdvance(text(line.label)));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QRectF row(box.left(), box.top() + static_cast<double>(i) * box.height() / 2,
                         box.width(), box.height() / 2);
        painter.setFont(fontOf(sheet.language, points));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, text(lines[i].label));
        painter.setFont(fixedFont(points));
        painter.drawText(row.adjusted(label + box.height() / 3, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, text(lines[i].hash));
    }
}

} // namespace

Status<PdfError> writeReportPdf(const std::filesystem::path& file, const ReportSheet& sheet,
                                const std::string& jsonHash, const std::string& htmlHash)
{
    // Fonts need a screen of some kind; a server has none.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int count = 1;
    char name[] = "yizhan-report";
    char* arguments[] = {name, nullptr};
    const QGuiApplication application(count, arguments);

    QSaveFile target(QString::fromStdString(file.string()));
    if (!target.open(QIODevice::WriteOnly))
        return Failure {PdfError {file.string() + ": " + target.errorString().toStdString()}};
    QPdfWriter writer(&target);
    writer.setResolution(288);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 12, 15, 10), QPageLayout::Millimeter);
    writer.setTitle(text(sheet.title));
    writer.setCreator(QStringLiteral("yizhan-report " YIZHAN_VERSION));

    const double millimetre = writer.resolution() / 25.4;
    const QRectF paper(0, 0, writer.width(), writer.height());
    const double top = sheet.drill ? 10 * millimetre : 0;
    const QSizeF body(paper.width(), paper.height() - top - 10 * millimetre);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setDefaultFont(fontOf(sheet.language, 9));
    setPage(document, sheet, body);

    const std::array<Foot, 2> foot {{{reportWord(sheet.language, "proof.json"), jsonHash},
                                     {reportWord(sheet.language, "proof.html"), htmlHash}}};
    QPainter painter(&writer);
    if (!painter.isActive())
        return Failure {PdfError {file.string() + ": no page could be painted"}};
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        if (sheet.drill)
            paintBanner(painter, QRectF(0, 0, paper.width(), 7 * millimetre), sheet);
        painter.save();
        painter.translate(0, top - page * body.height());
        document.drawContents(&painter, QRectF(QPointF(0, page * body.height()), body));
        painter.restore();
        paintFoot(
            painter, QRectF(0, paper.height() - 7 * millimetre, paper.width(), 7 * millimetre),
            sheet, foot,
            reportWord(sheet.language, "page", {std::to_string(page + 1), std::to_string(pages)}));
    }
    if (!painter.end() || !target.commit())
        return Failure {PdfError {file.string() + ": " + target.errorString().toStdString()}};
    return Done {};
}

} // namespace yizhan
