// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// How serious it is, by the playbook's rules. Where two fit, the higher one holds.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident

    //: Staff, level of an incident: title
    title: qsTr("有多严重？")
    //: Staff, level of an incident: the rule
    note: qsTr("拿不准，就选高的。点一下就发给总部。")
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    Column {
        id: list

        width: parent.width
        spacing: Theme.space.m

        Repeater {
            model: root.incident.levels

            ChoiceRow {
                required property IncidentLevel modelData

                width: list.width
                height: 184
                iconName: modelData.level === 1 ? "siren" : modelData.level === 2 ? "flag" : "circle"
                chosen: modelData.level === root?.incident.level
                trailing: ""
                text: StaffWords.levelLong(modelData.level)
                note: modelData.when
                onClicked: root.panel.setLevel(modelData.level)
            }
        }
    }
}
