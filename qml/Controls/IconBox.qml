// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// An icon on a soft square.
Rectangle {
    id: root

    required property string name
    property bool filled: false
    property color iconColor: Theme.color.accent
    property int size: 112
    property int iconSize: Math.round(root.size * 0.57)

    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.size < 96 ? Theme.radius.button : Theme.radius.icon
    color: Theme.color.accentTint

    Icon {
        anchors.centerIn: parent
        name: root.name
        filled: root.filled
        size: root.iconSize
        color: root.iconColor
    }
}
