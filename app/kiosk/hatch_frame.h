// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// The slanted stripes round everything that is only a drill. Painted once per size: no shader, no
// animation.
class HatchFrame : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor stripe READ stripe WRITE setStripe NOTIFY changed FINAL)
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY changed FINAL)
    // Width of the frame; the middle stays clear. 0 fills all.
    Q_PROPERTY(int thickness READ thickness WRITE setThickness NOTIFY changed FINAL)

public:
    explicit HatchFrame(QQuickItem* parent = nullptr);

    [[nodiscard]] QColor stripe() const { return m_stripe; }
    void setStripe(const QColor& stripe);
    [[nodiscard]] QColor ground() const { return m_ground; }
    void setGround(const QColor& ground);
    [[nodiscard]] int thickness() const { return m_thickness; }
    void setThickness(int thickness);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    QColor m_stripe;
    QColor m_ground;
    int m_thickness = 28;
};

} // namespace yizhan
