// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// One emergency. One touch sends at once: on release inside the tile, if a finger meant it. No key does: a scanner
// that acts as a keyboard types Enter.
T.AbstractButton {
    id: root

    required property string note
    required property string iconName
    property bool life: false
    // Sends nothing itself.
    property bool plain: false
    property bool drill: false
    property string chip: ""
    readonly property int pad: root.height > 320 ? 38 : 28
    // Too low for the icon above the name: they stand side by side.
    readonly property bool low: root.height < 250
    readonly property int boxSize: root.low ? 76 : Math.max(88, Math.min(116, root.height - 230))

    focusPolicy: Qt.NoFocus
    down: guard.pressed

    Accessible.role: Accessible.Button
    Accessible.name: root.drill ? StaffWords.drilled(true, root.text) : root.text
    Accessible.description: root.note
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: !root.drill
            radius: Theme.radius.icon
            color: root.down ? Theme.dark.raised : Theme.dark.panel
            border.width: 3
            border.color: Theme.dark.border
        }
        DashedFrame {
            anchors.fill: parent
            visible: root.drill
            radius: Theme.radius.icon
            fill: root.down ? Theme.dark.raised : Theme.dark.panel
            stroke: Theme.dark.drill
            strokeWidth: 3
            dash: [3, 2]
        }
    }

    IconBox {
        id: box

        x: root.pad
        y: root.pad - 4
        size: root.boxSize
        name: root.iconName
        filled: !root.plain
        color: root.drill ? Qt.tint(Theme.dark.panel, Qt.alpha(Theme.dark.drill, 0.2))
               : root.life ? Theme.dark.danger : Theme.dark.selected
        iconColor: root.drill ? Theme.dark.drill : Theme.dark.text
    }
    Chip {
        id: mark

        visible: root.chip !== ""
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        y: root.low ? root.height - root.pad + 4 - height : root.pad - 4 + (root.boxSize - height) / 2
        text: root.chip
        tone: root.drill ? Chip.Drill : Chip.Dark
    }
    KText {
        id: besideName

        visible: root.low
        x: box.x + box.width + Theme.space.s
        anchors.verticalCenter: box.verticalCenter
        text: root.text
        type: Theme.secondary
        color: Theme.dark.text
        Accessible.ignored: true
    }
    Column {
        x: root.pad
        width: root.width - 2 * root.pad
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.note === "" ? root.pad - 12 : Theme.space.s

        KText {
            visible: !root.low
            text: root.text
            type: root.height > 260 ? Theme.heading : Theme.secondary
            font.pixelSize: root.height > 320 ? 68 : root.height > 260 ? 56 : type.px
            color: Theme.dark.text
            Accessible.ignored: true
        }
        KText {
            width: parent.width - (root.low && mark.visible ? mark.width + Theme.space.s : 0)
            text: root.note
            type: Theme.small
            lineHeight: 38
            wrapMode: Text.Wrap
            maximumLineCount: root.height > 260 ? 2 : 1
            elide: Text.ElideRight
            color: Theme.dark.text2
            Accessible.ignored: true
        }
    }

    TouchGuard {
        id: guard

        anchors.fill: parent
        onTouched: root.clicked()
    }
}
