import QtQuick

// Holds the screen shown and tells it what of it the keyboard covers, whether the frame has taken
// the heading over, as it does in the low mode, and whether there is little height.
Loader {
    property real covered: 0
    property bool low: false
    property bool tight: false
    property bool wide: false
}
