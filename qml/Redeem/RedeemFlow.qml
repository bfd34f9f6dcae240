// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk

// Redeeming a prize voucher: scan, check, a member of staff confirms, hand over. One page at a time.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape
    // Who comes; without it the page only says that somebody is called.
    property HelpCall helpCall: null

    // The customer wants a person.
    signal helpWanted()
    // Done: back to where the visit began.
    signal finished()

    readonly property int stage: root.redeem.stage
    readonly property bool staffHere: root.stage === RedeemModel.Verified
        && root.redeem.login.stage !== StaffLogin.Away

    Component.onCompleted: root.redeem.open()

    // Repeaters, because a Loader of Qt 6.4 cannot make bound components.
    Repeater {
        model: root.stage === RedeemModel.Scanning ? 1 : 0

        ScanPage {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.stage === RedeemModel.NoCode ? 1 : 0

        NoCodePage {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
            onHelpWanted: root.helpWanted()
        }
    }
    Repeater {
        model: root.stage === RedeemModel.TypeSlip ? 1 : 0

        SlipPage {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.stage === RedeemModel.Checking || root.stage === RedeemModel.Confirming ? 1 : 0

        WaitPage {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.stage === RedeemModel.Verified && !root.staffHere ? 1 : 0

        VerifiedPage {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
            helpCall: root.helpCall
        }
    }
    Repeater {
        model: root.staffHere ? 1 : 0

        StaffConfirm {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
        }
    }
    Repeater {
        model: root.stage === RedeemModel.HandOver ? 1 : 0

        HandOverPage {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
            onFinished: root.finished()
        }
    }
    Repeater {
        model: root.stage === RedeemModel.BeingChecked ? 1 : 0

        BeingCheckedPage {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
            onHelpWanted: root.helpWanted()
            onFinished: root.finished()
        }
    }
    Repeater {
        model: root.stage === RedeemModel.Refused ? 1 : 0

        RefusedPage {
            width: root.width
            height: root.height
            redeem: root.redeem
            landscape: root.landscape
            onHelpWanted: root.helpWanted()
        }
    }
}
