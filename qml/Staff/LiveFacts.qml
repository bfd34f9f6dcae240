// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// Whom to call, how far the alarm has come, what head office did. Never more than is proved.
Column {
    id: root

    required property Panel panel
    required property Incident incident
    // The ladder gives way first, then what head office did; whom to dial never does.
    required property real room
    property int tallest: 82
    readonly property int lowest: 54
    readonly property real over: (root.other !== null ? 112 + root.spacing : 0)
        + (call.height > 0 ? call.height + root.spacing : 0) + 32
    readonly property bool reportsShown: root.incident.open && root.incident.reports.length > 0
        && root.room - root.over >= 112 + root.spacing + 5 * root.lowest
    readonly property real roomLeft: root.room - root.over - (root.reportsShown ? 112 + root.spacing : 0)
    readonly property int officeRows: Math.max(0, Math.min(2, root.incident.office.length,
                                                           Math.floor((root.roomLeft - 5 * root.lowest) / 60)))
    readonly property int rungHeight: Math.max(root.lowest, Math.min(root.tallest, Math.floor((root.roomLeft - root.officeRows * 60) / 5)))
    readonly property Incident other: root.panel.incidents.open.length > 1
        ? (root.panel.incidents.open[0] === root.incident ? root.panel.incidents.open[1] : root.panel.incidents.open[0])
        : root.panel.incidents.open.length === 1 && root.panel.incidents.open[0] !== root.incident
        ? root.panel.incidents.open[0] : null

    spacing: Theme.space.m

    IncidentStrip {
        visible: root.other !== null
        width: parent.width
        height: 112
        incident: root.other
        others: root.panel.incidents.open.length - 2
        onClicked: root.panel.show(root.other)
    }
    Column {
        id: call

        width: parent.width

        DialPanel {
            visible: root.incident.open && number !== ""
                     && (root.incident.dialNumber !== "" || root.incident.contactPhone === "")
            width: parent.width
            incident: root.incident
        }
        ContactCard {
            visible: root.incident.open && root.incident.dialNumber === "" && root.incident.contactPhone !== ""
            width: parent.width
            height: 148
            incident: root.incident
        }
        EndedCard {
            visible: !root.incident.open
            width: parent.width
            incident: root.incident
        }
    }
    ReportStrip {
        visible: root.reportsShown
        width: parent.width
        incident: root.incident
        onClicked: root.panel.open(Panel.Reports)
    }
    Rectangle {
        width: parent.width
        height: ladder.height + 32
        radius: Theme.radius.icon
        color: Theme.dark.panel
        border.width: Theme.size.border
        border.color: root.incident.drill ? Theme.dark.drill : Theme.dark.line

        Column {
            id: ladder

            x: 36
            y: 16
            width: parent.width - 72

            Repeater {
                model: root.incident.ladder

                LadderRung {
                    required property Rung modelData
                    required property int index

                    width: ladder.width
                    height: root?.rungHeight ?? 0
                    rung: modelData
                    drill: root?.incident.drill ?? false
                    last: index === 4
                }
            }
            Repeater {
                model: root.incident.office

                OfficeLine {
                    required property RecordLine modelData
                    required property int index

                    visible: index >= (root?.incident.office.length ?? 0) - (root?.officeRows ?? 0)
                    width: ladder.width
                    line: modelData
                    drill: root?.incident.drill ?? false
                }
            }
        }
    }
}
