// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// No application can be taken now: why, and what to do instead. Said before anything is typed.
ApplyPage {
    id: root

    first: help

    readonly property real column: root.landscape ? 688 : root.width
    readonly property real words: root.landscape ? root.width - root.column - Theme.space.xxl : root.width

    Column {
        y: root.landscape ? 0 : Theme.space.l
        width: root.words
        spacing: Theme.space.l

        Rectangle {
            visible: root.height > 650
            width: 168
            height: 168
            radius: 84
            color: Theme.color.warnTint
            border.width: Theme.size.disclosureBorder
            border.color: Theme.color.warn

            Icon {
                anchors.centerIn: parent
                name: "warning"
                filled: true
                color: Theme.color.warn
                size: 92
            }
        }
        KText {
            width: parent.width
            //: Application page: title when no application can be taken
            text: qsTr("现在不能在这里申请")
            type: Theme.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            text: ApplyWords.refusal(root.apply.refusal)
            type: Theme.lead
            wrapMode: Text.Wrap
        }
        Rectangle {
            width: parent.width
            height: remedy.height + 2 * Theme.space.l
            radius: Theme.radius.card
            color: Theme.color.accentTint

            Icon {
                id: pin

                x: Theme.space.l
                anchors.verticalCenter: parent.verticalCenter
                name: "hand-heart"
                color: Theme.color.accent
                size: 64
            }
            KText {
                id: remedy

                anchors.left: pin.right
                anchors.leftMargin: Theme.space.m
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.l
                anchors.verticalCenter: parent.verticalCenter
                text: ApplyWords.remedy(root.apply.refusal)
                type: Theme.lead
                bold: true
                wrapMode: Text.Wrap
            }
        }
    }
    NextButton {
        x: root.width - width
        y: help.y - height - Theme.space.m
        width: root.column
        variant: KButton.Secondary
        largest: Theme.secondary
        //: Button: back to the list of what can be applied for
        text: qsTr("看看别的")
        onClicked: root.apply.discard()
    }
    NextButton {
        id: help

        x: root.width - width
        y: root.height - height
        width: root.column
        iconName: "hand-palm"
        iconFilled: true
        //: Button: calls a member of staff
        text: qsTr("请工作人员帮忙")
        onClicked: root.helpWanted()
    }
}
