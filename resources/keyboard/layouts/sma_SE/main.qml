import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components

// South and Ume Sami: each of their letters and of the Swedish ones has a key.
KeyboardLayout {
    inputMode: InputEngine.InputMode.Latin
    keyWeight: 160

    KeyboardRow {
        Key {
            key: Qt.Key_Q
            text: "q"
        }
        Key {
            key: Qt.Key_W
            text: "w"
        }
        Key {
            key: Qt.Key_E
            text: "e"
            alternativeKeys: "éèêë"
        }
        Key {
            key: Qt.Key_R
            text: "r"
        }
        Key {
            key: Qt.Key_T
            text: "t"
        }
        Key {
            key: Qt.Key_Y
            text: "y"
        }
        Key {
            key: Qt.Key_U
            text: "u"
            alternativeKeys: "ú"
        }
        Key {
            key: Qt.Key_I
            text: "i"
            alternativeKeys: "í"
        }
        Key {
            key: Qt.Key_O
            text: "o"
            alternativeKeys: "óøõ"
        }
        Key {
            key: Qt.Key_P
            text: "p"
        }
        Key {
            key: Qt.Key_Aring
            text: "å"
        }
        Key {
            key: Qt.Key_Udiaeresis
            text: "ü"
        }
    }
    KeyboardRow {
        Key {
            key: Qt.Key_A
            text: "a"
            alternativeKeys: "âàæ"
        }
        Key {
            key: Qt.Key_S
            text: "s"
        }
        Key {
            key: Qt.Key_D
            text: "d"
        }
        Key {
            text: "đ"
        }
        Key {
            key: Qt.Key_F
            text: "f"
        }
        Key {
            key: Qt.Key_G
            text: "g"
        }
        Key {
            key: Qt.Key_H
            text: "h"
        }
        Key {
            key: Qt.Key_J
            text: "j"
        }
        Key {
            key: Qt.Key_K
            text: "k"
        }
        Key {
            key: Qt.Key_L
            text: "l"
        }
        Key {
            key: Qt.Key_Odiaeresis
            text: "ö"
        }
        Key {
            key: Qt.Key_Adiaeresis
            text: "ä"
        }
    }
    KeyboardRow {
        ShiftKey {}
        Key {
            key: Qt.Key_Z
            text: "z"
        }
        Key {
            key: Qt.Key_X
            text: "x"
        }
        Key {
            key: Qt.Key_C
            text: "c"
        }
        Key {
            key: Qt.Key_V
            text: "v"
        }
        Key {
            key: Qt.Key_B
            text: "b"
        }
        Key {
            key: Qt.Key_N
            text: "n"
            alternativeKeys: "ñ"
        }
        Key {
            text: "ŋ"
        }
        Key {
            key: Qt.Key_M
            text: "m"
        }
        Key {
            key: Qt.Key_Idiaeresis
            text: "ï"
        }
        Key {
            key: Qt.Key_Aacute
            text: "á"
        }
        Key {
            text: "ŧ"
        }
        BackspaceKey {}
    }
    KeyboardRow {
        SymbolModeKey {}
        Key {
            key: Qt.Key_Minus
            text: "-"
        }
        Key {
            key: Qt.Key_Apostrophe
            text: "'"
        }
        SpaceKey {
            weight: 640
        }
        Key {
            key: Qt.Key_Period
            text: "."
        }
        HideKeyboardKey {}
        EnterKey {}
    }
}
