// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// Between shifts: everything one person has to do here goes to another one.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    property string from: ""
    property string fromName: ""
    readonly property bool giving: root.from === ""

    title: root.giving
        //: Staff, handing over: title, who leaves
        ? qsTr("谁交班？")
        //: Staff, handing over: title, who takes over what %1 (a name) did
        : qsTr("%1的岗位交给谁？").arg(root.fromName)
    note: root.giving ? ""
        //: Staff, handing over: %1 the roles that go to somebody else
        : qsTr("一起交：%1").arg(StaffWords.roles(root.incident.rolesOf(root.from)))
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: {
        if (root.giving)
            root.panel.back()
        else
            root.from = ""
    }

    Grid {
        id: names

        width: parent.width
        columns: root.landscape ? 3 : 2
        spacing: Theme.space.m

        Repeater {
            model: root.panel.login.roster

            StaffTool {
                required property StaffMember modelData
                required property int index
                readonly property string roles: StaffWords.roles(root?.incident.rolesOf(modelData.staffId) ?? [])

                visible: pager.shows(index)
                width: (names.width - (names.columns - 1) * names.spacing) / names.columns
                height: 168
                iconName: ""
                text: modelData.name
                //: Staff, handing over: this person has no role in this incident
                caption: roles === "" ? qsTr("没有岗位") : roles
                enabled: root?.giving ? roles !== "" : modelData.staffId !== root?.from
                onClicked: {
                    if (!root.giving) {
                        root.panel.handOver(root.from, modelData.staffId)
                        return
                    }
                    root.fromName = modelData.name
                    root.from = modelData.staffId
                }
            }
        }
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.panel.login.roster.length
        perPage: names.columns * Math.max(1, Math.floor((root.room.height - 96) / (168 + Theme.space.m)))
    }
}
