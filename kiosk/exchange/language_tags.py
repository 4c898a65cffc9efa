"""The languages people write in a staff list, as the tags of RFC 5646 that programs read."""

from collections.abc import Iterator, Mapping

from kiosk.typed_text import folded

_TAGS: Mapping[str, str] = {
    "svenska": "sv",
    "engelska": "en",
    "finska": "fi",
    "samiska": "smi",
    "nordsamiska": "se",
    "lulesamiska": "smj",
    "sydsamiska": "sma",
    "umesamiska": "sju",
    "pitesamiska": "sje",
    "meänkieli": "fit",
    "romani": "rom",
    "romani chib": "rom",
    "jiddisch": "yi",
    "svenskt teckenspråk": "swl",
    "teckenspråk": "swl",
    "norska": "no",
    "danska": "da",
    "isländska": "is",
    "albanska": "sq",
    "amhariska": "am",
    "arabiska": "ar",
    "bosniska": "bs",
    "bulgariska": "bg",
    "dari": "prs",
    "estniska": "et",
    "franska": "fr",
    "grekiska": "el",
    "hindi": "hi",
    "italienska": "it",
    "kinesiska": "zh",
    "kroatiska": "hr",
    "kurdiska": "ku",
    "kurmanji": "kmr",
    "sorani": "ckb",
    "lettiska": "lv",
    "litauiska": "lt",
    "nederländska": "nl",
    "pashto": "ps",
    "persiska": "fa",
    "polska": "pl",
    "portugisiska": "pt",
    "rumänska": "ro",
    "ryska": "ru",
    "serbiska": "sr",
    "somaliska": "so",
    "spanska": "es",
    "swahili": "sw",
    "thailändska": "th",
    "tigrinska": "ti",
    "tigrinja": "ti",
    "tjeckiska": "cs",
    "turkiska": "tr",
    "tyska": "de",
    "ukrainska": "uk",
    "ungerska": "hu",
    "urdu": "ur",
    "vietnamesiska": "vi",
}
_BY_NAME = {folded(name): tag for name, tag in _TAGS.items()}


def language_tags(languages: str) -> Iterator[str]:
    """Give the tag of each language named, parted by ", "; names nobody knows have none."""
    seen = set()
    for name in languages.split(", "):
        tag = _BY_NAME.get(folded(name))
        if tag is not None and tag not in seen:
            seen.add(tag)
            yield tag
