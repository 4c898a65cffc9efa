import QtQuick
import Foaje

// Anything else that can be done here.
ActionButton {}
