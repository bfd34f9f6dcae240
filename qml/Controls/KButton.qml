// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Theme

// The button. Acts on release, sliding off cancels, says its name, role and press to assistive technology.
// A button that cannot be used is dashed and its label says why.
T.AbstractButton {
    id: root

    enum Variant { Primary, Secondary, Help, HelpSolid, Staff, StaffPrimary, StaffDanger }

    property int variant: KButton.Secondary
    property string iconName: ""
    property bool iconFilled: false
    property string trailingIcon: ""
    // While the work goes on: the fill stays, a second press does nothing.
    property bool busy: false
    //: Label of a button while its work is going on
    property string busyText: qsTr("请稍等…")
    property TextStyle type: root.variant === KButton.Primary ? Theme.button
                               : root.staff ? Theme.bar
                               : root.variant === KButton.Secondary ? Theme.secondary : Theme.button
    readonly property bool staff: root.variant >= KButton.Staff
    readonly property color ink: !root.enabled ? (root.staff ? Theme.dark.text2 : Theme.color.ink2)
        : root.variant === KButton.Primary || root.variant === KButton.HelpSolid ? Theme.color.accentInk
        : root.variant === KButton.Help ? Theme.color.help
        : root.variant === KButton.StaffPrimary ? Theme.dark.page
        : root.variant === KButton.StaffDanger ? Theme.dark.dangerInk
        : root.variant === KButton.Staff ? Theme.dark.text : Theme.color.ink
    readonly property color fill: root.pick(root.down)
    readonly property color edge: root.variant === KButton.Help ? Theme.color.help
        : root.variant === KButton.Staff ? Theme.dark.toolBorder
        : root.variant === KButton.Secondary ? Theme.color.border : "transparent"
    readonly property int edgeWidth: root.variant === KButton.Help ? Theme.size.helpBorder : Theme.size.border

    function pick(pressed: bool): color {
        switch (root.variant) {
        case KButton.Primary: return pressed ? Theme.color.accentPressed : Theme.color.accent
        case KButton.Help: return pressed ? Theme.color.helpTintPressed : Theme.color.helpTint
        case KButton.HelpSolid: return pressed ? Theme.color.helpPressed : Theme.color.help
        case KButton.Staff: return pressed ? Theme.dark.selected : Theme.dark.raised
        case KButton.StaffPrimary: return pressed ? Theme.dark.text2 : Theme.dark.text
        case KButton.StaffDanger: return Theme.dark.danger
        default: return pressed ? Theme.color.pressed : Theme.color.surface
        }
    }

    implicitHeight: root.variant === KButton.Primary ? Theme.size.primary : Theme.size.secondary
    implicitWidth: Math.max(Theme.size.target, content.implicitWidth + root.leftPadding + root.rightPadding)
    leftPadding: Theme.space.tile
    rightPadding: Theme.space.tile
    focusPolicy: Qt.StrongFocus
    down: root.pressed && !root.busy

    Accessible.role: Accessible.Button
    Accessible.name: root.busy ? root.busyText : root.text
    Accessible.onPressAction: if (root.enabled && !root.busy) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: Theme.radius.button
            color: root.fill
            border.width: root.edgeWidth
            border.color: root.edge
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            fill: root.staff ? Theme.dark.panel : Theme.color.pressed
            stroke: root.staff ? Theme.dark.border : Theme.color.border
        }
        FocusRing {
            visible: root.visualFocus
            ring: root.staff ? Theme.dark.focus : Theme.color.focus
        }
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Theme.space.m

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.busy || root.iconName !== ""
            name: root.busy ? "hourglass-medium" : root.iconName
            filled: root.iconFilled && !root.busy
            color: root.ink
            size: Math.round(root.type.px * 1.1)
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.busy ? root.busyText : root.text
            type: root.type
            color: root.ink
            Accessible.ignored: true
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.trailingIcon !== "" && !root.busy
            name: root.trailingIcon
            color: root.ink
            size: Math.round(root.type.px * 0.9)
        }
    }
}
