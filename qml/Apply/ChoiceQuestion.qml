// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// One answer of a list: at most four on a page.
ApplyPage {
    id: root

    first: list

    readonly property int aPage: root.landscape && root.height < 650 ? 3 : 4
    readonly property int rows: root.pages > 1 ? root.aPage : Math.max(1, root.apply.choices.length)
    readonly property int pages: Math.max(1, Math.ceil(root.apply.choices.length / root.aPage))
    property int page: 0
    readonly property var answers: root.onPage(root.page)
    readonly property real column: root.landscape ? 688 : root.width
    readonly property real listTop: root.landscape ? 0 : head.height + Theme.space.l
    readonly property bool pagerBelow: root.pages > 1 && !root.landscape
    readonly property real room: root.height - root.listTop - next.height - Theme.space.l
        - (root.pagerBelow ? pager.height + Theme.space.m : 0)

    function onPage(page: int): var {
        const shown = []
        for (let at = page * root.aPage; at < Math.min((page + 1) * root.aPage, root.apply.choices.length); ++at)
            shown.push(root.apply.choices[at])
        return shown
    }
    // To the page with the answer given before.
    function showChosen(): void {
        for (let at = 0; at < root.apply.choices.length; ++at)
            if (root.apply.choices[at].chosen)
                root.page = Math.floor(at / root.aPage)
    }

    Component.onCompleted: root.showChosen()
    Connections {
        target: root.apply

        // Another question, or other words.
        function onChoicesChanged(): void {
            root.page = 0
            root.showChosen()
        }
    }

    QuestionHead {
        id: head

        width: root.landscape ? root.width - root.column - Theme.space.xxl : root.width
        apply: root.apply
        //: Question: which of the form's products
        question: root.apply.kind === ApplyModel.Product ? qsTr("您想办哪一种？") : root.apply.label
        trouble: ApplyWords.trouble(root.apply)
    }
    FocusScope {
        id: list

        x: root.width - width
        y: root.listTop
        width: root.column
        height: root.room

        Column {
            spacing: Theme.space.m

            Repeater {
                model: root.answers

                OptionRow {
                    id: option

                    // Null for a moment when the question changes.
                    required property ApplyChoice modelData

                    width: list.width
                    height: Math.min(Theme.senior ? 200 : 168, (list.height - (root.rows - 1) * Theme.space.m) / root.rows)
                    chosen: option.modelData?.chosen ?? false
                    text: option.modelData?.name ?? ""
                    onClicked: root.apply.choose(option.modelData.choiceId)
                }
            }
        }
    }
    PagerRow {
        id: pager

        visible: root.pages > 1
        x: 0
        y: root.landscape ? root.height - height : next.y - height - Theme.space.m
        width: head.width
        page: root.page
        pages: root.pages
        onTurned: (page) => root.page = page
    }
    NextButton {
        id: next

        x: list.x
        y: root.height - height
        width: root.column
        enabled: root.apply.complete
        text: ApplyWords.next(root.apply)
        onClicked: root.apply.next()
    }
}
