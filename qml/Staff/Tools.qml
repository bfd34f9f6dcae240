// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// What staff do besides alarms. In a drill: the way back to the real tiles, always one touch.
Grid {
    id: root

    required property Panel panel
    readonly property bool drill: root.panel.drillMode
    readonly property real each: (root.width - (root.columns - 1) * root.spacing) / root.columns
    readonly property int owed: root.panel.upkeep.openFaults + root.panel.upkeep.openFollowUps
    readonly property int plans: root.panel.office.plans.length

    columns: root.width < 800 ? 2 : 4
    spacing: root.width < 800 ? Theme.space.s : Theme.space.m

    component Tool: StaffTool {
        width: root.each
        height: root.drill && root.columns === 2 ? 104 : 132
    }

    Tool {
        visible: !root.drill
        iconName: "binoculars"
        edge: root.panel.patrol.due > 0 ? Theme.dark.text : Theme.dark.toolBorder
        text: root.panel.patrol.due > 0
            //: Staff, tool: the lists of the day, %1 have not been gone through yet
            ? qsTr("巡查 %1").arg(root.panel.patrol.due)
            //: Staff, tool: the lists of the day
            : qsTr("巡查")
        onClicked: root.panel.openTool(Panel.Patrol)
    }
    Tool {
        visible: !root.drill
        iconName: root.panel.upkeep.overdue > 0 ? "warning" : "list-checks"
        ink: root.panel.upkeep.overdue > 0 ? Theme.dark.wait : Theme.dark.text
        edge: root.panel.upkeep.overdue > 0 ? Theme.dark.wait : Theme.dark.toolBorder
        text: root.panel.upkeep.overdue > 0
            //: Staff, tool: faults and follow-ups, %1 of them are overdue
            ? qsTr("过期 %1").arg(root.panel.upkeep.overdue)
            //: Staff, tool: faults and follow-ups, %1 of them are open
            : qsTr("跟进 %1").arg(root.owed)
        onClicked: root.panel.openTool(Panel.Upkeep)
    }
    Tool {
        visible: !root.drill
        iconName: "person-simple-run"
        ink: root.plans > 0 ? Theme.dark.drill : Theme.dark.text
        edge: root.plans > 0 ? Theme.dark.drill : Theme.dark.toolBorder
        text: root.plans > 0
            //: Staff, tool: start a drill; head office planned %1
            ? qsTr("该演练 %1").arg(root.plans)
            //: Staff, tool: start a drill
            : qsTr("开始演练")
        onClicked: root.panel.openBriefing()
    }
    Tool {
        visible: root.drill
        iconName: "users-three"
        //: Staff, tool in a drill: to the drill that is being made
        text: qsTr("正在练的")
        enabled: root.panel.incidents.drillCount > 0
        onClicked: root.panel.showDrill()
    }
    Tool {
        iconName: "clipboard-text"
        text: root.drill
            //: Staff, tool: what the drill sent so far
            ? qsTr("演练记录")
            //: Staff, tool: what ended lately, %1 is how many
            : qsTr("记录 %1").arg(root.panel.incidents.ended.length)
        onClicked: root.panel.openTool(Panel.History)
    }
    Tool {
        visible: root.drill
        danger: true
        edge: Theme.dark.danger
        ink: Theme.dark.dangerInk
        iconName: "siren"
        //: Staff, tool in a drill: something real has happened, back to the real tiles
        text: qsTr("真的出事")
        onClicked: root.panel.leaveDrill()
    }
    Tool {
        visible: root.drill
        iconName: "x"
        ink: Theme.dark.drill
        edge: Theme.dark.drill
        //: Staff, tool: end the drill
        text: qsTr("结束演练")
        //: Staff, drill: reason written into the record
        onClicked: root.panel.endDrill(qsTr("演练结束"))
    }
}
