// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What has happened? The tiles never move and are never locked; what else is on the page gives way to them.
Item {
    id: root

    required property Panel panel
    required property bool landscape
    readonly property bool drill: root.panel.drillMode
    readonly property bool firstPage: root.panel.page !== Panel.MoreTiles && root.panel.page !== Panel.RareTiles
    readonly property bool lastPage: root.panel.page === Panel.RareTiles
    // Kinds behind "more".
    readonly property int behind: root.lastPage ? 0
        : root.panel.rareTiles.length + (root.firstPage ? root.panel.moreTiles.length : 0)
    readonly property Incident first: root.panel.incidents.first
    readonly property bool helpShown: root.panel.help.waiting > 0 || root.panel.help.comingName !== ""
    readonly property int gap: Theme.space.m
    readonly property int titleHeight: root.landscape ? 148 : 168
    readonly property int sideWidth: root.landscape ? 600 : root.width
    readonly property int gridWidth: root.landscape ? root.width - root.sideWidth - 36 : root.width
    readonly property int columns: root.landscape ? 3 : 2
    readonly property int cells: (root.firstPage ? root.panel.tiles.length
        : root.lastPage ? root.panel.rareTiles.length : root.panel.moreTiles.length)
        + (root.behind > 0 ? 1 : 0) + (root.firstPage ? 0 : 1)
    readonly property int rows: Math.max(root.landscape ? 2 : 3, Math.ceil(root.cells / root.columns))
    readonly property int gridHeight: root.landscape ? root.height - root.titleHeight - 20
        : root.height - root.titleHeight - 220 - 132 - 96 - 4 * root.gap + (root.drill ? root.gap : 0)
    readonly property int cellWidth: Math.floor((root.gridWidth - (root.columns - 1) * root.gap) / root.columns)
    readonly property int cellHeight: Math.min(336, Math.floor((root.gridHeight - (root.rows - 1) * root.gap) / root.rows))

    function chip(silent: bool): string {
        if (root.drill)
            //: Staff, tile: chip, everything here is a drill
            return qsTr("演练")
        if (silent)
            //: Staff, tile: chip, this alarm cannot be taken back
            return qsTr("不能撤回")
        if (!root.panel.paths.serviceUp)
            //: Staff, tile: chip, the alarm service is away: telephone too
            return qsTr("请同时打电话")
        if (!root.panel.paths.headOfficeUp)
            //: Staff, tile: chip, head office cannot be reached now
            return qsTr("只存本机")
        return ""
    }

    // Title, or what is open.
    Item {
        width: root.gridWidth
        height: root.titleHeight

        IncidentStrip {
            visible: root.first !== null
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: root.landscape ? 104 : 128
            incident: root.first
            others: root.panel.incidents.open.length - 1
            onClicked: root.panel.show(root.first)
        }
        NoticeStrip {
            visible: root.first === null && notice !== null
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: root.landscape ? 112 : 128
            notice: root.panel.office.firstUnread
            onClicked: root.panel.openNotices()
        }
        Column {
            visible: root.first === null && root.panel.office.firstUnread === null
            anchors.left: parent.left
            anchors.right: left.visible ? left.left : parent.right
            anchors.verticalCenter: parent.verticalCenter

            KText {
                text: root.drill
                    //: Staff: title over the tiles in a drill
                    ? qsTr("现在是演练")
                    //: Staff: title over the tiles
                    : qsTr("发生了什么？")
                type: Theme.heading
                color: Theme.dark.text
                Accessible.role: Accessible.Heading
            }
            KText {
                width: parent.width
                text: root.drill
                    //: Staff: under the title in a drill
                    ? qsTr("按下去只做练习，不会真的报警。")
                    //: Staff: under the title of the tiles
                    : qsTr("一按就发出去，5 秒内可以撤回。静默的不能撤回。")
                type: Theme.tileNote
                color: Theme.dark.text2
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 32
            }
        }
        Chip {
            id: left

            visible: root.drill && root.first === null && root.panel.office.firstUnread === null
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            tone: Chip.Drill
            iconName: "clock"
            //: Staff, drill: time left, %1 as minutes and seconds
            text: qsTr("剩 %1").arg(root.panel.drillLeft)
            height: 84
        }
    }

    Grid {
        id: grid

        y: root.titleHeight
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.firstPage ? root.panel.tiles
                : root.lastPage ? root.panel.rareTiles : root.panel.moreTiles

            StaffTile {
                required property EmergencyTile modelData

                width: root.cellWidth
                height: root.cellHeight
                enabled: !root?.panel.settling
                text: modelData.name
                note: modelData.note
                iconName: modelData.icon
                life: modelData.life
                drill: root.drill
                chip: root?.chip(modelData.silent) ?? "" // root goes first when the page is left
                onClicked: root.panel.press(modelData.playbook)
            }
        }
        StaffTile {
            visible: root.behind > 0
            width: root.cellWidth
            height: root.cellHeight
            drill: root.drill
            chip: root.drill ? root.chip(false) : ""
            iconName: "list-checks"
            plain: true
            //: Staff, tile: more kinds of emergency; sends nothing itself
            text: qsTr("更多")
            //: Staff, tile "more": how many kinds are behind it
            note: qsTr("%n 种", "", root.behind)
            onClicked: root.panel.openMore()
        }
        StaffTile {
            visible: !root.firstPage
            width: root.cellWidth
            height: root.cellHeight
            drill: root.drill
            chip: root.drill ? root.chip(false) : ""
            iconName: "arrow-left"
            plain: true
            //: Staff, tile: back to the page of tiles before
            text: qsTr("返回")
            note: ""
            onClicked: root.panel.back()
        }
    }

    Column {
        id: side

        x: root.landscape ? root.width - width : 0
        y: root.landscape ? 0 : root.titleHeight + root.rows * root.cellHeight + (root.rows - 1) * root.gap + root.gap
        width: root.sideWidth
        spacing: root.gap

        HelpBanner {
            visible: root.helpShown
            width: parent.width
            help: root.panel.help
        }
        PathCard {
            visible: !root.helpShown
            width: parent.width
            paths: root.panel.paths
            drill: root.drill
        }
        Tools {
            width: parent.width
            panel: root.panel
        }
    }

    PanelFooter {
        x: side.x
        y: parent.height - height - (root.drill ? 0 : Theme.space.s)
        width: side.width
        panel: root.panel
    }
}
