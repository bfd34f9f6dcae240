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
    readonly property int keyWidth: Math.floor((root.width - 2 * Theme.space.m) / 3)

    readonly property TextStyle wordType: Theme.language === "en" ? Theme.chip : Theme.bar

    spacing: Theme.space.m

    component Key: KButton {
        width: root.keyWidth
        height: root.keyHeight
        enabled: root.usable
        type: Theme.title
    }

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
    Grid {
        columns: 3
        spacing: Theme.space.m

        Repeater {
            model: 9

            Key {
                required property int index

                text: (index + 1).toString()
                onClicked: root.login.digit(index + 1)
            }
        }
        Key {
            type: root.wordType
            //: PIN: take the last figure back
            text: qsTr("退一位")
            onClicked: root.login.erase()
        }
        Key {
            text: "0"
            onClicked: root.login.digit(0)
        }
        Key {
            enabled: root.login.canSubmit
            variant: KButton.Primary
            type: root.wordType
            //: PIN: done, confirm
            text: qsTr("确认")
            onClicked: root.login.submit()
        }
    }
}
