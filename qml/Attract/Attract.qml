// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Wins interest. A touch anywhere leads home; pause keeps its own action. The page's top bar lies above it.
T.AbstractButton {
    id: root

    required property Slides slides
    required property bool landscape

    signal touched()

    readonly property int sheetHeight: root.landscape ? 176 : 204
    readonly property int columnWidth: root.landscape ? 900 : root.width - 2 * Theme.space.margin

    onClicked: root.touched()

    Accessible.role: Accessible.Button
    Accessible.name: root.startText
    Accessible.description: root.slides.title
    Accessible.onPressAction: root.clicked()

    Item {
        id: slide

        width: root.width
        height: root.height - root.sheetHeight + Theme.radius.sheet

        Picture {
            readonly property int top_: words.y + words.height + 16

            // Landscape: a card of its own, because its sky need not be the page's colour.
            readonly property int edge: root.landscape ? Theme.space.xl : 0

            anchors.right: parent.right
            anchors.rightMargin: edge
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.landscape ? Theme.radius.sheet + edge : 0
            width: root.landscape ? Math.min(parent.width - 1000, 1020) - edge : parent.width
            radius: root.landscape ? Theme.radius.hero : 0
            height: root.landscape ? parent.height - Theme.size.topBar - 2 * edge
                                   : root.slides.picture !== "" ? parent.height // a poster: calm above, where the words stand
                                   : Math.min(1060, parent.height - top_)
            name: root.slides.picture === "" ? "art/summer" : root.slides.picture
            backdrop: Theme.color.cream
            focal: "bottom"
        }
        Column {
            id: words

            x: Theme.space.margin
            y: Theme.size.topBar + 32
            width: root.columnWidth
            spacing: 0

            Chip {
                visible: root.slides.when !== ""
                height: 72
                text: root.slides.when
                tone: Chip.SurfaceWarn
                iconName: "calendar-blank"
                type: Theme.bar
            }
            Item { width: 1; height: 36 }
            KText {
                width: parent.width
                // A title of two parts stands in two lines.
                text: root.slides.title === "" ? root.welcomeTitle : root.slides.title.replace(/([，,])\s*/, "$1\n")
                type: Theme.hero
                font.pixelSize: Theme.language === "en" || root.landscape ? 100 : Theme.hero.px
                lineHeight: Math.round(font.pixelSize * 1.16)
                wrapMode: Text.Wrap
            }
            Item { width: 1; height: 20 }
            KText {
                width: parent.width
                text: root.slides.title === "" ? root.welcomeNote : root.slides.summary
                type: Theme.slideLead
                wrapMode: Text.Wrap
            }
            Item { width: 1; height: 28 }
            PrizeRow {
                width: parent.width
                slides: root.slides
            }
        }
    }

    Connections {
        target: root.slides

        function onSlideChanged(): void { if (Theme.motion.slide > 0) cross.restart() }
    }
    NumberAnimation {
        id: cross

        target: slide
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.motion.slide
    }

    Rectangle {
        id: sheet

        anchors.bottom: parent.bottom
        width: parent.width
        height: root.sheetHeight + Theme.radius.sheet
        anchors.bottomMargin: -Theme.radius.sheet
        radius: Theme.radius.sheet
        color: root.down ? Theme.color.pressed : Theme.color.surface

        Rectangle {
            id: hand

            x: Theme.space.margin
            y: (root.sheetHeight - height) / 2
            width: 120
            height: 120
            radius: 60
            color: Theme.color.accent

            Icon {
                anchors.centerIn: parent
                name: "hand-pointing"
                filled: true
                color: Theme.color.accentInk
                size: 64
            }
        }
        Column {
            anchors.left: hand.right
            anchors.leftMargin: 28
            anchors.right: pause.left
            anchors.rightMargin: 28
            y: (root.sheetHeight - height) / 2

            KText {
                width: parent.width
                text: root.startText
                type: Theme.heading
                font.pixelSize: Theme.language === "en" ? 52 : 64
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            KText {
                width: parent.width
                visible: root.slides.foot !== ""
                text: root.slides.foot
                type: Theme.small
                color: Theme.color.ink2
                wrapMode: Text.Wrap
            }
        }
        Disc {
            id: pause

            anchors.right: parent.right
            anchors.rightMargin: Theme.space.margin
            y: counter.visible ? (root.sheetHeight - height - counter.height) / 2 : (root.sheetHeight - height) / 2
            visible: root.slides.count > 1
            width: visible ? implicitWidth : 0
            iconName: root.slides.paused ? "play" : "pause"
            iconFilled: true
            spoken: root.slides.paused ? root.goOnText : root.pauseText
            onClicked: root.slides.togglePause()
        }
        KText {
            id: counter

            anchors.horizontalCenter: pause.horizontalCenter
            anchors.top: pause.bottom
            visible: pause.visible
            //: Attract: number of this picture of how many
            text: qsTr("%1 / %2").arg(root.slides.number).arg(root.slides.count)
            type: Theme.chip
            color: Theme.color.ink2
        }
    }

    //: Attract: how to begin
    readonly property string startText: qsTr("点一下屏幕，开始")
    //: Attract: title while no campaign runs
    readonly property string welcomeTitle: qsTr("您好，\n欢迎光临")
    //: Attract: line while no campaign runs
    readonly property string welcomeNote: qsTr("看优惠、找人帮忙，点一下就行。")
    //: Attract: read aloud for the pause button
    readonly property string pauseText: qsTr("停住画面")
    //: Attract: read aloud for the button that lets the pictures go on
    readonly property string goOnText: qsTr("继续播放")
}
