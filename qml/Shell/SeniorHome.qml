// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Three large choices, no campaign picture, nothing moves.
Item {
    id: root

    required property Session session
    required property HomeBoard board
    required property bool landscape

    GridLayout {
        anchors.fill: parent
        anchors.topMargin: root.landscape ? 0 : 24
        columns: root.landscape ? 2 : 1
        columnSpacing: 40
        rowSpacing: 0

        ColumnLayout {
            Layout.preferredWidth: root.landscape ? 720 : root.width
            Layout.maximumWidth: Layout.preferredWidth
            Layout.fillHeight: root.landscape
            spacing: 24

            KText {
                Layout.fillWidth: true
                //: Large-word home: greeting, two lines
                text: qsTr("您好，\n慢慢来，不着急。")
                type: Theme.display
                wrapMode: Text.Wrap
            }
            RowLayout {
                spacing: 20

                Icon {
                    Layout.leftMargin: 4
                    name: "shield-check"
                    filled: true
                    color: Theme.color.help
                    size: 48
                }
                KText {
                    Layout.fillWidth: true
                    //: Large-word home: the machine never costs or moves money
                    text: qsTr("不收费、不转账，不会动您的钱。")
                    type: Theme.promise
                    color: Theme.color.help
                    wrapMode: Text.Wrap
                }
            }
            Item {
                Layout.fillHeight: root.landscape
            }
            RowLayout {
                visible: root.landscape
                spacing: 20

                Icon {
                    name: "arrow-left"
                    color: Theme.color.ink2
                    size: 44
                }
                KText {
                    Layout.fillWidth: true
                    text: root.reassurance
                    type: Theme.comfort
                    color: Theme.color.ink2
                    wrapMode: Text.Wrap
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: root.landscape ? 0 : 40
            spacing: root.landscape ? 24 : 32

            Tile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: 320
                wide: true
                iconName: "scan"
                //: Large-word home: choice, redeem a prize by its code
                text: qsTr("扫码兑奖")
                //: Large-word home: under "redeem", where the code is
                note: qsTr("小票、手机都行")
                primary: true
                onClicked: root.session.open("redeem")
            }
            Tile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: 320
                wide: true
                iconName: "hand-heart"
                //: Large-word home: choice, offers for older customers
                text: qsTr("长者优惠")
                note: root.board.seniorLine
                onClicked: root.session.open("seniorOffers")
            }
            Tile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: 320
                wide: true
                iconName: "credit-card"
                //: Large-word home: choice, a new or replacement card
                text: qsTr("办卡、换卡")
                //: Large-word home: under "a new or replacement card", what it costs and needs
                note: qsTr("不收钱，要身份证")
                onClicked: root.session.open("apply")
            }
        }
        RowLayout {
            visible: !root.landscape
            Layout.topMargin: 32
            Layout.bottomMargin: 8
            spacing: 20

            Icon {
                name: "arrow-left"
                color: Theme.color.ink2
                size: 44
            }
            KText {
                Layout.fillWidth: true
                text: root.reassurance
                type: Theme.comfort
                color: Theme.color.ink2
                wrapMode: Text.Wrap
            }
        }
    }

    //: Large-word home: a wrong touch does no harm
    readonly property string reassurance: qsTr("按错没关系，下一页都能返回。")
}
