// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A member of staff confirms: own name, then PIN. What is confirmed stands beside it.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape
    readonly property StaffLogin login: root.redeem.login
    readonly property bool choosing: root.login.stage === StaffLogin.ChooseName
    readonly property int columns: 2
    readonly property int rowsPerPage: Math.max(1, Math.floor((names.height + Theme.space.m) / (132 + Theme.space.m)))
    readonly property int perPage: root.columns * root.rowsPerPage
    readonly property int pages: Math.max(1, Math.ceil(root.login.roster.length / root.perPage))
    readonly property real padX: root.landscape ? root.width - 688 : 0
    property int page: 0

    Column {
        id: head

        width: root.landscape ? 1064 : root.width
        spacing: Theme.space.xs

        KText {
            width: parent.width
            //: Staff confirms: title, choose your own name
            text: root.choosing && root.redeem.needsBadge
                //: Staff confirms: title, a prize of great value needs the badge first
                ? qsTr("请先刷工作证")
                : root.choosing ? qsTr("您是哪一位？")
                //: Staff confirms: title, %1 is the chosen name
                : qsTr("%1，请输密码").arg(root.login.chosenName)
            type: Theme.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            text: root.login.trouble === StaffLogin.ServiceAway
                //: Staff confirms: the login service does not answer
                ? qsTr("现在登录不了，请到柜台兑。")
                : root.choosing && root.login.roster.length === 0
                //: Staff confirms: the list of staff has not come from head office yet
                ? qsTr("还没有收到员工名单，请到柜台兑。")
                : root.choosing && root.redeem.badgeUnknown
                //: Staff confirms: the badge is nobody's of this branch
                ? qsTr("这张证不是本网点的。")
                : root.login.trouble === StaffLogin.Locked
                //: Staff confirms: too many wrong PINs, %n seconds to wait
                ? qsTr("输错太多次了，请等 %n 秒再试。", "", root.login.lockedSeconds)
                : root.login.trouble === StaffLogin.WrongPin
                //: Staff confirms: wrong PIN
                ? qsTr("密码不对，请再输一次。")
                : root.choosing && root.redeem.needsBadge
                //: Staff confirms: a prize of great value
                ? qsTr("看好小票和人，再输密码。")
                : root.choosing
                //: Staff confirms: look at the slip first; a badge does as well as a name and a PIN
                ? qsTr("先看小票和本人，可刷证。")
                //: Staff confirms: look at the slip first
                : qsTr("先看小票和本人，再确认。")
            type: Theme.lead
            color: root.login.trouble === StaffLogin.NoTrouble && !root.redeem.badgeUnknown ? Theme.color.ink2 : Theme.color.warn
            wrapMode: Text.Wrap
        }
    }
    Card {
        id: prize

        y: head.height + Theme.space.m
        width: root.landscape ? 1064 : root.width
        height: facts.height + 2 * Theme.space.m

        Column {
            id: facts

            x: 36
            y: Theme.space.m
            width: parent.width - 72
            spacing: Theme.space.s

            KText {
                width: parent.width
                //: Staff confirms: what is paid, %1 the prize, %2 its value
                text: qsTr("%1・%2").arg(root.redeem.prizeName).arg(root.redeem.prizeValue)
                type: root.landscape && Theme.senior ? Theme.row : Theme.heading
                wrapMode: Text.Wrap
            }
            PrizeFacts {
                // The keys need the room where words are large; it was shown with the names.
                visible: root.landscape || root.choosing || !Theme.senior
                width: parent.width
                redeem: root.redeem
            }
        }
    }
    Item {
        id: names

        visible: root.choosing && !root.redeem.needsBadge
        x: root.padX
        y: root.landscape ? 0 : prize.y + prize.height + Theme.space.l
        width: root.landscape ? 688 : root.width
        height: (root.landscape ? root.height : actions.y - Theme.space.m) - y - (more.visible ? more.height + Theme.space.m : 0)

        Grid {
            columns: root.columns
            spacing: Theme.space.m

            Repeater {
                model: root.login.roster

                KButton {
                    required property StaffMember modelData
                    required property int index

                    visible: Math.floor(index / root.perPage) === root.page
                    width: (names.width - (root.columns - 1) * Theme.space.m) / root.columns
                    height: 132
                    text: modelData.name
                    onClicked: root.login.choose(modelData.staffId)
                }
            }
        }
    }
    Mark {
        visible: root.choosing && root.redeem.needsBadge
        x: root.padX + ((root.landscape ? 688 : root.width) - width) / 2
        y: names.y + Math.max(0, (names.height - height) / 2)
        size: Math.max(120, Math.min(260, names.height))
        iconName: "identification-badge"
        tone: Mark.Read
    }
    NavPill {
        id: more

        visible: root.choosing && !root.redeem.needsBadge && root.login.roster.length > 6
        x: root.padX + (names.width - width) / 2
        y: names.y + names.height + Theme.space.m
        //: Staff confirms: next page of names, %1 of %2
        text: qsTr("%1 / %2 页").arg(root.page + 1).arg(root.pages)
        trailingIcon: "caret-right"
        onClicked: root.page = (root.page + 1) % root.pages
    }
    PinPad {
        id: pad

        visible: !root.choosing
        x: root.padX
        y: root.landscape ? 0 : prize.y + prize.height + Theme.space.m
        width: root.landscape ? 688 : root.width
        keyHeight: Math.min(136, Math.floor(((root.landscape ? root.height : actions.y - Theme.space.m) - y - 112
                                             - 4 * Theme.space.m) / 4))
        login: root.login
    }
    Grid {
        id: actions

        readonly property real room: root.landscape ? 1064 : root.width
        readonly property real each: (actions.room - Theme.space.m) / 2
        readonly property TextStyle type: Theme.language !== "en" ? Theme.secondary : root.landscape ? Theme.bar : Theme.chip

        anchors.bottom: parent.bottom
        columns: 2
        spacing: Theme.space.m

        KButton {
            width: actions.each
            type: actions.type
            //: Staff confirms: button, back to the customer's page
            text: root.choosing ? qsTr("先不确认")
                //: Staff confirms: button, another name
                : qsTr("换个人")
            onClicked: root.redeem.back()
        }
        KButton {
            width: actions.each
            type: actions.type
            //: Staff confirms: button, the person before the machine is not who the voucher names
            text: qsTr("不是本人，不发")
            onClicked: root.redeem.refuseWrongPerson()
        }
    }
}
