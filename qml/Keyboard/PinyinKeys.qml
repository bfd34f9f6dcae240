// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// Chinese characters by their sound: letters below, characters to choose from above.
KeyBed {
    id: root

    required property string composing
    required property var candidates
    required property int page
    required property int pages
    // What the first character is for, while nothing is typed yet.
    required property string opening
    readonly property real rowHeight: (root.height - 84 - Theme.space.m - root.candidateHeight - 54) / 4
    readonly property int candidateHeight: Math.min(140, Math.round((root.height - 108) / 5))

    signal key(string letter)
    signal erase()
    signal rewrite()
    signal pick(int index)
    signal turn(int pages)
    signal toLetters()

    hint: root.composing === "" ? root.opening : root.candidates.length > 0 ? root.chooseHint : root.noneHint
    aside: root.composing === "" || root.pages === 0 ? ""
        //: Pinyin keyboard: %1 the letters typed, %2 page of %3 pages of characters
        : qsTr("%1・第 %2 / %3 页").arg(root.composing).arg(root.page).arg(root.pages)

    //: Pinyin keyboard: how to choose a character
    readonly property string chooseHint: qsTr("点一个字，就选上了")
    //: Pinyin keyboard: no character sounds like these letters
    readonly property string noneHint: qsTr("没有这个音，按删除改一改")

    Column {
        width: parent.width
        spacing: root.gap

        CandidateRow {
            width: parent.width
            height: root.candidateHeight
            candidates: root.candidates
            page: root.page
            pages: root.pages
            onPick: (index) => root.pick(index)
            onTurn: (pages) => root.turn(pages)
        }
        Item {
            width: 1
            height: 4
        }
        LetterKeys {
            width: parent.width
            keyHeight: root.rowHeight
            onKey: (letter) => root.key(letter)
            onErase: root.erase()
        }
        Row {
            id: commands

            readonly property real each: (width - root.gap) / 2

            x: Math.round(parent.width / 20)
            width: parent.width - 2 * x
            spacing: root.gap

            Key {
                width: commands.each
                height: root.rowHeight
                command: true
                textSize: 44
                //: Key: empties the field, to write it anew
                text: qsTr("重新写")
                onClicked: root.rewrite()
            }
            Key {
                width: commands.each
                height: root.rowHeight
                command: true
                textSize: 44
                //: Key: to the keyboard with Latin letters and signs
                text: qsTr("字母 / 符号")
                onClicked: root.toLetters()
            }
        }
    }
}
