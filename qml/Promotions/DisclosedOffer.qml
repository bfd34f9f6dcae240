// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// An offer with a disclosure: facts, then the disclosure in full, large, above the action. Nothing hides it.
Item {
    id: root

    required property OfferPage offer
    required property bool landscape

    signal helpWanted()

    readonly property int factsWidth: root.landscape ? root.width - 1064 - 40 : root.width

    Column {
        id: head

        width: root.landscape ? 1064 : root.width
        spacing: 8

        Row {
            spacing: 16

            Chip {
                visible: root.offer.warmChip !== ""
                text: root.offer.warmChip
                tone: Chip.Warn
            }
            Chip {
                visible: root.offer.plainChip !== ""
                text: root.offer.plainChip
            }
        }
        KText {
            width: parent.width
            text: root.offer.name
            type: Theme.display
            font.pixelSize: Theme.language === "en" ? 64 : Theme.display.px
            wrapMode: Text.Wrap
            lineHeight: Math.round(font.pixelSize * 1.2)
        }
    }
    FactCard {
        id: facts

        x: root.landscape ? 1064 + 40 : 0
        y: root.landscape ? 0 : head.height + 16
        width: root.factsWidth
        offer: root.offer
    }
    Rectangle {
        id: box

        y: root.landscape ? head.height + 16 : facts.y + facts.height + Theme.space.m
        width: root.landscape ? 1064 : root.width
        height: (root.landscape ? root.height : action.y - Theme.space.m) - y
        radius: Theme.radius.card
        color: Theme.color.warnTint
        border.width: Theme.size.disclosureBorder
        border.color: Theme.color.warn

        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: 48
            width: parent.width - 96
            spacing: 8

            Row {
                spacing: 28

                Icon {
                    id: sign

                    name: "warning"
                    filled: true
                    color: Theme.color.warn
                    size: 72
                }
                KText {
                    width: box.width - 96 - sign.width - 28
                    anchors.verticalCenter: parent.verticalCenter
                    //: Disclosure box: title above the risk words
                    text: qsTr("买之前，请先读这里")
                    type: Theme.riskTitle
                    color: Theme.color.warn
                    wrapMode: Text.Wrap
                }
            }
            KText {
                width: parent.width
                text: root.offer.disclosure
                type: Theme.risk
                wrapMode: Text.Wrap
            }
            KText {
                width: parent.width
                //: Disclosure box: this machine sells nothing
                text: qsTr("看不懂就先不买。本机不卖理财，也不收钱。")
                type: Theme.riskNote
                wrapMode: Text.Wrap
            }
        }
    }
    HelpAction {
        id: action

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: root.factsWidth
        offer: root.offer
        onClicked: root.helpWanted()
    }
}
