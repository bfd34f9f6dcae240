// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// One of a few short words; a check says which is chosen.
T.AbstractButton {
    id: root

    property bool chosen: false
    property string iconName: ""

    implicitHeight: 104
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.chosen
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.button
            color: root.chosen ? Theme.dark.text : root.down ? Theme.dark.selected : Theme.dark.raised
            border.width: Theme.size.border
            border.color: root.chosen ? Theme.dark.text : Theme.dark.toolBorder
        }
        FocusRing {
            visible: root.visualFocus
            ring: Theme.dark.focus
        }
    }
    Row {
        anchors.centerIn: parent
        spacing: 12

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            visible: root.chosen || root.iconName !== ""
            name: root.chosen ? "check" : root.iconName
            color: root.chosen ? Theme.dark.page : Theme.dark.text
            size: 40
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 24 - (mark.visible ? 52 : 0))
            height: Math.min(implicitHeight, root.height - 8)
            text: root.text
            type: Theme.chip
            lineHeight: 40
            color: root.chosen ? Theme.dark.page : Theme.dark.text
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
}
