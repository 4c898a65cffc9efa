"""Bring in python-escpos without what its import does besides.

Importing it makes a temporary folder that stays behind, hangs a handler on the root logger,
unpickles from a folder an environment variable names, and parses 400 kB of printer profiles
(0.4 s). A page needs one empty profile, so it is given just that, and the rest is cleaned away.
"""

import json
import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path
from threading import Lock
from typing import Any

_PROFILE = {
    "profiles": {
        "default": {
            "name": "Default",
            "codePages": {"19": "CP858"},
            "features": {},
            "fonts": {"0": {"name": "Font A", "columns": 48}},
            "media": {"width": {"pixels": "Unknown"}},
        }
    },
    "encodings": {"CP858": {"name": "CP858", "python_encode": "cp858"}},
}
_PICKLE_FOLDER = "ESCPOS_CAPABILITIES_PICKLE_DIR"
_PROFILE_FILE = "ESCPOS_CAPABILITIES_FILE"

_importing = Lock()


def new_encoder() -> Any:
    """Give a fresh `escpos.printer.Dummy`: commands go in, `output` holds their bytes."""
    with _importing:
        if "escpos.capabilities" not in sys.modules:
            _import_cleanly()
    from escpos.printer import Dummy

    return Dummy()


def _import_cleanly() -> None:
    handlers_before = list(logging.getLogger().handlers)
    environment_before = {name: os.environ.get(name) for name in (_PICKLE_FOLDER, _PROFILE_FILE)}
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile.json"
        profile.write_text(json.dumps(_PROFILE), "utf-8")
        os.environ.pop(_PICKLE_FOLDER, None)
        os.environ[_PROFILE_FILE] = str(profile)
        try:
            from escpos import capabilities
        finally:
            _restore(environment_before)
    # the library's own new folder, for no variable named another
    shutil.rmtree(capabilities.pickle_dir)
    for handler in list(logging.getLogger().handlers):
        if handler not in handlers_before:
            logging.getLogger().removeHandler(handler)


def _restore(environment: dict[str, str | None]) -> None:
    for name, value in environment.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
