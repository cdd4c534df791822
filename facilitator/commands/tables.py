"""Table sheets: what came of each question at each table, entered live or from flipcharts afterwards."""

from dataclasses import dataclass
from typing import ClassVar

from facilitator.domain.ids import uid_of
from facilitator.domain.questions import NOT_SORTED, questions
from facilitator.domain.refused import Refused
from facilitator.domain.tables import NO_SHEET
from facilitator.domain.typed import MOST_TABLES
from facilitator.domain.words import kept
from facilitator.storage.models import AgendaItem, Meeting, Point, TableSheet
from facilitator.storage.work import Work


def sheet_id(item: bytes, question_no: int, table_no: int) -> bytes:
    """Return the id of what is known of a sheet, the same on every laptop."""
    return uid_of("table_sheet", item, question_no, table_no)


@dataclass(frozen=True, slots=True)
class SetSheet:
    """Say of a question at a table that there is no sheet, or of which number its photo is; `state` is empty or that.

    `question_no` counts the questions of the item from 1, and is 1 where it has none.
    """

    label: ClassVar[str] = "Change what is known of a table’s sheet"
    meeting: bytes
    item: bytes
    question_no: int
    table_no: int
    state: str = ""
    photo: str = ""

    def apply(self, work: Work) -> None:
        """Write what is known of the sheet."""
        work.get(Meeting, self.meeting)
        _check_question(work.get(AgendaItem, self.item), self.question_no)
        if not 1 <= self.table_no <= MOST_TABLES or self.state not in {"", NO_SHEET}:
            raise Refused(f"A sheet is of a table from 1 to {MOST_TABLES}; it is there or it is not.")
        place = (self.item, self.question_no, self.table_no)
        sheet = work.find_or_add(TableSheet(uid=sheet_id(*place), meeting=self.meeting))
        sheet.item, sheet.question_no, sheet.table_no = place
        sheet.state, sheet.photo = self.state, kept(self.photo)


@dataclass(frozen=True, slots=True)
class SetQuestion:
    """Say which question of its item a point speaks to; 0 where that is not known."""

    label: ClassVar[str] = "Change the question of a point"
    point: bytes
    question_no: int

    def apply(self, work: Work) -> None:
        """Write the number of the question."""
        point = work.get(Point, self.point)
        if self.question_no != NOT_SORTED:
            _check_question(work.get(AgendaItem, point.item), self.question_no)
        point.question_no = self.question_no


@dataclass(frozen=True, slots=True)
class SetMeaning:
    """Say how a point is understood; its words stay as they were written."""

    label: ClassVar[str] = "Say how a point is understood"
    point: bytes
    meaning: str

    def apply(self, work: Work) -> None:
        """Write what is understood; nothing where the words speak for themselves."""
        work.get(Point, self.point).meaning = kept(self.meaning)


def _check_question(item: AgendaItem, question_no: int) -> None:
    asked = max(1, len(questions(item.question)))
    if not 1 <= question_no <= asked:
        raise Refused(f"This item has no question {question_no}.")
