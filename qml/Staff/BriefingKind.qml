// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What is practised today: what head office planned, and the words of the kind that was chosen.
Column {
    id: root

    required property Panel panel
    required property EmergencyTile kind
    property bool low: false
    readonly property int plansShown: root.low ? 1 : 3
    readonly property int plansLeft: root.panel.office.plans.length - root.plansShown

    signal planned(playbook: string)
    signal another()

    spacing: Theme.space.m

    Repeater {
        model: root.panel.office.plans

        PlanCard {
            required property DrillPlan modelData
            required property int index

            visible: index < (root?.plansShown ?? 0)
            width: root?.width ?? 0
            plan: modelData
            chosen: modelData.playbook === root?.kind?.playbook
            onClicked: root.planned(modelData.playbook)
        }
    }
    KText {
        visible: root.plansLeft > 0
        width: parent.width
        //: Staff, before a drill: %n drills more were planned by head office
        text: qsTr("总部还安排了 %n 次", "", root.plansLeft)
        type: Theme.small
        color: Theme.dark.wait
    }
    ChoiceRow {
        width: parent.width
        height: root.low ? 112 : 128
        iconName: root.kind?.icon ?? "list-checks"
        filled: root.kind !== null
        //: Staff, before a drill: %1 the kind that is practised
        text: qsTr("今天练：%1").arg(root.kind?.name ?? "")
        //: Staff, before a drill: under the kind, a touch chooses another
        note: qsTr("换一种，点这里")
        onClicked: root.another()
    }
    KText {
        width: parent.width
        text: root.kind?.briefing ?? ""
        type: root.low ? Theme.small : Theme.body
        lineHeight: root.low ? 42 : 52
        color: Theme.dark.text2
        wrapMode: Text.Wrap
    }
}
