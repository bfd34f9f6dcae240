// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Who is told upward, by when, how; and the person to call first.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape

    //: Staff, telling upward: title
    title: qsTr("逐级上报")
    //: Staff, telling upward: under the title
    note: qsTr("从上到下，一级一级报。报完在“补一句话”里记一笔。")
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    Grid {
        id: list

        readonly property real each: (width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: root.landscape ? 2 : 1
        spacing: Theme.space.m

        ContactCard {
            visible: root.incident.contactPhone !== ""
            width: list.each
            height: 148
            incident: root.incident
        }
        Repeater {
            model: root.incident.reports

            Rectangle {
                id: row

                required property IncidentReport modelData
                required property int index

                width: list.each
                height: Math.max(148, words.height + 40)
                radius: Theme.radius.icon
                color: Theme.dark.panel
                border.width: row.modelData.late ? 4 : Theme.size.border
                border.color: row.modelData.late ? Theme.dark.wait : Theme.dark.line

                Accessible.role: Accessible.StaticText
                Accessible.name: to.text + " " + within.text + " " + how.text

                KText {
                    x: 36
                    anchors.verticalCenter: parent.verticalCenter
                    text: (row.index + 1).toString()
                    type: Theme.heading
                    color: Theme.dark.text2
                    Accessible.ignored: true
                }
                Column {
                    id: words

                    x: 112
                    width: times.x - x - Theme.space.m
                    anchors.verticalCenter: parent.verticalCenter

                    KText {
                        id: to

                        width: parent.width
                        text: row.modelData.to
                        type: Theme.bar
                        lineHeight: 48
                        color: Theme.dark.text
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                    KText {
                        id: how

                        width: parent.width
                        text: row.modelData.how
                        type: Theme.small
                        lineHeight: 42
                        color: Theme.dark.text2
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
                Column {
                    id: times

                    anchors.right: parent.right
                    anchors.rightMargin: 32
                    anchors.verticalCenter: parent.verticalCenter

                    KText {
                        id: within

                        anchors.right: parent.right
                        text: StaffWords.within(row.modelData.withinSeconds)
                        type: Theme.bar
                        color: row.modelData.late ? Theme.dark.wait : Theme.dark.text
                        Accessible.ignored: true
                    }
                    KText {
                        anchors.right: parent.right
                        visible: row.modelData.withinSeconds > 0
                        text: row.modelData.late
                            //: Staff, telling upward: the time is over, %1 it was
                            ? qsTr("%1 已过").arg(row.modelData.until)
                            //: Staff, telling upward: at the latest at %1
                            : qsTr("%1 前").arg(row.modelData.until)
                        type: Theme.small
                        color: row.modelData.late ? Theme.dark.wait : Theme.dark.text2
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
