// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What somebody owes by a day: overdue first, done with a word.
Item {
    id: root

    required property UpkeepBoard upkeep
    required property bool landscape
    readonly property int columns: root.landscape ? 2 : 1

    signal finish(string task, string what)

    KText {
        visible: root.upkeep.followUps.length === 0
        width: parent.width
        //: Staff, follow-ups: there is none
        text: qsTr("没有要跟进的。演练没到的人和要补的事，会在这里。")
        type: Theme.body
        color: Theme.dark.text2
        wrapMode: Text.Wrap
    }
    Grid {
        id: list

        width: parent.width
        columns: root.columns
        spacing: Theme.space.s

        Repeater {
            model: root.upkeep.followUps

            UpkeepRow {
                required property FollowUp modelData
                required property int index

                visible: pager.shows(index)
                width: (list.width - (list.columns - 1) * list.spacing) / list.columns
                heading: StaffWords.joined(StaffWords.followUp(modelData.kind), modelData.text, "")
                about: modelData.done ? StaffWords.doneBy(modelData.doneBy)
                       : StaffWords.joined(modelData.owner, StaffWords.due(modelData.due, modelData.overdue), "")
                //: Staff, follow-ups: button, this has been done
                action: qsTr("做好了")
                over: modelData.done
                late: modelData.overdue
                //: Staff, follow-ups: question over the keyboard, %1 what was to be done
                onActed: root.finish(modelData.followUpId, qsTr("怎么做好的？%1").arg(modelData.text))
            }
        }
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.upkeep.followUps.length
        perPage: root.columns * Math.max(1, Math.floor((root.height - 96) / (152 + Theme.space.s)))
    }
}
