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
    readonly property int late: root.countLate()

    function countLate(): int {
        let late = 0
        for (let i = 0; i < root.incident.reports.length; ++i)
            late += root.incident.reports[i].late ? 1 : 0
        return late
    }

    implicitHeight: 112
    focusPolicy: Qt.StrongFocus
    //: Staff, live page: leads to who is told upward
    text: qsTr("逐级上报")

    Accessible.role: Accessible.Button
    Accessible.name: root.text + " " + chain.text
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.icon
            color: root.down ? Theme.dark.selected : Theme.dark.raised
            border.width: root.late > 0 ? 4 : Theme.size.border
            border.color: root.late > 0 ? Theme.dark.wait : Theme.dark.toolBorder
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
        name: "megaphone"
        color: root.late > 0 ? Theme.dark.wait : Theme.dark.text
        size: 52
    }
    Column {
        x: 128
        width: parent.width - x - 90
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            text: root.text
            type: Theme.bar
            lineHeight: 46
            color: Theme.dark.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KText {
            id: chain

            width: parent.width
            text: root.incident.reports.length === 0 ? ""
                : StaffWords.joined(root.incident.reports[0].to, StaffWords.within(root.incident.reports[0].withinSeconds), "")
            type: Theme.small
            lineHeight: 42
            color: root.late > 0 ? Theme.dark.wait : Theme.dark.text2
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
