import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// Codes of bookings and badges: digits and capital letters, whatever language is spoken. Qt knows
// layouts by locale only; nobody speaks this one here.
KeyboardLayout {
    inputMode: InputEngine.InputMode.Latin
    keyWeight: 160

    KeyboardRow {
        Key {
            key: Qt.Key_1
            text: "1"
        }
        Key {
            key: Qt.Key_2
            text: "2"
        }
        Key {
            key: Qt.Key_3
            text: "3"
        }
        Key {
            key: Qt.Key_4
            text: "4"
        }
        Key {
            key: Qt.Key_5
            text: "5"
        }
        Key {
            key: Qt.Key_6
            text: "6"
        }
        Key {
            key: Qt.Key_7
            text: "7"
        }
        Key {
            key: Qt.Key_8
            text: "8"
        }
        Key {
            key: Qt.Key_9
            text: "9"
        }
        Key {
            key: Qt.Key_0
            text: "0"
        }
    }
    KeyboardRow {
        Key {
            key: Qt.Key_Q
            text: "Q"
        }
        Key {
            key: Qt.Key_W
            text: "W"
        }
        Key {
            key: Qt.Key_E
            text: "E"
        }
        Key {
            key: Qt.Key_R
            text: "R"
        }
        Key {
            key: Qt.Key_T
            text: "T"
        }
        Key {
            key: Qt.Key_Y
            text: "Y"
        }
        Key {
            key: Qt.Key_U
            text: "U"
        }
        Key {
            key: Qt.Key_I
            text: "I"
        }
        Key {
            key: Qt.Key_O
            text: "O"
        }
        Key {
            key: Qt.Key_P
            text: "P"
        }
    }
    KeyboardRow {
        Key {
            key: Qt.Key_A
            text: "A"
        }
        Key {
            key: Qt.Key_S
            text: "S"
        }
        Key {
            key: Qt.Key_D
            text: "D"
        }
        Key {
            key: Qt.Key_F
            text: "F"
        }
        Key {
            key: Qt.Key_G
            text: "G"
        }
        Key {
            key: Qt.Key_H
            text: "H"
        }
        Key {
            key: Qt.Key_J
            text: "J"
        }
        Key {
            key: Qt.Key_K
            text: "K"
        }
        Key {
            key: Qt.Key_L
            text: "L"
        }
        BackspaceKey {}
    }
    KeyboardRow {
        Key {
            key: Qt.Key_Z
            text: "Z"
        }
        Key {
            key: Qt.Key_X
            text: "X"
        }
        Key {
            key: Qt.Key_C
            text: "C"
        }
        Key {
            key: Qt.Key_V
            text: "V"
        }
        Key {
            key: Qt.Key_B
            text: "B"
        }
        Key {
            key: Qt.Key_N
            text: "N"
        }
        Key {
            key: Qt.Key_M
            text: "M"
        }
        Key {
            key: Qt.Key_Minus
            text: "-"
        }
        HideKeyboardKey {}
        EnterKey {}
    }
}
