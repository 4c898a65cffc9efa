import QtQuick
import Foaje

// A new PIN: only digits, shown as dots, and nothing of it on the clipboard.
TextInputField {
    personal: true
    hidden: true
    maximumLength: 12
    inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhHiddenText | Qt.ImhNoPredictiveText
}
