// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// Why it is over: one sentence for the record, then a login. Nothing ends before that.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident

    //: Staff, ending an incident: title, %1 is its kind
    title: root.incident.drill ? qsTr("%1演练怎么样？").arg(root.incident.name) : qsTr("%1怎么结束的？").arg(root.incident.name)
    note: root.incident.drill && root.incident.absentNames.length > 0
        //: Staff, ending a drill: %1 the names of those who were missing; they are trained within 7 days
        ? qsTr("没到的会记成补训，7 天内：%1").arg(StaffWords.listed(root.incident.absentNames))
        : root.incident.drill && root.incident.countedAt === ""
        //: Staff, ending a drill: nobody was counted
        ? qsTr("还没有点名。点了名，没到的人才会记下。")
        //: Staff, ending an incident: what happens next
        : qsTr("选一句写进记录。选好以后要登录。")
    onBacked: root.panel.back()

    readonly property string solved: root.incident.doneWord !== ""
        //: Staff, reason for ending an incident; %1 is the word on its closing button, say "the fire is out"
        ? qsTr("%1，现场安全").arg(root.incident.doneWord)
        //: Staff, reason for ending an incident
        : qsTr("处理好了，现场安全")

    component Reason: ChoiceRow {
        required property string outcome

        width: reasons.width
        onClicked: root.panel.close(outcome, text)
    }

    Column {
        id: reasons

        width: parent.width
        spacing: Theme.space.m

        Reason {
            visible: !root.incident.drill
            outcome: "resolved"
            iconName: "check"
            text: root.solved
        }
        Reason {
            visible: !root.incident.drill
            outcome: "resolved"
            iconName: "users-three"
            //: Staff, reason for ending an incident: police, fire brigade or ambulance took over
            text: qsTr("交给到场的人员处理")
        }
        Reason {
            visible: !root.incident.drill
            outcome: "false_alarm"
            iconName: "magnifying-glass"
            //: Staff, reason for ending an incident: looked, nothing was wrong
            text: qsTr("查看过，没有险情")
        }
        Reason {
            visible: !root.incident.drill
            outcome: "false_alarm"
            iconName: "arrow-counter-clockwise"
            //: Staff, reason for ending an incident: pressed by mistake
            text: qsTr("按错了，误报")
        }
        Reason {
            visible: root.incident.drill
            outcome: "drill_done"
            iconName: "check"
            //: Staff, reason for ending a drill
            text: qsTr("步骤都做完了")
        }
        Reason {
            visible: root.incident.drill
            outcome: "drill_done"
            iconName: "repeat"
            //: Staff, reason for ending a drill
            text: qsTr("做完了，有几步要再练")
        }
        Reason {
            visible: root.incident.drill
            outcome: "drill_done"
            iconName: "x"
            //: Staff, reason for ending a drill
            text: qsTr("有别的事，演练中断")
        }
    }
}
