// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>

namespace yizhan {

// `image://qr/<base64url of the text>`: a QR code, black on white, four modules of white around at
// least. Give sourceSize in screen pixels: the picture is exactly so large and every module a whole
// number of pixels, so it stays sharp. Owned by the QML engine, called on its thread or a loader
// thread; holds no state and logs no text. What cannot be a code gives an empty picture.
class QrProvider final : public QQuickImageProvider {
public:
    QrProvider();

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace yizhan
