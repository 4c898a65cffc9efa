import QtQuick
import QtQuick.Layouts
import Foaje

// One question: heading and fields, and below them (beside them on a wide screen, where the
// keyboard takes the height) what helps to answer.
FocusScope {
    id: question

    required property string heading
    property real askedWidth: 0 // 0 where everything stands in one column
    property bool display: false // a greeting
    property string problem: "" // what stands in the way, when no field can say it
    readonly property bool wide: askedWidth > 0
    readonly property real columnGap: 4 * Sizes.u

    default property alias asked: asked.data
    property alias beside: beside.data

    focus: true

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        columns: question.wide ? 2 : 1
        columnSpacing: question.columnGap
        rowSpacing: 3 * Sizes.u

        ColumnLayout {
            id: asked
            Layout.fillWidth: !question.wide
            Layout.preferredWidth: question.wide ? question.askedWidth : -1
            Layout.alignment: Qt.AlignTop
            spacing: 2 * Sizes.u

            Heading {
                objectName: "heading"
                Layout.fillWidth: true
                Layout.bottomMargin: question.wide ? 0 : Sizes.u
                display: question.display
                text: question.heading
            }
            StatusBanner {
                objectName: "problem"
                Layout.fillWidth: true
                visible: question.problem !== ""
                label: question.problem
            }
        }
        ColumnLayout {
            id: beside
            Layout.fillWidth: !question.wide
            Layout.preferredWidth: question.wide ? question.width - question.askedWidth - question.columnGap : -1
            Layout.alignment: Qt.AlignTop
            spacing: 2 * Sizes.u
        }
    }
}
