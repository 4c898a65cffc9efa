import QtQuick
import QtQuick.Layouts
import Foaje

// The second layer of what happens with what is written (LAW02, GDPR02): each heading is a question
// a visitor may have. Going back finds everything as it was typed.
VisitorScreen {
    id: about

    required property VisitorViewModel vm
    required property DataPromise promise
    property real askedWidth: 0 // 0 where everything stands in one column

    readonly property bool wide: askedWidth > 0
    readonly property real columnWidth: wide ? Math.floor((width - facts.columnSpacing) / 2) : width

    heading: qsTr("What happens with what you write")

    GridLayout {
        id: facts
        width: about.width
        columns: about.wide ? 2 : 1
        columnSpacing: 5 * Sizes.u
        rowSpacing: (about.tight ? 1 : about.wide ? 1.5 : 2.5) * Sizes.u

        Heading {
            objectName: "heading"
            Layout.fillWidth: true
            Layout.columnSpan: about.wide ? 2 : 1
            visible: !about.low
            font.pixelSize: about.tight ? 1.15 * Sizes.title : Sizes.heading
            text: about.heading
        }
        DataFact {
            Layout.preferredWidth: about.columnWidth
            question: qsTr("Why do you ask?")
            answer: qsTr("To know who is in the building if we have to evacuate, to tell the person you are visiting, and to print your badge. For nothing else.")
        }
        DataFact {
            Layout.preferredWidth: about.columnWidth
            question: qsTr("What allows you to ask?")
            answer: qsTr("Keeping the building safe is a task in the public interest (Article 6.1 e of the EU data protection regulation). That is why we do not ask for your consent.")
        }
        DataFact {
            Layout.preferredWidth: about.columnWidth
            objectName: "kept"
            question: qsTr("How long is it kept?")
            answer: (about.promise.days > 0 ? qsTr("It is erased %n day(s) after your visit, in backups too.", "", about.promise.days) : qsTr("It is erased %n hour(s) after your visit, in backups too.", "", about.promise.hours)) + (about.promise.decision === "" ? "" : " " + qsTr("Decision: %1.").arg(about.promise.decision))
        }
        DataFact {
            Layout.preferredWidth: about.columnWidth
            question: qsTr("Who may see it?")
            answer: qsTr("The front desk, the person you are visiting and, in an evacuation, those who lead it. The visitor list is a public record, so somebody may ask to read it before it is erased.")
        }
        DataFact {
            Layout.preferredWidth: about.columnWidth
            question: qsTr("What are your rights?")
            answer: qsTr("You may see what we have written about you, have it corrected, object to it or ask us to erase it. You may also complain to the Swedish Authority for Privacy Protection (IMY).")
        }
        DataFact {
            Layout.preferredWidth: about.columnWidth
            question: qsTr("Would you rather not give your name?")
            answer: qsTr("Tell the front desk. Then you meet here in the foyer and nothing is registered.")
        }
        DataFact {
            Layout.preferredWidth: about.columnWidth
            objectName: "answers"
            visible: answer !== ""
            question: qsTr("Who is responsible?")
            answer: [about.promise.controller, about.promise.officer === "" ? "" : qsTr("Data protection officer: %1").arg(about.promise.officer)].filter(each => each !== "").join("\n")
        }
        RowLayout {
            Layout.preferredWidth: about.columnWidth
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            visible: about.promise.webPage !== ""
            spacing: 2 * Sizes.u

            QrSymbol {
                objectName: "pageSymbol"
                Layout.preferredWidth: 1.6 * Sizes.target
                Layout.preferredHeight: 1.6 * Sizes.target
                Layout.alignment: Qt.AlignTop
                rows: about.promise.pageSymbol
                Accessible.name: qsTr("QR code for the web page")
            }
            DataFact {
                Layout.preferredWidth: about.columnWidth
                question: qsTr("Read more")
                answer: about.promise.webPage
            }
        }
    }
}
