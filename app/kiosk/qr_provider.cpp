// SPDX-License-Identifier: Apache-2.0
#include "kiosk/qr_provider.h"

#include "base/log.h"
#include "scan/qr_writer.h"

#include <QImage>
#include <QPainter>

namespace yizhan {

namespace {

constexpr int quiet = 4; // modules of white on each side
constexpr int defaultScale = 8; // pixels a module
constexpr int largestEdge = 2048;

QImage draw(const QrMatrix& code, int wanted)
{
    const int modules = code.side + 2 * quiet;
    const int edge = wanted >= modules ? qMin(wanted, largestEdge) : modules * defaultScale;
    const int scale = edge / modules;
    const int start = (edge - code.side * scale) / 2;
    QImage picture(edge, edge, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (code.isDark(x, y))
                painter.fillRect(start + x * scale, start + y * scale, scale, scale, Qt::black);
        }
    }
    return picture;
}

} // namespace

QrProvider::QrProvider() : QQuickImageProvider(QQuickImageProvider::Image) { }

QImage QrProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const auto text = QByteArray::fromBase64Encoding(
        id.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const auto code = makeQr({text.decoded.constData(), // empty when it is no base64url
                              static_cast<std::size_t>(text.decoded.size())});
    if (!code) {
        log::warning("kiosk", "qr.not_drawn", {{"characters", id.size()}});
        return {};
    }
    const int wanted = qMax(requestedSize.width(), requestedSize.height());
    const QImage picture = draw(*code, wanted);
    if (size)
        *size = picture.size();
    return picture;
}

} // namespace yizhan
