"""Where the files without Python lie: QML, fonts, icons, translations, handbook, samples."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
QML = RESOURCES / "qml"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
TRANSLATIONS = RESOURCES / "i18n"
MANUAL = RESOURCES / "manual"
SAMPLE_TOWN_HALL = RESOURCES / "demo"
DAYS_OFF = RESOURCES / "calendar" / "days_off.json"
PRINTERS = RESOURCES / "printers"
BADGE_LAYOUTS = RESOURCES / "badges" / "layouts.toml"
