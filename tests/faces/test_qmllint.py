"""Proves that qmllint checks our QML against our Python classes."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

MISSPELT = (
    ("Words.qml", "Sizes.body", "Sizes.boddy", 'Member "boddy" not found on type "Sizes"'),
    ("Words.qml", "Theme.ink", "Theme.inck", 'Member "inck" not found on type "Theme"'),
    ("PrimaryButton.qml", "edged: false", "edgy: false", '"edgy"'),
)


def lint(tree: Path, files: Iterable[Path]) -> subprocess.CompletedProcess[str]:
    tool = str(Path(sys.executable).parent / "pyside6-qmllint")
    command = [tool, "-W", "0", "-I", str(tree), *map(str, files)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)


def test_a_misspelt_member_is_found(qml_tree: Path) -> None:
    """That all QML is clean is said by `make check`; these files are too, until they are spoilt."""
    files = sorted({qml_tree / "controls" / file for file, *_ in MISSPELT})
    clean = lint(qml_tree, files)
    assert clean.returncode == 0, clean.stdout + clean.stderr
    for file, right, wrong, _ in MISSPELT:
        path = qml_tree / "controls" / file
        source = path.read_text("utf-8")
        assert right in source
        path.write_text(source.replace(right, wrong), "utf-8")
    spoilt = lint(qml_tree, files)
    assert spoilt.returncode != 0
    for *_, said in MISSPELT:
        assert said in spoilt.stdout + spoilt.stderr
