// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// One round: every item is good, or not and says why. Nothing is recorded before all were looked at.
StaffSheet {
    id: root

    required property Panel panel
    required property bool landscape
    readonly property PatrolBoard patrol: root.panel.patrol
    readonly property int rowHeight: Theme.language === "en" ? 164 : 148

    title: root.patrol.name
    note: root.patrol.unseen > 0
        //: Staff, patrol round: %n items are still to be looked at
        ? qsTr("还有 %n 项没看。", "", root.patrol.unseen)
        //: Staff, patrol round: %1 items are good, %2 are not
        : qsTr("看完了：好 %1 项，不好 %2 项。").arg(root.patrol.items.length - root.patrol.bad).arg(root.patrol.bad)
    onBacked: root.panel.back()

    Grid {
        id: list

        width: parent.width
        columns: root.landscape ? 2 : 1
        columnSpacing: Theme.space.m
        rowSpacing: Theme.space.s

        Repeater {
            model: root.patrol.items

            PatrolRow {
                required property PatrolItem modelData
                required property int index

                visible: pager.shows(index)
                width: (list.width - (list.columns - 1) * list.columnSpacing) / list.columns
                height: root?.rowHeight ?? 0
                item: modelData
                onGood: root.patrol.good(modelData.itemId)
                onBad: {
                    root.patrol.notGood(modelData.itemId, "")
                    //: Staff, patrol round: question over the keyboard, what is wrong
                    words.ask(modelData.itemId, qsTr("哪里不好？"))
                }
            }
        }
    }
    StaffPager {
        id: pager

        anchors.left: parent.left
        anchors.verticalCenter: send.verticalCenter
        count: root.patrol.items.length
        perPage: list.columns * Math.max(1, Math.floor((send.y - Theme.space.s) / (root.rowHeight + Theme.space.s)))
    }
    KButton {
        id: send

        y: parent.height - height
        anchors.right: parent.right
        width: parent.width - (pager.visible ? pager.width + Theme.space.m : 0)
        height: 128
        enabled: root.patrol.unseen === 0 && root.patrol.items.length > 0
        busy: root.patrol.sending
        variant: KButton.StaffPrimary
        type: Theme.secondary
        text: root.patrol.unseen > 0
            //: Staff, patrol round: button while %n items are still to be looked at
            ? qsTr("还差 %n 项", "", root.patrol.unseen)
            //: Staff, patrol round: button, put it into the record
            : qsTr("查完，记下")
        onClicked: root.patrol.send()
    }
    overlay: WordsSheet {
        id: words

        entry: root.panel.words
        landscape: root.landscape
        onWritten: (purpose, text) => root.patrol.notGood(purpose, text)
    }
}
