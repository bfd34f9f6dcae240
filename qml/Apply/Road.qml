// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Theme

// The post road: done, here, to come. The words beside it say the same.
Item {
    id: root

    required property int step
    required property int steps
    readonly property real between: root.steps > 1 ? (root.width - 48) / (root.steps - 1) : 0

    implicitHeight: 48

    Accessible.ignored: true

    Rectangle {
        x: 24
        y: 22
        width: root.width - 48
        height: 4
        color: Theme.color.line
    }
    Rectangle {
        x: 24
        y: 22
        width: root.between * (root.step - 1)
        height: 4
        color: Theme.color.accent
    }
    Repeater {
        model: root.steps

        Rectangle {
            id: station

            required property int index
            readonly property bool here: index + 1 === root.step
            readonly property bool done: index + 1 < root.step

            x: 24 + index * root.between - width / 2
            y: 24 - height / 2
            width: station.here ? 48 : 28
            height: width
            radius: width / 2
            color: station.here ? Theme.color.here : station.done ? Theme.color.accent : Theme.color.page
            border.width: station.here ? 9 : station.done ? 0 : 5
            border.color: station.here ? Theme.color.accent : Theme.color.border
        }
    }
}
