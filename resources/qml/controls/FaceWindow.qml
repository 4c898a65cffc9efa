import QtQuick
import Foaje

// The window of a face. It closes only when the program lets it: no key or gesture ends a kiosk.
Window {
    id: face

    property bool mayClose: true

    color: Theme.snow
    title: "Foajé"
    onClosing: close => close.accepted = face.mayClose
}
