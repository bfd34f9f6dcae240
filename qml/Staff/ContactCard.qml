// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The person of the emergency group who is called first.
Rectangle {
    id: root

    required property Incident incident

    implicitHeight: 132
    radius: Theme.radius.icon
    color: root.incident.drill ? Theme.dark.panel : Theme.dark.text
    border.width: root.incident.drill ? 3 : 0
    border.color: Theme.dark.drill

    readonly property color ink: root.incident.drill ? Theme.dark.drill : Theme.dark.page

    Accessible.role: Accessible.StaticText
    Accessible.name: who.text + " " + number.text

    Icon {
        x: 36
        anchors.verticalCenter: parent.verticalCenter
        name: "phone-call"
        filled: true
        color: root.incident.drill ? Theme.dark.drill : Theme.dark.danger
        size: 64
    }
    Column {
        x: 128
        width: number.x - x - Theme.space.s
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            //: Staff: above the person to call first, %1 the post, say "risk contact"
            text: qsTr("先打给%1").arg(StaffWords.post(root.incident.contactPost))
            type: Theme.small
            lineHeight: 44
            color: root.ink
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KText {
            id: who

            width: parent.width
            text: root.incident.contactName
            type: Theme.secondary
            color: root.ink
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    KText {
        id: number

        anchors.right: parent.right
        anchors.rightMargin: 36
        anchors.verticalCenter: parent.verticalCenter
        text: root.incident.contactPhone
        type: Theme.heading
        color: root.ink
        Accessible.ignored: true
    }
}
