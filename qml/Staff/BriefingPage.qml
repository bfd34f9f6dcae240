// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What everybody must know before a drill begins.
StaffSheet {
    id: root

    required property Panel panel

    //: Staff, before a drill: title
    title: qsTr("开始演练之前")
    //: Staff, before a drill: under the title
    note: qsTr("先把这几句念给大家听。")
    ink: Theme.dark.drill
    onBacked: root.panel.back()

    component Point: Row {
        id: point

        required property string iconName
        required property string words
        property color ink: Theme.dark.drill

        width: list.width
        spacing: Theme.space.m

        Icon {
            name: point.iconName
            color: point.ink
            size: 56
        }
        KText {
            width: point.width - 80
            text: point.words
            type: Theme.lead
            color: Theme.dark.text
            wrapMode: Text.Wrap
        }
    }

    Column {
        id: list

        width: parent.width
        spacing: Theme.space.l

        Point {
            iconName: "megaphone"
            //: Staff, before a drill
            words: qsTr("告诉客人和同事：这是演练。")
        }
        Point {
            iconName: "lightning"
            //: Staff, before a drill
            words: qsTr("屏幕上的按键只发演练消息。柜台下的硬件键一直是真的。")
        }
        Point {
            iconName: "siren"
            ink: Theme.dark.wait
            //: Staff, before a drill
            words: qsTr("真的出了事，按红色的“真的出事”，马上回到真报警。")
        }
        Point {
            iconName: "clock"
            //: Staff, before a drill
            words: qsTr("演练最多 30 分钟，到时自动停。")
        }
        Repeater {
            model: root.panel.tiles

            Column {
                required property EmergencyTile modelData

                visible: modelData.briefing !== ""
                width: list.width

                KText {
                    text: parent.modelData.name
                    type: Theme.bar
                    color: Theme.dark.drill
                }
                KText {
                    width: parent.width
                    text: parent.modelData.briefing
                    type: Theme.tileNote
                    color: Theme.dark.text2
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    KButton {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.xl
        width: parent.width
        height: 144
        variant: KButton.StaffPrimary
        type: Theme.button
        //: Staff, before a drill: button; sign in, then the drill begins
        text: qsTr("都知道了，登录开始")
        onClicked: root.panel.startDrill()
    }
}
