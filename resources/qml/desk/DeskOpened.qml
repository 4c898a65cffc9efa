import QtQuick

// What is made when it is first wanted and kept from then on: most sheets are opened on no morning.
// In sight before it is made, so that its first field can take the keyboard at once.
Loader {
    id: opened

    required property bool wanted

    function show() {
        visible = wanted;
        if (wanted)
            active = true;
    }

    active: false
    visible: false
    onWantedChanged: show()
    Component.onCompleted: show()
}
