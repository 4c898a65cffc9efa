"""Proves that qmllint checks our QML against our Python classes."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.resources import RESOURCES


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    files = [*sorted(tree.rglob("*.qml")), *sorted((RESOURCES / "keyboard").rglob("*.qml"))]
    tool = str(Path(sys.executable).parent / "pyside6-qmllint")
    command = [tool, "-W", "0", "-I", str(tree), *map(str, files)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)


def test_the_qml_is_clean(qml_tree: Path) -> None:
    done = lint(qml_tree)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "right", "wrong", "said"),
    [
        ("Words.qml", "Sizes.body", "Sizes.boddy", 'Member "boddy" not found on type "Sizes"'),
        ("Words.qml", "Theme.ink", "Theme.inck", 'Member "inck" not found on type "Theme"'),
        ("PrimaryButton.qml", "edged: false", "edgy: false", '"edgy"'),
    ],
)
def test_a_misspelt_member_is_found(
    qml_tree: Path, file: str, right: str, wrong: str, said: str
) -> None:
    path = qml_tree / "controls" / file
    source = path.read_text("utf-8")
    assert right in source
    path.write_text(source.replace(right, wrong), "utf-8")
    done = lint(qml_tree)
    assert done.returncode != 0
    assert said in done.stdout + done.stderr
