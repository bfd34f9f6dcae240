// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The number of the slip is typed where no code can be read. A wrong figure is seen here; what was won, head office says.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape
    readonly property SlipEntry entry: root.redeem.slipEntry
    readonly property bool largeWords: Theme.senior || Theme.language === "en"
    readonly property real leftWidth: root.landscape ? 1064 : root.width
    readonly property real padX: root.landscape ? root.width - 688 : 0

    Column {
        id: words

        width: root.leftWidth
        spacing: Theme.space.xs

        KText {
            width: parent.width
            //: Slip page: title
            text: qsTr("输入兑奖号")
            type: Theme.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            text: root.entry.wrong
                //: Slip page: a figure is wrong, nothing was asked
                ? qsTr("号码不对，请照小票再看一遍。")
                //: Slip page: which number
                : qsTr("印在小票上“兑奖号”后面，最后一位也要。")
            type: Theme.lead
            color: root.entry.wrong ? Theme.color.warn : Theme.color.ink2
            wrapMode: Text.Wrap
        }
    }
    Rectangle {
        id: field

        y: words.height + Theme.space.m
        width: root.leftWidth
        height: 132
        radius: Theme.radius.icon
        color: Theme.color.surface
        border.width: 4
        border.color: root.entry.wrong ? Theme.color.warn : Theme.color.border

        Accessible.role: Accessible.StaticText
        //: Slip page, read aloud: what was typed so far
        Accessible.name: qsTr("已输入 %1").arg(root.entry.shown)

        KText {
            anchors.centerIn: parent
            text: root.entry.shown
            type: root.entry.shown.length > 18 ? Theme.heading : Theme.title
            Accessible.ignored: true
        }
    }
    KText {
        id: offline

        visible: !root.largeWords || (root.landscape && !Theme.senior)
        y: field.y + field.height + Theme.space.m
        width: root.leftWidth
        //: Slip page: the number proves nothing by itself
        text: qsTr("要连网问总行。查到了，工作人员看过小票再发奖。")
        type: Theme.body
        color: Theme.color.ink2
        wrapMode: Text.Wrap
    }
    FigurePad {
        id: pad

        x: root.padX
        y: root.landscape ? 0 : (offline.visible ? offline.y + offline.height : field.y + field.height) + Theme.space.m
        width: root.landscape ? 688 : root.width
        keyHeight: Math.min(150, Math.floor(((root.landscape ? root.height : cashier.y - Theme.space.m) - y
                                             - 3 * Theme.space.m) / 4))
        canSubmit: root.entry.canSubmit
        //: Slip page: key, look the number up
        doneText: qsTr("查一查")
        onDigit: figure => root.entry.digit(figure)
        onErased: root.entry.erase()
        onSubmitted: root.redeem.findSlip(false)
    }
    KButton {
        id: cashier

        anchors.bottom: parent.bottom
        width: root.leftWidth
        height: Theme.size.secondary
        enabled: root.entry.canSubmit
        type: root.largeWords ? Theme.bar : Theme.secondary
        //: Slip page: button, look up the prize for the cashier of that slip
        text: qsTr("我是收银员，查我的奖")
        onClicked: root.redeem.findSlip(true)
    }
}
