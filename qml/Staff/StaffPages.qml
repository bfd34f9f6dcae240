// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk

// The pages that are neither tiles nor live, one at a time. Repeaters, because a Loader of Qt 6.4 cannot make bound
// components.
Item {
    id: root

    required property Panel panel
    required property bool landscape
    // Stays while the page that shows it goes.
    property Incident incident: null
    readonly property Incident current: root.panel.current

    onCurrentChanged: if (root.current) root.incident = root.current
    Component.onCompleted: root.incident = root.current

    Repeater {
        model: root.panel.page === Panel.Briefing ? 1 : 0

        BriefingPage {
            width: root.width
            height: root.height
            panel: root.panel
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Login ? 1 : 0

        LoginPage {
            width: root.width
            height: root.height
            login: root.panel.login
            onFinished: root.panel.back()
        }
    }
    Repeater {
        model: root.panel.page === Panel.History ? 1 : 0

        HistoryPage {
            width: root.width
            height: root.height
            panel: root.panel
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Upkeep ? 1 : 0

        UpkeepPage {
            width: root.width
            height: root.height
            panel: root.panel
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.Patrol ? 1 : 0

        PatrolPage {
            width: root.width
            height: root.height
            panel: root.panel
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page === Panel.PatrolRound ? 1 : 0

        PatrolRoundPage {
            width: root.width
            height: root.height
            panel: root.panel
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.panel.page >= Panel.Actions && root.incident !== null ? 1 : 0

        IncidentPages {
            width: root.width
            height: root.height
            panel: root.panel
            incident: root.incident
            landscape: root.landscape
        }
    }
}
