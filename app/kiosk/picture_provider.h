// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "content/content_store.h"

#include <QCache>
#include <QMutex>
#include <QQuickImageProvider>

namespace yizhan {

// `image://picture/<width>x<height>/<radius>/<corners>/<focal>/<rrggbb>/<name>`: a picture scaled
// to fill that box, cut to it, with round corners already cut off, because the software renderer
// cannot clip. `name` is "art/<illustration>" (our own drawings) or "media/<file>@<part of its
// hash>" (a verified content target). corners: all, left, none. focal: where to look when the
// picture is larger than its box: center, bottom, bottom-right.
//
// Owned by the QML engine, called on its threads. A name that is not known gives the backdrop alone
// and a line in the log.
class PictureProvider final : public QQuickImageProvider {
public:
    explicit PictureProvider(ContentStore store);

    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    struct Wanted {
        QSize box;
        int radius = 0;
        QString corners;
        QString focal;
        QColor backdrop;
        QString name;
    };
    [[nodiscard]] static std::optional<Wanted> parse(const QString& id);
    [[nodiscard]] QImage filling(const Wanted& wanted);
    [[nodiscard]] QImage published(const QString& target);

    QMutex m_mutex; // of both below
    ContentStore m_store;
    QCache<QString, QImage> m_drawn; // cost: KiB
};

} // namespace yizhan
