// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// Every published kind of emergency, a page at a time.
Item {
    id: root

    required property Panel panel
    required property bool landscape
    // The one that is taken now, and the word under it.
    required property string current
    required property string currentWord
    property bool currentEnabled: false
    readonly property int columns: root.landscape ? 4 : 2
    readonly property int cell: (root.width - (root.columns - 1) * Theme.space.m) / root.columns

    signal chosen(playbook: string)

    Grid {
        columns: root.columns
        spacing: Theme.space.m

        Repeater {
            model: root.panel.kinds

            StaffTool {
                required property EmergencyTile modelData
                required property int index
                readonly property bool isCurrent: modelData.playbook === root?.current

                visible: pager.shows(index)
                enabled: !isCurrent || (root?.currentEnabled ?? false)
                width: root?.cell ?? 0
                height: 172
                iconName: modelData.icon
                filled: true
                edge: isCurrent ? Theme.dark.text : Theme.dark.toolBorder
                text: modelData.name
                caption: isCurrent ? (root?.currentWord ?? "") : modelData.silent
                    //: Staff, choosing a kind: a silent one
                    ? qsTr("静默") : ""
                onClicked: root.chosen(modelData.playbook)
            }
        }
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.panel.kinds.length
        perPage: root.columns * Math.max(1, Math.floor((root.height - 96) / (172 + Theme.space.m)))
    }
}
