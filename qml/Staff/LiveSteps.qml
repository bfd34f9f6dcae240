// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What everybody does, in order, with who and by when; and what nobody may do.
Item {
    id: root

    required property Panel panel
    required property Incident incident
    property bool warning: false
    readonly property int rowHeight: Theme.language === "en" ? 168 : 104
    readonly property int stepsEach: Math.max(1, Math.floor((area.height + Theme.space.s) / (root.rowHeight + Theme.space.s)))
    readonly property bool many: root.incident.steps.length > root.stepsEach

    onIncidentChanged: {
        root.warning = false
        pager.wanted = 0
    }

    Item {
        id: head

        width: parent.width
        height: 88

        KText {
            anchors.verticalCenter: parent.verticalCenter
            width: pills.x - Theme.space.s
            text: root.warning
                //: Staff: over what nobody may do
                ? qsTr("千万不要")
                : root.incident.steps.length === 0
                //: Staff: over the steps of the playbook
                ? qsTr("各岗位要做的")
                //: Staff: over the steps of the playbook, %1 of %2 are done
                : qsTr("做完 %1 / %2").arg(root.incident.stepsDone).arg(root.incident.steps.length)
            type: Theme.secondary
            color: root.warning ? Theme.dark.wait : Theme.dark.text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
        }
        Row {
            id: pills

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            NavPill {
                visible: root.incident.never.length > 0
                kind: NavPill.Staff
                type: Theme.chip
                leftPadding: 24
                rightPadding: 24
                text: root.warning
                    //: Staff: back from what nobody may do to the steps
                    ? qsTr("看步骤")
                    //: Staff: what nobody may do
                    : qsTr("不要做的")
                iconName: root.warning ? "list-checks" : "warning"
                onClicked: root.warning = !root.warning
            }
            StaffPager {
                id: pager

                visible: root.many && !root.warning
                type: Theme.chip
                leftPadding: 24
                rightPadding: 24
                count: root.incident.steps.length
                perPage: root.stepsEach
            }
        }
    }
    Item {
        id: area

        y: head.height + Theme.space.s
        width: parent.width
        height: parent.height - y

        Column {
            visible: !root.warning
            width: parent.width
            spacing: Theme.space.s

            Repeater {
                model: root.incident.steps

                StepRow {
                    required property IncidentStep modelData
                    required property int index

                    visible: pager.shows(index)
                    width: area.width
                    height: root?.rowHeight ?? 0
                    step: modelData
                    drill: root?.incident.drill ?? false // root goes first when the page is left
                    over: !(root?.incident.open ?? true)
                    enabled: (root?.incident.open && !root.incident.unsent) ?? false
                    onClicked: root.panel.toggleStep(modelData.stepId)
                }
            }
        }
        Column {
            visible: root.warning
            width: parent.width
            spacing: Theme.space.s

            Repeater {
                model: root.incident.never

                Row {
                    id: line

                    required property string modelData

                    width: area.width
                    spacing: Theme.space.m

                    Icon {
                        name: "x"
                        color: Theme.dark.wait
                        size: 48
                    }
                    KText {
                        width: line.width - 48 - line.spacing
                        text: line.modelData
                        type: Theme.body
                        lineHeight: 50
                        color: Theme.dark.text
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
        KText {
            visible: root.incident.steps.length === 0 && !root.warning
            width: parent.width
            //: Staff: there is no playbook for this kind yet
            text: qsTr("这一种还没有写好步骤。\n先保护人，再听负责人安排。")
            type: Theme.body
            color: Theme.dark.text2
            wrapMode: Text.Wrap
        }
    }
}
