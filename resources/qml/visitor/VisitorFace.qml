pragma ComponentBehavior: Bound
import QtQuick
import Foaje

// The touchscreen in the foyer: one screen at a time, help always in the same corner, and the
// keyboard above it. An evacuation covers everything.
FaceWindow {
    id: face

    required property VisitorViewModel vm
    required property Foyer foyer
    required property DataPromise promise
    required property LanguageChoice languages
    required property VisitorAids aids
    required property VisitorSpeech speech
    required property LetterPicker picker

    readonly property bool wide: width > height
    // The smallest screens: what is decorative gives way, and letters and targets stay.
    readonly property bool tight: page.height < (wide ? 75 : 120) * Sizes.u
    readonly property bool flat: wide && height < 75 * Sizes.u // no row is left for the aids below
    readonly property real margin: wide ? Math.min(4 * Sizes.u, 0.03 * width) : Math.min(6 * Sizes.u, (tight ? 0.045 : 0.06) * width)
    readonly property real gap: flat ? Math.max(Sizes.u, Sizes.targetGap) : wide || tight ? 2 * Sizes.u : 3 * Sizes.u
    // Where little is left above the controls, the heading stays with them.
    readonly property bool lowered: aids.low && !flat // on so low a screen everything can be reached
    readonly property bool headingAbove: lowered && height * (1 - aids.lowPart) > 3 * Sizes.display + 3 * margin
    readonly property real columnGap: 4 * Sizes.u
    // A wide screen is shared: what is asked above the keyboard, what helps to answer beside it.
    readonly property real askedWidth: wide ? Math.round(0.6 * (width - 2 * margin - columnGap)) : 0
    readonly property real keyboardWidth: wide ? askedWidth : width

    mayClose: false
    minimumWidth: 320

    VisitorScreens {
        id: screens
        vm: face.vm
        foyer: face.foyer
        promise: face.promise
        askedWidth: face.askedWidth
        tight: face.tight
        wide: face.wide
    }

    LowModeHeading {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: page.top
        anchors.margins: face.margin
        anchors.bottomMargin: 0
        height: parent.height - page.height - face.margin
        visible: page.visible && face.lowered
        LayoutMirroring.enabled: face.languages.rightToLeft
        LayoutMirroring.childrenInherit: true
        heading: face.aids.open || !face.headingAbove ? "" : loader.heading
        municipality: face.foyer.municipality
    }
    Item {
        id: page
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: face.lowered ? Math.round(parent.height * face.aids.lowPart) : parent.height
        visible: !face.foyer.evacuating
        enabled: visible
        LayoutMirroring.enabled: face.languages.rightToLeft
        LayoutMirroring.childrenInherit: true

        VisitorHeader {
            id: header
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: face.margin
            anchors.topMargin: face.wide || face.lowered ? face.gap : face.margin
            anchors.rightMargin: face.margin + (face.flat ? aidsRow.width + Sizes.targetGap : 0)
            visible: !face.languages.picking && (face.vm.mayGoBack || !face.lowered) // in the low mode it stands above
            height: visible ? implicitHeight : 0
            vm: face.vm
            foyer: face.foyer
            wide: face.wide
            tight: face.flat
        }
        ScreenHolder {
            id: loader
            readonly property string heading: (item as VisitorScreen)?.heading ?? ""
            objectName: "screen"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            anchors.bottom: footer.top
            anchors.leftMargin: face.margin
            anchors.rightMargin: face.margin
            anchors.topMargin: face.gap
            anchors.bottomMargin: 1.5 * face.gap
            focus: true
            visible: !face.aids.open && !face.languages.picking
            low: face.headingAbove
            tight: face.tight
            wide: face.wide
            covered: face.picker.open ? letters.height : keyboard.open ? keyboard.height : 0
            sourceComponent: screens.named(face.vm.screen)
            transform: Translate {
                id: slide
            }
            // A field waits for letters at once, with the keyboard open.
            onLoaded: {
                forceActiveFocus();
                if (face.visible && !Theme.reducedMotion)
                    coming.restart();
            }
        }
        NumberAnimation {
            id: coming
            target: slide
            property: "x"
            from: (face.languages.rightToLeft ? -4 : 4) * Sizes.u
            to: 0
            duration: 120
            easing.type: Easing.OutCubic
        }
        VisitorFooter {
            id: footer
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: face.margin
            anchors.leftMargin: face.margin + (aidsRow.beside ? aidsRow.width + Sizes.targetGap : 0)
            anchors.bottomMargin: face.gap + (aidsRow.below ? aidsRow.height + Sizes.targetGap : 0)
            vm: face.vm
            foyer: face.foyer
            languages: face.languages
            onLanguageChosen: loader.forceActiveFocus()
        }
        AidsRow {
            id: aidsRow
            visible: !face.flat || !face.languages.picking
            // Beside the languages where there is room, on the smallest screens at the top.
            readonly property bool beside: face.wide && !face.flat && wantedWidth + footer.wantedWidth + 2 * face.margin + Sizes.targetGap <= page.width
            readonly property bool below: !beside && !face.flat
            x: face.flat !== face.languages.rightToLeft ? page.width - face.margin - width : face.margin
            y: face.flat ? header.y : page.height - face.gap - height
            width: Math.min(implicitWidth, page.width - 2 * face.margin)
            aids: face.aids
            tight: face.flat
        }
        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: face.margin
            anchors.rightMargin: face.margin
            y: footer.y - 0.75 * face.gap
            height: Sizes.edge
            color: Theme.line
            Accessible.ignored: true
        }
        Item {
            anchors.left: parent.left
            anchors.leftMargin: face.wide ? face.margin : 0
            width: face.keyboardWidth
            height: footer.y - face.gap
            visible: !face.picker.open

            OnScreenKeyboard {
                id: keyboard
                objectName: "keyboard"
                layout: face.languages.keyboard
                withdrawn: face.languages.typedOnKeys
                highest: 0.5 * page.height
            }
        }
        LanguagePicker {
            objectName: "languagePicker"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: footer.top // where a human stays one touch away
            anchors.bottomMargin: Sizes.targetGap
            visible: face.languages.picking
            languages: face.languages
            margin: face.margin
            onVisibleChanged: visible ? forceActiveFocus() : loader.forceActiveFocus()
        }
        LetterRow {
            id: letters
            anchors.left: loader.left
            anchors.bottom: loader.bottom
            width: face.wide ? face.askedWidth : loader.width
            visible: face.picker.open
            picker: face.picker
        }
        AidsPanel {
            objectName: "aids"
            anchors.left: loader.left
            anchors.right: loader.right
            anchors.top: loader.top
            anchors.bottom: loader.bottom
            visible: face.aids.open
            aids: face.aids
            speech: face.speech
            wide: face.wide
            onVisibleChanged: visible ? forceActiveFocus() : loader.forceActiveFocus()
        }
        IdleWarning {
            anchors.fill: parent
            visible: face.vm.warns
            vm: face.vm
            onVisibleChanged: visible ? forceActiveFocus() : loader.forceActiveFocus()
        }
    }
    EvacuationScreen {
        objectName: "evacuation"
        anchors.fill: parent
        visible: face.foyer.evacuating
        messages: face.foyer.messages
        stayIn: face.foyer.lockedDown
        wide: face.wide
    }
}
