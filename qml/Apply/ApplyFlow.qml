// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// An application from the choice of the form to the receipt, one question a screen. The page is drawn inside the host's
// margins; the keyboard's bed reaches over them to the edges of the glass. A hardware keyboard works wherever the focus
// is on the page.
FocusScope {
    id: root

    required property ApplyModel apply
    required property bool landscape

    // The customer asks for a person.
    signal helpWanted()
    // The receipt was read and everything typed is gone.
    signal finished()

    readonly property int kind: root.apply.kind
    readonly property string asked: root.apply.stage + "/" + root.apply.kind + "/" + root.apply.step

    // One page at a time. Repeaters, because a Loader of Qt 6.4 cannot make bound components.
    component Pages: Repeater {
        property bool shown: false

        model: shown ? 1 : 0
        onItemAdded: (index, item) => { root.page = item as ApplyPage }
    }

    property ApplyPage page: null

    focus: true
    onAskedChanged: focusing.restart()
    Component.onCompleted: focusing.restart()

    // Later, when the page is there.
    Timer {
        id: focusing

        interval: 0
        onTriggered: {
            if (root.page && root.page.first)
                root.page.first.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    Connections {
        target: Theme

        function onLanguageChanged(): void { focusing.restart() }
        function onSeniorChanged(): void { focusing.restart() }
    }

    Keys.onPressed: (event) => { event.accepted = root.press(event.key, event.text) }

    // A key of the hardware keyboard that no button wanted.
    function press(key: int, text: string): bool {
        if (root.apply.keyboard === ApplyModel.NoKeyboard)
            return false
        const choosing = root.apply.keyboard === ApplyModel.Pinyin && root.apply.composing !== ""
        switch (key) {
        case Qt.Key_Backspace:
            root.apply.backspace()
            return true
        case Qt.Key_Return:
        case Qt.Key_Enter:
            root.apply.next()
            return true
        case Qt.Key_PageDown:
        case Qt.Key_PageUp:
            root.apply.turnCandidates(key === Qt.Key_PageDown ? 1 : -1)
            return true
        case Qt.Key_Space:
            choosing ? root.apply.pick(0) : root.apply.key(" ")
            return true
        }
        if (text.length !== 1)
            return false
        if (choosing && text >= "1" && text <= "5")
            root.apply.pick(Number(text) - 1)
        else
            root.apply.key(text)
        return true
    }

    Pages {
        shown: root.apply.stage === ApplyModel.Choosing

        FormsPage {
            width: root.width
            height: root.height
            apply: root.apply
            landscape: root.landscape
            onHelpWanted: root.helpWanted()
        }
    }
    Pages {
        shown: root.apply.stage === ApplyModel.Preparing

        PreparingPage {
            width: root.width
            height: root.height
        }
    }
    Pages {
        shown: root.kind === ApplyModel.IdNumber || root.kind === ApplyModel.Mobile

        NumberQuestion {
            width: root.width
            height: root.height
            apply: root.apply
            landscape: root.landscape
            onHelpWanted: root.helpWanted()
        }
    }
    Pages {
        shown: root.kind === ApplyModel.Name || root.kind === ApplyModel.Text

        WordsQuestion {
            width: root.width
            height: root.height
            apply: root.apply
            landscape: root.landscape
            onHelpWanted: root.helpWanted()
        }
    }
    Pages {
        shown: root.kind === ApplyModel.Product || root.kind === ApplyModel.Branch || root.kind === ApplyModel.Choice

        ChoiceQuestion {
            width: root.width
            height: root.height
            apply: root.apply
            landscape: root.landscape
        }
    }
    Pages {
        shown: root.kind === ApplyModel.Consent

        ConsentQuestion {
            width: root.width
            height: root.height
            apply: root.apply
            landscape: root.landscape
        }
    }
    Pages {
        shown: root.apply.stage === ApplyModel.Reviewing || root.apply.stage === ApplyModel.Saving

        ReviewPage {
            width: root.width
            height: root.height
            apply: root.apply
            landscape: root.landscape
        }
    }
    Pages {
        shown: root.apply.stage === ApplyModel.Receipt

        ReceiptPage {
            width: root.width
            height: root.height
            apply: root.apply
            landscape: root.landscape
            onFinished: root.finished()
        }
    }
    Pages {
        shown: root.apply.stage === ApplyModel.Refused

        RefusedPage {
            width: root.width
            height: root.height
            apply: root.apply
            landscape: root.landscape
            onHelpWanted: root.helpWanted()
        }
    }
}
