// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// All answers, masked, before they are handed in; also while they are being saved.
ApplyPage {
    id: root

    first: submit

    readonly property bool saving: root.apply.stage === ApplyModel.Saving
    readonly property real column: root.landscape ? 688 : root.width
    readonly property real listWidth: root.landscape ? root.width - root.column - Theme.space.xl : root.width
    readonly property int lines: root.apply.lines.length
    readonly property real gap: Theme.space.s
    readonly property real leastRow: root.landscape ? 100 : Theme.senior ? 148 : 132
    readonly property real room: (root.landscape ? root.height : notice.y - Theme.space.m) - head.height - Theme.space.m
    readonly property bool paged: root.lines * (root.leastRow + root.gap) - root.gap > root.room
    readonly property real listHeight: root.room - (root.paged ? pager.height + Theme.space.m : 0)
    readonly property int aPage: Math.max(1, Math.min(root.lines, Math.floor((root.listHeight + root.gap) / (root.leastRow + root.gap))))
    readonly property int pages: Math.max(1, Math.ceil(root.lines / root.aPage))
    property int page: 0

    Column {
        id: head

        width: root.listWidth
        spacing: Theme.space.xs

        KText {
            width: parent.width
            //: Review of an application: title
            text: qsTr("请看一遍，都对吗？")
            type: Theme.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            visible: !root.landscape && !Theme.senior
            //: Review of an application: why names and numbers are partly hidden
            text: qsTr("号码遮住了一部分，别人看不到。")
            type: Theme.lead
            color: Theme.color.ink2
            wrapMode: Text.Wrap
        }
    }
    Column {
        y: head.height + Theme.space.m
        width: root.listWidth
        spacing: root.gap

        Repeater {
            model: root.aPage

            ReviewRow {
                id: row

                required property int index
                readonly property ApplyLine line: root.apply.lines[root.page * root.aPage + index] ?? null

                visible: row.line !== null
                enabled: !root.saving
                width: root.listWidth
                height: Math.min(Theme.senior ? 172 : 152, (root.listHeight + root.gap) / root.aPage - root.gap)
                label: row.line === null ? "" : row.line.label
                value: row.line === null ? "" : row.line.value
                onClicked: root.apply.change(row.line.step)
            }
        }
    }
    PagerRow {
        id: pager

        visible: root.paged
        y: (root.landscape ? root.height : notice.y - Theme.space.m) - height
        width: root.listWidth
        page: root.page
        pages: root.pages
        onTurned: (page) => root.page = page
    }
    Rectangle {
        id: notice

        readonly property color ink: root.apply.saveFailed ? Theme.color.warn : Theme.color.accentDeep

        x: root.width - width
        y: submit.y - height - Theme.space.m
        width: root.column
        height: words.height + 2 * Theme.space.m
        radius: Theme.radius.button
        color: root.apply.saveFailed ? Theme.color.warnTint : Theme.color.accentTint
        border.width: root.apply.saveFailed ? Theme.size.border : 0
        border.color: Theme.color.warn

        Icon {
            id: sign

            x: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            name: root.apply.saveFailed ? "warning" : "shield-check"
            filled: true
            color: notice.ink
            size: 60
        }
        KText {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.space.m
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            text: root.apply.saveFailed
                //: Review: saving failed, nothing is lost
                ? qsTr("没有存上，您写的都还在。请再试一次，或者到柜台办。")
                //: Review: protects against fraud
                : qsTr("有人让您这样做吗？先问问工作人员。")
            type: root.apply.saveFailed ? Theme.bodyBold : Theme.body
            color: notice.ink
            wrapMode: Text.Wrap
            Accessible.role: root.apply.saveFailed ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
    NextButton {
        id: submit

        x: root.width - width
        y: root.height - height
        width: root.column
        busy: root.saving
        //: Review: the application is being saved
        busyText: qsTr("正在存，请稍等…")
        text: root.apply.saveFailed
            //: Review: hand the application in once more
            ? qsTr("再试一次")
            //: Review: hand the application in
            : qsTr("都对，交申请")
        onClicked: root.apply.submit()
    }
}
