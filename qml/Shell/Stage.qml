// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Apply
import Yizhan.Attract
import Yizhan.Controls
import Yizhan.Help
import Yizhan.Kiosk
import Yizhan.Promotions
import Yizhan.Redeem
import Yizhan.Theme

// All customer screens inside their frame: bars, strip, page, dialogs. Lengths are those of the theme.
Item {
    id: root

    required property Session session
    required property HomeBoard board
    required property Slides slides
    required property OfferList offers
    required property OfferPage offer
    required property Connection connection
    required property HelpCall helpCall
    required property RedeemModel redeem
    required property ApplyModel apply

    readonly property bool landscape: root.width > root.height
    readonly property bool atAttract: root.session.screen === "attract"
    readonly property bool atHome: root.session.screen === "home"
    // In the middle of a flow nothing may move under a finger: there the strip comes and goes with the page only.
    readonly property bool inFlow: root.session.screen === "apply" || root.session.screen === "redeem"
    property bool stripShown: false
    readonly property bool navShown: !root.atAttract && !root.atHome
    property bool endAsked: false

    Connections {
        target: root.session

        function onScreenChanged(): void {
            root.endAsked = false
            root.lookAtConnection()
        }
    }
    Connections {
        target: root.connection

        function onChanged(): void {
            if (!root.inFlow)
                root.lookAtConnection()
        }
    }
    Component.onCompleted: root.lookAtConnection()

    Rectangle {
        anchors.fill: parent
        color: root.atAttract ? Theme.color.cream
            : root.session.screen === "apply" && root.apply.stage === ApplyModel.Receipt ? Theme.color.pressed
            : Theme.color.page
    }

    Page {
        shown: root.atAttract

        Attract {
            anchors.fill: parent
            slides: root.slides
            landscape: root.landscape
            onTouched: root.session.open("home")
        }
    }

    TopBar {
        id: topBar

        width: parent.width
        session: root.session
    }
    Strip {
        id: strip

        visible: root.stripShown
        x: Theme.space.margin
        y: topBar.height
        width: root.width - 2 * Theme.space.margin
        iconName: "wifi-slash"
        //: Strip: the network is down
        title: qsTr("网络暂时不通，还能用")
        //: Strip: what still works while the network is down
        note: qsTr("看优惠、叫人、交申请都行；兑奖请稍等。")
        aside: root.connection.sinceText
    }
    NavRow {
        id: navRow

        visible: root.navShown
        x: root.landscape ? 400 : Theme.space.margin
        y: root.landscape ? (topBar.height - height) / 2
                          : strip.visible ? strip.y + strip.height + Theme.space.s : topBar.height + Theme.space.xs
        width: root.landscape ? 640 : root.width - 2 * Theme.space.margin
        session: root.session
        landscape: root.landscape
        busy: root.session.screen === "redeem" && root.redeem.stage === RedeemModel.Confirming
            || root.session.screen === "apply" && root.apply.stage === ApplyModel.Saving
        onBackAsked: root.goBack()
        onEndAsked: root.endAsked = true
    }
    ScreenHost {
        id: host

        readonly property real top_: !root.landscape && root.navShown ? navRow.y + navRow.height + Theme.space.l
            : strip.visible ? strip.y + strip.height + (root.landscape ? 16 : 20)
            : topBar.height + Theme.space.xs

        visible: !root.atAttract
        x: Theme.space.margin
        y: host.top_
        width: root.width - 2 * Theme.space.margin
        height: root.height - Theme.size.bottomBar - Theme.space.l - host.top_
        key: root.session.screen + root.session.subject

        Page {
            shown: root.atHome && !root.session.senior

            Home {
                anchors.fill: parent
                session: root.session
                board: root.board
                helpCall: root.helpCall
                landscape: root.landscape
            }
        }
        Page {
            shown: root.atHome && root.session.senior

            SeniorHome {
                anchors.fill: parent
                session: root.session
                board: root.board
                landscape: root.landscape
            }
        }
        Page {
            shown: root.session.screen === "promotions" || root.session.screen === "seniorOffers"

            Promotions {
                anchors.fill: parent
                offers: root.offers
                landscape: root.landscape
                onChosen: (offerId) => root.session.openOffer(offerId)
            }
        }
        Page {
            shown: root.session.screen === "offer" && root.offer.disclosure === ""

            OfferScreen {
                anchors.fill: parent
                offer: root.offer
                landscape: root.landscape
                onHelpWanted: root.askHelp()
            }
        }
        Page {
            shown: root.session.screen === "offer" && root.offer.disclosure !== ""

            DisclosedOffer {
                anchors.fill: parent
                offer: root.offer
                landscape: root.landscape
                onHelpWanted: root.askHelp()
            }
        }
        Page {
            shown: root.session.screen === "redeem"

            RedeemFlow {
                anchors.fill: parent
                redeem: root.redeem
                helpCall: root.helpCall
                landscape: root.landscape
                onHelpWanted: root.askHelp()
                onFinished: root.session.open("home")
            }
        }
        Page {
            shown: root.session.screen === "apply"

            ApplyFlow {
                anchors.fill: parent
                apply: root.apply
                landscape: root.landscape
                onHelpWanted: root.askHelp()
                onFinished: root.session.end()
            }
        }
        Page {
            shown: root.session.screen === "helpCalled"

            HelpCalled {
                anchors.fill: parent
                helpCall: root.helpCall
                landscape: root.landscape
                onContinued: root.session.back()
            }
        }
    }
    BottomBar {
        visible: !root.atAttract
        anchors.bottom: parent.bottom
        width: parent.width
        session: root.session
        helpCall: root.helpCall
        board: root.board
        landscape: root.landscape
    }

    Dialog {
        open: root.endAsked && !root.session.warning
        iconName: "hand-heart"
        //: Dialog after "end": asks once
        title: qsTr("结束并清除？")
        //: Dialog after "end": what happens
        note: qsTr("屏幕会回到开头，不留下您看过的内容。")
        //: Dialog after "end": go on with what you were doing
        safeText: qsTr("继续看")
        //: Dialog after "end": end now
        otherText: qsTr("结束")
        onSafe: root.endAsked = false
        onOther: root.session.end()
    }
    Dialog {
        open: root.session.warning
        anyTouchIsSafe: true
        figure: root.session.secondsLeft.toString()
        //: Idle warning: nobody has touched the screen for a while
        title: qsTr("您还在吗？")
        //: Idle warning: what happens when the seconds are over
        note: qsTr("时间到了，屏幕会清除内容，回到开头。点一下屏幕就继续。")
        //: Idle warning: stay
        safeText: qsTr("我还在，继续")
        onSafe: root.session.stay()
    }

    function lookAtConnection(): void {
        root.stripShown = root.connection.offline && root.session.screen !== "attract"
    }

    // Within a flow first; nothing typed is lost.
    function goBack(): void {
        const within = root.session.screen === "redeem" ? root.redeem.back()
            : root.session.screen === "apply" ? root.apply.back() : false
        if (within)
            root.session.stay()
        else
            root.session.back()
    }

    function askHelp(): void {
        root.helpCall.call()
        root.session.open("helpCalled")
    }
}
