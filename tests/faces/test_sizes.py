from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from kiosk.faces.physical_size import DESK, Measures, kiosk_measures
from kiosk.faces.window import prepare, sizes_of

READS_EVERY_SIZE = b"""
import QtQuick
import Foaje
QtObject {
    property var read: [Sizes.u, Sizes.display, Sizes.heading, Sizes.title, Sizes.button,
        Sizes.body, Sizes.small, Sizes.target, Sizes.rollTarget, Sizes.targetGap, Sizes.radius,
        Sizes.edge, Sizes.icon]
}
"""


def reader(engine: QQmlEngine) -> QObject:
    component = QQmlComponent(engine, engine)
    component.setData(READS_EVERY_SIZE, "file:///reader.qml")
    made = component.create()
    assert isinstance(made, QObject), component.errorString()
    return made


def read(found: QObject) -> list[float]:
    value = found.property("read")
    return list(value.toVariant())


def as_read(measures: Measures) -> list[float]:
    drawn_with = [name for name in measures.__dataclass_fields__ if name != "larger"]
    return [getattr(measures, name) for name in drawn_with]


def test_qml_reads_the_measures_python_chose_and_follows_a_change(engine: QQmlEngine) -> None:
    found = reader(engine)
    assert read(found) == as_read(DESK)
    measures = kiosk_measures(0.248, 600, (1080, 1920))
    sizes_of(engine).use(measures)
    assert read(found) == as_read(measures)
    found.deleteLater()


def test_two_faces_of_one_process_keep_their_own_sizes(
    engine: QQmlEngine, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    other = QQmlEngine()
    prepare(other)
    sizes_of(engine).use(kiosk_measures(0.248, 600, (1080, 1920)))
    kiosk, desk = reader(engine), reader(other)
    assert read(kiosk) != read(desk) == as_read(DESK)
    for made in (kiosk, desk, other):
        made.deleteLater()
