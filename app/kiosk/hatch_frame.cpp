// SPDX-License-Identifier: Apache-2.0
#include "kiosk/hatch_frame.h"

#include <QPainter>
#include <QPainterPath>

namespace yizhan {

namespace {

constexpr int stripeWidth = 40; // across, measured along the edge
constexpr int period = 2 * stripeWidth;

} // namespace

HatchFrame::HatchFrame(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    connect(this, &HatchFrame::changed, this, [this] { update(); });
}

void HatchFrame::setStripe(const QColor& stripe)
{
    if (m_stripe == stripe)
        return;
    m_stripe = stripe;
    Q_EMIT changed();
}

void HatchFrame::setGround(const QColor& ground)
{
    if (m_ground == ground)
        return;
    m_ground = ground;
    Q_EMIT changed();
}

void HatchFrame::setThickness(int thickness)
{
    if (m_thickness == thickness)
        return;
    m_thickness = thickness;
    Q_EMIT changed();
}

void HatchFrame::paint(QPainter* painter)
{
    const QRectF all = boundingRect();
    QPainterPath frame;
    frame.addRect(all);
    if (m_thickness > 0)
        frame.addRect(all.adjusted(m_thickness, m_thickness, -m_thickness, -m_thickness));
    painter->setClipPath(frame);
    painter->fillRect(all, m_ground);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_stripe);
    const qreal height = all.height();
    for (qreal x = -height; x < all.width() + height; x += period) {
        const QPointF stripe[] {
            {x, height}, {x + height, 0}, {x + height + stripeWidth, 0}, {x + stripeWidth, height}};
        painter->drawConvexPolygon(stripe, 4);
    }
}

} // namespace yizhan
