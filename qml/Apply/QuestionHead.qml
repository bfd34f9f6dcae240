// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Where the customer is, the question, and how to answer it. What is wrong with the answer takes the place of the
// latter, so that nothing below moves under the finger.
Column {
    id: root

    required property ApplyModel apply
    required property string question
    // Words beside the field; empty: the help stands there.
    property string trouble: ""
    // False: there is no room for it; then what is wrong takes the place of the question.
    property bool helpShown: true
    property TextStyle type: Theme.title
    // Height with the help, shown or not.
    readonly property real whole: 64 + title.implicitHeight + help.implicitHeight + 2 * root.spacing
    readonly property string note: root.trouble !== "" ? root.trouble
        : root.apply.required ? root.apply.help
        //: Under a question that may be left unanswered; %1 says how to answer it
        : qsTr("可以不填。%1").arg(root.apply.help)

    spacing: Theme.space.xs

    Item {
        width: root.width
        height: 64

        KText {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            //: Above a question: %1 this step, %2 how many there are
            text: qsTr("第 %1 步，共 %2 步").arg(root.apply.step).arg(root.apply.steps)
            type: Theme.bar
            color: Theme.color.accentDeep
        }
        Road {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(420, parent.width - words.width - Theme.space.l)
            step: root.apply.step
            steps: root.apply.steps
        }
    }
    KText {
        id: title

        width: root.width
        visible: root.helpShown || root.trouble === ""
        text: root.question
        type: root.type
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    Item {
        width: root.width
        height: Math.max(help.implicitHeight, lead.height)
        visible: root.helpShown || root.trouble !== ""

        // Holds the place of the help while something else is said.
        KText {
            id: help

            width: parent.width
            visible: root.trouble === ""
            text: root.apply.required ? root.apply.help : root.note
            type: Theme.lead
            color: Theme.color.ink2
            wrapMode: Text.Wrap
        }
        Row {
            id: lead

            visible: root.trouble !== ""
            spacing: Theme.space.s

            Icon {
                y: 8
                name: "warning"
                filled: true
                color: Theme.color.warn
                size: 52
            }
            KText {
                width: root.width - 52 - Theme.space.s
                text: root.trouble
                type: Theme.lead
                bold: true
                color: Theme.color.warn
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
