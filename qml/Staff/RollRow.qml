// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// One of the roster: here, or missing. Missing is red and says so.
T.AbstractButton {
    id: root

    required property RollMember member

    implicitHeight: 120
    focusPolicy: Qt.StrongFocus
    text: root.member.name

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.member.name + " " + word.text
    Accessible.checkable: true
    Accessible.checked: root.member.present
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.button
            color: !root.member.present ? Theme.dark.danger : root.down ? Theme.dark.selected : Theme.dark.raised
            border.width: Theme.size.border
            border.color: root.member.present ? Theme.dark.ok : Theme.dark.dangerInk
        }
        FocusRing {
            visible: root.visualFocus
            ring: Theme.dark.focus
        }
    }
    Icon {
        id: mark

        x: 24
        anchors.verticalCenter: parent.verticalCenter
        name: root.member.present ? "check-circle" : "magnifying-glass"
        filled: root.member.present
        color: root.member.present ? Theme.dark.ok : Theme.dark.dangerInk
        size: 52
    }
    Column {
        anchors.left: mark.right
        anchors.leftMargin: Theme.space.s
        anchors.right: word.left
        anchors.rightMargin: Theme.space.xs
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            text: root.member.name
            type: Theme.bar
            color: Theme.dark.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            visible: text !== ""
            text: StaffWords.role(root.member.role)
            type: Theme.small
            lineHeight: 38
            color: Theme.dark.text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    KText {
        id: word

        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        text: root.member.present
            //: Staff, roll call: this person is here
            ? qsTr("到")
            //: Staff, roll call: this person is missing
            : qsTr("没到")
        type: Theme.noteBold
        color: Theme.dark.text
        Accessible.ignored: true
    }
}
