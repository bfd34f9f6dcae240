// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// How it ended, and who has to make something up for it.
Rectangle {
    id: root

    required property Incident incident

    implicitHeight: words.height + 56
    radius: Theme.radius.icon
    color: Theme.dark.panel
    border.width: Theme.size.border
    border.color: root.incident.drill ? Theme.dark.drill : Theme.dark.line

    Column {
        id: words

        x: 36
        y: 28
        width: parent.width - 72
        spacing: Theme.space.xs

        KText {
            width: parent.width
            text: root.incident.endedByReal
                //: Staff: a drill that ended because a real alarm was raised
                ? qsTr("来了真报警，演练停了")
                : root.incident.cancelled
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
            text: root.incident.endedByReal
                //: Staff: what to do after a drill that a real alarm ended
                ? qsTr("演练没做完，以后再补。")
                : root.incident.cancelled
                //: Staff: what taking back means
                ? qsTr("撤回也发给了总部，记录里都有。") : root.incident.closedReason
            type: Theme.body
            lineHeight: 52
            color: Theme.dark.text2
            wrapMode: Text.Wrap
        }
        Repeater {
            model: root.incident.followUps

            KText {
                required property RecordLine modelData

                width: words.width
                text: StaffWords.joined(StaffWords.followUp(modelData.kind), modelData.by, StaffWords.due(modelData.at, false))
                type: Theme.tileNote
                color: Theme.dark.wait
                elide: Text.ElideRight
            }
        }
    }
}
