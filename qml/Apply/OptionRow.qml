// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// One of several answers, or a box to tick. Chosen is said by a check, fill and border. Not available: dashed, and the
// label says why.
T.AbstractButton {
    id: root

    property bool chosen: false
    property bool box: false

    implicitHeight: 168
    focusPolicy: Qt.StrongFocus

    Accessible.role: root.box ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.chosen
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: Theme.radius.card
            color: root.chosen ? Theme.color.accentTint : root.down ? Theme.color.pressed : Theme.color.surface
            border.width: root.chosen ? Theme.size.focusRing : Theme.size.border
            border.color: root.chosen ? Theme.color.accent : Theme.color.border
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            radius: Theme.radius.card
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.card
        }
    }

    Rectangle {
        id: mark

        x: 40
        anchors.verticalCenter: parent.verticalCenter
        width: 72
        height: 72
        radius: root.box ? Theme.radius.key : 36
        color: root.chosen ? Theme.color.accent : Theme.color.surface
        border.width: root.chosen ? 0 : 4
        border.color: Theme.color.border

        Icon {
            anchors.centerIn: parent
            visible: root.chosen
            name: "check"
            color: Theme.color.accentInk
            size: 48
        }
    }
    KText {
        anchors.left: mark.right
        anchors.leftMargin: Theme.space.l
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(implicitHeight, root.height - Theme.space.s)
        text: root.text
        type: Theme.row
        color: root.enabled ? Theme.color.ink : Theme.color.ink2
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        wrapMode: Text.Wrap
        fontSizeMode: Text.Fit
        minimumPixelSize: 32
        Accessible.ignored: true
    }
}
