"""Proves that qmllint checks our QML against our Python classes."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from kiosk.resources import RESOURCES

MISSPELT = (
    ("Words.qml", "Sizes.body", "Sizes.boddy", 'Member "boddy" not found on type "Sizes"'),
    ("Words.qml", "Theme.ink", "Theme.inck", 'Member "inck" not found on type "Theme"'),
    ("PrimaryButton.qml", "edged: false", "edgy: false", '"edgy"'),
)


def lint(tree: Path, files: Iterable[Path]) -> subprocess.CompletedProcess[str]:
    tool = str(Path(sys.executable).parent / "pyside6-qmllint")
    command = [tool, "-W", "0", "-I", str(tree), *map(str, files)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)


def test_the_qml_is_clean_and_a_misspelt_member_is_found(qml_tree: Path) -> None:
    clean = lint(qml_tree, [*qml_tree.rglob("*.qml"), *(RESOURCES / "keyboard").rglob("*.qml")])
    assert clean.returncode == 0, clean.stdout + clean.stderr
    for file, right, wrong, said in MISSPELT:
        path = qml_tree / "controls" / file
        source = path.read_text("utf-8")
        assert right in source
        path.write_text(source.replace(right, wrong), "utf-8")
        done = lint(qml_tree, [path])
        assert done.returncode != 0
        assert said in done.stdout + done.stderr
        path.write_text(source, "utf-8")
