// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

// The single source of colours, sizes, type and motion. All lengths are pixels of a page 1080 wide (portrait) or
// 1920 wide (landscape). Shell sets `senior` and `language`; everything else follows.
QtObject {
    id: root

    // Larger words, no motion.
    property bool senior: false
    // "zh-Hans", "zh-Hant" or "en": each Chinese script has its own glyph forms, so its own family.
    property string language: "zh-Hans"

    readonly property string family: root.language === "zh-Hant" ? "Noto Sans CJK TC" : "Noto Sans CJK SC"

    readonly property LightColors color: LightColors {
        page: root.palette.paper
        surface: root.palette.white
        pressed: root.palette.sand
        keybed: root.palette.clay
        hero: root.palette.apricot
        cream: root.palette.cream
        ink: root.palette.ink
        ink2: root.palette.slate
        line: root.palette.linen
        border: root.palette.stone
        accent: root.palette.blue
        accentPressed: root.palette.blueNight
        accentDeep: root.palette.blueDeep
        accentTint: root.palette.blueMist
        accentInk: root.palette.white
        help: root.palette.green
        helpPressed: root.palette.greenNight
        helpTint: root.palette.greenMist
        helpTintPressed: root.palette.greenHaze
        warn: root.palette.amber
        warnTint: root.palette.amberMist
        highlight: root.palette.yellow
        danger: root.palette.red
        dangerTint: root.palette.redMist
        focus: root.palette.ember
        here: root.palette.gold
        scrim: Qt.alpha(root.palette.ink, 0.55)
    }

    readonly property DarkColors dark: DarkColors {
        page: root.palette.night
        panel: root.palette.coal
        raised: root.palette.iron
        selected: root.palette.steel
        text: root.palette.snow
        text2: root.palette.ash
        ok: root.palette.mint
        wait: root.palette.yellow
        drill: root.palette.sky
        danger: root.palette.red
        dangerInk: root.palette.snow
        border: root.palette.lead
        toolBorder: root.palette.tin
        line: root.palette.graphite
        focus: root.palette.yellow
        scrim: Qt.alpha(root.palette.night, 0.75)
    }

    readonly property TextStyle hero: TextStyle { px: 136; line: 1.16; bold: true }
    readonly property TextStyle display: TextStyle { px: root.senior ? 96 : 92; line: 1.2; bold: true }
    readonly property TextStyle title: TextStyle { px: root.senior ? 92 : 76; line: 1.25; bold: true }
    readonly property TextStyle heading: TextStyle { px: root.senior ? 76 : 60; line: 1.3; bold: true }
    readonly property TextStyle button: TextStyle { px: root.senior ? 64 : 52; line: 1.2; bold: true }
    readonly property TextStyle secondary: TextStyle { px: root.senior ? 56 : 44; line: 1.2; bold: true }
    readonly property TextStyle tile: TextStyle { px: root.senior ? 84 : 56; line: 1.2; bold: true }
    readonly property TextStyle row: TextStyle { px: root.senior ? 64 : 52; line: 1.2; bold: true }
    readonly property TextStyle lead: TextStyle { px: root.senior ? 56 : 44; line: 1.45; bold: false }
    readonly property TextStyle value: TextStyle { px: root.senior ? 56 : 42; line: 1.3; bold: true }
    readonly property TextStyle body: TextStyle { px: root.senior ? 52 : 40; line: 1.45; bold: false }
    readonly property TextStyle bodyBold: TextStyle { px: root.senior ? 52 : 40; line: 1.45; bold: true }
    readonly property TextStyle tileNote: TextStyle { px: root.senior ? 48 : 36; line: 1.4; bold: false }
    readonly property TextStyle note: TextStyle { px: root.senior ? 40 : 34; line: 1.45; bold: false }
    readonly property TextStyle noteBold: TextStyle { px: root.senior ? 40 : 34; line: 1.45; bold: true }
    // One size each, because their place on the page is fixed.
    readonly property TextStyle slideLead: TextStyle { px: 48; line: 1.42; bold: false }
    readonly property TextStyle prize: TextStyle { px: 68; line: 1.2; bold: true }
    readonly property TextStyle promise: TextStyle { px: 48; line: 1.3; bold: true }
    readonly property TextStyle comfort: TextStyle { px: 44; line: 1.3; bold: false }
    readonly property TextStyle riskTitle: TextStyle { px: 60; line: 1.3; bold: true }
    readonly property TextStyle risk: TextStyle { px: 56; line: 1.43; bold: true }
    readonly property TextStyle riskNote: TextStyle { px: 38; line: 1.4; bold: false }
    // Bars, pills and staff screens keep one size, so that they stay in place when the words grow.
    readonly property TextStyle bar: TextStyle { px: 40; line: 1.2; bold: true }
    readonly property TextStyle chip: TextStyle { px: 34; line: 1.2; bold: true }
    readonly property TextStyle small: TextStyle { px: 32; line: 1.45; bold: false }
    readonly property TextStyle smallBold: TextStyle { px: 32; line: 1.45; bold: true }
    readonly property TextStyle clockFace: TextStyle { px: 112; line: 1.1; bold: true }
    readonly property TextStyle dial: TextStyle { px: 132; line: 1.1; bold: true }

    // Read from across the hall.
    readonly property TextStyle leave: TextStyle { px: 148; line: 1.2; bold: true }
    readonly property TextStyle leaveWide: TextStyle { px: 124; line: 1.2; bold: true }
    readonly property TextStyle leaveToo: TextStyle { px: 76; line: 1.25; bold: true }
    readonly property TextStyle hazard: TextStyle { px: 60; line: 1.27; bold: true }
    readonly property TextStyle hazardToo: TextStyle { px: 44; line: 1.36; bold: false }

    readonly property Space space: Space {}
    readonly property Radius radius: Radius {}
    readonly property Size size: Size { large: root.senior }
    readonly property Motion motion: Motion { large: root.senior }

    component Space: QtObject {
        readonly property int xs: 8
        readonly property int s: 16
        readonly property int m: 24
        readonly property int tile: 28
        readonly property int l: 32
        readonly property int xl: 48
        readonly property int xxl: 64
        readonly property int margin: 64
        readonly property int staffMargin: 48
    }

    component Radius: QtObject {
        readonly property int key: 14
        readonly property int number: 20
        readonly property int button: 24
        readonly property int icon: 28
        readonly property int card: 32
        readonly property int hero: 40
        readonly property int sheet: 48
    }

    component Size: QtObject {
        id: size

        required property bool large
        readonly property int target: 96
        readonly property int topBar: 128
        readonly property int bottomBar: 176
        readonly property int primary: size.large ? 176 : 144
        readonly property int secondary: 120
        readonly property int border: 2
        readonly property int helpBorder: 3
        readonly property int disclosureBorder: 4
        readonly property int focusRing: 6
        readonly property int focusGap: 4
    }

    component Motion: QtObject {
        id: motion

        required property bool large
        readonly property int press: motion.large ? 0 : 80
        readonly property int page: motion.large ? 0 : 160
        readonly property int station: motion.large ? 0 : 240
        readonly property int slide: motion.large ? 0 : 400
        readonly property int travel: motion.large ? 0 : 24
    }

    component Palette: QtObject {
        readonly property color ink: "#1B1D1F"
        readonly property color slate: "#45494F"
        readonly property color paper: "#FAF7F1"
        readonly property color white: "#FFFFFF"
        readonly property color sand: "#F1EBDF"
        readonly property color clay: "#EAE2D3"
        readonly property color apricot: "#F9EAD6"
        readonly property color cream: "#FBE9CB"
        readonly property color linen: "#E2DACB"
        readonly property color stone: "#857E72"
        readonly property color blue: "#0B4A6F"
        readonly property color blueNight: "#06304A"
        readonly property color blueDeep: "#083A58"
        readonly property color blueMist: "#E6EFF4"
        readonly property color green: "#14532D"
        readonly property color greenNight: "#0E3D21"
        readonly property color greenMist: "#E6F0E8"
        readonly property color greenHaze: "#CFE2D3"
        readonly property color amber: "#6F3A00"
        readonly property color amberMist: "#FFF1DA"
        readonly property color yellow: "#FFD166"
        readonly property color red: "#8C1D18"
        readonly property color redMist: "#F9E3E0"
        readonly property color ember: "#D9480F"
        readonly property color gold: "#F2B33D"
        readonly property color night: "#101518"
        readonly property color coal: "#1A2126"
        readonly property color iron: "#242D33"
        readonly property color steel: "#2B363D"
        readonly property color graphite: "#33404A"
        readonly property color lead: "#7C8993"
        readonly property color tin: "#8A97A0"
        readonly property color snow: "#F5F7FA"
        readonly property color ash: "#C3CCD4"
        readonly property color mint: "#7EE2A8"
        readonly property color sky: "#8FD3FF"
    }

    // Looks, not meaning: used only above.
    readonly property Palette palette: Palette {}
}
