// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Theme

// A big choice. `wide` puts the icon beside the words (senior, landscape). Not available: dashed, a chip, and a note that
// says what to do instead.
T.AbstractButton {
    id: root

    required property string iconName
    required property string note
    property bool primary: false
    property bool wide: false
    // The word on the chip of a tile that cannot be used now.
    property string unavailable: ""
    property string unavailableIcon: "warning"
    readonly property bool usable: root.enabled && root.unavailable === ""
    readonly property bool filledBlue: root.primary && root.usable
    readonly property color ink: root.filledBlue ? Theme.color.accentInk : Theme.color.ink
    readonly property int boxSize: !root.wide ? 112 : root.height >= 240 ? 184 : 88
    readonly property int pad: !root.wide ? 38 : root.height >= 240 ? 46 : 34

    readonly property int caretHeight: root.wide && root.height >= 240 ? 56 : 44

    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.unavailable === "" ? root.note : root.unavailable + " " + root.note
    Accessible.onPressAction: if (root.usable) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.usable
            radius: Theme.radius.card
            color: root.primary ? (root.down ? Theme.color.accentPressed : Theme.color.accent)
                                : root.down ? Theme.color.pressed : Theme.color.surface
            border.width: root.primary ? 0 : Theme.size.border
            border.color: Theme.color.border
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.usable
            radius: Theme.radius.card
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.card
        }
    }

    IconBox {
        id: box

        x: root.pad
        y: root.wide ? (root.height - root.boxSize) / 2 : root.pad
        size: root.boxSize
        iconSize: root.boxSize > 150 ? 112 : root.boxSize > 100 ? 64 : 52
        name: root.iconName
        color: root.filledBlue || !root.usable ? Theme.color.surface : Theme.color.accentTint
        iconColor: root.usable ? Theme.color.accent : Theme.color.ink2
    }
    Icon {
        visible: root.usable
        name: "caret-right"
        size: root.wide && root.height >= 240 ? 56 : 44
        color: root.filledBlue ? Theme.color.accentInk : Theme.color.border
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        y: root.wide ? (root.height - root.caretHeight) / 2 : box.y + (box.height - root.caretHeight) / 2
    }
    Chip {
        id: chip

        visible: !root.usable
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        y: root.wide && root.height >= 240 ? root.pad
           : root.wide ? (root.height - chip.height) / 2 : box.y + (box.height - chip.height) / 2
        text: root.unavailable
        iconName: root.unavailableIcon
        iconFilled: true
        tone: Chip.Warn
    }
    Column {
        x: root.wide ? box.x + box.width + root.pad - 4 : root.pad
        y: root.wide ? (root.height - height) / 2 : root.height - root.pad + 4 - height
        width: root.width - x - root.pad - (root.wide ? (root.usable ? 60 : root.height >= 240 ? 0 : chip.width + 16) : 0)
        spacing: 0

        KText {
            width: parent.width
            text: root.text
            type: root.wide && root.height < 240 ? Theme.secondary : Theme.tile
            color: root.ink
            wrapMode: Text.Wrap
            lineHeight: Math.round(type.px * 1.15)
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            text: root.note
            type: Theme.tileNote
            color: root.filledBlue ? Theme.color.accentInk : Theme.color.ink2
            wrapMode: Text.Wrap
            lineHeight: Math.round(type.px * 1.25)
            Accessible.ignored: true
        }
    }
}
