// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The customer asked for a person: whether somebody was reached, who comes, and that nothing is lost meanwhile.
Item {
    id: root

    required property HelpCall helpCall
    required property bool landscape

    // Go on with what the customer was doing.
    signal continued()

    readonly property bool failed: root.helpCall.state === HelpCall.Failed
    readonly property bool ended: root.helpCall.state === HelpCall.Ended || root.helpCall.state === HelpCall.None
    readonly property int pictureHeight: root.landscape ? root.height - buttons.height - Theme.space.m
        : Math.max(160, Math.min(520, root.height - words.implicitHeight - buttons.height - Theme.space.xl))

    readonly property int factHeight: root.landscape ? 104 : 124

    readonly property string title: root.failed ? root.failedText
        : root.ended ? root.endedText
        : root.helpCall.coming ? root.comingText.arg(root.helpCall.comingName)
        : root.helpCall.called ? root.calledText : root.callingText
    readonly property string note: root.failed ? root.failedNote
        : root.ended ? root.endedNote
        : root.helpCall.coming ? root.roleText(root.helpCall.comingRole)
        : root.helpCall.called ? root.calledNote : root.callingNote

    //: Help page: title before anybody has answered and before the call is certain
    readonly property string callingText: qsTr("正在叫人")
    //: Help page: under the title, the call is on its way
    readonly property string callingNote: qsTr("请稍等一下。")
    //: Help page: title, the call has gone out, nobody has answered yet
    readonly property string calledText: qsTr("正在叫人")
    //: Help page: under the title, the call is stored and goes out by itself
    readonly property string calledNote: qsTr("请在这里稍等，我们在叫人。")
    //: Help page: title, %1 is the name of the member of staff who pressed "I am coming"
    readonly property string comingText: qsTr("%1正过来")
    //: Help page: title when nobody could be reached
    readonly property string failedText: qsTr("没有叫到人")
    //: Help page: what to do when nobody could be reached
    readonly property string failedNote: qsTr("请直接到柜台，我们马上帮您。")
    //: Help page: title when the call is over
    readonly property string endedText: qsTr("已经办好了")
    //: Help page: under the title when the call is over
    readonly property string endedNote: qsTr("还要帮忙，随时再叫。")

    function roleText(role: string): string {
        switch (role) {
        case "lobby_manager":
            //: Help page: who is coming
            return qsTr("大堂经理，马上就到。")
        case "duty_manager":
            //: Help page: who is coming
            return qsTr("值班经理，马上就到。")
        case "branch_head":
            //: Help page: who is coming
            return qsTr("网点负责人，马上就到。")
        case "guard":
            //: Help page: who is coming
            return qsTr("保安，马上就到。")
        default:
            //: Help page: who is coming, role not known
            return qsTr("我们的工作人员，马上就到。")
        }
    }

    Picture {
        id: picture

        // The whole picture, smaller where the words need room.
        width: root.landscape ? 1064 : Math.min(root.width, root.pictureHeight * 952 / 520)
        x: root.landscape ? 0 : (root.width - width) / 2
        height: root.pictureHeight
        name: "art/help"
        backdrop: Theme.color.page
    }

    Column {
        id: words

        x: root.landscape ? root.width - width : 0
        y: root.landscape ? 0 : picture.height + Theme.space.m
        width: root.landscape ? 688 : root.width
        spacing: Theme.space.s

        KText {
            width: parent.width
            text: root.title
            type: Theme.display
            font.pixelSize: root.landscape && Theme.language === "en" ? 72 : Theme.display.px
            lineHeight: Math.round(font.pixelSize * Theme.display.line)
            horizontalAlignment: root.landscape ? Text.AlignLeft : Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            text: root.note
            type: Theme.lead
            font.pixelSize: root.landscape ? Theme.bar.px + 4 : Theme.lead.px
            lineHeight: Math.round(font.pixelSize * Theme.lead.line)
            color: Theme.color.ink2
            horizontalAlignment: root.landscape ? Text.AlignLeft : Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Item {
            width: 1
            height: Theme.space.s
        }
        Card {
            visible: root.helpCall.called
            width: parent.width
            height: facts.height + 2 * Theme.space.s

            Column {
                id: facts

                x: 44
                y: Theme.space.s
                width: parent.width - 88

                HelpFact {
                    width: parent.width
                    height: root.factHeight
                    iconName: root.helpCall.coming ? "check-circle" : "bell-ringing"
                    //: Help page: fact, somebody answered the call, with the time beside it
                    label: root.helpCall.coming ? qsTr("已经叫到人")
                        //: Help page: fact, the call is stored on this machine, with the time beside it
                        : qsTr("已经记下")
                    value: root.helpCall.coming ? root.helpCall.comingSince : root.helpCall.since
                }
                HelpFact {
                    width: parent.width
                    height: root.factHeight
                    iconName: "clock"
                    //: Help page: fact, how long the customer has waited
                    label: qsTr("已经等了")
                    value: root.helpCall.minutes < 1
                        //: Help page: has waited less than a minute
                        ? qsTr("不到 1 分钟")
                        //: Help page: has waited %n whole minutes
                        : qsTr("%n 分钟", "", root.helpCall.minutes)
                }
                HelpFact {
                    width: parent.width
                    height: root.factHeight
                    lined: false
                    iconName: "lock-key"
                    //: Help page: fact, what the customer did so far stays
                    label: qsTr("您看的内容都留着")
                    //: Help page: the idle clock stands still
                    value: qsTr("不计时")
                }
            }
        }
        Row {
            anchors.horizontalCenter: root.landscape ? undefined : parent.horizontalCenter
            topPadding: Theme.space.s
            spacing: Theme.space.s

            Icon {
                anchors.verticalCenter: promise.verticalCenter
                name: "shield-check"
                color: Theme.color.ink2
                size: 44
            }
            KText {
                id: promise

                width: Math.min(implicitWidth, words.width - 60)
                //: Help page: protects against fraud
                text: qsTr("工作人员不会问您的密码。")
                font.pixelSize: root.landscape ? Theme.bar.px : Theme.body.px
                lineHeight: Math.round(font.pixelSize * Theme.body.line)
                color: Theme.color.ink2
                wrapMode: Text.Wrap
            }
        }
    }

    Item {
        id: buttons

        readonly property bool stacked: Theme.language === "en" ? Theme.senior || !root.landscape : Theme.senior && !root.landscape
        readonly property bool two: root.helpCall.active || root.failed

        // Landscape: under the picture, because the facts fill the column beside it.
        y: root.height - height
        width: root.landscape ? 1064 : root.width
        height: (buttons.stacked && buttons.two ? 2 * Theme.size.primary + Theme.space.m : Theme.size.primary)

        KButton {
            id: aside

            visible: buttons.two
            width: buttons.stacked ? parent.width : Math.max(360, implicitWidth)
            height: Theme.size.primary
            y: buttons.stacked ? Theme.size.primary + Theme.space.m : 0
            //: Help page: button, ask once more after nobody was reached
            text: root.failed ? qsTr("再叫一次")
                //: Help page: button, nobody needs to come any more
                : qsTr("不用了，取消")
            onClicked: {
                if (root.failed) {
                    root.helpCall.call()
                } else {
                    root.helpCall.withdraw()
                    root.continued()
                }
            }
        }
        KButton {
            x: buttons.stacked || !buttons.two ? 0 : aside.width + Theme.space.m
            width: parent.width - x
            height: Theme.size.primary
            variant: KButton.Primary
            trailingIcon: "arrow-right"
            //: Help page: button, go on alone while waiting
            text: root.helpCall.active ? qsTr("我边等边办")
                //: Help page: button, go on
                : qsTr("继续看")
            onClicked: {
                root.helpCall.dismiss()
                root.continued()
            }
        }
    }
}
