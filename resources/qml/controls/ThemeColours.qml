import QtQuick

// One set of colours; what each is for stands in Theme.
QtObject {
    required property color snow
    required property color surface
    required property color pine
    required property color pinePressed
    required property color pineGround
    required property color pineLetters
    required property color pineLettersSoft
    required property color pineSoft
    required property color ink
    required property color slate
    required property color edge
    required property color line
    required property color pressed
    required property color cloudberry
    required property color cloudberrySoft
    required property color ok
    required property color okSoft
    required property color warn
    required property color warnSoft
    required property color alarm
    required property color alarmSoft
    required property color strongLetters
}
