// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Theme

// The 96 high pill: back and end, larger words, filters. `active` is said by fill and a check, never by colour alone.
T.AbstractButton {
    id: root

    enum Kind { Plain, Filter, Toggle, Staff }

    property int kind: NavPill.Plain
    property bool active: false
    property string iconName: ""
    property string trailingIcon: ""
    property TextStyle type: Theme.bar
    readonly property bool staff: root.kind === NavPill.Staff
    readonly property bool lit: root.active && root.kind === NavPill.Toggle
    readonly property color ink: root.staff ? Theme.dark.text
        : root.active && !root.lit ? Theme.color.accentInk
        : root.enabled ? Theme.color.ink : Theme.color.ink2

    implicitHeight: Theme.size.target
    implicitWidth: Math.max(Theme.size.target, content.implicitWidth + root.leftPadding + root.rightPadding)
    leftPadding: Theme.space.l + 2
    rightPadding: Theme.space.l + 2
    focusPolicy: Qt.StrongFocus

    Accessible.role: root.kind === NavPill.Filter || root.kind === NavPill.Toggle ? Accessible.CheckBox : Accessible.Button
    Accessible.name: root.text
    Accessible.checkable: root.kind === NavPill.Filter || root.kind === NavPill.Toggle
    Accessible.checked: root.active
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: root.height / 2
            color: root.staff ? (root.down ? Theme.dark.selected : Theme.dark.raised)
                   : root.lit ? Theme.color.highlight
                   : root.active ? Theme.color.ink
                   : root.down ? Theme.color.pressed : Theme.color.surface
            border.width: Theme.size.border
            border.color: root.staff ? Theme.dark.toolBorder : root.active ? Theme.color.ink : Theme.color.border
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            radius: root.height / 2
        }
        FocusRing {
            visible: root.visualFocus
            around: root.height / 2
            ring: root.staff ? Theme.dark.focus : Theme.color.focus
        }
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: root.kind === NavPill.Filter ? Theme.space.s - 4 : Theme.space.s + 2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.lit
            name: "check-circle"
            filled: true
            color: root.ink
            size: 40
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.lit && (root.active || root.iconName !== "")
            name: root.active ? "check" : root.iconName
            color: root.ink
            size: 40
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            type: root.type
            color: root.ink
            Accessible.ignored: true
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.trailingIcon !== ""
            name: root.trailingIcon
            color: root.ink
            size: 40
        }
    }
}
