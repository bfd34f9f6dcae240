// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Faults found on patrol, reported or noticed by a machine itself; the open ones first.
Item {
    id: root

    required property UpkeepBoard upkeep
    required property bool landscape
    readonly property int columns: root.landscape ? 2 : 1

    signal mend(string fault, string what)
    signal report()

    KText {
        visible: root.upkeep.faults.length === 0
        width: parent.width
        //: Staff, faults: there is none
        text: qsTr("没有故障。看到坏的，点下面报一条。")
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
            model: root.upkeep.faults

            UpkeepRow {
                required property Fault modelData
                required property int index
                readonly property string words: modelData.text !== "" ? modelData.text : StaffWords.faultOf(modelData.what)

                visible: pager.shows(index)
                width: (list.width - (list.columns - 1) * list.spacing) / list.columns
                heading: StaffWords.joined(modelData.place, words, "")
                about: modelData.mended ? StaffWords.mended(modelData.mendedBy)
                       : StaffWords.joined(modelData.day, modelData.byDevice ? StaffWords.foundByMachine : modelData.by, "")
                //: Staff, faults: button, this has been mended
                action: qsTr("修好了")
                over: modelData.mended
                //: Staff, faults: question over the keyboard, %1 what was broken
                onActed: root.mend(modelData.faultId, qsTr("怎么修好的？%1").arg(words))
            }
        }
    }
    StaffPager {
        id: pager

        anchors.left: parent.left
        anchors.verticalCenter: add.verticalCenter
        count: root.upkeep.faults.length
        perPage: root.columns * Math.max(1, Math.floor((add.y - Theme.space.s) / (152 + Theme.space.s)))
    }
    KButton {
        id: add

        y: parent.height - height
        anchors.right: parent.right
        width: parent.width - (pager.visible ? pager.width + Theme.space.m : 0)
        height: 120
        variant: KButton.Staff
        iconName: "plus"
        //: Staff, faults: button, report a new one
        text: qsTr("报一个故障")
        onClicked: root.report()
    }
}
