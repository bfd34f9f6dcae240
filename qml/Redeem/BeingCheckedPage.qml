// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Confirmed, and head office has not answered: nothing is handed over. The same payout is asked again by itself.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape

    signal helpWanted()
    signal finished()

    readonly property bool largeWords: Theme.senior
    readonly property bool longWords: Theme.language === "en"
    readonly property real leftWidth: root.landscape ? 1064 : root.width

    Mark {
        id: mark

        visible: !(root.landscape ? root.largeWords || root.longWords : root.largeWords && root.longWords)
        height: visible ? size : 0
        iconName: "hourglass-medium"
        tone: Mark.Read
    }
    Column {
        id: words

        y: mark.visible ? mark.height + (root.landscape ? Theme.space.m : 40) : 0
        width: root.leftWidth
        spacing: Theme.space.s

        KText {
            width: parent.width
            //: Being checked page: title, hand nothing over
            text: qsTr("正在核对，先不要发放")
            type: root.landscape && Theme.senior ? Theme.heading : Theme.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            //: Being checked page: what has happened
            text: RedeemWords.lines(qsTr("已经记下了，还没等到总行答复。一有答复，这里马上告诉您。"))
            type: Theme.lead
            color: Theme.color.ink2
            wrapMode: Text.Wrap
        }
    }
    Card {
        id: card

        y: words.y + words.height + Theme.space.l
        width: root.leftWidth
        height: facts.height + 2 * 28

        Column {
            id: facts

            x: 40
            y: 28
            width: parent.width - 80
            spacing: Theme.space.s

            KText {
                width: parent.width
                text: root.redeem.prizeName + "・" + root.redeem.prizeValue
                type: Theme.row
                wrapMode: Text.Wrap
            }
            PrizeFacts {
                width: parent.width
                redeem: root.redeem
            }
        }
    }
    Banner {
        x: root.landscape ? root.width - width : 0
        y: root.landscape ? 0 : card.y + card.height + Theme.space.l
        width: root.landscape ? 688 : root.width
        compact: root.landscape || root.largeWords
        iconName: "shield-check"
        //: Being checked page: nothing is paid twice
        title: qsTr("只会兑一次")
        //: Being checked page: it goes on by itself
        note: qsTr("机器会自己再问，不用重新扫。可以离开。")
    }
    ActionRow {
        x: root.landscape ? root.width - width : 0
        anchors.bottom: parent.bottom
        width: root.landscape ? 688 : root.width
        height: implicitHeight
        primaryIcon: "hand-palm"
        //: Button: call a member of staff
        primaryText: qsTr("请人来看")
        //: Being checked page: button, leave; the checking goes on
        otherText: qsTr("先离开")
        onPrimaryChosen: root.helpWanted()
        onOtherChosen: root.finished()
    }
}
