// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// Who is told upward, by when, how; and the person to call first.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape

    //: Staff, telling upward: title
    title: qsTr("逐级上报")
    //: Staff, telling upward: under the title
    note: qsTr("从上到下，一级一级报。报了一级，点一下，时间就记下。")
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    Grid {
        id: list

        readonly property real each: (width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: root.landscape ? 2 : 1
        spacing: Theme.space.m

        ContactCard {
            visible: root.incident.contactPhone !== ""
            width: list.each
            height: 148
            incident: root.incident
        }
        Repeater {
            model: root.incident.reports

            ReportRow {
                required property IncidentReport modelData

                width: list.each
                report: modelData
                drill: root?.incident.drill ?? false
                enabled: (root?.incident.open && !root.incident.unsent) ?? false
                onClicked: root.panel.toggleReport(modelData.stepId)
            }
        }
    }
}
