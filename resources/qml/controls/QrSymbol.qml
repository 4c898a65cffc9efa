import QtQuick

// A QR code from rows of "0" and "1", the white around it among them; black on white in every
// scheme, for telephones read it so.
Canvas {
    id: symbol

    property var rows: []

    onRowsChanged: requestPaint()
    onWidthChanged: requestPaint()
    Accessible.role: Accessible.Graphic

    onPaint: {
        const pen = getContext("2d");
        const side = rows.length;
        const module = side > 0 ? Math.floor(Math.min(width, height) / side) : 0;
        const left = Math.floor((width - side * module) / 2);
        const top = Math.floor((height - side * module) / 2);
        pen.fillStyle = "#FFFFFF";
        pen.fillRect(0, 0, width, height);
        pen.fillStyle = "#000000";
        for (let y = 0; y < side; y++) {
            for (let x = 0; x < side; x++) {
                if (rows[y][x] === "1")
                    pen.fillRect(left + x * module, top + y * module, module, module);
            }
        }
    }
}
