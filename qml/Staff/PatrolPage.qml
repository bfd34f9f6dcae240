// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// The published lists: which were gone through today, which wait.
StaffSheet {
    id: root

    required property Panel panel
    required property bool landscape

    //: Staff, patrol: title
    title: qsTr("今天要查的")
    note: root.panel.patrol.lists.length === 0
        //: Staff, patrol: no list has been published
        ? qsTr("总部还没有发布清单。发布以后，这里会有。")
        //: Staff, patrol: what a list is
        : qsTr("点一张，一项一项看。不好的会记成故障，跟到修好。")
    onBacked: root.panel.back()

    Grid {
        id: list

        width: parent.width
        columns: root.landscape ? 2 : 1
        spacing: Theme.space.m

        Repeater {
            model: root.panel.patrol.lists

            ChoiceRow {
                required property PatrolList modelData
                required property int index

                visible: pager.shows(index)
                width: (list.width - (list.columns - 1) * list.spacing) / list.columns
                height: 152
                iconName: modelData.doneAt !== "" ? "check-circle" : modelData.patrol ? "binoculars" : "list-checks"
                text: modelData.name
                urgent: modelData.faults > 0
                note: modelData.doneAt === ""
                    //: Staff, patrol: this list waits, %n things to look at
                    ? qsTr("还没查，共 %n 项", "", modelData.items)
                    : StaffWords.joined(modelData.doneAt, modelData.doneBy, modelData.faults === 0
                        //: Staff, patrol: the last round found nothing wrong
                        ? qsTr("都好")
                        //: Staff, patrol: the last round found %n things wrong
                        : qsTr("%n 项不好", "", modelData.faults))
                onClicked: root.panel.beginRound(modelData.listId)
            }
        }
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.panel.patrol.lists.length
        perPage: list.columns * Math.max(1, Math.floor((root.room.height - 96) / (152 + Theme.space.m)))
    }
}
