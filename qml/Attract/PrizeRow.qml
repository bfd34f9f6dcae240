// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What can be won: tier above, value below, a hairline between.
Flow {
    id: root

    required property Slides slides

    spacing: 44

    Repeater {
        model: root.slides.prizeNames

        Row {
            id: prize

            required property int index
            required property string modelData

            spacing: 44

            Rectangle {
                visible: prize.index > 0
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.size.border
                height: 96
                color: Theme.color.border
                opacity: 0.4
            }
            Column {
                KText {
                    text: prize.modelData
                    type: Theme.chip
                    color: Theme.color.warn
                }
                KText {
                    text: root.slides.prizeValues[prize.index] ?? ""
                    type: Theme.prize
                }
            }
        }
    }
}
