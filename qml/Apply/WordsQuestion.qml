// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Keyboard
import Yizhan.Kiosk
import Yizhan.Theme

// A name or a text, written on the keyboard bed at the edge of the page.
ApplyPage {
    id: root

    first: field

    readonly property bool isName: root.apply.kind === ApplyModel.Name
    readonly property real column: root.landscape ? 672 : root.width
    readonly property int buttonHeight: Theme.senior ? 144 : 120
    // The bed needs this much for keys of the least size.
    readonly property real leastBed: 84 + 24 + 100 + 54 + 4 * Theme.size.target
    readonly property real roomForButtons: (root.landscape ? root.height : root.height + Theme.space.l - root.leastBed)
        - field.y - field.height - Theme.space.m
    readonly property bool beside: !root.landscape
        && Math.max(ask.implicitWidth, next.em * Theme.secondary.px + 56) <= (root.width - Theme.space.m) / 2
    readonly property bool askShown: root.beside || root.roomForButtons >= 2 * root.buttonHeight + 2 * Theme.space.m

    QuestionHead {
        id: head

        width: root.column
        apply: root.apply
        question: root.apply.label
        trouble: ApplyWords.trouble(root.apply)
        type: root.landscape && Theme.senior || root.height < 650 ? Theme.heading : Theme.title
        helpShown: head.whole + Theme.space.s + field.height + Theme.space.m + next.height
                   + (root.landscape ? 0 : root.leastBed - Theme.space.l) <= root.height
    }
    WordsField {
        id: field

        y: head.height + Theme.space.s
        width: root.column
        height: root.height < 650 ? 128 : root.landscape ? 148 : 172
        apply: root.apply
    }
    KButton {
        id: ask

        visible: root.askShown
        x: 0
        y: root.beside || !root.landscape ? field.y + field.height + Theme.space.m
                                          : next.y - height - Theme.space.m
        width: root.beside ? (root.width - Theme.space.m) / 2 : root.column
        height: root.buttonHeight
        iconName: "headset"
        //: Button: a member of staff types instead of the customer
        text: qsTr("请人代我输入")
        onClicked: root.helpWanted()
    }
    NextButton {
        id: next

        x: root.beside ? ask.width + Theme.space.m : 0
        y: root.landscape ? root.height - height
           : root.beside || !root.askShown ? field.y + field.height + Theme.space.m
           : ask.y + ask.height + Theme.space.m
        width: root.beside ? ask.width : root.column
        height: root.buttonHeight
        largest: Theme.secondary
        enabled: root.apply.complete
        text: ApplyWords.next(root.apply)
        onClicked: root.apply.next()
    }
    Item {
        id: bed

        x: root.landscape ? root.column + Theme.space.l : -Theme.space.margin
        y: root.landscape ? -Theme.space.xs : next.y + next.height + Theme.space.m
        width: root.width + Theme.space.margin - x
        height: root.height + Theme.space.l - y

        PinyinKeys {
            anchors.fill: parent
            visible: root.apply.keyboard === ApplyModel.Pinyin
            composing: root.apply.composing
            candidates: root.apply.candidates
            page: root.apply.candidatePage
            pages: root.apply.candidatePages
            opening: root.apply.choosingSurname ? root.surnameHint : root.isName ? root.givenHint : root.textHint
            onKey: (letter) => root.apply.key(letter)
            onErase: root.apply.backspace()
            onRewrite: root.apply.clearField()
            onPick: (index) => root.apply.pick(index)
            onTurn: (pages) => root.apply.turnCandidates(pages)
            onToLetters: root.apply.toggleKeyboard()
        }
        LatinKeys {
            anchors.fill: parent
            visible: root.apply.keyboard === ApplyModel.Latin
            figures: !root.isName
            hasPinyin: root.apply.hasPinyin
            wordBegins: root.isName && (root.apply.text === "" || /[ ·-]$/.test(root.apply.text))
            onKey: (letter) => root.apply.key(letter)
            onErase: root.apply.backspace()
            onRewrite: root.apply.clearField()
            onToPinyin: root.apply.toggleKeyboard()
        }
    }

    //: Above the pinyin keyboard: the surname comes first
    readonly property string surnameHint: qsTr("先打姓的拼音，再选字")
    //: Above the pinyin keyboard: the surname is written
    readonly property string givenHint: qsTr("再打名的拼音，一个字一个字来")
    //: Above the pinyin keyboard
    readonly property string textHint: qsTr("打拼音，再选字")
}
