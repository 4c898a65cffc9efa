"""Reads the handbook's pages into blocks that a face draws in its own letters and colours.

Of Markdown as much as the handbook uses: headings, paragraphs, lists, tables, code; marks within a
line are taken away. What is shown is plain text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.resources import MANUAL
from kiosk.typed_text import search_key

FIRST = ("vid-disken", "logga-in")
"""The chapters for whoever sits at the desk stand before those for administrators."""

_HEADING = re.compile(r"(#{1,6}) +(.*)")
_ITEM = re.compile(r"(?:[-*]|[0-9]+\.) +(.*)")
_RULE_OF_A_TABLE = re.compile(r"\|[\s:|-]+\|")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*|`|(?<!\w)[*_]|[*_](?!\w)")
_FENCE = "```"


class BlockKind(StrEnum):
    """How a block is drawn."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CODE = "code"


@dataclass(frozen=True)
class Block:
    """One block; the first cell of a ROW is `lead`, the others are its text."""

    kind: BlockKind
    text: str
    lead: str = ""


@dataclass(frozen=True)
class Chapter:
    """One page of the handbook by its file's name."""

    key: str
    title: str
    blocks: Sequence[Block]


@dataclass(frozen=True)
class Place:
    """Where something stands: the number of a chapter and of a block in it."""

    chapter: int
    block: int


def read_handbook(folder: Path = MANUAL) -> tuple[Chapter, ...]:
    """Read every page, those for the desk first."""
    pages = sorted(folder.glob("*.md"), key=lambda each: (_rank(each.stem), each.stem))
    return tuple(_chapter(each.stem, each.read_text("utf-8")) for each in pages)


def places_of(chapters: Sequence[Chapter], sought: str) -> list[Place]:
    """Find every block that holds what is sought, whatever its case and accents."""
    key = search_key(sought)
    if not key:
        return []
    return [
        Place(number, position)
        for number, chapter in enumerate(chapters)
        for position, block in enumerate(chapter.blocks)
        if key in search_key(f"{block.lead} {block.text}")
    ]


def blocks_of(page: str) -> Iterator[Block]:
    """Give the blocks of a page in order."""
    lines: list[str] = []
    code: list[str] | None = None
    for line in [*page.splitlines(), ""]:
        if line.startswith(_FENCE):
            yield from _finished(lines)
            if code is not None:
                yield Block(BlockKind.CODE, "\n".join(code))
            code = [] if code is None else None
        elif code is not None:
            code.append(line)
        elif _begins_block(line) or (lines and _is_indented(line) != _is_indented(lines[0])):
            yield from _finished(lines)
            lines = [line] if line.strip() else []
        else:
            lines.append(line)
        if code == [] or not line.strip():
            yield from _finished(lines)
            lines = []
    yield from _finished(lines)


def _begins_block(line: str) -> bool:
    starts = (_HEADING, _ITEM)
    return not line.strip() or line.startswith("|") or any(e.match(line) for e in starts)


def _is_indented(line: str) -> bool:
    return line.startswith("    ")


def _finished(lines: Sequence[str]) -> Iterator[Block]:
    if not lines:
        return
    first = lines[0]
    said = " ".join(each.strip() for each in lines)
    if _is_indented(first):
        yield Block(BlockKind.CODE, "\n".join(each[4:] for each in lines))
    elif first.startswith("|"):
        yield from _row(first)
    elif heading := _HEADING.match(said):
        kind = BlockKind.TITLE if heading[1] == "#" else BlockKind.HEADING
        yield Block(kind, _plain(heading[2]))
    elif item := _ITEM.match(said):
        yield Block(BlockKind.ITEM, _plain(item[1]))
    else:
        yield Block(BlockKind.PARAGRAPH, _plain(said))


def _row(line: str) -> Iterator[Block]:
    if _RULE_OF_A_TABLE.fullmatch(line.strip()):
        return
    lead, *others = (_plain(each.strip()) for each in line.strip().strip("|").split("|"))
    yield Block(BlockKind.ROW, " · ".join(each for each in others if each), lead)


def _plain(text: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", text)).strip()


def _chapter(key: str, page: str) -> Chapter:
    blocks = tuple(blocks_of(page))
    title = next((each.text for each in blocks if each.kind is BlockKind.TITLE), key)
    return Chapter(key, title, blocks)


def _rank(key: str) -> int:
    return FIRST.index(key) if key in FIRST else len(FIRST)
