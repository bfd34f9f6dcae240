// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// The exact words to be agreed to, in whole lines, on as many pages as they need.
Card {
    id: root

    required property string text
    property int page: 0
    // The customer has been on the last page.
    property bool readToEnd: false
    readonly property int pad: 44
    // All words on one page.
    readonly property real wanted: words.lineCount * words.lineHeight + 2 * root.pad
    readonly property int linesAPage: Math.max(1, Math.floor((root.height - 2 * root.pad) / words.lineHeight))
    readonly property int pages: Math.ceil(words.lineCount / root.linesAPage)

    onTextChanged: root.begin()
    onPagesChanged: root.begin()
    onPageChanged: root.noteEnd()
    Component.onCompleted: root.noteEnd()

    function begin(): void {
        root.page = 0
        root.readToEnd = false
        root.noteEnd()
    }
    function noteEnd(): void {
        if (root.height > 0 && root.page + 1 >= root.pages)
            root.readToEnd = true
    }

    Item {
        x: root.pad
        y: root.pad
        width: root.width - 2 * root.pad
        height: root.linesAPage * words.lineHeight
        clip: true

        KText {
            id: words

            y: -root.page * root.linesAPage * lineHeight
            width: parent.width
            text: root.text
            type: Theme.lead
            wrapMode: Text.Wrap
        }
    }
}
