"""Whether the codes of badges can be signed, and by nobody else."""

from pathlib import Path

from db.engine import database_in
from kiosk.doctor.findings import Finding, green, red
from kiosk.privacy.house_keys import KEY_FILE, read_house_keys
from kiosk.privacy.secret_file import others_can_read


def examine_badge_keys(folder: Path) -> Finding:
    """Find whether the house has a key of its own that only this program can read."""
    if not database_in(folder).exists():
        return green("badge_keys", "new_station")
    path, keys = folder / KEY_FILE, read_house_keys(folder).keys
    if not keys:
        return red("badge_keys", "missing", file=str(path))
    if others_can_read(path):
        return red("badge_keys", "open", file=str(path))
    return green("badge_keys", "in_order", number=len(keys) - 1)
