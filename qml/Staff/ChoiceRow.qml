// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// One sentence to choose.
T.AbstractButton {
    id: root

    required property string iconName

    implicitHeight: 128
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.icon
            color: root.down ? Theme.dark.selected : Theme.dark.raised
            border.width: Theme.size.border
            border.color: Theme.dark.toolBorder
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.icon
            ring: Theme.dark.focus
        }
    }
    Icon {
        x: 36
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        color: Theme.dark.text
        size: 52
    }
    KText {
        x: 120
        width: root.width - x - 90
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        type: Theme.secondary
        color: Theme.dark.text
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        Accessible.ignored: true
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        name: "caret-right"
        color: Theme.dark.text2
        size: 44
    }
}
