"""The list of who is inside as a table for a spreadsheet."""

from collections.abc import Sequence

from kiosk.documents.evacuation_list import EvacuationListText, details
from kiosk.documents.letters import printable
from kiosk.spreadsheet import csv_file


def evacuation_csv(text: EvacuationListText) -> bytes:
    """Give the list as CSV for a Swedish spreadsheet: UTF-8 with a byte order mark, `;`, CRLF.

    One row a person. The last heading says up to when the list is complete and of which stations
    it may lack somebody, so that the file says it even when nobody is on it; its column is empty.
    """
    headings = text.headings
    first = (
        headings.zone,
        headings.name,
        headings.company,
        headings.host,
        headings.since,
        headings.kind,
        headings.certainty,
        headings.help,
        details(text.complete, *text.gaps),
    )
    people = (
        (
            group.zone,
            row.name,
            row.company,
            row.host,
            row.since,
            row.kind,
            row.certainty,
            row.help,
            "",
        )
        for group in text.groups
        for row in group.rows
    )
    return csv_file(_printable(row) for row in (first, *people))


def _printable(row: Sequence[str]) -> list[str]:
    return [printable(cell) for cell in row]
