// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Before a drill: what everybody must know, what head office planned, and then who takes part.
StaffSheet {
    id: root

    required property Panel panel
    required property bool landscape
    property bool counting: false

    title: root.counting
        //: Staff, before a drill: title, choose who takes part
        ? qsTr("谁参加？")
        //: Staff, before a drill: title
        : qsTr("开始演练之前")
    note: root.counting
        //: Staff, before a drill: everybody belongs to it, who is not here is followed up
        ? qsTr("在场的点一下，已选 %1 人。没到的会记下，以后补训。").arg(root.panel.roll.presentCount)
        //: Staff, before a drill: under the title
        : qsTr("先把这几句念给大家听。")
    ink: Theme.dark.drill
    onBacked: {
        if (root.counting)
            root.counting = false
        else
            root.panel.back()
    }

    component Point: Row {
        id: point

        required property string iconName
        required property string words
        property color ink: Theme.dark.drill

        width: list.width
        spacing: Theme.space.m

        Icon {
            name: point.iconName
            color: point.ink
            size: 52
        }
        KText {
            width: point.width - 76
            text: point.words
            type: Theme.body
            lineHeight: 52
            color: Theme.dark.text
            wrapMode: Text.Wrap
        }
    }

    Column {
        id: list

        visible: !root.counting
        width: root.landscape ? (parent.width - Theme.space.xl) / 2 : parent.width
        spacing: Theme.space.m

        Point {
            iconName: "megaphone"
            //: Staff, before a drill
            words: qsTr("告诉客人和同事：这是演练。")
        }
        Point {
            iconName: "lightning"
            //: Staff, before a drill
            words: qsTr("屏幕上的按键只发演练消息。柜台下的硬件键一直是真的。")
        }
        Point {
            iconName: "siren"
            ink: Theme.dark.wait
            //: Staff, before a drill
            words: qsTr("真的出了事，按红色的“真的出事”，马上回到真报警。")
        }
        Point {
            iconName: "clock"
            //: Staff, before a drill
            words: qsTr("演练最多 30 分钟，到时自动停。")
        }
    }
    Column {
        id: kinds

        visible: !root.counting
        x: root.landscape ? list.width + Theme.space.xl : 0
        y: root.landscape ? 0 : list.height + Theme.space.l
        width: list.width
        spacing: Theme.space.m

        Repeater {
            model: root.panel.office.plans

            PlanCard {
                required property DrillPlan modelData

                width: kinds.width
                plan: modelData
            }
        }
        Repeater {
            model: root.panel.tiles

            Column {
                id: briefing

                required property EmergencyTile modelData
                required property int index

                visible: modelData.briefing !== "" && pager.shows(index)
                width: kinds.width

                KText {
                    text: briefing.modelData.name
                    type: Theme.noteBold
                    lineHeight: 44
                    color: Theme.dark.drill
                }
                KText {
                    width: parent.width
                    text: briefing.modelData.briefing
                    type: Theme.small
                    lineHeight: 42
                    color: Theme.dark.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    StaffPager {
        id: pager

        readonly property real room: start.y - 2 * Theme.space.m - height - kinds.y
            - root.panel.office.plans.length * (140 + Theme.space.m)

        visible: pages > 1 && !root.counting
        anchors.right: parent.right
        y: start.y - height - Theme.space.m
        count: root.panel.tiles.length
        perPage: Math.max(1, Math.floor(room / (130 + Theme.space.m)))
    }
    RollGrid {
        visible: root.counting
        width: parent.width
        height: start.y - Theme.space.m
        roll: root.panel.roll
        landscape: root.landscape
    }
    KButton {
        id: everybody

        visible: root.counting
        anchors.verticalCenter: start.verticalCenter
        height: 144
        variant: KButton.Staff
        type: Theme.noteBold
        text: qsTr("全都到了")
        onClicked: root.panel.roll.everybody()
    }
    KButton {
        id: start

        y: parent.height - height
        anchors.right: parent.right
        width: parent.width - (root.counting ? everybody.width + Theme.space.m : 0)
        height: 144
        variant: KButton.StaffPrimary
        type: root.counting ? Theme.secondary : Theme.button
        text: root.counting
            //: Staff, before a drill: button; sign in, then the drill begins
            ? qsTr("登录，开始演练")
            //: Staff, before a drill: button; next, who takes part
            : qsTr("都知道了，选参加的人")
        onClicked: {
            if (root.counting)
                root.panel.startDrill()
            else
                root.counting = true
        }
    }
}
