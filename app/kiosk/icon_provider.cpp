// SPDX-License-Identifier: Apache-2.0
#include "kiosk/icon_provider.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QStringList>
#include <QSvgRenderer>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultEdge = 48;
constexpr int largestEdge = 512;

} // namespace

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) { }

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const QStringList parts = id.split(u'/');
    if (parts.size() != 3)
        return {};
    QFile file(u":/icons/%1/%2-%1.svg"_s.arg(parts[0], parts[1]));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon %s", qUtf8Printable(id));
        return {};
    }
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", '#' + parts[2].toLatin1());

    int edge = requestedSize.width() > 0 ? requestedSize.width() : requestedSize.height();
    edge = qBound(1, edge > 0 ? edge : defaultEdge, largestEdge);
    QImage image(edge, edge, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(drawing);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    if (size)
        *size = image.size();
    return image;
}

} // namespace yizhan
