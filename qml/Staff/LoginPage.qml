// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Own name, then PIN. The figures are never shown, read aloud or kept.
StaffSheet {
    id: root

    required property StaffLogin login
    readonly property bool choosing: root.login.stage === StaffLogin.ChooseName
    readonly property bool checking: root.login.stage === StaffLogin.Checking
    readonly property int perPage: 12
    readonly property int pages: Math.max(1, Math.ceil(root.login.roster.length / root.perPage))
    property int page: 0

    signal finished()

    title: root.choosing
        //: Staff login: title, choose your own name
        ? qsTr("您是哪一位？")
        //: Staff login: title, %1 is the chosen name
        : qsTr("%1，请输密码").arg(root.login.chosenName)
    note: root.login.trouble === StaffLogin.ServiceAway
        //: Staff login: the alarm service does not answer
        ? qsTr("报警服务没有回应，现在登录不了。报警键照样能按。")
        : root.choosing && root.login.roster.length === 0
        //: Staff login: the list of staff has not come from head office yet
        ? qsTr("还没有收到员工名单。")
        : root.login.trouble === StaffLogin.Locked
        //: Staff login: too many wrong PINs, %n seconds to wait
        ? qsTr("输错太多次了。请等 %n 秒再试。", "", root.login.lockedSeconds)
        : root.login.trouble === StaffLogin.WrongPin
        //: Staff login: wrong PIN
        ? qsTr("密码不对，请再输一次。")
        : root.choosing ? ""
        //: Staff login: what to do
        : qsTr("输完按“好了”。")
    onBacked: root.choosing ? root.finished() : root.login.chooseAnother()

    Grid {
        id: names

        visible: root.choosing
        width: parent.width
        columns: 2
        spacing: Theme.space.m

        Repeater {
            model: root.login.roster

            StaffTool {
                required property StaffMember modelData
                required property int index

                visible: Math.floor(index / root.perPage) === root.page
                width: (names.width - names.spacing) / 2
                height: 152
                iconName: ""
                text: modelData.name
                caption: StaffWords.role(modelData.role)
                onClicked: root.login.choose(modelData.staffId)
            }
        }
    }
    NavPill {
        visible: root.choosing && root.pages > 1
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        kind: NavPill.Staff
        //: Staff login: next page of names, %1 of %2
        text: qsTr("%1 / %2 页").arg(root.page + 1).arg(root.pages)
        trailingIcon: "caret-right"
        onClicked: root.page = (root.page + 1) % root.pages
    }

    Column {
        visible: !root.choosing
        width: Math.min(parent.width, 984)
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space.l

        Rectangle {
            width: parent.width
            height: 132
            radius: Theme.radius.icon
            color: Theme.dark.panel
            border.width: 4
            border.color: root.login.trouble === StaffLogin.NoTrouble ? Theme.dark.border : Theme.dark.wait

            Accessible.role: Accessible.StaticText
            //: Staff login, read aloud: how many figures were typed, never which
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
                        color: Theme.dark.text
                    }
                }
            }
            KText {
                anchors.centerIn: parent
                visible: root.checking
                //: Staff login: the PIN is being checked
                text: qsTr("正在核对…")
                type: Theme.bar
                color: Theme.dark.text2
            }
        }
        NumberPad {
            width: parent.width
            keyHeight: Math.min(136, (root.room.height - 132 - Theme.space.l - 3 * Theme.space.m - Theme.space.m) / 4)
            usable: !root.checking && root.login.trouble !== StaffLogin.Locked
            ready: root.login.canSubmit
            //: Staff login: key "done"
            doneText: qsTr("好了")
            onDigit: (digit) => root.login.digit(digit)
            onErase: root.login.erase()
            onDone: root.login.submit()
        }
    }
}
