// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>

namespace yizhan {

// `image://icon/<bold|fill>/<name>/<rrggbb>`: an icon of the set, drawn in one colour.
// The set uses `currentColor`, which Qt's SVG paints black; shaders are not to be had, so the
// colour is put into the drawing before it is painted. Owned by the QML engine, called on its
// thread or a loader thread; holds no state. An unknown name gives an empty picture and a line in
// the log.
class IconProvider final : public QQuickImageProvider {
public:
    IconProvider();

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace yizhan
