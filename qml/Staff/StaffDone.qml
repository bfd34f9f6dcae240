// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// The button that ends an incident: dark, with a green edge and word.
T.AbstractButton {
    id: root

    property bool drill: false
    readonly property color ink: !root.enabled ? Theme.dark.text2 : root.drill ? Theme.dark.drill : Theme.dark.ok

    implicitHeight: 120
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: Theme.radius.button
            color: root.down ? Theme.dark.selected : Theme.dark.raised
            border.width: Theme.size.border
            border.color: root.ink
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            fill: Theme.dark.panel
            stroke: Theme.dark.border
        }
        FocusRing {
            visible: root.visualFocus
            ring: Theme.dark.focus
        }
    }
    Row {
        anchors.centerIn: parent
        spacing: Theme.space.s

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            color: root.ink
            size: 44
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 16 - 60)
            height: Math.min(implicitHeight, root.height - 8)
            text: root.text
            type: root.width < 280 ? Theme.noteBold : Theme.bar
            lineHeight: 46
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            maximumLineCount: 2
            color: root.ink
            Accessible.ignored: true
        }
    }
}
