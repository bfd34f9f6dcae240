// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/showcase.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// One offer in full: always the same facts in the same order, "none" written out. GUI thread.
class OfferPage final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString headline READ headline NOTIFY changed FINAL)
    Q_PROPERTY(QString how READ how NOTIFY changed FINAL)
    Q_PROPERTY(QString picture READ picture NOTIFY changed FINAL)
    Q_PROPERTY(QString warmChip READ warmChip NOTIFY changed FINAL)
    Q_PROPERTY(QString plainChip READ plainChip NOTIFY changed FINAL)
    Q_PROPERTY(QStringList factLabels READ factLabels NOTIFY changed FINAL)
    Q_PROPERTY(QStringList factValues READ factValues NOTIFY changed FINAL)
    Q_PROPERTY(QStringList factIcons READ factIcons NOTIFY changed FINAL)
    Q_PROPERTY(QString disclosure READ disclosure NOTIFY changed FINAL) // empty: none
    Q_PROPERTY(QString action READ action NOTIFY changed FINAL) // talk, apply or how_to

public:
    explicit OfferPage(const Showcase& showcase, QObject* parent = nullptr);

    // An id that is not shown (any more) empties the page.
    void open(const QString& offerId);

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString headline() const { return m_headline; }
    [[nodiscard]] QString how() const { return m_how; }
    [[nodiscard]] QString picture() const { return m_picture; }
    [[nodiscard]] QString warmChip() const { return m_warmChip; }
    [[nodiscard]] QString plainChip() const { return m_plainChip; }
    [[nodiscard]] QStringList factLabels() const { return m_labels; }
    [[nodiscard]] QStringList factValues() const { return m_values; }
    [[nodiscard]] QStringList factIcons() const { return m_icons; }
    [[nodiscard]] QString disclosure() const { return m_disclosure; }
    [[nodiscard]] QString action() const { return m_action; }

Q_SIGNALS:
    void changed();
    // The offer ended while it was being read.
    void gone();

private:
    void look();
    void fact(const QString& icon, const QString& label, const QString& value);
    void productFacts(const ShownOffer& shown);
    void ordinaryFacts(const ShownOffer& shown);
    [[nodiscard]] QString whereText(const Offer& offer) const;

    const Showcase& m_showcase;
    QString m_id;
    QString m_name;
    QString m_headline;
    QString m_how;
    QString m_picture;
    QString m_warmChip;
    QString m_plainChip;
    QStringList m_labels;
    QStringList m_values;
    QStringList m_icons;
    QString m_disclosure;
    QString m_action;
};

} // namespace yizhan
