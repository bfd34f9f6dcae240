// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// What staff do besides alarms. In a drill: the way back to the real tiles, always one touch.
Row {
    id: root

    required property Panel panel
    readonly property bool drill: root.panel.drillMode
    readonly property int each: (root.width - 2 * root.spacing) / 3

    spacing: Theme.space.m

    StaffTool {
        width: root.each
        visible: !root.drill
        iconName: "person-simple-run"
        //: Staff, tool: start a drill
        text: qsTr("开始演练")
        onClicked: root.panel.openBriefing()
    }
    StaffTool {
        width: root.each
        iconName: "clipboard-text"
        text: root.drill
            //: Staff, tool: what the drill sent so far
            ? qsTr("演练记录")
            //: Staff, tool: what ended since this panel was started, %1 is how many
            : qsTr("记录 %1").arg(root.panel.incidents.ended.length)
        onClicked: root.panel.openHistory()
    }
    StaffTool {
        width: root.each
        visible: root.drill
        danger: true
        edge: Theme.dark.danger
        ink: Theme.dark.dangerInk
        iconName: "siren"
        //: Staff, tool in a drill: something real has happened, back to the real tiles
        text: qsTr("真的出事")
        onClicked: root.panel.leaveDrill()
    }
    StaffTool {
        width: root.each
        visible: root.drill
        iconName: "x"
        ink: Theme.dark.drill
        edge: Theme.dark.drill
        //: Staff, tool: end the drill
        text: qsTr("结束演练")
        //: Staff, drill: reason written into the record
        onClicked: root.panel.endDrill(qsTr("演练结束"))
    }
    StaffTool {
        width: root.each
        visible: !root.drill
        iconName: root.panel.login.signedIn ? "keyhole" : "identification-badge"
        text: root.panel.login.signedIn
            //: Staff, tool: lock the tools, %1 is who is signed in
            ? qsTr("锁上・%1").arg(root.panel.login.signedInName)
            //: Staff, tool: sign in
            : qsTr("登录")
        onClicked: root.panel.login.signedIn ? root.panel.login.logout() : root.panel.unlock()
    }
}
