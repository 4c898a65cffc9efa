import QtQuick
import QtQuick.Layouts
import Foaje

// Every control the desk and the security view are built of, for the tests and for the eye.
FaceWindow {
    id: gallery

    property string asked: ""

    RowLayout {
        anchors.fill: parent
        anchors.margins: 2 * Sizes.u
        spacing: 2 * Sizes.u

        ColumnLayout {
            Layout.preferredWidth: 300
            Layout.maximumWidth: 300
            Layout.alignment: Qt.AlignTop
            spacing: Sizes.u

            TextInputField {
                objectName: "field"
                Layout.fillWidth: true
                label: "Sök"
                labelShown: false
                hint: "Sök person, enhet eller besökare"
                iconName: "search"
            }
            SectionHeading {
                Layout.fillWidth: true
                Layout.topMargin: Sizes.u
                label: "Väntar i foajén"
                count: 3
            }
            VisitCard {
                Layout.fillWidth: true
                label: "Märta Sjödin"
                secondLine: "Vill träffa Linda Orädd · bygglov"
                time: "4 min"
                standing: "Fråga värden"
                tone: "warn"
                selected: true
            }
            VisitCard {
                Layout.fillWidth: true
                label: "Johan Åkerlund"
                secondLine: "Bokad · Eva Mårdh är på väg"
                time: "2 min"
                standing: "Värden kommer"
                tone: "ok"
            }
            VisitCard {
                Layout.fillWidth: true
                label: "محمد علي"
                secondLine: "Socialtjänst"
                time: "13.30"
            }
            SectionHeading {
                Layout.fillWidth: true
                Layout.topMargin: Sizes.u
                label: "I huset"
                count: 0
            }
            EmptyState {
                Layout.fillWidth: true
                label: "Här syns besökare som har blivit mötta."
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: 3 * Sizes.u
                spacing: 2 * Sizes.u

                Heading {
                    Layout.fillWidth: true
                    display: true
                    text: "Märta Sjödin"
                }
                RowLayout {
                    spacing: Sizes.targetGap

                    PrimaryButton {
                        label: "Fråga Linda"
                        key: "F"
                        onClicked: gallery.asked += "host "
                    }
                    SecondaryButton {
                        label: "Fråga stand-in"
                        key: "S"
                    }
                    SecondaryButton {
                        label: "Skriv bricka"
                        iconName: "printer"
                        objectName: "disabled"
                        enabled: false
                        onClicked: gallery.asked += "disabled "
                    }
                }
                StatusBanner {
                    Layout.fillWidth: true
                    label: "Skrivaren svarar inte. Brickan kommer när den svarar igen."
                    actionLabel: "Försök nu"
                    onActionPressed: gallery.asked += "retry "
                }
                StatusBanner {
                    Layout.fillWidth: true
                    tone: "alarm"
                    iconName: "siren"
                    label: "Två personer saknar besked."
                }
                StatusBanner {
                    Layout.fillWidth: true
                    tone: "ok"
                    iconName: "circle-check"
                    label: "Listan är komplett till 09.44.12."
                }
                RowLayout {
                    spacing: Sizes.u

                    Chip {
                        label: "Troligen gått"
                    }
                    Chip {
                        label: "Alla källor färska"
                        tone: "ok"
                    }
                    Chip {
                        label: "Papper snart slut"
                        tone: "warn"
                    }
                    Chip {
                        label: "Saknas"
                        tone: "alarm"
                    }
                }
                RowLayout {
                    spacing: Sizes.u

                    AnswerButton {
                        Layout.preferredWidth: 128
                        label: "Ute"
                        tone: "ok"
                        chosen: true
                    }
                    AnswerButton {
                        Layout.preferredWidth: 128
                        label: "Saknas"
                        tone: "alarm"
                    }
                    AnswerButton {
                        Layout.preferredWidth: 128
                        label: "Ej i huset"
                    }
                }
                RowLayout {
                    spacing: Sizes.u

                    CertaintyMark {
                        certainty: "certain"
                    }
                    Words {
                        text: "Säker: anmäld i kundtjänst"
                    }
                    CertaintyMark {
                        certainty: "likely"
                    }
                    Words {
                        text: "Troligen: tagg in i går, ingen ut"
                    }
                    CertaintyMark {
                        certainty: "unknown"
                    }
                    Words {
                        text: "Okänt"
                    }
                }
                Item {
                    Layout.fillHeight: true
                }
            }
        }
    }
}
