"""The handbook's pages become blocks of plain text, and everything in them can be found."""

import pytest

from kiosk.faces.handbook.chapters import (
    Block,
    BlockKind,
    Place,
    blocks_of,
    places_of,
    read_handbook,
)

PAGE = """# Vid *disken*

Första raden
fortsätter **här** med `kod` och [en länk](https://example.se).

## Tangenter

| Tangent | Gör |
|---|---|
| `F1` | öppnar handboken |

- En punkt
  som fortsätter
1. Ett steg

    kiosk doctor
    kiosk open desk

```toml
[reception]

a_b = "*x*"
```
Efter.
"""


def test_every_kind_of_block_is_read_and_its_marks_are_gone() -> None:
    assert list(blocks_of(PAGE)) == [
        Block(BlockKind.TITLE, "Vid disken"),
        Block(BlockKind.PARAGRAPH, "Första raden fortsätter här med kod och en länk."),
        Block(BlockKind.HEADING, "Tangenter"),
        Block(BlockKind.ROW, "Gör", "Tangent"),
        Block(BlockKind.ROW, "öppnar handboken", "F1"),
        Block(BlockKind.ITEM, "En punkt som fortsätter"),
        Block(BlockKind.ITEM, "Ett steg"),
        Block(BlockKind.CODE, "kiosk doctor\nkiosk open desk"),
        Block(BlockKind.CODE, '[reception]\n\na_b = "*x*"'),
        Block(BlockKind.PARAGRAPH, "Efter."),
    ]


def test_the_handbook_begins_with_the_desk_and_loses_no_word() -> None:
    chapters = read_handbook()
    assert [each.key for each in chapters][:2] == ["vid-disken", "logga-in"]
    assert len(chapters) >= 8
    for chapter in chapters:
        assert chapter.title
        assert chapter.title != chapter.key
        assert chapter.blocks[0].kind is BlockKind.TITLE
        assert not [e for e in chapter.blocks if "**" in e.text or e.text.startswith(("#", "|"))]
    said = " ".join(block.text for each in chapters for block in each.blocks)
    assert "inom fem minuter" in said


@pytest.mark.parametrize("sought", ["gfd", "GFD", "gått för dagen", "gatt for dagen"])
def test_what_is_sought_is_found_whatever_its_case_and_accents(sought: str) -> None:
    chapters = read_handbook()
    places = places_of(chapters, sought)
    assert places
    assert all(isinstance(each, Place) for each in places)
    found = chapters[places[0].chapter].blocks[places[0].block]
    assert "gfd" in f"{found.lead} {found.text}".casefold()


def test_nothing_is_found_of_nothing() -> None:
    assert places_of(read_handbook(), "  ") == []
    assert places_of(read_handbook(), "xyzzy") == []
