// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Staff

// Six tiles where the panel has them, and what was touched.
Item {
    id: root

    property var touched: []

    Repeater {
        model: 6

        StaffTile {
            required property int index

            x: index % 2 === 0 ? 48 : 552
            y: 308 + Math.floor(index / 2) * 334
            width: 480
            height: 310
            text: "火警"
            note: "119"
            iconName: "fire"
            onClicked: root.touched.push(index)
        }
    }
    // Covers the last tile when it is shown.
    MouseArea {
        objectName: "cover"
        x: 552
        y: 976
        width: 480
        height: 310
        visible: false
    }
}
