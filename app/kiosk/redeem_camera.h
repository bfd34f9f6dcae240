// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include "scan/scan_worker.h"

#include <functional>
#include <memory>

namespace yizhan {

class RedeemModel;

// A frame source that shows what passes: small, mirrored pictures, ten a second at most, never
// kept. Used on the scan worker's thread; `show` is called there.
class ShownFrames final : public FrameSource {
public:
    ShownFrames(std::unique_ptr<FrameSource> source, std::function<void(QImage)> show);

    [[nodiscard]] Result<std::optional<Frame>, FrameError> next(Millis boot) override;
    [[nodiscard]] bool isStill() const override { return m_source->isStill(); }
    void run(bool wanted) override { m_source->run(wanted); }

private:
    std::unique_ptr<FrameSource> m_source;
    std::function<void(QImage)> m_show;
    Millis m_shownAt = 0;
    const void* m_shown = nullptr; // the pixels of the last picture
};

// The frame as the camera's eye sees it: no wider than 640, mirrored like a looking glass.
[[nodiscard]] QImage previewOf(LumaView frame);

// The window of the scan page: the live picture dimmed around the guide, the guide's corners and a
// still line. Without a picture its ground alone. GUI thread.
class ScanPreview : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("kiosk/redeem_model.h")
    Q_PROPERTY(yizhan::RedeemModel* redeem READ redeem WRITE setRedeem NOTIFY redeemChanged FINAL)
    Q_PROPERTY(int guide MEMBER m_guide NOTIFY looksChanged FINAL) // side of the guide
    Q_PROPERTY(int guideTop MEMBER m_guideTop NOTIFY looksChanged FINAL)
    Q_PROPERTY(int radius MEMBER m_radius NOTIFY looksChanged FINAL)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY looksChanged FINAL)
    Q_PROPERTY(QColor dim MEMBER m_dim NOTIFY looksChanged FINAL)
    Q_PROPERTY(QColor mark MEMBER m_mark NOTIFY looksChanged FINAL)

public:
    explicit ScanPreview(QQuickItem* parent = nullptr);

    [[nodiscard]] RedeemModel* redeem() const { return m_redeem; }
    void setRedeem(RedeemModel* redeem); // whose frames are shown
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void redeemChanged();
    void looksChanged();

private:
    QPointer<RedeemModel> m_redeem;
    int m_guide = 460;
    int m_guideTop = 0;
    int m_radius = 0;
    QColor m_ground;
    QColor m_dim;
    QColor m_mark;
};

} // namespace yizhan
