// SPDX-License-Identifier: Apache-2.0
// The redeem pages in a window of their own: what is on them, touches, and whether every word and
// button has its place. With YIZHAN_SHOTS=<folder> pages are kept as pictures.
#pragma once

#include "kiosk/help_call.h"
#include "kiosk_redeem/redeem_world.h"

#include <QQuickItem>
#include <QQuickView>

#include <memory>

namespace yizhan {

class RedeemWindow {
public:
    static constexpr QSize portrait {952, 1448}; // the page inside the frame of 1080 x 1920
    static constexpr QSize landscape {1792, 736};

    // world must outlive this.
    explicit RedeemWindow(RedeemWorld& world);

    // False when it cannot be shown.
    [[nodiscard]] bool open(QSize size);
    void turn(QSize size); // portrait or landscape
    void write(bool senior, const QString& language); // larger words; language of Theme
    [[nodiscard]] CustomerHelp& help() { return *m_help; }
    [[nodiscard]] QQuickView& view() { return *m_view; }
    [[nodiscard]] QList<QQuickItem*> visibleItems() const;
    [[nodiscard]] QQuickItem* control(const QString& text) const;
    void touch(const QString& text);
    // Draws the page and checks it; keeps it as a picture name-tag.png.
    void look(const QString& name, const QString& tag);
    [[nodiscard]] const QStringList& faults() const { return m_faults; } // of all pages so far

private:
    void check(const QString& page);

    RedeemWorld& m_world;
    std::unique_ptr<CustomerHelp> m_help;
    std::unique_ptr<QQuickView> m_view;
    std::unique_ptr<QObject> m_theme; // holds it
    QStringList m_faults;
};

} // namespace yizhan
