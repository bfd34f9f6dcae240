// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// A tool under the tiles: icon over a short word.
T.AbstractButton {
    id: root

    required property string iconName
    property string caption: ""
    property bool filled: false
    property bool danger: false
    property color ink: Theme.dark.text
    property color edge: Theme.dark.toolBorder

    implicitHeight: 132
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.caption
    Accessible.onPressAction: root.clicked()

    background: Item {
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            radius: Theme.radius.button
            fill: Theme.dark.panel
            stroke: Theme.dark.border
        }
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: Theme.radius.button
            color: root.danger ? Theme.dark.danger : root.down ? Theme.dark.selected : Theme.dark.raised
            border.width: Theme.size.border
            border.color: root.edge
        }
        FocusRing {
            visible: root.visualFocus
            ring: Theme.dark.focus
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: 2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.iconName !== ""
            name: root.iconName
            filled: root.filled
            color: root.enabled ? root.ink : Theme.dark.text2
            size: 48
        }
        KText {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, root.width - 16)
            text: root.text
            type: root.iconName === "" ? Theme.secondary : Theme.noteBold
            color: root.enabled ? root.ink : Theme.dark.text2
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
        KText {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.caption !== ""
            width: Math.min(implicitWidth, root.width - 32)
            text: root.caption
            type: Theme.small
            lineHeight: 38
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            color: Theme.dark.text2
            Accessible.ignored: true
        }
    }
}
