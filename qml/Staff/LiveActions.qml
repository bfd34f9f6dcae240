// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The four buttons under a live incident; for the first five seconds there is only one: take it back.
Column {
    id: root

    required property Panel panel
    required property Incident incident
    readonly property bool drill: root.incident.drill
    readonly property real least: root.width * (root.drill ? 0.14 : 0.19)

    spacing: Theme.space.m

    component Button: KButton {
        height: 120
        variant: KButton.Staff
        type: Theme.noteBold
        leftPadding: 16
        rightPadding: 16
    }

    HelpBanner {
        visible: root.panel.help.waiting > 0
        width: parent.width
        help: root.panel.help
    }
    UndoBar {
        visible: root.incident.undoSeconds > 0
        width: parent.width
        seconds: root.incident.undoSeconds
        drill: root.drill
        onClicked: root.panel.undo()
    }
    Row {
        id: buttons

        visible: root.incident.undoSeconds === 0
        width: parent.width
        spacing: Theme.space.s

        Button {
            id: home

            width: root.incident.open ? Math.max(root.least, implicitWidth)
                   : root.drill ? root.width - realButton.width - buttons.spacing : root.width
            iconName: root.incident.open ? "" : "arrow-left"
            //: Staff, live page: back to the tiles
            text: qsTr("面板")
            onClicked: root.panel.toTiles()
        }
        Button {
            id: moreButton

            visible: root.incident.open
            width: Math.max(root.least, implicitWidth)
            enabled: !root.incident.unsent
            //: Staff, live page: say more about it: place, level, notes, roles
            text: qsTr("补充")
            onClicked: root.panel.open(Panel.Actions)
        }
        Button {
            id: countButton

            visible: root.incident.open
            width: Math.max(root.least, implicitWidth)
            enabled: !root.incident.unsent
            //: Staff, live page: call the roll
            text: qsTr("点名")
            onClicked: root.panel.open(Panel.Headcount)
        }
        Button {
            id: realButton

            visible: root.drill
            variant: KButton.StaffDanger
            iconName: root.width > 900 ? "siren" : ""
            //: Staff, drill: something real has happened, back to the real tiles
            text: qsTr("真的出事")
            onClicked: root.panel.leaveDrill()
        }
        StaffDone {
            visible: root.incident.open
            enabled: !root.incident.unsent
            width: root.width - home.width - moreButton.width - countButton.width - 3 * buttons.spacing
                   - (root.drill ? realButton.width + buttons.spacing : 0)
            height: 120
            drill: root.drill
            text: root.drill
                //: Staff, live page of a drill: end it
                ? qsTr("演练做完")
                : root.incident.doneWord !== "" ? root.incident.doneWord
                //: Staff, live page: end the incident
                : qsTr("处理完了")
            onClicked: root.panel.open(Panel.Close)
        }
    }
}
