// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A number, one cell a figure, in the groups it is read in. Assistive technology hears how many, never which.
Rectangle {
    id: root

    required property ApplyModel apply
    readonly property bool isId: root.apply.kind === ApplyModel.IdNumber
    readonly property bool wrong: root.apply.trouble !== ApplyModel.NoTrouble
    // First cells of the second and third group: 6-8-4, 3-4-4.
    readonly property var breaks: root.isId ? [6, 14] : [3, 7]
    readonly property int pad: root.isId ? 34 : 48
    readonly property real room: root.width - 2 * root.pad - (eye.visible ? eye.width + Theme.space.m : 0)
    readonly property real groupGap: root.isId ? 26 : 40
    readonly property real cell: Math.min(72, (root.room - 2 * root.groupGap) / Math.max(1, root.apply.most))

    implicitHeight: 172
    radius: Theme.radius.icon
    color: Theme.color.surface
    border.width: root.wrong ? Theme.size.disclosureBorder : Theme.size.focusRing
    border.color: root.wrong ? Theme.color.warn : Theme.color.accent

    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: root.apply.label
    //: Number field, read aloud: %1 figures typed of %2
    Accessible.description: qsTr("已输入 %1 位，共 %2 位").arg(root.apply.typed).arg(root.apply.most)

    Repeater {
        model: root.apply.most

        Item {
            id: place

            required property int index
            readonly property int group: index >= root.breaks[1] ? 2 : index >= root.breaks[0] ? 1 : 0
            readonly property bool filled: index < root.apply.typed
            readonly property bool here: index === root.apply.typed

            x: root.pad + index * root.cell + place.group * root.groupGap
            width: root.cell
            height: root.height

            KText {
                anchors.horizontalCenter: parent.horizontalCenter
                y: (place.height - height) / 2 - 6
                visible: place.filled && !root.apply.hidden
                text: place.filled ? root.apply.text.charAt(place.index) : ""
                type: Theme.heading
                font.pixelSize: root.cell < 50 ? 60 : 76
                Accessible.ignored: true
            }
            Rectangle {
                anchors.centerIn: parent
                anchors.verticalCenterOffset: -4
                visible: place.filled && root.apply.hidden
                width: 24
                height: 24
                radius: 12
                color: Theme.color.ink
            }
            Rectangle {
                x: 2
                y: root.height / 2 + 40 - (place.here ? 2 : 0)
                width: parent.width - 4
                height: place.here ? 8 : 4
                color: place.here ? Theme.color.accent : place.filled ? Theme.color.ink2 : Theme.color.border
            }
        }
    }
    Disc {
        id: eye

        visible: root.isId
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.apply.hidden ? "eye-slash" : "eye"
        //: Button with an eye: the number is hidden, show it
        spoken: root.apply.hidden ? qsTr("显示号码")
            //: Button with an eye: the number is shown, hide it
            : qsTr("藏起号码")
        onClicked: root.apply.toggleHidden()
    }
}
