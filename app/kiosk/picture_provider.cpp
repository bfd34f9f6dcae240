// SPDX-License-Identifier: Apache-2.0
#include "kiosk/picture_provider.h"

#include "base/log.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestSide = 4096;
constexpr int cacheKib = 48 * 1024;

QSize coverSize(QSize picture, QSize box)
{
    return picture.scaled(box, Qt::KeepAspectRatioByExpanding);
}

// Where the enlarged picture lies in its box.
QPoint cornerOf(QSize enlarged, QSize box, const QString& focal)
{
    const int dx = box.width() - enlarged.width();
    const int dy = box.height() - enlarged.height();
    if (focal == u"bottom-right")
        return {dx, dy};
    return {dx / 2, focal == u"bottom" ? dy : dy / 2};
}

// The part that stays visible.
QPainterPath outline(QSize box, int radius, const QString& corners)
{
    QPainterPath path;
    if (corners == u"none" || radius <= 0) {
        path.addRect(QRectF(QPointF(), box));
    } else if (corners == u"left") { // the right corners lie outside
        path.addRoundedRect(QRectF(0, 0, box.width() + radius, box.height()), radius, radius);
    } else {
        path.addRoundedRect(QRectF(QPointF(), box), radius, radius);
    }
    return path;
}

} // namespace

PictureProvider::PictureProvider(ContentStore store)
    : QQuickImageProvider(QQuickImageProvider::Image), m_store(std::move(store)), m_drawn(cacheKib)
{
}

std::optional<PictureProvider::Wanted> PictureProvider::parse(const QString& id)
{
    constexpr int fields = 5;
    const auto parts = id.split(u'/');
    if (parts.size() <= fields)
        return {};
    const QSize box(parts[0].section(u'x', 0, 0).toInt(), parts[0].section(u'x', 1).toInt());
    const QColor backdrop(u'#' + parts[4]);
    if (box.isEmpty() || box.width() > largestSide || box.height() > largestSide
        || !backdrop.isValid())
        return {};
    return Wanted {box,      parts[1].toInt(), parts[2],
                   parts[3], backdrop,         parts.mid(fields).join(u'/')};
}

QImage PictureProvider::requestImage(const QString& id, QSize* size, const QSize&)
{
    const QMutexLocker lock(&m_mutex);
    const auto wanted = parse(id);
    if (!wanted)
        return {};
    const QSize box = wanted->box;
    if (size)
        *size = box;
    if (const auto* drawn = m_drawn.object(id))
        return *drawn;

    QImage image(box, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto picture = filling(*wanted);
    const auto path = outline(box, wanted->radius, wanted->corners);
    painter.fillPath(path, wanted->backdrop);
    if (!picture.isNull())
        painter.fillPath(path, QBrush(picture));
    painter.end();
    if (!picture.isNull()) // what could not be read is tried again
        m_drawn.insert(id, new QImage(image), static_cast<int>(image.sizeInBytes() / 1024));
    return image;
}

QImage PictureProvider::filling(const Wanted& wanted)
{
    const QSize box = wanted.box;
    QImage filled(box, QImage::Format_ARGB32_Premultiplied);
    filled.fill(Qt::transparent);
    QPainter painter(&filled);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (wanted.name.startsWith(u"art/")) {
        QSvgRenderer drawing(u":/illustrations/illustration-%1.svg"_s.arg(wanted.name.mid(4)));
        if (!drawing.isValid()) {
            log::error("kiosk", "picture.missing", {{"name", wanted.name.toStdString()}});
            return {};
        }
        const auto enlarged = coverSize(drawing.defaultSize(), box);
        drawing.render(&painter, QRectF(cornerOf(enlarged, box, wanted.focal), enlarged));
        return filled;
    }
    const auto picture = published(wanted.name.section(u'@', 0, 0));
    if (picture.isNull())
        return {};
    const auto enlarged = coverSize(picture.size(), box);
    painter.drawImage(QRect(cornerOf(enlarged, box, wanted.focal), enlarged),
                      picture.scaled(enlarged, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    return filled;
}

QImage PictureProvider::published(const QString& target)
{
    m_store.reload();
    const auto bytes = m_store.read(target.toStdString());
    if (!bytes) {
        log::error("kiosk", "picture.missing", {{"name", target.toStdString()}});
        return {};
    }
    QByteArray data(reinterpret_cast<const char*>(bytes->data()),
                    static_cast<qsizetype>(bytes->size()));
    QBuffer buffer(&data);
    QImageReader reader(&buffer, "png");
    const auto extent = reader.size();
    if (extent.isEmpty() || extent.width() > largestSide || extent.height() > largestSide) {
        log::error("kiosk", "picture.refused", {{"name", target.toStdString()}});
        return {};
    }
    return reader.read();
}

} // namespace yizhan
