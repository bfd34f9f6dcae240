// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// What can still be said or done about an incident. Nothing here holds up the alarm: it has gone out long ago.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    readonly property int offered: 6 + (root.incident.asksWitness ? 1 : 0) + (root.incident.asksSealed ? 1 : 0)
        + (root.incident.offersEvacuation ? 1 : 0) + (root.incident.reports.length > 0 ? 1 : 0)
    readonly property int rowHeight: Math.min(144, Math.floor((root.room.height - (list.rows - 1) * list.spacing) / list.rows))

    //: Staff, adding to an incident: title, %1 its kind
    title: qsTr("%1：还要说什么？").arg(root.incident.name)
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    component Action: ChoiceRow {
        width: (list.width - (list.columns - 1) * list.spacing) / list.columns
        height: root.rowHeight
    }

    Grid {
        id: list

        width: parent.width
        columns: root.landscape ? 3 : 1
        rows: Math.ceil(root.offered / columns)
        spacing: Theme.space.s

        Action {
            iconName: "map-pin"
            //: Staff, adding to an incident: where it is and who is hurt
            text: qsTr("地点和伤者")
            note: StaffWords.joined(root.incident.place, root.incident.people, "")
            onClicked: root.panel.open(Panel.Place)
        }
        Action {
            iconName: "chart-bar"
            //: Staff, adding to an incident: how serious it is
            text: qsTr("改等级")
            note: StaffWords.level(root.incident.level)
            onClicked: root.panel.open(Panel.Level)
        }
        Action {
            iconName: "chat-text"
            //: Staff, adding to an incident: a sentence for the record
            text: qsTr("补一句话")
            onClicked: root.panel.open(Panel.Note)
        }
        Action {
            visible: root.incident.asksWitness
            iconName: "eye"
            //: Staff, adding to an incident: what a witness saw
            text: qsTr("看到的人和车")
            //: Staff, adding to an incident: what a witness is asked for
            note: qsTr("样子、衣服、车、车牌")
            onClicked: root.panel.open(Panel.Witness)
        }
        Action {
            visible: root.incident.asksSealed
            iconName: "heartbeat"
            //: Staff, adding to an incident: words that only head office's desk can read
            text: qsTr("家属和病情（保密）")
            //: Staff, adding to an incident: what the seal means
            note: qsTr("只有总部值班室能看")
            onClicked: root.panel.open(Panel.Sealed)
        }
        Action {
            visible: root.incident.offersEvacuation
            iconName: "door-open"
            urgent: root.incident.evacuation
            text: root.incident.evacuation
                //: Staff, adding to an incident: customers' screens stop saying that everybody must leave
                ? qsTr("停掉撤离画面")
                //: Staff, adding to an incident: customers' screens say that everybody must leave
                : qsTr("客户屏显示撤离")
            note: root.incident.evacuation
                //: Staff, adding to an incident: the customers' screens say so now
                ? qsTr("客户屏正在叫人离开")
                //: Staff, adding to an incident: what the screens will say
                : qsTr("全网点客户屏叫人离开")
            onClicked: root.panel.evacuate(!root.incident.evacuation)
        }
        Action {
            iconName: "repeat"
            //: Staff, adding to an incident: a role goes to somebody else
            text: qsTr("交接岗位")
            onClicked: root.panel.open(Panel.HandOver)
        }
        Action {
            visible: root.incident.reports.length > 0
            iconName: "megaphone"
            //: Staff, adding to an incident: who is told upward
            text: qsTr("逐级上报")
            onClicked: root.panel.open(Panel.Reports)
        }
        Action {
            iconName: "users-three"
            //: Staff, adding to an incident: numbers to dial
            text: qsTr("电话和应急小组")
            onClicked: root.panel.open(Panel.Numbers)
        }
        Action {
            iconName: "pencil-simple"
            //: Staff, adding to an incident: the wrong tile was pressed
            text: qsTr("按错了类型")
            onClicked: root.panel.open(Panel.Retype)
        }
    }
}
