// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// One offer of the list. The risk words of a wealth product stand here in full.
T.AbstractButton {
    id: root

    required property string offerId
    required property string name
    required property string warmChip
    required property string plainChip
    required property string line
    required property bool risk
    required property string until
    required property bool ending
    required property string picture

    // English words are longer: smaller type, a narrower picture. A risk warning in Chinese fits on one line.
    readonly property bool latin: Theme.language === "en"
    readonly property int pictureWidth: Math.min(root.latin ? 220 : 244, Math.round(root.height * 0.96))

    text: root.name
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.name
    Accessible.description: root.line + " " + root.until
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.card
            color: root.down ? Theme.color.pressed : Theme.color.surface
            border.width: Theme.size.border
            border.color: Theme.color.border
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.card
        }
    }

    Picture {
        x: Theme.size.border
        y: Theme.size.border
        width: root.pictureWidth
        height: root.height - 2 * Theme.size.border
        name: root.picture
        radius: Theme.radius.card - Theme.size.border
        corners: "left"
        focal: "bottom-right"
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.pictureWidth + 36
        anchors.right: caret.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.height > 270 && !Theme.senior ? 4 : 0

        Row {
            spacing: 16
            visible: name.height + line.height + (until.visible ? until.height : 0) + 64 + 3 * words.spacing <= root.height - 8

            Chip {
                visible: root.warmChip !== ""
                text: root.warmChip
                tone: Chip.Warn
            }
            Chip {
                visible: root.plainChip !== ""
                text: root.plainChip
            }
        }
        KText {
            id: name

            width: parent.width
            text: root.name
            type: Theme.row
            font.pixelSize: root.latin ? Theme.row.px - 12 : Theme.row.px
            wrapMode: Text.Wrap
            lineHeight: Math.round(font.pixelSize * 1.2)
            Accessible.ignored: true
        }
        KText {
            id: line

            width: parent.width
            text: root.line
            type: root.risk ? Theme.smallBold : Theme.tileNote
            font.pixelSize: root.risk ? 32 : Theme.senior ? (root.latin ? 38 : 40) : Theme.tileNote.px
            color: Theme.color.ink2
            wrapMode: Text.Wrap
            lineHeight: Math.round(font.pixelSize * (root.latin ? 1.2 : 1.3))
            Accessible.ignored: true
        }
        Row {
            id: until

            spacing: 12
            visible: root.until !== ""

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.ending ? "clock" : "calendar-blank"
                color: root.ending ? Theme.color.warn : Theme.color.ink
                size: 36
            }
            KText {
                text: root.until
                type: Theme.chip
                color: root.ending ? Theme.color.warn : Theme.color.ink
                Accessible.ignored: true
            }
        }
    }
    Icon {
        id: caret

        anchors.right: parent.right
        anchors.rightMargin: 36
        anchors.verticalCenter: parent.verticalCenter
        name: "caret-right"
        color: Theme.color.border
        size: 44
    }
}
