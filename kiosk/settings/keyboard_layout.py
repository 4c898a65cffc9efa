"""What a Swedish keyboard makes of the keys of an American one, which code readers press."""

_DEAD = ""
ON_SWEDISH = {
    "`": "§",
    "-": "+",
    "=": _DEAD,
    "[": "å",
    "]": _DEAD,
    "\\": "'",
    ";": "ö",
    "'": "ä",
    ",": ",",
    ".": ".",
    "/": "-",
    "~": "½",
    "!": "!",
    "@": '"',
    "#": "#",
    "$": "¤",
    "%": "%",
    "^": "&",
    "&": "/",
    "*": "(",
    "(": ")",
    ")": "=",
    "_": "?",
    "+": _DEAD,
    "{": "Å",
    "}": _DEAD,
    "|": "*",
    ":": "Ö",
    '"': "Ä",
    "<": ";",
    ">": ":",
    "?": "_",
}
"""By American letter; empty for an accent that waits for the next letter and swallows it.

Figures and letters are the same on both.
"""
_AMERICAN = {swedish: letter for letter, swedish in ON_SWEDISH.items() if swedish}


def american(letter: str) -> str:
    """Give what a reader meant that pressed American keys on a Swedish keyboard."""
    return _AMERICAN.get(letter, letter)


def survives(text: str) -> bool:
    """Tell whether every letter of a text can be told again on a Swedish keyboard."""
    return all(ON_SWEDISH.get(each, each) != _DEAD for each in text)
