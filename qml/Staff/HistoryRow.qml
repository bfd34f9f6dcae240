// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// One line of the history.
Item {
    id: root

    required property bool drill
    required property string iconName
    required property string heading
    required property string about

    implicitHeight: 152

    Accessible.role: Accessible.StaticText
    Accessible.name: root.heading + " " + root.about

    Rectangle {
        anchors.fill: parent
        visible: !root.drill
        radius: Theme.radius.icon
        color: Theme.dark.panel
        border.width: Theme.size.border
        border.color: Theme.dark.line
    }
    DashedFrame {
        anchors.fill: parent
        visible: root.drill
        radius: Theme.radius.icon
        fill: Theme.dark.panel
        stroke: Theme.dark.drill
    }
    Icon {
        x: 32
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        filled: true
        color: root.drill ? Theme.dark.drill : Theme.dark.text
        size: 64
    }
    Column {
        x: 128
        width: parent.width - x - 32
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            text: root.heading
            type: Theme.bar
            color: root.drill ? Theme.dark.drill : Theme.dark.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            text: root.about
            type: Theme.tileNote
            color: Theme.dark.text2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
