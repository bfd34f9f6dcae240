// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Theme

// The large picture with an offer's name. Words stand on its calm left side. `onward` makes it a button with an arrow.
T.AbstractButton {
    id: root

    required property string picture
    property string warmChip: ""
    property string warmIcon: ""
    property string plainChip: ""
    property string note: ""
    property bool onward: false
    property int pad: 48
    // Too low for a picture and two lines: the words alone, over the full width.
    readonly property bool low: root.height < 300
    readonly property bool latin: Theme.language === "en"
    readonly property int namePx: root.low ? (root.latin ? Theme.row.px : Theme.heading.px) : root.latin ? (root.width < 1000 ? 72 : 80)
        : root.height < 440 ? Theme.heading.px + 12 : Theme.display.px

    enabled: root.onward
    focusPolicy: root.onward ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: root.onward ? Accessible.Button : Accessible.Graphic
    Accessible.name: root.text
    Accessible.description: root.note
    Accessible.onPressAction: if (root.onward) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.low
            radius: Theme.radius.hero
            color: Theme.color.hero
        }
        Picture {
            anchors.fill: parent
            visible: !root.low
            name: root.picture
            radius: Theme.radius.hero
            focal: "bottom"
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.hero
        }
    }

    Column {
        x: root.pad
        y: root.low ? Math.max(12, (root.height - height) / 2) : root.height < 440 ? 32 : root.height > 640 ? 44 : 38
        width: root.width - 2 * root.pad
        spacing: root.height < 440 ? 8 : 20

        Row {
            spacing: 16

            Chip {
                visible: root.warmChip !== ""
                text: root.warmChip
                iconName: root.warmIcon
                tone: Chip.SurfaceWarn
            }
            Chip {
                visible: root.plainChip !== ""
                text: root.plainChip
                tone: Chip.Surface
            }
        }
        KText {
            width: Math.min(root.width * (root.low ? 1 : 0.58), root.width - 2 * root.pad - (root.onward ? 120 : 0))
            // In Chinese a number stays with its word; an English line would break inside one.
            text: root.latin ? root.text : root.text.replace(/ (?=\d)/g, "\u00a0")
            type: Theme.display
            font.pixelSize: root.namePx
            lineHeight: Math.round(font.pixelSize * 1.13)
            wrapMode: Text.Wrap
        }
        KText {
            width: root.width * 0.55
            visible: root.note !== ""
            text: root.note
            type: Theme.body
            color: Theme.color.ink2
            wrapMode: Text.Wrap
            lineHeight: Math.round(Theme.body.px * 1.25)
        }
    }
    Rectangle {
        visible: root.onward
        anchors.right: parent.right
        anchors.rightMargin: 32
        y: 32
        width: Theme.size.target
        height: Theme.size.target
        radius: width / 2
        color: root.down ? Theme.color.pressed : Theme.color.surface
        border.width: Theme.size.border
        border.color: Theme.color.border

        Icon {
            anchors.centerIn: parent
            name: "arrow-right"
            color: Theme.color.accent
            size: 44
        }
    }
}
