// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What would you like to do today? Four choices, one of them blue.
Item {
    id: root

    required property Session session
    required property HomeBoard board
    required property HelpCall helpCall
    required property bool landscape

    GridLayout {
        anchors.fill: parent
        columns: root.landscape ? 2 : 1
        columnSpacing: 40
        rowSpacing: 0

        HeroCard {
            Layout.fillHeight: true
            Layout.preferredWidth: root.landscape ? 1064 : root.width
            Layout.maximumWidth: Layout.preferredWidth
            onward: root.board.heroId !== ""
            picture: root.board.heroPicture === "" ? "art/chongyang-wide" : root.board.heroPicture
            text: root.board.heroTitle === "" ? root.welcome : root.board.heroTitle
            note: root.board.heroNote
            warmChip: root.board.heroTag
            onClicked: root.session.openOffer(root.board.heroId)
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: root.landscape
            spacing: 0

            KText {
                Layout.fillWidth: true
                Layout.topMargin: root.landscape ? 0 : root.height < 1520 ? 24 : 40
                //: Home: the question above the four choices
                text: qsTr("您今天想办什么？")
                type: Theme.heading
                wrapMode: Text.Wrap
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.bottomMargin: root.landscape ? 20 : root.height < 1520 ? 36 : 48
                spacing: 20

                Icon {
                    Layout.leftMargin: 2
                    name: "shield-check"
                    filled: true
                    color: Theme.color.help
                    size: 40
                }
                KText {
                    Layout.fillWidth: true
                    //: Home: the machine never costs or moves money
                    text: qsTr("不收费、不转账，不会动您的钱。")
                    type: root.landscape ? Theme.tileNote : Theme.body
                    color: Theme.color.help
                    wrapMode: Text.Wrap
                    lineHeight: Math.round(type.px * 1.3)
                }
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.fillHeight: root.landscape
                columns: root.landscape ? 1 : 2
                columnSpacing: Theme.space.tile
                rowSpacing: root.landscape ? 24 : Theme.space.tile

                Tile {
                    Layout.fillWidth: true
                    Layout.fillHeight: root.landscape
                    Layout.preferredWidth: 462
                    Layout.preferredHeight: root.landscape ? 128 : 348
                    wide: root.landscape
                    iconName: "scan"
                    //: Home: choice, redeem a prize by its code
                    text: qsTr("扫码兑奖")
                    //: Home: under "redeem", where the code is
                    note: qsTr("小票或手机上的码")
                    primary: true
                    onClicked: root.session.open("redeem")
                }
                Tile {
                    Layout.fillWidth: true
                    Layout.fillHeight: root.landscape
                    Layout.preferredWidth: 462
                    Layout.preferredHeight: root.landscape ? 128 : 348
                    wide: root.landscape
                    iconName: "ticket"
                    //: Home: choice, see all offers
                    text: qsTr("优惠活动")
                    note: root.board.offersLine
                    onClicked: root.session.open("promotions")
                }
                Tile {
                    Layout.fillWidth: true
                    Layout.fillHeight: root.landscape
                    Layout.preferredWidth: 462
                    Layout.preferredHeight: root.landscape ? 128 : 348
                    wide: root.landscape
                    iconName: "credit-card"
                    //: Home: choice, apply for a card
                    text: qsTr("办卡申请")
                    //: Home: under "apply", how long it takes and what is needed
                    note: qsTr("约 3 分钟，要身份证")
                    onClicked: root.session.open("apply")
                }
                Tile {
                    Layout.fillWidth: true
                    Layout.fillHeight: root.landscape
                    Layout.preferredWidth: 462
                    Layout.preferredHeight: root.landscape ? 128 : 348
                    wide: root.landscape
                    iconName: "lifebuoy"
                    //: Home: choice, lost card and everything else; calls a member of staff
                    text: qsTr("卡丢了・其他")
                    //: Home: under "lost card, other": a member of staff will come
                    note: qsTr("请工作人员过来")
                    onClicked: {
                        root.helpCall.call()
                        root.session.open("helpCalled")
                    }
                }
            }
            KText {
                Layout.fillWidth: true
                Layout.topMargin: 28
                visible: !root.landscape
                horizontalAlignment: Text.AlignHCenter
                text: root.board.footer
                type: Theme.note
                color: Theme.color.ink2
                wrapMode: Text.Wrap
            }
        }
    }

    //: Home: on the picture while no offer has been published
    readonly property string welcome: qsTr("您好，欢迎光临")
}
