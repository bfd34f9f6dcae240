// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QQuickItem>

namespace yizhan {

class TouchGlass;

// Lies over something that must be touched on purpose and says when it was: on release inside, by
// the rules of touch_judge.h. What lies over it keeps its touches. Put it on a page 1080 or 1920
// wide: lengths are that page's. A key never counts: a scanner that acts as a keyboard types Enter.
// GUI thread.
class TouchGuard : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // Somebody may be touching it on purpose: at once, until something speaks against it.
    Q_PROPERTY(bool pressed READ pressed NOTIFY pressedChanged FINAL)

public:
    explicit TouchGuard(QQuickItem* parent = nullptr);
    ~TouchGuard() override;

    [[nodiscard]] bool pressed() const { return m_pressed; }
    // From the glass, before the event itself arrives here: whether it was a touch of this.
    void hear(bool meant);

Q_SIGNALS:
    void pressedChanged();
    void touched();

protected:
    void itemChange(ItemChange change, const ItemChangeData& data) override;
    void touchEvent(QTouchEvent* event) override;
    void touchUngrabEvent() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;

private:
    void settle();
    void show();

    QPointer<TouchGlass> m_glass;
    bool m_reached = false; // the touch came down on this item, not on what covers it
    bool m_meant = false; // to be told when the release has arrived here
    bool m_pressed = false;
};

} // namespace yizhan
