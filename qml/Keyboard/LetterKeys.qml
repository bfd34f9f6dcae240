// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

// Three rows of letters as on every keyboard; delete ends the third one. `shifts` puts a key for capitals before it.
Column {
    id: root

    required property real keyHeight
    property int gap: 10
    property bool shifts: false
    property bool capital: false
    readonly property real keyWidth: (root.width - 9 * root.gap) / 10
    readonly property real thirdRow: root.shifts ? 0 : (root.keyWidth + root.gap) / 2
    readonly property var rows: ["qwertyuiop", "asdfghjkl", "zxcvbnm"]

    signal key(string letter)
    signal erase()
    signal shift()

    spacing: root.gap

    component Letters: Row {
        id: letters

        required property string of

        spacing: root.gap

        Repeater {
            model: letters.of.length

            Key {
                required property int index

                width: root.keyWidth
                height: root.keyHeight
                text: root.capital ? letters.of.charAt(index).toUpperCase() : letters.of.charAt(index)
                textSize: 52
                onClicked: root.key(text)
            }
        }
    }

    Letters {
        of: root.rows[0]
    }
    Letters {
        x: (root.keyWidth + root.gap) / 2
        of: root.rows[1]
    }
    Item {
        width: root.width
        height: root.keyHeight

        Key {
            id: shiftKey

            visible: root.shifts
            width: root.keyWidth
            height: root.keyHeight
            command: true
            best: root.capital
            textSize: 36
            //: Key: capital letters
            text: qsTr("大写")
            onClicked: root.shift()
        }
        Letters {
            id: third

            x: root.shifts ? shiftKey.width + root.gap : root.thirdRow
            of: root.rows[2]
        }
        Key {
            x: third.x + third.width + root.gap
            width: root.width - x - root.thirdRow
            height: root.keyHeight
            command: true
            iconName: "backspace"
            textSize: 44
            //: Key: takes the last letter or figure away
            text: qsTr("删除")
            onClicked: root.erase()
        }
    }
}
