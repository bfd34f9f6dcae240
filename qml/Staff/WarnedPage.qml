// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A step that cuts the power: this screen goes dark with it, so what waits to be sent is said first.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property IncidentStep step
    readonly property int waiting: root.panel.paths.serviceUp ? root.panel.paths.pending : -1
    readonly property bool all: root.waiting === 0

    title: root.step.text
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    Column {
        width: parent.width
        spacing: Theme.space.l

        Row {
            width: parent.width
            spacing: Theme.space.m

            Icon {
                name: "warning"
                filled: true
                color: Theme.dark.wait
                size: 64
            }
            KText {
                width: parent.width - 88
                text: root.step.warn
                type: Theme.lead
                color: Theme.dark.text
                wrapMode: Text.Wrap
            }
        }
        Rectangle {
            width: parent.width
            height: Math.max(220, words.height + 48)
            radius: Theme.radius.icon
            color: Theme.dark.panel
            border.width: 4
            border.color: root.all ? Theme.dark.ok : Theme.dark.wait

            Accessible.role: Accessible.AlertMessage
            Accessible.name: state.text

            Icon {
                x: 40
                anchors.verticalCenter: parent.verticalCenter
                name: root.all ? "check-circle" : "hourglass-medium"
                filled: root.all
                color: root.all ? Theme.dark.ok : Theme.dark.wait
                size: 96
            }
            Column {
                id: words

                x: 172
                width: parent.width - x - 32
                anchors.verticalCenter: parent.verticalCenter

                KText {
                    id: state

                    width: parent.width
                    text: root.all
                        //: Staff, before a step that makes the screen dark: nothing waits to be sent
                        ? qsTr("都发出去了")
                        : root.waiting < 0
                        //: Staff, before a step that makes the screen dark: the alarm service does not answer
                        ? qsTr("不清楚发出去没有")
                        //: Staff, before a step that makes the screen dark: %n messages have not been sent yet
                        : qsTr("还有 %n 条没发出去", "", root.waiting)
                    type: Theme.heading
                    color: root.all ? Theme.dark.ok : Theme.dark.wait
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                KText {
                    width: parent.width
                    text: root.all
                        //: Staff, before a step that makes the screen dark
                        ? qsTr("屏幕会黑。来电后，这件事还在这里。")
                        //: Staff, before a step that makes the screen dark and something waits
                        : qsTr("能等就等一下。等不了，先做，再打电话告诉总部。")
                    type: Theme.tileNote
                    color: Theme.dark.text
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
    }
    KButton {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 144
        variant: root.all ? KButton.StaffPrimary : KButton.Staff
        type: Theme.button
        text: root.all
            //: Staff, before a step that makes the screen dark: button, tick the step
            ? qsTr("知道了，做这一步")
            //: Staff, before a step that makes the screen dark: button although something waits
            : qsTr("等不了，现在就做")
        onClicked: root.panel.confirmStep()
    }
}
