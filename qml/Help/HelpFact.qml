// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// One thing the waiting customer wants to know.
Item {
    id: root

    required property string iconName
    required property string label
    required property string value
    property bool lined: true

    implicitHeight: 124

    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + " " + root.value

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        filled: true
        color: Theme.color.help
        size: 60
    }
    KText {
        anchors.left: icon.right
        anchors.leftMargin: Theme.space.tile
        anchors.right: value.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        text: root.label
        type: Theme.lead
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        Accessible.ignored: true
    }
    KText {
        id: value

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.value
        type: Theme.value
        Accessible.ignored: true
    }
    Separator {
        visible: root.lined
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
