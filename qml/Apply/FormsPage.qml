// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What can be applied for here: at most four on a page.
ApplyPage {
    id: root

    first: list

    readonly property int aPage: 4
    readonly property int pages: Math.max(1, Math.ceil(root.apply.forms.length / root.aPage))
    property int page: 0
    readonly property int shown: Math.min(root.aPage, root.apply.forms.length - root.page * root.aPage)
    readonly property bool none: root.apply.forms.length === 0
    readonly property real column: root.landscape ? 688 : root.width
    readonly property real listTop: root.landscape ? 0 : head.y + head.height + Theme.space.l
    // What the words leave of the page.
    readonly property real room: root.height - (root.landscape ? 0 : head.implicitHeight + Theme.space.l)
    readonly property real listRoom: root.room - (root.pages > 1 ? pager.height + Theme.space.m : 0)
    readonly property int rows: root.pages > 1 ? root.aPage : Math.max(1, root.shown)
    readonly property real rowHeight: Math.min(Theme.senior ? 264 : 248,
        (root.listRoom - (root.rows - 1) * Theme.space.m) / root.rows)
    readonly property real pictureHeight: root.landscape ? root.height - head.implicitHeight - Theme.space.l
        : root.room - Theme.space.l - (root.none ? ask.height : root.shown * (root.rowHeight + Theme.space.m))

    onPagesChanged: root.page = 0

    Rectangle {
        id: picture

        readonly property real card: Math.min(height - 2 * Theme.space.l, 420)

        visible: height > 200
        width: head.width
        height: root.pages > 1 && !root.landscape ? 0 : Math.min(root.landscape ? 736 : 460, root.pictureHeight)
        radius: Theme.radius.hero
        color: Theme.color.cream

        Picture {
            anchors.centerIn: parent
            width: Math.round(picture.card * 420 / 264)
            height: Math.round(picture.card)
            name: picture.visible ? "art/card" : ""
            radius: 28
            backdrop: Theme.color.cream
        }
    }
    Column {
        id: head

        y: picture.visible ? picture.height + Theme.space.l : 0
        width: root.landscape ? root.width - root.column - Theme.space.xl : root.width
        spacing: Theme.space.xs

        KText {
            width: parent.width
            text: root.none
                //: Application page: no form is published
                ? qsTr("现在没有可以办的")
                //: Application page: which form
                : qsTr("您想办什么？")
            type: Theme.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Row {
            spacing: Theme.space.s

            Icon {
                anchors.verticalCenter: promise.verticalCenter
                visible: !root.none
                name: "shield-check"
                filled: true
                color: Theme.color.help
                size: 52
            }
            KText {
                id: promise

                width: head.width - 52 - Theme.space.s
                text: root.none
                    //: Application page: what to do when no form is published
                    ? qsTr("请到柜台办，工作人员会帮您。")
                    //: Application page: takes away the fear of a wrong touch
                    : qsTr("慢慢填，不会动您的钱。")
                type: Theme.lead
                color: root.none ? Theme.color.ink2 : Theme.color.help
                wrapMode: Text.Wrap
            }
        }
    }
    FocusScope {
        id: list

        x: root.width - width
        y: root.listTop
        width: root.column
        height: root.listRoom

        Column {
            spacing: Theme.space.m

            Repeater {
                model: root.aPage

                FormRow {
                    id: row

                    required property int index
                    readonly property ApplyChoice form: root.apply.forms[root.page * root.aPage + index] ?? null

                    visible: row.form !== null
                    width: list.width
                    height: root.rowHeight
                    text: row.form === null ? "" : row.form.name
                    note: row.form === null ? "" : row.form.note
                    onClicked: root.apply.start(row.form.choiceId)
                }
            }
        }
    }
    PagerRow {
        id: pager

        visible: root.pages > 1
        x: list.x
        y: root.height - height
        width: root.column
        page: root.page
        pages: root.pages
        onTurned: (page) => root.page = page
    }
    NextButton {
        id: ask

        visible: root.none
        x: list.x
        y: root.height - height
        width: root.column
        iconName: "hand-palm"
        iconFilled: true
        //: Button: calls a member of staff
        text: qsTr("请工作人员帮忙")
        onClicked: root.helpWanted()
    }
}
