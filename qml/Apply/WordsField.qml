// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A name or a text being written. Letters that are no character yet stand blue and underlined behind it. Assistive
// technology hears how long it is, not what it says.
Rectangle {
    id: root

    required property ApplyModel apply
    readonly property bool isName: root.apply.kind === ApplyModel.Name
    readonly property bool wrong: root.apply.trouble !== ApplyModel.NoTrouble
    readonly property real inner: root.width - 2 * Theme.space.xl

    implicitHeight: 172
    radius: Theme.radius.icon
    color: Theme.color.surface
    border.width: root.wrong ? Theme.size.disclosureBorder : Theme.size.focusRing
    border.color: root.wrong ? Theme.color.warn : Theme.color.accent

    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: root.apply.label
    //: Text field, read aloud: %n characters are written
    Accessible.description: qsTr("已写 %n 个字", "", root.apply.typed)

    Row {
        id: line

        x: Theme.space.xl
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.isName ? Theme.space.s : Theme.space.xs

        KText {
            id: written

            readonly property real room: root.inner - letters.width - caret.width - 2 * line.spacing
                                         - (chips.visible ? chips.width + Theme.space.s : 0)

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(natural.advanceWidth) + 2, written.room)
            height: Math.min(implicitHeight, root.height - 2 * Theme.space.s)
            text: root.apply.text
            type: root.isName ? Theme.title : Theme.lead
            font.pixelSize: root.isName ? 84 : 48
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            Accessible.ignored: true

            TextMetrics {
                id: natural

                text: root.apply.text
                font.family: Theme.family
                font.weight: written.font.weight
                font.pixelSize: written.font.pixelSize
            }
        }
        Item {
            id: letters

            anchors.verticalCenter: parent.verticalCenter
            visible: root.apply.composing !== ""
            width: visible ? typed.width : 0
            height: typed.height

            KText {
                id: typed

                width: Math.min(implicitWidth, root.inner * (chips.visible ? 0.4 : 0.5))
                text: root.apply.composing
                type: Theme.title
                font.pixelSize: root.isName ? 76 : 48
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 32
                color: Theme.color.accent
                Accessible.ignored: true
            }
            Rectangle {
                y: typed.height - 10
                width: parent.width
                height: 6
                color: Theme.color.accent
            }
        }
        Rectangle {
            id: caret

            anchors.verticalCenter: parent.verticalCenter
            width: 4
            height: root.isName ? 84 : 60
            color: Theme.color.accent
        }
    }
    Row {
        id: chips

        visible: root.isName && root.apply.keyboard === ApplyModel.Pinyin && !Theme.senior
                 && width < root.inner * 0.5 && root.apply.typed < 6
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xl
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s + 4

        Chip {
            visible: root.apply.surname !== ""
            //: Chip in the name field: %1 the surname that was chosen
            text: qsTr("姓：%1").arg(root.apply.surname)
            tone: Chip.Info
            Accessible.ignored: true
        }
        Chip {
            visible: root.apply.choosingSurname || root.apply.composing !== ""
            //: Chip in the name field: the surname is being chosen
            text: root.apply.choosingSurname ? qsTr("先选姓")
                //: Chip in the name field: the given name is being chosen
                : qsTr("正在选名")
            tone: Chip.Warn
        }
    }
}
