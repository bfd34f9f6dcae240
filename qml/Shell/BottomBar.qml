// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A person is one touch away on every screen.
Rectangle {
    id: root

    required property Session session
    required property HelpCall helpCall
    required property HomeBoard board
    required property bool landscape

    implicitHeight: Theme.size.bottomBar
    color: Theme.color.surface

    Separator {
        width: parent.width
    }
    KText {
        visible: root.landscape
        x: Theme.space.margin
        width: root.width - 688 - 3 * Theme.space.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.board.place + "\n" + reassurance.text
        type: Theme.small
        color: Theme.color.ink2
        wrapMode: Text.Wrap

        QtObject {
            id: reassurance

            //: Bottom bar: reassures people who fear a wrong touch
            readonly property string text: qsTr("按错没关系，随时可以返回。")
        }
    }
    KButton {
        x: root.landscape ? root.width - width - Theme.space.margin : Theme.space.margin
        width: root.landscape ? 688 : root.width - 2 * Theme.space.margin
        anchors.verticalCenter: parent.verticalCenter
        variant: root.helpCall.active || Theme.senior || root.session.hesitating ? KButton.HelpSolid : KButton.Help
        iconName: "hand-palm"
        iconFilled: true
        type: Theme.senior ? Theme.row : Theme.bar
        text: root.helpCall.coming ? root.comingText : root.helpCall.active ? root.calledText : root.askText
        onClicked: {
            if (!root.helpCall.active)
                root.helpCall.call()
            root.session.open("helpCalled")
        }

        Accessible.name: text
    }

    //: Bottom bar: calls a member of staff to this machine
    readonly property string askText: qsTr("请工作人员帮忙")
    //: Bottom bar: help was called, nobody has answered yet
    readonly property string calledText: qsTr("正在叫人…")
    //: Bottom bar: a member of staff has answered
    readonly property string comingText: qsTr("已请人，正过来")
}
