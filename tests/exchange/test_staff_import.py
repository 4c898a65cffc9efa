"""An import that is watched, broken off and taken up again."""

from pathlib import Path

import pytest

from kiosk.directory.queries import everybody
from kiosk.exchange.staff_import import import_staff
from kiosk.refusal import Refused
from kiosk.station import Station


def listed(folder: Path, number: int) -> Path:
    path = folder / "list.csv"
    rows = [f"Anna;Öberg{i};a{i}@b.example" for i in range(number)]
    path.write_text("\n".join(["förnamn;efternamn;e-post", *rows]), "utf-8")
    return path


def test_progress_ends_with_everything_done(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    with Station(tmp_path / "station") as station:
        import_staff(station, listed(tmp_path, 50), progress=lambda *at: heard.append(at))
    assert heard[0] == (0, 50)
    assert heard[-1] == (50, 50)
    assert heard == sorted(heard)


def test_an_import_broken_off_is_finished_by_importing_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(done: int, _steps: int) -> None:
        if done:
            raise KeyboardInterrupt

    with Station(tmp_path / "station") as station:
        with pytest.raises(KeyboardInterrupt):
            import_staff(station, listed(tmp_path, 50), progress=stop)
        summary = import_staff(station, listed(tmp_path, 50))
        with station.reading() as connection:
            assert len(everybody(connection)) == 50
    assert (summary.added, summary.unchanged) == (30, 20)


def test_an_unreadable_list_is_refused(tmp_path: Path) -> None:
    with Station(tmp_path / "station") as station, pytest.raises(Refused) as refusal:
        import_staff(station, tmp_path / "nowhere.csv")
    assert refusal.value.code == "staff_file.missing"
