// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The PIN of a member of staff: how many figures, never which.
Column {
    id: root

    required property StaffLogin login
    property int keyHeight: 136
    readonly property bool checking: root.login.stage === StaffLogin.Checking
    readonly property bool usable: !root.checking && root.login.trouble !== StaffLogin.Locked

    spacing: Theme.space.m

    Rectangle {
        width: parent.width
        height: 112
        radius: Theme.radius.icon
        color: Theme.color.surface
        border.width: 4
        border.color: root.login.trouble === StaffLogin.NoTrouble ? Theme.color.border : Theme.color.warn

        Accessible.role: Accessible.StaticText
        //: PIN, read aloud: how many figures were typed, never which
        Accessible.name: qsTr("已输入 %n 位", "", root.login.typed)

        Row {
            anchors.centerIn: parent
            spacing: Theme.space.m

            Repeater {
                model: root.login.typed

                Rectangle {
                    width: 32
                    height: 32
                    radius: 16
                    color: Theme.color.ink
                }
            }
        }
        KText {
            anchors.centerIn: parent
            visible: root.checking
            //: PIN: it is being checked
            text: qsTr("正在核对…")
            color: Theme.color.ink2
        }
    }
    FigurePad {
        width: parent.width
        keyHeight: root.keyHeight
        usable: root.usable
        canSubmit: root.login.canSubmit
        //: PIN: done, confirm
        doneText: qsTr("确认")
        onDigit: figure => root.login.digit(figure)
        onErased: root.login.erase()
        onSubmitted: root.login.submit()
    }
}
