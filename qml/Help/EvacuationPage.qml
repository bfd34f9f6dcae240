// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Leave now. Over everything the customer had on the screen; green as the signs over the doors are. One button: for
// somebody who cannot walk out alone. In a drill it is hatched and says so.
Rectangle {
    id: root

    required property Evacuation evacuation
    required property HelpCall helpCall

    readonly property bool landscape: root.width > root.height
    readonly property bool drill: root.evacuation.drill
    readonly property int frame: root.drill ? 28 : 0
    readonly property int band: root.drill ? 84 : 0
    readonly property int headWidth: root.landscape ? 760 : root.width - 2 * Theme.space.margin

    color: Theme.color.help

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.evacuation.headline + " " + root.evacuation.headlineToo + " " + root.evacuation.hazard

    // Nothing below may be touched.
    MouseArea {
        anchors.fill: parent
    }
    HatchFrame {
        anchors.fill: parent
        visible: root.drill
        stripe: Theme.dark.drill
        ground: Theme.dark.page
        thickness: 28
    }
    Rectangle {
        visible: root.drill
        x: root.frame
        y: root.frame
        width: root.width - 2 * root.frame
        height: root.band
        color: Theme.dark.drill

        KText {
            anchors.centerIn: parent
            //: Evacuation page of a drill: band at the top
            text: qsTr("演练・Drill・演练・Drill")
            type: Theme.promise
            color: Theme.dark.page
        }
    }

    Item {
        id: inner

        x: Theme.space.margin
        y: root.frame + root.band + (root.landscape ? Theme.space.xl : Theme.space.xxl)
        width: root.width - 2 * x
        height: root.height - root.frame - y - Theme.space.xxl

        Column {
            id: head

            width: root.headWidth
            spacing: Theme.space.s

            Icon {
                name: "person-simple-run"
                color: Theme.color.accentInk
                size: root.landscape ? 176 : 220
            }
            KText {
                width: parent.width
                text: root.evacuation.headline
                type: root.landscape ? Theme.leaveWide : Theme.leave
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 76
                color: Theme.color.accentInk
                Accessible.ignored: true
            }
            KText {
                width: parent.width
                text: root.evacuation.headlineToo
                type: Theme.leaveToo
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 52
                color: Theme.color.accentInk
                Accessible.ignored: true
            }
            Item {
                width: 1
                height: root.landscape ? Theme.space.l : Theme.space.xs
            }
            KText {
                width: parent.width
                text: root.evacuation.hazard
                type: Theme.hazard
                wrapMode: Text.Wrap
                color: Theme.color.highlight
            }
            KText {
                width: parent.width
                text: root.evacuation.hazardToo
                type: Theme.hazardToo
                wrapMode: Text.Wrap
                color: Theme.color.accentInk
            }
        }

        Rectangle {
            id: sheet

            readonly property int rows: root.evacuation.steps.length

            x: root.landscape ? root.headWidth + Theme.space.xxl : 0
            y: root.landscape ? 0 : head.height + Theme.space.xl
            width: parent.width - x
            height: parent.height - y - helpButton.height - Theme.space.l
            radius: Theme.radius.hero
            color: Theme.color.surface

            Column {
                id: list

                x: Theme.space.xl
                y: Theme.space.s
                width: parent.width - 2 * x

                Repeater {
                    model: root.evacuation.steps

                    EvacuationStep {
                        required property var modelData
                        required property int index

                        width: list.width
                        height: Math.floor((sheet.height - 2 * list.y) / sheet.rows)
                        iconName: modelData.icon
                        words: modelData.text
                        wordsToo: modelData.too
                        lined: index < sheet.rows - 1
                    }
                }
            }
        }
        KButton {
            id: helpButton

            x: sheet.x
            y: parent.height - height
            width: sheet.width
            height: 176
            variant: KButton.Secondary
            iconName: "hand-palm"
            iconFilled: true
            type: Theme.button
            text: root.helpCall.coming ? root.comingText.arg(root.helpCall.comingName)
                : root.helpCall.called ? root.calledText
                : root.helpCall.active ? root.callingText
                : root.helpCall.state === HelpCall.Failed ? root.failedText : root.askText
            onClicked: root.helpCall.call()
        }
    }

    //: Evacuation page: the one button, for somebody who cannot walk out alone. At most 12 characters.
    readonly property string askText: qsTr("我走不了，请来帮我")
    //: Evacuation page: help is being called
    readonly property string callingText: qsTr("正在叫人…")
    //: Evacuation page: the call is certain
    readonly property string calledText: qsTr("已经叫人，请等一等")
    //: Evacuation page: %1 is the member of staff who comes
    readonly property string comingText: qsTr("%1正过来")
    //: Evacuation page: nobody could be called by this machine
    readonly property string failedText: qsTr("没叫到，请大声喊人")
}
