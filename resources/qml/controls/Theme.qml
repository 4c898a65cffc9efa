pragma Singleton
import QtQuick

// The colours of one face. Every engine has its own Theme, so a visitor who asks for high contrast
// changes the visitor's screen alone. Which colours may stand on which is measured in
// tests/faces/test_theme.py.
QtObject {
    id: theme

    property string scheme: "light" // light, dark, contrast
    property bool reducedMotion: false

    readonly property color snow: now.snow
    readonly property color surface: now.surface
    readonly property color pine: now.pine
    readonly property color pinePressed: now.pinePressed
    readonly property color pineGround: now.pineGround
    readonly property color pineLetters: now.pineLetters
    readonly property color pineLettersSoft: now.pineLettersSoft
    readonly property color pineSoft: now.pineSoft
    readonly property color ink: now.ink
    readonly property color slate: now.slate
    readonly property color edge: now.edge
    readonly property color line: now.line
    readonly property color pressed: now.pressed
    readonly property color cloudberry: now.cloudberry
    readonly property color cloudberrySoft: now.cloudberrySoft
    readonly property color ok: now.ok
    readonly property color okSoft: now.okSoft
    readonly property color warn: now.warn
    readonly property color warnSoft: now.warnSoft
    readonly property color alarm: now.alarm
    readonly property color alarmSoft: now.alarmSoft
    readonly property color strongLetters: now.strongLetters

    readonly property ThemeColours now: scheme === "dark" ? dark : scheme === "contrast" ? contrast : light

    readonly property ThemeColours light: ThemeColours {
        snow: "#F6F4EF"
        surface: "#FFFFFF"
        pine: "#12463C"
        pinePressed: "#0B332B"
        pineGround: "#1F5C50"
        pineLetters: "#FFFFFF"
        pineLettersSoft: "#D3E5DF"
        pineSoft: "#E3EEEA"
        ink: "#17211E"
        slate: "#52605B"
        edge: "#7C8782"
        line: "#DAD6CC"
        pressed: "#EFECE4"
        cloudberry: "#E9A23B"
        cloudberrySoft: "#FBEFD9"
        ok: "#1C7046"
        okSoft: "#E1F1E8"
        warn: "#8A4B00"
        warnSoft: "#FBEBD3"
        alarm: "#A8201A"
        alarmSoft: "#FBE4E2"
        strongLetters: "#FFFFFF"
    }
    readonly property ThemeColours dark: ThemeColours {
        snow: "#101614"
        surface: "#1A2320"
        pine: "#8FD0BC"
        pinePressed: "#B4E2D4"
        pineGround: "#7ABFAA"
        pineLetters: "#0C1F1A"
        pineLettersSoft: "#12362D"
        pineSoft: "#1F3B34"
        ink: "#F1F4F2"
        slate: "#B3C0BB"
        edge: "#84928C"
        line: "#35413C"
        pressed: "#26312D"
        cloudberry: "#E9A23B"
        cloudberrySoft: "#3B2E17"
        ok: "#7FD6A6"
        okSoft: "#173226"
        warn: "#F2BE75"
        warnSoft: "#392A12"
        alarm: "#FF9E97"
        alarmSoft: "#45191A"
        strongLetters: "#101614"
    }
    readonly property ThemeColours contrast: ThemeColours {
        snow: "#FFFFFF"
        surface: "#FFFFFF"
        pine: "#00291F"
        pinePressed: "#000000"
        pineGround: "#00382B"
        pineLetters: "#FFFFFF"
        pineLettersSoft: "#FFFFFF"
        pineSoft: "#E8F3EF"
        ink: "#000000"
        slate: "#2B3330"
        edge: "#2B3330"
        line: "#2B3330"
        pressed: "#E2E2E2"
        cloudberry: "#8A4B00"
        cloudberrySoft: "#FFF4E0"
        ok: "#06421F"
        okSoft: "#E6F5EC"
        warn: "#562C00"
        warnSoft: "#FFF0D9"
        alarm: "#7A0C08"
        alarmSoft: "#FFEAE8"
        strongLetters: "#FFFFFF"
    }

    // The colours of a tone: ok, warn, alarm, anything else is neutral.
    function strong(tone: string): color {
        return tone === "ok" ? ok : tone === "warn" ? warn : tone === "alarm" ? alarm : slate;
    }
    function soft(tone: string): color {
        return tone === "ok" ? okSoft : tone === "warn" ? warnSoft : tone === "alarm" ? alarmSoft : pressed;
    }
}
