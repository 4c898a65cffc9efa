"""Whether badges can be signed, and by nobody else."""

from pathlib import Path

from kiosk.doctor import examine
from kiosk.privacy.house_keys import KEY_FILE
from tests.doctor.examined import not_green


def test_a_key_that_is_gone_or_open_to_others_is_told(folder: Path) -> None:
    assert not_green(examine(folder)) == {}
    key = folder / KEY_FILE
    key.chmod(0o644)
    assert not_green(examine(folder)) == {"badge_keys": "open"}
    key.unlink()
    assert not_green(examine(folder)) == {"badge_keys": "missing"}


def test_a_station_never_started_has_no_key_to_miss(tmp_path: Path) -> None:
    (found,) = [each for each in examine(tmp_path / "new") if each.row == "badge_keys"]
    assert found.code == "new_station"
