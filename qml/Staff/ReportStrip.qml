// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Who is told upward next, on the way to the whole list.
T.AbstractButton {
    id: root

    required property Incident incident
    // The first who has not been told; null when all have been.
    readonly property IncidentReport next: {
        let found = null
        for (let i = root.incident.reports.length - 1; i >= 0; --i)
            if (root.incident.reports[i].toldAt === "")
                found = root.incident.reports[i]
        return found
    }
    readonly property bool late: root.next?.late ?? false

    implicitHeight: 112
    focusPolicy: Qt.StrongFocus
    //: Staff, live page: leads to who is told upward
    text: qsTr("逐级上报")

    Accessible.role: Accessible.Button
    Accessible.name: root.text + " " + chain.text + " " + within.text
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.icon
            color: root.down ? Theme.dark.selected : Theme.dark.raised
            border.width: root.late ? 4 : Theme.size.border
            border.color: root.late ? Theme.dark.wait : Theme.dark.toolBorder
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.icon
            ring: Theme.dark.focus
        }
    }
    Icon {
        x: 36
        anchors.verticalCenter: parent.verticalCenter
        name: root.next ? "megaphone" : "check-circle"
        filled: root.next === null
        color: root.next === null ? (root.incident.drill ? Theme.dark.drill : Theme.dark.ok)
            : root.late ? Theme.dark.wait : Theme.dark.text
        size: 52
    }
    Column {
        x: 128
        width: parent.width - x - 90
        anchors.verticalCenter: parent.verticalCenter

        Item {
            width: parent.width
            height: 50

            KText {
                width: within.x - Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                text: root.text
                type: Theme.bar
                color: Theme.dark.text
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            KText {
                id: within

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: root.next === null ? "" : StaffWords.within(root.next.withinSeconds)
                type: Theme.smallBold
                color: root.late ? Theme.dark.wait : Theme.dark.text
                Accessible.ignored: true
            }
        }
        KText {
            id: chain

            width: parent.width
            text: root.next === null
                //: Staff, live page: everybody of the chain has been told
                ? qsTr("都报过了")
                //: Staff, live page: %1 is who is told next
                : qsTr("下一个：%1").arg(root.next.to)
            type: Theme.small
            lineHeight: 42
            color: root.late ? Theme.dark.wait : Theme.dark.text2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        name: "caret-right"
        color: Theme.dark.text2
        size: 44
    }
}
