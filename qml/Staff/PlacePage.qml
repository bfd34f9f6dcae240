// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Where it is and who is hurt or in danger: a touch each, typing only when nothing fits.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    property string place: root.incident.place
    property string people: root.incident.people
    readonly property list<string> places: [
        //: Staff, place in a branch
        qsTr("大堂"),
        //: Staff, place in a branch
        qsTr("柜台"),
        //: Staff, place in a branch: the room behind the cash machines
        qsTr("加钞间"),
        //: Staff, place in a branch: cash machines
        qsTr("自助区"),
        //: Staff, place in a branch
        qsTr("门口"),
        //: Staff, place in a branch
        qsTr("后台办公区")
    ]
    readonly property list<string> hurt: [
        //: Staff, who is hurt
        qsTr("没有人受伤"),
        //: Staff, who is hurt
        qsTr("有人受伤"),
        //: Staff, who is hurt
        qsTr("有人被困"),
        //: Staff, who is hurt
        qsTr("有人有危险")
    ]

    // Nothing is known, too.
    function known(words: list<string>, word: string): bool {
        for (let i = 0; i < words.length; ++i)
            if (words[i] === word)
                return true
        return word === ""
    }

    //: Staff, place of an incident: title
    title: qsTr("在哪里？有人受伤吗？")
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    component Choices: Column {
        id: choices

        required property string heading
        required property list<string> options
        required property string picked
        // Before the others; empty: none.
        property string first: ""
        property string other: ""

        signal pick(string words)
        signal write()

        spacing: Theme.space.s

        KText {
            width: parent.width
            text: choices.heading
            type: Theme.bar
            color: Theme.dark.text
        }
        Grid {
            id: grid

            width: parent.width
            columns: root.landscape ? 3 : 2
            spacing: root.landscape ? Theme.space.s : Theme.space.m

            StaffChoice {
                visible: choices.first !== ""
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                iconName: "map-pin"
                text: choices.first
                chosen: choices.picked === choices.first
                onClicked: choices.pick(choices.first)
            }
            Repeater {
                model: choices.options

                StaffChoice {
                    required property string modelData

                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    text: modelData
                    chosen: choices.picked === modelData
                    onClicked: choices.pick(modelData)
                }
            }
            StaffChoice {
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                iconName: "pencil-simple"
                chosen: choices.other !== ""
                text: choices.other !== "" ? choices.other
                    //: Staff, choices: type something else
                    : qsTr("写别的")
                onClicked: choices.write()
            }
        }
    }

    Choices {
        id: where

        width: root.landscape ? (parent.width - Theme.space.xl) / 2 : parent.width
        //: Staff, place of an incident: heading over the places
        heading: qsTr("地点")
        options: root.places
        first: root.known(root.places, root.panel.ownPlace) ? "" : root.panel.ownPlace
        picked: root.place
        other: root.place === root.panel.ownPlace || root.known(root.places, root.place) ? "" : root.place
        onPick: (words) => root.place = words
        //: Staff, place of an incident: question over the keyboard
        onWrite: words.ask("place", qsTr("在哪里？"))
    }
    Choices {
        id: who

        x: root.landscape ? where.width + Theme.space.xl : 0
        y: root.landscape ? 0 : where.height + Theme.space.l
        width: where.width
        //: Staff, place of an incident: heading over who is hurt
        heading: qsTr("人")
        options: root.hurt
        picked: root.people
        other: root.known(root.hurt, root.people) ? "" : root.people
        onPick: (words) => root.people = words
        //: Staff, place of an incident: question over the keyboard
        onWrite: words.ask("people", qsTr("谁受伤，谁有危险？"))
    }
    KButton {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: root.landscape ? who.width : parent.width
        height: 128
        enabled: root.place !== ""
        variant: KButton.StaffPrimary
        type: Theme.button
        text: root.place === ""
            //: Staff, place of an incident: button while no place is chosen
            ? qsTr("先选地点")
            //: Staff, adding to an incident: button
            : qsTr("发出去")
        onClicked: root.panel.setPlace(root.place, root.people)
    }
    overlay: WordsSheet {
        id: words

        entry: root.panel.words
        landscape: root.landscape
        onWritten: (purpose, text) => {
            if (purpose === "place")
                root.place = text
            else
                root.people = text
        }
    }
}
