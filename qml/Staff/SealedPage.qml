// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Family contact and medical facts: sealed to head office's incident desk. Once sent, nothing of them is here.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    readonly property IncidentOrders orders: root.panel.orders
    readonly property bool sent: root.orders.sealing === IncidentOrders.Sealed

    //: Staff, sealed words: title
    title: qsTr("家属和病情")
    //: Staff, sealed words: what the seal means
    note: qsTr("发出后只有总部值班室能看，不进报告，这块屏幕不留。")
    onBacked: root.panel.back()

    Column {
        width: parent.width
        spacing: Theme.space.m

        ChoiceRow {
            width: parent.width
            height: 144
            enabled: root.orders.sealing !== IncidentOrders.SealingNow
            iconName: "device-mobile"
            trailing: "pencil-simple"
            text: StaffWords.sealed("family")
            //: Staff, sealed words: what to write about the family
            note: qsTr("家属姓名、电话、什么关系")
            onClicked: words.ask("family", note)
        }
        ChoiceRow {
            width: parent.width
            height: 144
            enabled: root.orders.sealing !== IncidentOrders.SealingNow
            iconName: "heartbeat"
            trailing: "pencil-simple"
            text: StaffWords.sealed("medical")
            //: Staff, sealed words: what to write about the health of somebody
            note: qsTr("病史、吃什么药、过敏、现在怎样")
            onClicked: words.ask("medical", note)
        }
        Rectangle {
            visible: root.orders.sealing !== IncidentOrders.NothingSealed
            width: parent.width
            height: 152
            radius: Theme.radius.icon
            color: Theme.dark.panel
            border.width: 3
            border.color: root.sent ? Theme.dark.ok : Theme.dark.wait

            Accessible.role: Accessible.AlertMessage
            Accessible.name: state.text

            Icon {
                x: 32
                anchors.verticalCenter: parent.verticalCenter
                name: root.sent ? "lock-key" : "clock"
                filled: true
                color: root.sent ? Theme.dark.ok : Theme.dark.wait
                size: 64
            }
            KText {
                id: state

                x: 124
                width: parent.width - x - 24
                anchors.verticalCenter: parent.verticalCenter
                text: root.sent
                    //: Staff, sealed words: they were taken, and are gone here
                    ? qsTr("封好发出了。现在只有总部值班室能看，这块屏幕没有留。")
                    //: Staff, sealed words: on their way
                    : qsTr("正在封好…")
                type: Theme.tileNote
                color: Theme.dark.text
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        Repeater {
            model: root.incident.record

            KText {
                required property RecordLine modelData

                visible: modelData.kind === "family" || modelData.kind === "medical"
                text: StaffWords.joined(modelData.at, StaffWords.sealed(modelData.kind), modelData.by)
                type: Theme.tileNote
                color: Theme.dark.text2
            }
        }
    }
    overlay: WordsSheet {
        id: words

        entry: root.panel.words
        landscape: root.landscape
        onWritten: (purpose, text) => root.orders.seal(purpose, text)
    }
}
