// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Keyboard
import Yizhan.Kiosk
import Yizhan.Theme

// An identity or mobile number: figures in large groups, checked while they are typed.
ApplyPage {
    id: root

    first: field

    readonly property string trouble: ApplyWords.trouble(root.apply)
    readonly property real column: root.landscape ? root.width - 688 - Theme.space.xxl : root.width
    readonly property real room: root.landscape ? root.height - next.height - Theme.space.m
        : root.height - status.y - status.height - next.height - 2 * Theme.space.m
    readonly property real leastPad: 4 * Theme.size.target + 3 * Theme.space.s
    readonly property real padHeight: Math.min(4 * 136 + 3 * Theme.space.m,
        root.room - (ask.visible ? ask.height + Theme.space.m : 0))
    readonly property int gap: root.padHeight < 4 * Theme.size.target + 3 * Theme.space.m ? Theme.space.s : Theme.space.m

    QuestionHead {
        id: head

        width: root.column
        apply: root.apply
        question: root.apply.label
        type: root.height < (root.landscape || !Theme.senior ? 650 : 1400) ? Theme.heading : Theme.title
        helpShown: head.whole + field.height + status.height + 2 * Theme.space.l
                   + (root.landscape ? 0 : root.leastPad + next.height + 2 * Theme.space.m) <= root.height
    }
    DigitsField {
        id: field

        y: head.height + (root.landscape ? Theme.space.l : Theme.space.m)
        width: root.column
        height: root.height < 1400 ? 156 : 172
        apply: root.apply
    }
    Item {
        id: status

        y: field.y + field.height + Theme.space.s
        width: root.column
        height: Theme.senior ? 2 * good.lineHeight : Math.max(good.height, 58)

        Icon {
            id: sign

            visible: root.trouble !== "" || root.apply.goodSoFar
            name: root.trouble !== "" ? "warning" : "check-circle"
            filled: true
            color: root.trouble !== "" ? Theme.color.warn : Theme.color.help
            y: 6
            size: 46
        }
        KText {
            id: good

            x: 60
            width: parent.width - x - (missing.visible ? missing.width + Theme.space.m : 0)
            text: root.trouble !== "" ? root.trouble
                : !root.apply.goodSoFar ? ""
                : root.apply.complete
                //: Beside a number field: it is complete and right
                ? qsTr("号码没有问题")
                //: Beside a number field: the first %n figures are right
                : qsTr("前 %n 位没有问题", "", root.apply.typed)
            type: Theme.body
            bold: root.trouble !== ""
            color: root.trouble !== "" ? Theme.color.warn : Theme.color.help
            wrapMode: Text.Wrap
            Accessible.role: root.trouble !== "" ? Accessible.AlertMessage : Accessible.StaticText
        }
        KText {
            id: missing

            anchors.right: parent.right
            visible: root.trouble === "" && root.apply.missing > 0
            //: Beside a number field: %n figures are still to be typed
            text: qsTr("还要 %n 位", "", root.apply.missing)
            type: Theme.bodyBold
        }
    }
    NumberKeys {
        id: pad

        x: root.width - width
        y: root.landscape ? 0 : status.y + status.height + Theme.space.s
        width: root.landscape ? 688 : root.width
        height: root.padHeight
        gap: root.gap
        withX: root.apply.keyboard === ApplyModel.DigitsAndX
        onKey: (letter) => root.apply.key(letter)
        onErase: root.apply.backspace()
    }
    KButton {
        id: ask

        visible: !root.landscape && root.room - root.leastPad >= height + Theme.space.m
        y: next.y - height - Theme.space.m
        width: root.width
        height: 112
        iconName: "headset"
        //: Button: a member of staff types instead of the customer
        text: qsTr("请人代我输入")
        onClicked: root.helpWanted()
    }
    NextButton {
        id: next

        x: pad.x
        y: root.height - height
        width: pad.width
        enabled: root.apply.complete
        text: ApplyWords.next(root.apply)
        onClicked: root.apply.next()
    }
}
