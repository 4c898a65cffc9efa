import Foaje

// How sure something is, by shape: full is certain, half is likely, empty is unknown.
ShapeMark {
    required property string certainty // certain, likely, unknown

    fill: certainty === "certain" ? "full" : certainty === "likely" ? "half" : "empty"
}
