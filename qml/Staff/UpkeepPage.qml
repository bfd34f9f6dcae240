// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// What is out of order, what somebody owes by a day, what head office announced.
StaffSheet {
    id: root

    required property Panel panel
    required property bool landscape
    property int tab: 0

    // What is most pressing comes up first; after that the page stays where it is.
    Component.onCompleted: root.tab = root.panel.office.unread > 0 ? 2 : root.panel.upkeep.overdue > 0 ? 1 : 0

    //: Staff, upkeep: title
    title: qsTr("要跟进的")
    onBacked: root.panel.back()

    Row {
        id: tabs

        readonly property real each: (width - 2 * spacing) / 3

        width: parent.width
        spacing: Theme.space.m

        StaffChoice {
            width: tabs.each
            //: Staff, upkeep: tab, %1 faults are open
            text: qsTr("故障 %1").arg(root.panel.upkeep.openFaults)
            chosen: root.tab === 0
            onClicked: root.tab = 0
        }
        StaffChoice {
            width: tabs.each
            //: Staff, upkeep: tab, %1 things to follow up
            text: qsTr("跟进 %1").arg(root.panel.upkeep.openFollowUps)
            chosen: root.tab === 1
            onClicked: root.tab = 1
        }
        StaffChoice {
            width: tabs.each
            //: Staff, upkeep: tab, %1 notices are unread
            text: qsTr("通知 %1").arg(root.panel.office.unread)
            chosen: root.tab === 2
            onClicked: root.tab = 2
        }
    }
    Item {
        id: body

        y: tabs.height + Theme.space.m
        width: parent.width
        height: parent.height - y

        Repeater {
            model: root.tab === 0 ? 1 : 0

            FaultList {
                width: body.width
                height: body.height
                upkeep: root.panel.upkeep
                landscape: root.landscape
                onMend: (fault, what) => words.ask("mend " + fault, what)
                //: Staff, faults: question over the keyboard
                onReport: words.ask("report", qsTr("哪里坏了，怎么坏的？"))
            }
        }
        Repeater {
            model: root.tab === 1 ? 1 : 0

            FollowUpList {
                width: body.width
                height: body.height
                upkeep: root.panel.upkeep
                landscape: root.landscape
                onFinish: (task, what) => words.ask("done " + task, what)
            }
        }
        Repeater {
            model: root.tab === 2 ? 1 : 0

            NoticeList {
                width: body.width
                height: body.height
                office: root.panel.office
            }
        }
    }
    overlay: WordsSheet {
        id: words

        entry: root.panel.words
        landscape: root.landscape
        onWritten: (purpose, text) => {
            if (purpose === "report")
                root.panel.upkeep.report(root.panel.ownPlace, text)
            else if (purpose.startsWith("mend "))
                root.panel.upkeep.mended(purpose.slice(5), text)
            else
                root.panel.upkeep.done(purpose.slice(5), text)
        }
    }
}
