// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// One fact: icon, what it is, what it says. "None" is written out, never left empty.
Item {
    id: root

    required property string iconName
    required property string label
    required property string value
    property bool lined: true
    property int labelWidth: 186
    property bool stacked: Theme.senior || root.latin

    // English in a narrow column: closer rows, and no larger words than they have room for.
    property bool dense: false
    readonly property bool latin: Theme.language === "en"

    implicitHeight: root.dense ? Math.max(108, words.height + 10) : Math.max(126, words.height + 28)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + " " + root.value

    IconBox {
        id: box

        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        size: 80
        iconSize: 44
    }
    Grid {
        id: words

        anchors.left: box.right
        anchors.leftMargin: Theme.space.tile
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: root.stacked ? 1 : 2
        columnSpacing: 18
        verticalItemAlignment: Grid.AlignVCenter

        KText {
            width: root.stacked ? words.width : root.labelWidth
            text: root.label
            type: root.stacked ? Theme.small : Theme.body
            font.pixelSize: root.dense ? Theme.small.px : root.stacked ? Theme.note.px : 38
            color: Theme.color.ink2
            wrapMode: Text.Wrap
            lineHeight: Math.round(font.pixelSize * 1.25)
            Accessible.ignored: true
        }
        KText {
            width: root.stacked ? words.width : words.width - root.labelWidth - 18
            text: root.value
            type: Theme.value
            font.pixelSize: root.dense ? Theme.bar.px : Theme.senior && root.latin ? Theme.tileNote.px : Theme.value.px
            wrapMode: Text.Wrap
            lineHeight: Math.round(font.pixelSize * 1.25)
            Accessible.ignored: true
        }
    }
    Separator {
        visible: root.lined
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
