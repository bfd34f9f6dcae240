// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The application is safe: whether head office has it yet, the slip, and what happens next.
ApplyPage {
    id: root

    first: done

    signal finished()

    readonly property real column: root.landscape ? 688 : root.width

    component Next: Row {
        id: next

        required property string iconName
        required property string words

        width: nexts.width
        spacing: Theme.space.m

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: next.iconName
            color: Theme.color.accent
            size: 48
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 48 - Theme.space.m
            text: next.words
            wrapMode: Text.Wrap
            lineHeight: Math.round(type.px * 1.3)
        }
    }

    Item {
        id: head

        x: root.width - root.column
        width: root.column
        height: Math.max(100, words.height)

        Rectangle {
            id: tick

            anchors.verticalCenter: parent.verticalCenter
            width: 104
            height: 104
            radius: 52
            color: Theme.color.help

            Icon {
                anchors.centerIn: parent
                name: "check"
                color: Theme.color.accentInk
                size: 60
            }
        }
        Column {
            id: words

            x: tick.width + Theme.space.l
            width: parent.width - x

            KText {
                width: parent.width
                text: root.apply.received
                    //: Receipt: title, head office has confirmed the application
                    ? qsTr("申请收到了")
                    //: Receipt: title, the application is stored on this machine
                    : qsTr("申请存好了")
                type: Theme.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
            KText {
                width: parent.width
                text: root.apply.received
                    //: Receipt: head office has confirmed the application
                    ? qsTr("总部已经收到。")
                    //: Receipt: the application is stored on this machine and waits for the network
                    : qsTr("已存在本机，联网后自己发送。")
                type: Theme.lead
                color: Theme.color.ink2
                wrapMode: Text.Wrap
            }
        }
    }
    ReceiptPaper {
        id: paper

        y: root.landscape ? 0 : head.height + Theme.space.l
        width: root.landscape ? root.width - root.column - Theme.space.xl : root.width
        apply: root.apply
        room: root.height
    }
    Column {
        id: nexts

        // As many as there is room for, the most important first.
        readonly property real room: done.y - nexts.y - Theme.space.s

        x: head.x
        y: root.landscape ? head.height + Theme.space.l : paper.y + paper.height + Theme.space.m
        width: root.column
        spacing: Theme.space.s

        Next {
            id: call

            iconName: "chat-text"
            //: Receipt: what happens next
            words: qsTr("我们会联系您，请留意来电。")
        }
        Next {
            id: keep

            visible: call.height + nexts.spacing + height <= nexts.room
            iconName: "camera"
            //: Receipt: how to keep it
            words: qsTr("可以拍照，也可以抄下号码。")
        }
        Next {
            visible: keep.visible && call.height + keep.height + height + 2 * nexts.spacing <= nexts.room
            iconName: "identification-card"
            //: Receipt: what to bring
            words: qsTr("来办的时候，请带身份证。")
        }
    }
    NextButton {
        id: done

        x: head.x
        y: root.height - height
        width: root.column
        //: Receipt: the customer has read it; the screen is cleared
        text: qsTr("记好了，完成")
        onClicked: {
            root.apply.finish()
            root.finished()
        }
    }
}
