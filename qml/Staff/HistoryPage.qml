// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What ended lately, and when a way to head office was gone. Real ones and drills are told apart by word and edge.
StaffSheet {
    id: root

    required property Panel panel
    required property bool landscape
    property bool ways: false
    readonly property int columns: root.landscape ? 2 : 1

    //: Staff, history: title
    title: qsTr("最近的记录")
    note: root.ways
        //: Staff, history: ways that were gone in the last 24 hours
        ? qsTr("最近一天的。")
        //: Staff, history: since the panel was started; where the whole record is
        : qsTr("这次开机以来的。全部记录在总部。")
    onBacked: root.panel.back()

    Row {
        id: tabs

        width: parent.width
        spacing: Theme.space.m

        StaffChoice {
            width: (tabs.width - tabs.spacing) / 2
            //: Staff, history: tab, incidents and drills, %1 of them
            text: qsTr("事件和演练 %1").arg(root.panel.incidents.ended.length)
            chosen: !root.ways
            onClicked: root.ways = false
        }
        StaffChoice {
            width: (tabs.width - tabs.spacing) / 2
            //: Staff, history: tab, times in which a way was gone, %1 of them
            text: qsTr("断线 %1").arg(root.panel.paths.losses.length)
            chosen: root.ways
            onClicked: root.ways = true
        }
    }
    KText {
        visible: (root.ways ? root.panel.paths.losses.length : root.panel.incidents.ended.length) === 0
        y: tabs.height + Theme.space.l
        width: parent.width
        text: root.ways
            //: Staff, history: no way to head office was gone
            ? qsTr("没有断过线。")
            //: Staff, history: nothing has ended
            : qsTr("没有结束的事件和演练。")
        type: Theme.body
        color: Theme.dark.text2
        wrapMode: Text.Wrap
    }
    Grid {
        id: list

        y: tabs.height + Theme.space.m
        width: parent.width
        columns: root.columns
        spacing: Theme.space.m

        Repeater {
            model: root.ways ? null : root.panel.incidents.ended

            HistoryRow {
                required property Incident modelData
                required property int index

                visible: pager.shows(index)
                width: (list.width - (list.columns - 1) * list.spacing) / list.columns
                drill: modelData.drill
                iconName: modelData.icon
                heading: StaffWords.drilled(modelData.drill, modelData.raisedAt + " " + modelData.name)
                about: modelData.endedByReal
                    //: Staff, history: a drill that a real alarm ended
                    ? qsTr("来了真报警，演练停了") : modelData.cancelled
                    //: Staff, history: an alarm that was taken back
                    ? qsTr("已经撤回")
                    : StaffWords.joined(modelData.closedAt, modelData.closedBy, modelData.closedReason)
            }
        }
        Repeater {
            model: root.ways ? root.panel.paths.losses : null

            HistoryRow {
                required property PathLoss modelData
                required property int index

                visible: pager.shows(index)
                width: (list.width - (list.columns - 1) * list.spacing) / list.columns
                drill: false
                iconName: "wifi-slash"
                heading: StaffWords.way(modelData.path)
                about: modelData.until === ""
                    //: Staff, history: a way has been gone since %1
                    ? qsTr("%1 起，还没通").arg(modelData.from)
                    //: Staff, history: a way was gone from %1 to %2
                    : qsTr("%1 到 %2").arg(modelData.from).arg(modelData.until)
            }
        }
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.ways ? root.panel.paths.losses.length : root.panel.incidents.ended.length
        perPage: root.columns * Math.max(1, Math.floor((root.room.height - list.y - 96) / (152 + Theme.space.m)))
    }
}
