// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Something head office did, as its signed event says.
Item {
    id: root

    required property RecordLine line
    required property bool drill

    implicitHeight: 60

    Accessible.role: Accessible.StaticText
    Accessible.name: words.text + " " + root.line.at

    Icon {
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        name: root.line.kind === "escalated" ? "megaphone" : root.line.kind === "assigned" ? "user-circle" : "eye"
        color: root.line.kind === "escalated" ? Theme.dark.wait : root.drill ? Theme.dark.drill : Theme.dark.ok
        size: 44
    }
    KText {
        id: words

        x: 92
        width: at.x - x - Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        text: StaffWords.drilled(root.drill, StaffWords.office(root.line.kind, root.line.words, root.line.by, root.line.role))
        type: Theme.tileNote
        color: Theme.dark.text
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    KText {
        id: at

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 110
        horizontalAlignment: Text.AlignRight
        text: root.line.at
        type: Theme.bar
        color: Theme.dark.text
        Accessible.ignored: true
    }
}
