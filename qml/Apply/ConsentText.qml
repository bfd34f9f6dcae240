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
    readonly property real room: root.height - 2 * root.pad
    readonly property real roomWithPager: root.room - pager.height - Theme.space.m
    readonly property int linesAPage: Math.max(1, Math.floor((root.pages > 1 ? root.roomWithPager : root.room) / words.lineHeight))
    readonly property int pages: words.lineCount * words.lineHeight <= root.room ? 1
        : Math.ceil(words.lineCount / Math.max(1, Math.floor(root.roomWithPager / words.lineHeight)))

    onTextChanged: root.begin()
    onPageChanged: root.noteEnd()
    onPagesChanged: root.begin()
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
        height: root.pages > 1 ? root.linesAPage * words.lineHeight : root.room
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
    PagerRow {
        id: pager

        visible: root.pages > 1
        x: root.pad
        y: root.height - height - root.pad
        width: root.width - 2 * root.pad
        page: root.page
        pages: root.pages
        onTurned: (page) => root.page = page
    }
}
