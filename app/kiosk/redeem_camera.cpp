// SPDX-License-Identifier: Apache-2.0
#include "kiosk/redeem_camera.h"

#include "kiosk/redeem_model.h"

#include <QPainter>
#include <QPainterPath>

namespace yizhan {

namespace {

constexpr int widestPreview = 640;
constexpr Millis previewEvery = 100; // ms
constexpr Millis samePreviewEvery = 500; // ms; the page may have been left and entered again
constexpr int markWidth = 18;
constexpr int markLength = 120;
constexpr int markRadius = 32;
constexpr int linePad = 24;

// The four corners of a round square, and nothing of its sides.
void drawCorners(QPainter& painter, const QRectF& guide, const QColor& color)
{
    const QRectF inner
        = guide.adjusted(markWidth / 2.0, markWidth / 2.0, -markWidth / 2.0, -markWidth / 2.0);
    QPainterPath whole;
    whole.addRoundedRect(inner, markRadius, markRadius);
    painter.save();
    QPainterPath corners;
    for (const QPointF& at : {guide.topLeft(), QPointF(guide.right() - markLength, guide.top()),
                              QPointF(guide.left(), guide.bottom() - markLength),
                              QPointF(guide.right() - markLength, guide.bottom() - markLength)})
        corners.addRect(QRectF(at, QSizeF(markLength, markLength)));
    painter.setClipPath(corners);
    painter.setPen(QPen(color, markWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(whole);
    painter.restore();
}

} // namespace

ShownFrames::ShownFrames(std::unique_ptr<FrameSource> source, std::function<void(QImage)> show)
    : m_source(std::move(source)), m_show(std::move(show))
{
}

Result<std::optional<Frame>, FrameError> ShownFrames::next(Millis boot)
{
    auto frame = m_source->next(boot);
    if (!frame || !*frame)
        return frame;
    const LumaView& seen = (*frame)->luma;
    const bool same = m_source->isStill() && seen.data == m_shown;
    if (m_shown == nullptr || boot - m_shownAt >= (same ? samePreviewEvery : previewEvery)) {
        m_shown = seen.data;
        m_shownAt = boot;
        m_show(previewOf(seen));
    }
    return frame;
}

QImage previewOf(LumaView frame)
{
    if (frame.empty())
        return {};
    const int step = (frame.width + widestPreview - 1) / widestPreview;
    QImage small(frame.width / step, frame.height / step, QImage::Format_Grayscale8);
    for (int y = 0; y < small.height(); ++y) {
        const auto* from = frame.row(y * step);
        auto* to = small.scanLine(y);
        for (int x = 0; x < small.width(); ++x)
            to[small.width() - 1 - x] = from[x * step];
    }
    return small;
}

ScanPreview::ScanPreview(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    connect(this, &ScanPreview::looksChanged, this, [this] { update(); });
}

void ScanPreview::setRedeem(RedeemModel* redeem)
{
    if (m_redeem == redeem)
        return;
    if (m_redeem)
        m_redeem->disconnect(this);
    m_redeem = redeem;
    if (m_redeem)
        connect(m_redeem, &RedeemModel::frameChanged, this, [this] { update(); });
    update();
    Q_EMIT redeemChanged();
}

void ScanPreview::paint(QPainter* painter)
{
    const QRectF box(0, 0, width(), height());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_ground);
    painter->drawRoundedRect(box, m_radius, m_radius);
    const QImage frame = m_redeem ? m_redeem->frame() : QImage();
    if (frame.isNull() || box.isEmpty())
        return;
    const QSizeF shown = QSizeF(frame.size()).scaled(box.size(), Qt::KeepAspectRatioByExpanding);
    QBrush picture(frame);
    picture.setTransform(
        QTransform::fromTranslate((box.width() - shown.width()) / 2,
                                  (box.height() - shown.height()) / 2)
            .scale(shown.width() / frame.width(), shown.height() / frame.height()));
    painter->setBrush(picture);
    painter->drawRoundedRect(box, m_radius, m_radius);
    const QRectF guide((box.width() - m_guide) / 2, m_guideTop, m_guide, m_guide);
    QPainterPath around;
    around.addRoundedRect(box, m_radius, m_radius);
    around.addRoundedRect(guide, markRadius, markRadius);
    painter->setBrush(m_dim);
    painter->drawPath(around); // odd-even: the guide stays clear
    drawCorners(*painter, guide, m_mark);
    painter->fillRect(
        QRectF(guide.left() + linePad, guide.center().y() - 4, guide.width() - 2 * linePad, 8),
        m_mark);
}

} // namespace yizhan
