// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Somebody who is told upward: by when, how, and whether it was done. A touch ticks it, another takes the tick back.
T.CheckBox {
    id: root

    required property IncidentReport report
    required property bool drill
    readonly property bool told: root.report.toldAt !== ""

    implicitHeight: Math.max(148, words.height + 40)
    focusPolicy: Qt.StrongFocus
    text: root.report.to
    checked: root.told
    // A touch asks; the tick comes when it is recorded.
    nextCheckState: () => root.told ? Qt.Checked : Qt.Unchecked

    Accessible.name: root.text
    Accessible.description: StaffWords.joined(root.report.how, within.text, until.text)
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.icon
            color: root.down ? Theme.dark.selected : Theme.dark.panel
            border.width: root.report.late ? 4 : Theme.size.border
            border.color: root.report.late ? Theme.dark.wait : Theme.dark.border
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.icon
            ring: Theme.dark.focus
        }
    }
    Icon {
        x: 32
        anchors.verticalCenter: parent.verticalCenter
        visible: root.told
        name: "check-circle"
        filled: true
        color: root.drill ? Theme.dark.drill : Theme.dark.ok
        size: 60
    }
    Rectangle {
        x: 32
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.told
        width: 58
        height: 58
        radius: 14
        color: "transparent"
        border.width: root.enabled ? 5 : 3
        border.color: root.enabled ? Theme.dark.text : Theme.dark.border
    }
    Column {
        id: words

        x: 120
        width: times.x - x - Theme.space.m
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            text: root.report.to
            type: Theme.bar
            lineHeight: 48
            color: root.told ? Theme.dark.text2 : Theme.dark.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            text: root.report.how
            type: Theme.small
            lineHeight: 42
            color: Theme.dark.text2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Column {
        id: times

        anchors.right: parent.right
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter

        KText {
            id: within

            anchors.right: parent.right
            text: root.told ? root.report.toldAt : StaffWords.within(root.report.withinSeconds)
            type: Theme.bar
            color: root.report.late ? Theme.dark.wait : Theme.dark.text
            Accessible.ignored: true
        }
        KText {
            id: until

            anchors.right: parent.right
            visible: text !== ""
            text: root.told
                //: Staff, telling upward: %1 is who told it
                ? (root.report.toldBy === "" ? qsTr("报过了") : qsTr("%1 报的").arg(root.report.toldBy))
                : root.report.withinSeconds === 0 ? "" : root.report.late
                //: Staff, telling upward: the time is over, %1 it was
                ? qsTr("%1 已过").arg(root.report.until)
                //: Staff, telling upward: at the latest at %1
                : qsTr("%1 前").arg(root.report.until)
            type: Theme.small
            color: root.report.late ? Theme.dark.wait : Theme.dark.text2
            Accessible.ignored: true
        }
    }
}
