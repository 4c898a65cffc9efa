import QtQuick
import QtQuick.Layouts
import Foaje

// One question: heading and fields, and below them (beside them on a wide screen, where the
// keyboard takes the height) what helps to answer.
VisitorScreen {
    id: question

    property real askedWidth: 0 // 0 where everything stands in one column
    property bool display: false // a greeting
    property string problem: "" // what stands in the way, when no field can say it
    readonly property bool wide: askedWidth > 0
    readonly property real columnGap: 4 * Sizes.u
    readonly property real rowGap: tight ? Math.max(Sizes.u, Sizes.targetGap) : 2 * Sizes.u

    default property alias asked: asked.data
    property alias beside: beside.data

    pageWidth: wide ? askedWidth : width
    urgent: problem === "" ? null : banner
    onFocusedChanged: side.reveal(focused)

    ColumnLayout {
        id: asked
        width: question.pageWidth
        spacing: question.rowGap

        Heading {
            objectName: "heading"
            Layout.fillWidth: true
            Layout.bottomMargin: question.wide || question.tight ? 0 : Sizes.u
            visible: !question.low
            display: question.display && !question.tight
            font.pixelSize: question.tight ? Sizes.title : display ? Sizes.display : Sizes.heading
            lineHeight: LayoutMirroring.enabled ? 0.85 : question.tight ? 1 : 0.9
            text: question.heading
        }
        StatusBanner {
            id: banner
            objectName: "problem"
            Layout.fillWidth: true
            visible: question.problem !== ""
            label: question.problem
        }
    }
    Item {
        id: under
        y: asked.height + (question.tight ? question.rowGap : 3 * Sizes.u)
        width: question.pageWidth
        height: question.wide ? 0 : beside.height

        ColumnLayout {
            id: beside
            parent: question.wide ? next : under
            width: parent.width
            spacing: question.rowGap
        }
    }
    data: ScrollArea {
        id: side
        x: question.LayoutMirroring.enabled ? 0 : question.askedWidth + question.columnGap
        width: question.width - question.askedWidth - question.columnGap
        height: question.height
        visible: question.wide

        Item {
            id: next
            width: side.width
            height: beside.height
        }
    }
}
