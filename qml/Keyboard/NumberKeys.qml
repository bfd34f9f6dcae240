// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Theme

// The number pad: 1 to 9, 0, delete, and X where an identity number may end with it.
Grid {
    id: root

    property bool withX: false
    property int gap: Theme.space.m
    readonly property real keyWidth: (root.width - 2 * root.gap) / 3
    readonly property real keyHeight: (root.height - 3 * root.gap) / 4

    signal key(string letter)
    signal erase()

    columns: 3
    spacing: root.gap

    Repeater {
        model: 9

        Key {
            required property int index

            width: root.keyWidth
            height: root.keyHeight
            radius: Theme.radius.number
            textSize: 72
            text: (index + 1).toString()
            onClicked: root.key(text)
        }
    }
    // Something stands in every place of the grid, so that 0 is always in the middle.
    Item {
        width: root.keyWidth
        height: root.keyHeight

        Key {
            anchors.fill: parent
            visible: root.withX
            radius: Theme.radius.number
            textSize: 72
            text: "X"
            onClicked: root.key("X")
        }
    }
    Key {
        width: root.keyWidth
        height: root.keyHeight
        radius: Theme.radius.number
        textSize: 72
        text: "0"
        onClicked: root.key("0")
    }
    Key {
        width: root.keyWidth
        height: root.keyHeight
        radius: Theme.radius.number
        command: true
        textSize: 48
        iconName: "backspace"
        //: Key: takes the last letter or figure away
        text: qsTr("删除")
        onClicked: root.erase()
    }
}
