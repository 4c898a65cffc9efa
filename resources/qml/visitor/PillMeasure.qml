import QtQuick
import Foaje

// How wide a pill button and the gap beside it would like to be, by its letters alone: what a
// width decides may not decide the width.
FontMetrics {
    font.pixelSize: Sizes.body
    font.bold: true

    function worded(label: string): real {
        return Math.max(Sizes.target, advanceWidth(label) + 4.5 * Sizes.u) + Sizes.targetGap;
    }

    function pictured(label: string): real {
        return Math.max(Sizes.target, advanceWidth(label) + 5.5 * Sizes.u + 1.2 * Sizes.body) + Sizes.targetGap;
    }
}
