"""What the box of a cell may ask: how a point is understood, its question, the photo of the sheet."""

from collections.abc import Sequence

from facilitator.commands.entries import MoveToItem
from facilitator.commands.tables import SetMeaning, SetQuestion, SetSheet
from facilitator.commands.together import Together
from facilitator.domain.questions import NOT_SORTED
from facilitator.domain.refused import Refused
from facilitator.domain.tables import NO_SHEET
from facilitator.queries.tables import CellRow, ColumnRow, TablePoint
from facilitator.storage.work import Command
from ui.panels.room.asking import Ask


def understood(point: TablePoint) -> Ask:
    """Ask what is understood; the words stay as they were written."""

    def answer(typed: str) -> Command | None:
        return SetMeaning(point.id, typed) if typed.strip() != point.meaning else None

    return Ask("As understood? Nothing where the words say it themselves", point.meaning, answer)


def photo(cell: CellRow, meeting: bytes) -> Ask:
    """Ask for the number of the photo of a sheet."""

    def answer(typed: str) -> Command:
        return marking(cell, meeting, cell.marked, typed)

    return Ask("Number of the photo of this sheet? Nothing for none", cell.photo, answer)


def question(point: TablePoint, columns: Sequence[ColumnRow]) -> Ask:
    """Ask which question a point speaks to."""

    def answer(typed: str) -> Command:
        digits = typed.strip()
        if not (digits.isascii() and digits.isdecimal()):
            raise Refused("Type the number of a question, 0 where nobody knows which.")
        return sorting(point, int(digits), columns)

    return Ask("Which question? Its number; 0 where nobody knows", "", answer, tuple(map(str, _numbers(columns))))


def sorting(point: TablePoint, number: int, columns: Sequence[ColumnRow]) -> Command:
    """Return the command that puts a point under the question of a number; refuse where there is none."""
    if number == NOT_SORTED:
        return SetQuestion(point.id, NOT_SORTED)
    target = next((column for column in columns if column.number == number), None)
    if target is None:
        raise Refused(f"The tables are not asked a question {number}.")
    sort = SetQuestion(point.id, target.question_no)
    if target.item == point.item:
        return sort
    return Together(SetQuestion.label, (MoveToItem(point.id, target.item), sort))


def no_sheet(cell: CellRow, meeting: bytes) -> Command:
    """Return the command that says there is no sheet, or takes that back; refuse where points are."""
    if cell.number and not cell.marked:
        raise Refused("There are points here already, so there is a sheet.")
    return marking(cell, meeting, "" if cell.marked else NO_SHEET, cell.photo)


def marking(cell: CellRow, meeting: bytes, state: str, photo_no: str) -> Command:
    """Return the command that says what is known of a sheet."""
    if cell.column.item is None:
        raise Refused("Points that are not sorted have no sheet. Choose a question first.")
    return SetSheet(meeting, cell.column.item, cell.column.question_no, cell.table.number, state, photo_no)


def _numbers(columns: Sequence[ColumnRow]) -> list[int]:
    return [column.number for column in columns if column.number]
