// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// A page of the panel that is not the tiles: title, words, room for the rest, and the way back.
Item {
    id: root

    required property string title
    property string note: ""
    property color ink: Theme.dark.text
    default property alias content: room.data
    readonly property alias room: room
    // Over everything of this page.
    property alias overlay: overlay.data

    signal backed()

    KText {
        id: title

        width: parent.width - backButton.width - Theme.space.m
        height: Math.max(backButton.height, implicitHeight)
        text: root.title
        type: natural.advanceWidth > title.width ? Theme.button : Theme.title
        color: root.ink
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading

        TextMetrics {
            id: natural

            text: root.title
            font.family: Theme.family
            font.weight: Font.Bold
            font.pixelSize: Theme.title.px
        }
    }
    NavPill {
        id: backButton

        anchors.right: parent.right
        kind: NavPill.Staff
        iconName: "arrow-left"
        //: Staff: back to the page before
        text: qsTr("返回")
        onClicked: root.backed()
    }
    KText {
        id: note

        anchors.top: title.bottom
        anchors.topMargin: Theme.space.xs
        width: parent.width
        visible: root.note !== ""
        text: root.note
        type: Theme.tileNote
        color: Theme.dark.text2
        wrapMode: Text.Wrap
    }
    Item {
        id: room

        anchors.top: note.visible ? note.bottom : title.bottom
        anchors.topMargin: Theme.space.m
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.l
        width: parent.width
    }
    Item {
        id: overlay

        anchors.fill: parent
        z: 1
    }
}
