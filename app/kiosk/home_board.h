// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"
#include "kiosk/showcase.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// What both home pages say: the offer above all others, how many there are, where this machine
// stands. GUI thread.
class HomeBoard final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    // The offer in the large picture; all empty while there is none.
    Q_PROPERTY(QString heroId READ heroId NOTIFY changed FINAL)
    Q_PROPERTY(QString heroPicture READ heroPicture NOTIFY changed FINAL)
    Q_PROPERTY(QString heroTitle READ heroTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString heroNote READ heroNote NOTIFY changed FINAL)
    Q_PROPERTY(QString heroTag READ heroTag NOTIFY changed FINAL)
    Q_PROPERTY(QString offersLine READ offersLine NOTIFY changed FINAL) // "今天有 6 项优惠"
    Q_PROPERTY(QString seniorLine READ seniorLine NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL) // the branch
    Q_PROPERTY(QString footer READ footer NOTIFY changed FINAL) // the branch and a word of comfort

public:
    // Both must outlive the board.
    HomeBoard(const Showcase& showcase, const AlarmLink& link, QObject* parent = nullptr);

    [[nodiscard]] QString heroId() const;
    [[nodiscard]] QString heroPicture() const;
    [[nodiscard]] QString heroTitle() const;
    [[nodiscard]] QString heroNote() const;
    [[nodiscard]] QString heroTag() const;
    [[nodiscard]] QString offersLine() const;
    [[nodiscard]] QString seniorLine() const;
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QString footer() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const ShownOffer* hero() const;
    bool lookAtPlace(); // true when it changed

    const Showcase& m_showcase;
    const AlarmLink& m_link;
    QString m_place;
};

} // namespace yizhan
