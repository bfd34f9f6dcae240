// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// One incident while it lasts: the number to dial, how far the alarm has come, what everybody does.
Item {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    readonly property int gap: Theme.space.m
    readonly property int margin: Theme.space.staffMargin
    readonly property int columnWidth: root.landscape ? (root.width - 2 * root.margin - root.gap) / 2
                                                      : root.width - 2 * root.margin
    // Two strips or a long ladder leave little room for the steps of a portrait page.
    readonly property bool tight: facts.other !== null || root.incident.reports.length > 0
        || root.incident.office.length > 0 || root.incident.urgeCall || root.height < 1800

    LiveHead {
        id: head

        width: parent.width
        height: root.landscape ? 180 : 222
        incident: root.incident
        branchName: root.panel.branchName
    }
    LiveFacts {
        id: facts

        x: root.margin
        y: head.height + root.gap
        width: root.columnWidth
        panel: root.panel
        incident: root.incident
        tallest: root.tight ? 66 : 82
        // At least three steps stay in sight below it.
        room: root.landscape ? root.height - y - root.gap : root.height - y - 464 - bottom.height - 80
    }
    LiveSteps {
        id: steps

        x: root.landscape ? root.margin + root.columnWidth + root.gap : root.margin
        y: root.landscape ? head.height + root.gap : facts.y + facts.height + Theme.space.s
        width: root.columnWidth
        height: bottom.y - y - root.gap
        panel: root.panel
        incident: root.incident
    }
    LiveActions {
        id: bottom

        x: steps.x
        y: root.height - height - (root.landscape ? root.gap : 40)
        width: root.columnWidth
        panel: root.panel
        incident: root.incident
    }
}
