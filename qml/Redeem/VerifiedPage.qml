// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Won, and reserved for this customer: a member of staff confirms next. The slip stays in the customer's hand.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape
    required property HelpCall helpCall
    readonly property bool coming: root.helpCall !== null && root.helpCall.coming
    readonly property bool unheard: root.helpCall !== null && root.helpCall.state === HelpCall.Failed
    readonly property bool narrow: root.landscape && (Theme.senior || Theme.language === "en")
    readonly property int minutesLeft: Math.ceil(root.redeem.secondsLeft / 60)
    readonly property real columnX: root.landscape ? root.width - 688 : 0
    readonly property real columnWidth: root.landscape ? 688 : root.width
    readonly property real leftWidth: root.landscape ? 1064 : root.width
    readonly property real spare: root.landscape
        ? root.height - words.height - slipCard.height - 2 * Theme.space.m
        : root.height - words.height - card.height - banner.height - staff.height - 4 * Theme.space.m
    readonly property int giftHeight: root.spare < 150 ? 0 : Math.min(260, root.spare)

    Picture {
        id: gift

        visible: root.giftHeight > 0
        x: (root.leftWidth - width) / 2
        width: Math.round(root.giftHeight * 1.1)
        height: root.giftHeight
        name: "art/gift"
        backdrop: Theme.color.page
    }
    Column {
        id: words

        y: root.giftHeight > 0 ? root.giftHeight + Theme.space.s : 0
        width: root.leftWidth
        spacing: 4

        KText {
            width: parent.width
            //: Verified page: title, %1 the prize
            text: qsTr("恭喜！%1").arg(root.redeem.prizeName)
            type: Theme.senior && Theme.language === "en" ? Theme.heading : Theme.display
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            //: Verified page: %1 the value of the prize, %2 the campaign
            text: qsTr("奖品价值 %1・%2").arg(root.redeem.prizeValue).arg(root.redeem.campaignName)
            type: Theme.senior && Theme.language === "en" ? Theme.body : Theme.lead
            lineHeight: Math.round(type.px * 1.3)
            color: Theme.color.ink2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
    // Landscape: the slip under the prize, the way beside it. Portrait: one card.
    Card {
        id: slipCard

        visible: root.landscape
        y: words.y + words.height + Theme.space.m
        width: root.leftWidth
        height: slipFacts.height + 2 * 28

        PrizeFacts {
            id: slipFacts

            x: 44
            y: 28
            width: parent.width - 88
            redeem: root.redeem
        }
    }
    Card {
        id: card

        x: root.columnX
        y: root.landscape ? 0 : words.y + words.height + Theme.space.l
        width: root.columnWidth
        height: way.height + (root.landscape ? 2 * Theme.space.s : 2 * Theme.space.tile)

        Column {
            id: way

            x: root.landscape ? 36 : 44
            y: root.landscape ? Theme.space.s : Theme.space.tile
            width: parent.width - 2 * x
            spacing: 0

            PrizeFacts {
                visible: !root.landscape
                width: parent.width
                redeem: root.redeem
            }
            Item {
                visible: !root.landscape
                width: 1
                height: Theme.space.s
            }
            Separator {
                visible: !root.landscape
                width: parent.width
            }
            Item {
                visible: !root.landscape
                width: 1
                height: Theme.space.xs
            }
            Station {
                width: parent.width
                small: root.narrow && Theme.language === "en"
                //: Verified page: station passed
                text: qsTr("码是真的，没有兑过")
                aside: root.narrow ? "" : root.redeem.checkedAt
            }
            Station {
                width: parent.width
                small: root.narrow && Theme.language === "en"
                //: Verified page: station passed, %1 the deadline with day and time
                text: qsTr("今天可以兑，%1 前").arg(root.redeem.deadline)
                aside: root.narrow ? "" : root.redeem.checkedAt
            }
            Station {
                width: parent.width
                small: root.narrow && Theme.language === "en"
                here: true
                //: Verified page: station we are at
                text: qsTr("等工作人员确认")
                aside: root.narrow
                    //: Verified page: how long the prize is kept, %n minutes, where there is little room
                    ? qsTr("%n 分钟", "", root.minutesLeft)
                    //: Verified page: how long the prize is kept, %n minutes
                    : qsTr("留 %n 分钟", "", root.minutesLeft)
            }
        }
    }
    Banner {
        id: banner

        x: root.columnX
        y: root.landscape ? card.height + Theme.space.m : staff.y - height - Theme.space.m
        width: root.columnWidth
        compact: root.landscape || Theme.senior
        iconName: "bell-ringing"
        //: Verified page: who comes, %1 the name
        title: root.coming ? qsTr("%1正过来").arg(root.helpCall.comingName)
            //: Verified page: nobody could be called
            : root.unheard ? qsTr("没有叫到人，请到柜台说一声")
            //: Verified page: nobody has answered yet
            : qsTr("正在叫工作人员")
        //: Verified page: what to do meanwhile
        note: Theme.senior && (root.landscape || Theme.language === "en") ? "" : qsTr("请在这里等，小票拿在自己手里。")
    }
    KButton {
        id: staff

        x: root.columnX
        anchors.bottom: parent.bottom
        width: root.columnWidth
        height: root.landscape ? Theme.size.secondary : 132
        iconName: "identification-badge"
        type: root.narrow || (Theme.senior && Theme.language === "en") ? Theme.bar : Theme.secondary
        //: Verified page: button for staff
        text: qsTr("工作人员来确认")
        onClicked: root.redeem.askStaff()
    }
}
