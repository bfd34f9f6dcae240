// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Theme

// Characters to choose from, five at a time; the last key shows more of them and begins again after the last page.
Row {
    id: root

    required property var candidates
    required property int page
    required property int pages
    readonly property int gap: 12
    readonly property real keyWidth: (root.width - 5 * root.gap) / 6

    signal pick(int index)
    signal turn(int pages)

    spacing: root.gap

    Repeater {
        model: 5

        Key {
            required property int index
            readonly property string character: index < root.candidates.length ? root.candidates[index] : ""

            width: root.keyWidth
            height: root.height
            radius: Theme.radius.icon - 10
            opacity: character === "" ? 0 : 1
            enabled: character !== ""
            best: index === 0 && character !== ""
            textSize: 76
            text: character
            onClicked: root.pick(index)
        }
    }
    Key {
        width: root.keyWidth
        height: root.height
        radius: Theme.radius.icon - 10
        opacity: enabled ? 1 : 0
        enabled: root.pages > 1
        command: true
        textSize: 40
        //: Key: the next characters to choose from
        text: qsTr("更多")
        iconName: "caret-right"
        iconLast: true
        onClicked: root.turn(root.page < root.pages ? 1 : 1 - root.pages)
    }
}
