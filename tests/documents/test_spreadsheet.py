import csv
import io
from collections.abc import Callable

from kiosk.documents.evacuation_list import EvacuationListText, ListGroup, ListRow
from kiosk.documents.spreadsheet import evacuation_csv


def cells(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_swedish_spreadsheets_recognise_the_file(
    evacuation_list: Callable[..., EvacuationListText],
) -> None:
    data = evacuation_csv(evacuation_list())
    assert data.startswith(b"\xef\xbb\xbf")
    assert b'"Namn";"F' in data
    assert data.endswith(b"\r\n")


def test_every_person_is_a_row_and_the_head_says_up_to_when(
    evacuation_list: Callable[..., EvacuationListText], person: Callable[..., ListRow]
) -> None:
    names = ["Åsa Öberg", "محمد", "=HYPERLINK(1)"]
    rows = tuple(person(name) for name in names)
    head, *read = cells(evacuation_csv(evacuation_list(ListGroup("Plan 1", rows))))
    assert head[-1] == "Komplett till 09:44:12"
    assert [row[:2] for row in read] == [
        ["Plan 1", "Åsa Öberg"],
        ["Plan 1", "محمد"],
        ["Plan 1", "'=HYPERLINK(1)"],
    ]
    assert {len(row) for row in read} == {len(head)}


def test_an_empty_list_still_says_up_to_when_it_is_complete(
    evacuation_list: Callable[..., EvacuationListText],
) -> None:
    assert cells(evacuation_csv(evacuation_list()))[0][-1] == "Komplett till 09:44:12"
