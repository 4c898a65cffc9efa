"""Whether it can be seen who did what at the desk, and whether the PINs still work."""

from pathlib import Path

from kiosk.doctor.findings import Finding, green, red
from kiosk.privacy.secret_file import others_can_read
from kiosk.privacy.users.model import Role
from kiosk.privacy.users.pins import PEPPER_FILE, read_pepper
from kiosk.privacy.users.queries import sign_in_is_set_up, users
from kiosk.settings import Settings
from kiosk.station import StationReader


def examine_users(folder: Path) -> Finding:
    """Find whether there is an administrator, and PINs whose pepper is gone or open to others."""
    with StationReader(folder, Settings()) as station, station.reading() as connection:
        set_up, everybody = sign_in_is_set_up(connection), users(connection)
    if not set_up:
        return red("users", "no_administrator")
    path, pepper = folder / PEPPER_FILE, read_pepper(folder)
    if pepper is None:
        return red("users", "pepper_lost", file=str(path))
    if others_can_read(path):
        return red("users", "pepper_open", file=str(path))
    lost = [e.name for e in everybody if e.has_pin and e.pepper_id != pepper.pepper_id]
    if lost:
        return red("users", "pins_lost", names=lost)
    administrators = [each for each in everybody if Role.ADMINISTRATOR in each.roles]
    return green("users", "in_order", number=len(everybody), administrators=len(administrators))
