pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Foaje

// The look of the on-screen keyboard. Qt finds it by its folder when the style is called "foaje".
// What is not drawn here (handwriting, word lists, language lists) is not used by Foajé.
KeyboardStyle {
    id: style

    // Keys of a screen 268 mm wide become 24 mm wide and 21 mm high, gaps within. On others
    // OnScreenKeyboard settles the height.
    keyboardDesignWidth: 2560
    keyboardDesignHeight: 840
    languagePopupListEnabled: true // OnScreenKeyboard answers itself
    keyboardRelativeLeftMargin: 20 / keyboardDesignWidth
    keyboardRelativeRightMargin: 20 / keyboardDesignWidth
    keyboardRelativeTopMargin: 20 / keyboardDesignHeight
    keyboardRelativeBottomMargin: 20 / keyboardDesignHeight

    keyboardBackground: Rectangle {
        color: Theme.snow

        Rectangle {
            width: parent.width
            height: Sizes.edge
            color: Theme.line
        }
    }

    keyPanel: KeyboardKey {}
    backspaceKeyPanel: KeyboardKey {
        quiet: true
        iconName: "delete"
    }
    enterKeyPanel: KeyboardKey {
        quiet: true
        iconName: "corner-down-left"
    }
    shiftKeyPanel: KeyboardKey {
        quiet: true
        held: InputContext.capsLockActive || InputContext.uppercase
        iconName: "arrow-big-up"
    }
    hideKeyPanel: KeyboardKey {
        quiet: true
        iconName: "keyboard-off"
    }
    languageKeyPanel: KeyboardKey {
        quiet: true
        iconName: "globe"
    }
    spaceKeyPanel: KeyboardKey {
        letters: ""
    }
    symbolKeyPanel: KeyboardKey {
        quiet: true
    }
    modeKeyPanel: KeyboardKey {
        quiet: true
    }
    handwritingKeyPanel: KeyboardKey {
        quiet: true
    }

    // Held down, a letter offers its relatives: é, è, ë beside e.
    alternateKeysListItemWidth: 150 * scaleHint
    alternateKeysListItemHeight: 180 * scaleHint
    alternateKeysListBottomMargin: 20 * scaleHint
    alternateKeysListDelegate: Item {
        id: relative

        required property string text

        width: style.alternateKeysListItemWidth
        height: style.alternateKeysListItemHeight

        Words {
            anchors.centerIn: parent
            text: relative.text
            color: relative.ListView.isCurrentItem ? Theme.pineLetters : Theme.ink
            font.pixelSize: Sizes.title
        }
    }
    alternateKeysListHighlight: Rectangle {
        color: Theme.pine
        radius: 0.6 * Sizes.radius
    }
    alternateKeysListBackground: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: -Sizes.u
            radius: Sizes.radius
            color: Theme.surface
            border.width: Sizes.edge
            border.color: Theme.edge
        }
    }

    navigationHighlight: Item {
        FocusRing {
            around: 0.6 * Sizes.radius
        }
    }
    selectionHandle: Item {}
}
