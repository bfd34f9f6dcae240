// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// One incident while it lasts: the number to dial, how far the alarm has come, what everybody does.
Item {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    readonly property int gap: Theme.space.m
    readonly property int margin: Theme.space.staffMargin
    readonly property int columnWidth: root.landscape ? (root.width - 2 * root.margin - root.gap) / 2
                                                      : root.width - 2 * root.margin
    readonly property bool helpShown: root.panel.help.waiting > 0
    readonly property int stepRoom: stepArea.height
    readonly property int stepsEach: Math.max(1, Math.floor((root.stepRoom + 16) / (96 + 16)))
    readonly property int stepPages: Math.max(1, Math.ceil(root.incident.steps.length / root.stepsEach))
    property int stepPage: 0

    onIncidentChanged: root.stepPage = 0

    LiveHead {
        id: head

        width: parent.width
        height: root.landscape ? 180 : 222
        incident: root.incident
        branchName: root.panel.branchName
    }
    Column {
        id: facts

        x: root.margin
        y: head.height + root.gap
        width: root.columnWidth
        spacing: root.gap

        IncidentStrip {
            readonly property Incident other: root.panel.incidents.open.length > 1
                ? (root.panel.incidents.open[0] === root.incident ? root.panel.incidents.open[1] : root.panel.incidents.open[0])
                : root.panel.incidents.open.length === 1 && root.panel.incidents.open[0] !== root.incident
                ? root.panel.incidents.open[0] : null

            visible: other !== null
            width: parent.width
            height: 112
            incident: other
            others: root.panel.incidents.open.length - 2
            onClicked: root.panel.show(other)
        }
        DialPanel {
            visible: root.incident.open && number !== ""
            width: parent.width
            incident: root.incident
        }
        Rectangle {
            visible: !root.incident.open
            width: parent.width
            height: 196
            radius: Theme.radius.icon
            color: Theme.dark.panel
            border.width: Theme.size.border
            border.color: Theme.dark.line

            Column {
                x: 36
                width: parent.width - 72
                anchors.verticalCenter: parent.verticalCenter

                KText {
                    width: parent.width
                    text: root.incident.cancelled
                        //: Staff: an alarm that was taken back
                        ? qsTr("已经撤回")
                        //: Staff: an incident that was ended at %1 by %2
                        : qsTr("%1 已结束・%2").arg(root.incident.closedAt).arg(root.incident.closedBy)
                    type: Theme.heading
                    color: Theme.dark.text
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 36
                }
                KText {
                    width: parent.width
                    text: root.incident.cancelled
                        //: Staff: what taking back means
                        ? qsTr("撤回也发给了总部，记录里都有。") : root.incident.closedReason
                    type: Theme.body
                    color: Theme.dark.text2
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 32
                }
            }
        }
        Rectangle {
            width: parent.width
            height: ladder.height + 32
            radius: Theme.radius.icon
            color: Theme.dark.panel
            border.width: Theme.size.border
            border.color: root.incident.drill ? Theme.dark.drill : Theme.dark.line

            Column {
                id: ladder

                x: 36
                y: 16
                width: parent.width - 72

                Repeater {
                    model: root.incident.ladder

                    LadderRung {
                        required property Rung modelData
                        required property int index

                        width: ladder.width
                        rung: modelData
                        drill: root.incident.drill
                        last: index === 4
                    }
                }
            }
        }
    }

    Item {
        id: stepHead

        x: root.landscape ? root.margin + root.columnWidth + root.gap : root.margin
        y: root.landscape ? head.height + root.gap : facts.y + facts.height + root.gap
        width: root.columnWidth
        height: 64

        KText {
            anchors.verticalCenter: parent.verticalCenter
            //: Staff: over the steps of the playbook
            text: qsTr("各岗位要做的")
            type: Theme.secondary
            color: Theme.dark.text
        }
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.m

            KText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.incident.steps.length === 0 ? ""
                    //: Staff: %1 of %2 steps are done
                    : qsTr("做完 %1 / %2").arg(root.incident.stepsDone).arg(root.incident.steps.length)
                type: Theme.tileNote
                color: Theme.dark.text2
            }
            NavPill {
                visible: root.stepPages > 1
                kind: NavPill.Staff
                height: 72
                //: Staff: next page of steps, %1 of %2
                text: qsTr("%1 / %2 页").arg(root.stepPage + 1).arg(root.stepPages)
                trailingIcon: "caret-right"
                onClicked: root.stepPage = (root.stepPage + 1) % root.stepPages
            }
        }
    }
    Item {
        id: stepArea

        x: stepHead.x
        y: stepHead.y + stepHead.height + Theme.space.s
        width: root.columnWidth
        height: bottom.y - y - root.gap

        Column {
            width: parent.width
            spacing: 16

            Repeater {
                model: root.incident.steps

                StepRow {
                    required property IncidentStep modelData
                    required property int index

                    visible: Math.floor(index / root.stepsEach) === root.stepPage
                    width: stepArea.width
                    step: modelData
                    drill: root?.incident.drill ?? false // root goes first when the page is left
                    enabled: (root?.incident.open && !root.incident.unsent) ?? false
                    onClicked: root.panel.toggleStep(modelData.stepId)
                }
            }
        }
        KText {
            visible: root.incident.steps.length === 0
            width: parent.width
            //: Staff: there is no playbook for this kind yet
            text: qsTr("这一种还没有写好步骤。\n先保护人，再听负责人安排。")
            type: Theme.body
            color: Theme.dark.text2
            wrapMode: Text.Wrap
        }
    }

    Column {
        id: bottom

        x: root.landscape ? stepHead.x : root.margin
        y: root.height - height - (root.landscape ? root.gap : 48)
        width: root.columnWidth
        spacing: root.gap

        HelpBanner {
            visible: root.helpShown
            width: parent.width
            help: root.panel.help
        }
        UndoBar {
            visible: root.incident.undoSeconds > 0
            width: parent.width
            seconds: root.incident.undoSeconds
            drill: root.incident.drill
            onClicked: root.panel.undo()
        }
        Row {
            visible: root.incident.undoSeconds === 0
            width: parent.width
            spacing: root.gap

            KButton {
                id: home

                width: root.incident.open ? implicitWidth
                       : root.incident.drill ? root.columnWidth - realButton.width - root.gap : root.columnWidth
                variant: KButton.Staff
                height: 120
                type: Theme.noteBold
                leftPadding: 20
                rightPadding: 20
                iconName: "arrow-left"
                //: Staff, live page: back to the tiles
                text: qsTr("面板")
                onClicked: root.panel.toTiles()
            }
            KButton {
                id: noteButton

                visible: root.incident.open && !root.incident.drill
                variant: KButton.Staff
                height: 120
                type: Theme.noteBold
                leftPadding: 20
                rightPadding: 20
                iconName: "chat-text"
                //: Staff, live page: add a sentence to the record
                text: qsTr("补一句话")
                onClicked: root.panel.openNote()
            }
            KButton {
                id: countButton

                visible: root.incident.open
                variant: KButton.Staff
                height: 120
                type: Theme.noteBold
                leftPadding: 20
                rightPadding: 20
                iconName: "users-three"
                //: Staff, live page: count who is safe
                text: qsTr("点人数")
                onClicked: root.panel.openHeadcount()
            }
            KButton {
                id: realButton

                visible: root.incident.drill
                variant: KButton.StaffDanger
                height: 120
                type: Theme.noteBold
                leftPadding: 20
                rightPadding: 20
                iconName: "siren"
                //: Staff, drill: something real has happened, back to the real tiles
                text: qsTr("真的出事")
                onClicked: root.panel.leaveDrill()
            }
            StaffDone {
                visible: root.incident.open
                enabled: !root.incident.unsent
                width: parent.width - home.width - countButton.width - 3 * root.gap
                       - (root.incident.drill ? realButton.width : noteButton.width)
                height: 120
                drill: root.incident.drill
                text: root.incident.drill
                    //: Staff, live page of a drill: end it
                    ? qsTr("演练做完")
                    : root.incident.doneWord !== "" ? root.incident.doneWord
                    //: Staff, live page: end the incident
                    : qsTr("处理完了")
                onClicked: root.panel.openClose()
            }
        }
    }
}
