// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What a witness saw, field by field. Each may stay empty; what is known goes out at once.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    property string looks: ""
    property string clothing: ""
    property string direction: ""
    property string vehicle: ""
    property string plate: ""
    readonly property bool some: (root.looks + root.clothing + root.direction + root.vehicle + root.plate) !== ""

    //: Staff, what a witness saw: title
    title: qsTr("看到了什么？")
    //: Staff, what a witness saw: how it works
    note: qsTr("知道几样写几样。写好一起发出去。")
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    component Field: ChoiceRow {
        required property string mark
        required property string said
        required property string question

        width: (fields.width - (fields.columns - 1) * fields.spacing) / fields.columns
        height: 128
        trailing: "pencil-simple"
        text: StaffWords.mark(mark)
        note: said !== "" ? said : question
        chosen: said !== ""
        onClicked: words.ask(mark, question)
    }

    Grid {
        id: fields

        width: parent.width
        columns: root.landscape ? 2 : 1
        spacing: Theme.space.m

        Field {
            mark: "looks"
            said: root.looks
            iconName: "user-circle"
            //: Staff, what a witness saw: question for the looks of a person
            question: qsTr("男女、年纪、高矮胖瘦、口音")
        }
        Field {
            mark: "clothing"
            said: root.clothing
            iconName: "identification-badge"
            //: Staff, what a witness saw: question for clothing
            question: qsTr("帽子、上衣、裤子、鞋、背包")
        }
        Field {
            mark: "direction"
            said: root.direction
            iconName: "arrow-right"
            //: Staff, what a witness saw: question for the direction somebody went
            question: qsTr("往哪里去了")
        }
        Field {
            mark: "vehicle"
            said: root.vehicle
            iconName: "car"
            //: Staff, what a witness saw: question for a vehicle
            question: qsTr("车型、颜色、几个人")
        }
        Field {
            mark: "plate"
            said: root.plate
            iconName: "identification-card"
            //: Staff, what a witness saw: question for the number plate
            question: qsTr("车牌号，记得几位写几位")
        }
    }
    KButton {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: root.landscape ? (parent.width - Theme.space.m) / 2 : parent.width
        height: 128
        enabled: root.some
        variant: KButton.StaffPrimary
        type: Theme.button
        text: root.some ? qsTr("发出去") : qsTr("还没有写")
        onClicked: root.panel.witness(root.looks, root.clothing, root.direction, root.vehicle, root.plate)
    }
    overlay: WordsSheet {
        id: words

        entry: root.panel.words
        landscape: root.landscape
        onWritten: (purpose, text) => {
            switch (purpose) {
            case "looks": root.looks = text; break
            case "clothing": root.clothing = text; break
            case "direction": root.direction = text; break
            case "vehicle": root.vehicle = text; break
            default: root.plate = text
            }
        }
    }
}
