// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "input/touch_judge.h"

#include <QEvent>
#include <QObject>
#include <QPointF>

#include <vector>

class QQuickWindow;
class QTouchEvent;

namespace yizhan {

class TouchGuard;

// Everything that touches one window, judged for all its guards: what lay on the glass before a
// page was made counts, too. One for each window, made by its first guard and owned by the window.
// GUI thread.
class TouchGlass final : public QObject {
    Q_OBJECT

public:
    // The window's own.
    [[nodiscard]] static TouchGlass& of(QQuickWindow& window);

    void add(TouchGuard& guard);
    void remove(const TouchGuard& guard);
    [[nodiscard]] bool pressed(const TouchGuard& guard) const;
    // That guard's touch went elsewhere.
    void drop(const TouchGuard& guard);

private:
    struct Member {
        int tile;
        TouchGuard* guard;
    };

    explicit TouchGlass(QQuickWindow& window);
    bool eventFilter(QObject* receiver, QEvent* event) override;
    void seeTouch(const QTouchEvent& event);
    void seePointer(QEvent::Type type, QPointF scene, ulong timestamp);
    void hear(TouchFrame frame);
    void lookAtTiles();
    [[nodiscard]] int tileOf(const TouchGuard& guard) const;
    [[nodiscard]] double millimetres(qreal pixels) const;

    QQuickWindow& m_window;
    TouchJudge m_judge;
    std::vector<Member> m_members;
    double m_scale = 1; // window px in a px of the page
    int m_lastTile = 0;
};

} // namespace yizhan
