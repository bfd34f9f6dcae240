// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk

// The pages about one incident.
Item {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    // Stays while the page that shows it goes.
    property IncidentStep step: null
    readonly property IncidentStep warned: root.panel.warnedStep

    onWarnedChanged: if (root.warned) root.step = root.warned
    Component.onCompleted: root.step = root.warned

    Repeater {
        model: root.panel.page === Panel.Actions ? 1 : 0

        ActionsPage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Close ? 1 : 0

        ClosePage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
        }
    }
    Repeater {
        model: root.panel.page === Panel.Note ? 1 : 0

        NotePage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Headcount ? 1 : 0

        HeadcountPage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Level ? 1 : 0

        LevelPage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
        }
    }
    Repeater {
        model: root.panel.page === Panel.Place ? 1 : 0

        PlacePage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Retype ? 1 : 0

        RetypePage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Witness ? 1 : 0

        WitnessPage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Sealed ? 1 : 0

        SealedPage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.HandOver ? 1 : 0

        HandOverPage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Reports ? 1 : 0

        ReportsPage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Numbers ? 1 : 0

        NumbersPage {
            width: root.width
            height: root.height
            panel: root.panel
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Warned && root.step !== null ? 1 : 0

        WarnedPage {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            step: root.step
        }
    }
}
