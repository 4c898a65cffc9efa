import QtQuick
import QtQuick.Layouts
import Foaje

// Every control a visitor's screen is built of, for the tests and for the eye.
FaceWindow {
    id: gallery

    property bool mirrored: false
    property int presses: 0

    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true

    Item {
        anchors.fill: parent
        anchors.margins: 6 * Sizes.u
        LayoutMirroring.enabled: gallery.mirrored
        LayoutMirroring.childrenInherit: true

        ColumnLayout {
            anchors.left: parent.left
            anchors.right: parent.right
            spacing: 2 * Sizes.u

            Heading {
                Layout.fillWidth: true
                display: true
                text: "Välkommen till kommunhuset"
            }
            Words {
                Layout.fillWidth: true
                text: "Vad vill du göra?"
                color: Theme.slate
                font.pixelSize: Sizes.title
            }
            ChoiceCard {
                objectName: "first"
                Layout.fillWidth: true
                primary: true
                label: "Jag har bokat ett besök"
                secondLine: "Anmäl dig, så hämtar vi dig i foajén"
                iconName: "calendar-check"
                onClicked: gallery.presses += 1
            }
            ChoiceCard {
                Layout.fillWidth: true
                label: "Ta del av en allmän handling"
                secondLine: "Du behöver inte uppge ditt namn"
                iconName: "file-text"
            }
            Flow {
                Layout.fillWidth: true
                spacing: Sizes.targetGap

                PillButton {
                    objectName: "pill"
                    label: "Svenska"
                    chosen: true
                }
                PillButton {
                    label: "English"
                }
                PillButton {
                    label: "العربية"
                }
                PillButton {
                    label: "Läs upp"
                    iconName: "volume-2"
                }
            }
            TextInputField {
                objectName: "field"
                Layout.fillWidth: true
                label: "Ditt namn"
                hint: "För- och efternamn"
                personal: true
            }
            TextInputField {
                Layout.fillWidth: true
                label: "Den du ska träffa"
                iconName: "search"
                error: "Ingen heter så här. Skriv en del av namnet, eller kalla på kundtjänst."
                text: "Lindaa"
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Sizes.targetGap

                SecondaryButton {
                    label: "Tillbaka"
                    iconName: "arrow-left"
                }
                PrimaryButton {
                    Layout.fillWidth: true
                    label: "Klar"
                }
            }
            StatusBanner {
                Layout.fillWidth: true
                label: "Skrivaren är tom. Du får din bricka i kundtjänst."
            }
        }
    }
    OnScreenKeyboard {
        objectName: "keyboard"
    }
}
