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

    signal backed()

    KText {
        id: title

        width: parent.width - backButton.width - Theme.space.m
        text: root.title
        type: Theme.title
        color: root.ink
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
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
        type: Theme.body
        color: Theme.dark.text2
        wrapMode: Text.Wrap
    }
    Item {
        id: room

        anchors.top: note.visible ? note.bottom : title.bottom
        anchors.topMargin: Theme.space.l
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
