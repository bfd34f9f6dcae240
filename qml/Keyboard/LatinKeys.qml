// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Theme

// Letters as they stand, with the signs that names are written with; `figures` adds 0 to 9 and punctuation.
KeyBed {
    id: root

    property bool figures: false
    // The next letter begins a word.
    property bool wordBegins: false
    // The customer pressed the key for capitals.
    property bool shifted: false
    // There is a pinyin keyboard to go back to.
    property bool hasPinyin: true
    readonly property int rows: root.figures ? 5 : 4
    readonly property real rowHeight: Math.min(184, (root.height - 84 - Theme.space.m - (root.rows - 1) * root.gap) / root.rows)
    readonly property var signs: root.figures ? ["·", "-", ".", "，", "。"] : ["·", "-", "'", "."]

    signal key(string letter)
    signal erase()
    signal rewrite()
    signal toPinyin()

    aside: ""
    //: Latin keyboard: above the keys
    hint: qsTr("一个一个点，就写上了")

    onWordBeginsChanged: root.shifted = false

    component Sign: Key {
        height: root.rowHeight
        onClicked: root.key(text)
    }

    Column {
        width: parent.width
        spacing: root.gap

        Row {
            visible: root.figures
            spacing: root.gap

            Repeater {
                model: 10

                Sign {
                    required property int index

                    width: letters.keyWidth
                    text: ((index + 1) % 10).toString()
                }
            }
        }
        LetterKeys {
            id: letters

            width: parent.width
            keyHeight: root.rowHeight
            shifts: true
            capital: root.shifted !== root.wordBegins
            onKey: (letter) => {
                root.shifted = false
                root.key(letter)
            }
            onErase: root.erase()
            onShift: root.shifted = !root.shifted
        }
        Row {
            id: commands

            readonly property real wide: 2 * letters.keyWidth + root.gap
            readonly property int wides: root.hasPinyin ? 2 : 1

            width: parent.width
            spacing: root.gap

            Key {
                width: commands.wide
                height: root.rowHeight
                command: true
                textSize: 40
                //: Key: empties the field, to write it anew
                text: qsTr("重新写")
                onClicked: root.rewrite()
            }
            Repeater {
                model: root.signs

                Sign {
                    required property string modelData

                    width: letters.keyWidth
                    text: modelData
                    //: Key, read aloud: the dot between the parts of a name
                    spoken: modelData === "·" ? qsTr("间隔号") : modelData
                }
            }
            Key {
                width: commands.width - commands.wides * (commands.wide + root.gap)
                       - root.signs.length * (letters.keyWidth + root.gap)
                height: root.rowHeight
                textSize: 40
                //: Key: a space between words
                text: qsTr("空格")
                onClicked: root.key(" ")
            }
            Key {
                visible: root.hasPinyin
                width: commands.wide
                height: root.rowHeight
                command: true
                textSize: 40
                //: Key: back to the pinyin keyboard
                text: qsTr("拼音")
                onClicked: root.toPinyin()
            }
        }
    }
}
