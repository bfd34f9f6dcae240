// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A sentence for the record: chosen, because there is no time to type, or typed when nothing fits.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape

    //: Staff, adding to the record: title
    title: qsTr("补一句话")
    //: Staff, adding to the record: what it is for
    note: qsTr("点一句，就写进记录，总部也看得到。")
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    readonly property list<string> sentences: [
        //: Staff, sentence for the record
        qsTr("人都撤出来了"),
        //: Staff, sentence for the record
        qsTr("有人受伤"),
        //: Staff, sentence for the record
        qsTr("有人被困"),
        //: Staff, sentence for the record
        qsTr("119 到了"),
        //: Staff, sentence for the record
        qsTr("120 到了"),
        //: Staff, sentence for the record
        qsTr("110 到了"),
        //: Staff, sentence for the record
        qsTr("需要人手支援"),
        //: Staff, sentence for the record
        qsTr("情况稳住了")
    ]

    Grid {
        id: grid

        width: parent.width
        columns: root.landscape ? 3 : 1
        spacing: Theme.space.s

        Repeater {
            model: root.sentences

            ChoiceRow {
                required property string modelData

                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: 112
                iconName: "chat-text"
                text: modelData
                onClicked: root.panel.note(modelData)
            }
        }
        ChoiceRow {
            width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
            height: 112
            iconName: "pencil-simple"
            //: Staff, adding to the record: type a sentence
            text: qsTr("写一句别的")
            //: Staff, adding to the record: question over the keyboard
            onClicked: words.ask("note", qsTr("写一句话"))
        }
    }
    Column {
        id: record

        anchors.bottom: parent.bottom
        width: parent.width

        Repeater {
            model: root.incident.record

            KText {
                required property RecordLine modelData
                required property int index

                visible: index >= root.incident.record.length - 3
                width: record.width
                text: modelData.at + " " + StaffWords.joined(StaffWords.recorded(modelData.kind, modelData.words), modelData.by, "")
                type: Theme.tileNote
                color: Theme.dark.text2
                elide: Text.ElideRight
            }
        }
    }
    overlay: WordsSheet {
        id: words

        entry: root.panel.words
        landscape: root.landscape
        onWritten: (purpose, text) => root.panel.note(text)
    }
}
