// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk

// The facts of an offer, always in the same order, sharing the height there is.
Card {
    id: root

    required property OfferPage offer

    implicitHeight: rows.implicitHeight + 24

    Column {
        id: rows

        x: 40
        y: 12
        width: root.width - 80

        Repeater {
            model: root.offer.factLabels

            FactRow {
                id: fact

                required property int index
                required property string modelData

                width: rows.width
                dense: fact.latin && root.width < 800
                iconName: root.offer.factIcons[fact.index] ?? ""
                label: fact.modelData
                value: root.offer.factValues[fact.index] ?? ""
                lined: fact.index + 1 < root.offer.factLabels.length
            }
        }
    }
}
