"""Where the files without Python lie: QML, fonts, icons, translations, the sample town hall."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
QML = RESOURCES / "qml"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
TRANSLATIONS = RESOURCES / "i18n"
SAMPLE_TOWN_HALL = RESOURCES / "demo"
DAYS_OFF = RESOURCES / "calendar" / "days_off.json"
