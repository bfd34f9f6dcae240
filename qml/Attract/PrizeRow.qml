// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// What can be won: tier above, value below, a hairline between.
Flow {
    id: root

    required property list<string> names
    required property list<string> values

    spacing: 44

    Repeater {
        model: root.names

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
                    text: root.values[prize.index] ?? ""
                    type: Theme.prize
                }
            }
        }
    }
}
