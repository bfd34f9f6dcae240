// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Keyboard
import Yizhan.Kiosk
import Yizhan.Theme

// A few words typed on the panel's own keyboard, over the page that wants them.
Rectangle {
    id: root

    required property TextEntry entry
    property bool landscape: false
    property string question: ""
    // What the words are for; the page that asked knows.
    property string purpose: ""
    readonly property int margin: Theme.space.staffMargin

    signal written(string purpose, string text)

    function ask(purpose: string, question: string): void {
        root.purpose = purpose
        root.question = question
        root.entry.begin()
        root.visible = true
    }
    function leave(): void {
        root.entry.begin()
        root.visible = false
    }

    visible: false
    x: -root.margin
    width: (parent?.width ?? 0) + 2 * root.margin
    height: parent?.height ?? 0
    color: Theme.dark.page

    // Nothing behind it can be touched.
    MouseArea {
        anchors.fill: parent
    }
    Item {
        id: top

        x: root.margin
        width: (root.landscape ? 700 : parent.width) - 2 * root.margin
        height: root.landscape ? parent.height - Theme.space.l : 96 + 24 + 200 + 24 + 128

        KText {
            width: parent.width - away.width - Theme.space.m
            height: 96
            text: root.question
            type: Theme.secondary
            color: Theme.dark.text
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            Accessible.role: Accessible.Heading
        }
        NavPill {
            id: away

            anchors.right: parent.right
            kind: NavPill.Staff
            iconName: "x"
            //: Staff, typing words: leave without keeping them
            text: qsTr("不写了")
            onClicked: root.leave()
        }
        Rectangle {
            id: field

            y: 120
            width: parent.width
            height: root.landscape ? parent.height - y - 128 - Theme.space.m : 200
            radius: Theme.radius.icon
            color: Theme.dark.panel
            border.width: 4
            border.color: Theme.dark.text

            Accessible.role: Accessible.EditableText
            Accessible.name: root.question

            KText {
                x: 28
                y: 12
                width: parent.width - 56
                height: parent.height - 24
                text: root.entry.text + root.entry.composing
                    + (root.entry.empty && root.entry.composing === "" ? "" : "│")
                type: Theme.bar
                bold: false
                lineHeight: 52
                color: Theme.dark.text
                wrapMode: Text.WrapAnywhere
                fontSizeMode: Text.Fit
                minimumPixelSize: 32
                verticalAlignment: Text.AlignTop
                Accessible.ignored: true
            }
        }
        KButton {
            y: field.y + field.height + Theme.space.m
            width: parent.width
            height: 128
            enabled: !root.entry.empty
            variant: KButton.StaffPrimary
            type: Theme.button
            text: root.entry.empty
                //: Staff, typing words: button while nothing is written
                ? qsTr("还没有写")
                //: Staff, typing words: button
                : qsTr("写好了")
            onClicked: {
                root.visible = false
                root.written(root.purpose, root.entry.take())
            }
        }
    }
    Item {
        id: bed

        x: root.landscape ? top.x + top.width + Theme.space.m : 0
        y: root.landscape ? 0 : top.y + top.height + Theme.space.m
        width: root.width - x
        height: root.height - y - (root.landscape ? 0 : Theme.space.xl)

        Repeater {
            model: root.visible && !root.entry.latin ? 1 : 0

            PinyinKeys {
                width: bed.width
                height: bed.height
                composing: root.entry.composing
                candidates: root.entry.candidates
                page: root.entry.candidatePage
                pages: root.entry.candidatePages
                //: Staff, above the pinyin keyboard
                opening: qsTr("打拼音，再选字")
                onKey: (letter) => root.entry.key(letter)
                onErase: root.entry.backspace()
                onRewrite: root.entry.begin()
                onPick: (index) => root.entry.pick(index)
                onTurn: (pages) => root.entry.turnCandidates(pages)
                onToLetters: root.entry.toggleKeyboard()
            }
        }
        Repeater {
            model: root.visible && root.entry.latin ? 1 : 0

            LatinKeys {
                width: bed.width
                height: bed.height
                figures: true
                hasPinyin: root.entry.hasPinyin
                onKey: (letter) => root.entry.key(letter)
                onErase: root.entry.backspace()
                onRewrite: root.entry.begin()
                onToPinyin: root.entry.toggleKeyboard()
            }
        }
    }
}
